// What is done with files that others wrote: in a process, with its limits of time and memory. Each task takes and
// returns plain data.
export { checkOne } from "./check-one";
export { convert } from "./convert";
export { fill } from "./fill";
export { formerSheet } from "./former-sheet";
export { makeForms } from "./make-forms";
export { readForms, readWithReasons } from "./read-forms";
export { saveLayout } from "./save-layout";
export { unmarkFile } from "./unmark-file";
