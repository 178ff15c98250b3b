// What is done with files that others wrote, besides checking them: in a thread, with its limits of time and memory.
export { convert } from "./convert";
export { fill } from "./fill";
export { formerSheet } from "./former-sheet";
export { makeForms } from "./make-forms";
export { readForms, readWithReasons } from "./read-forms";
export { saveLayout } from "./save-layout";
export { unmarkFile } from "./unmark-file";
