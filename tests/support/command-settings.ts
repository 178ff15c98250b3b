import type { CommandSettings } from "../../src/commands/commands";

/** Settings of a user without any choices. */
export const NO_CHOICES: CommandSettings = {
  ownProfile: null,
  marking: { onlySevere: false, withNotes: false },
  language: "zh",
  rulePage: () => Promise.resolve("## 怎样改\n\n请按表上的口径更正。\n"),
};
