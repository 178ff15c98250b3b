/**
 * The label of a fix without its condition, which only the details of the finding have room for:
 * "改为 207（如各项目金额无误）", "Change to 207, if the projects are right". Brackets of a value stay.
 */
export const shortLabel = (label: string): string => label.replace(/（如[^（）]*）$|, if [^,]*$/, "");
