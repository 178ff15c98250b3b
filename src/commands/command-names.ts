/** Commands of the ribbon, by the names that the manifest gives them. */
export const COMMAND_NAMES = [
  "insertDepartmentForm",
  "insertProjectForm",
  "goToNext",
  "checkAndMark",
  "clearMarks",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
