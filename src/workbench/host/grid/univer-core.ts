/** Univer's core as its drawing and its formulas are built with: all that it has, and tasks that leave nothing behind. */
export * from "@univerjs/core";
export { requestImmediateMacroTask } from "./macro-task";
