/**
 * Univer's core as built for its drawing and formula packages: complete, with macro tasks that leave no open channels.
 */
export * from "@univerjs/core";
export { requestImmediateMacroTask } from "./macro-task";
