/**
 * error 错误: arithmetically or formally wrong; todo 待填: must be filled in before submission; warning 提醒: a
 * reviewer would return the form; info 提示.
 */
export type Severity = "error" | "todo" | "warning" | "info";

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "todo", "warning", "info"];
