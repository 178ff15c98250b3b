/** Commands of the ribbon, by their names in the manifest. */
export const COMMAND_NAMES = [
  "insertDepartmentForm",
  "insertProjectForm",
  "goToNext",
  "checkAndMark",
  "clearMarks",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
