/**
 * error 错误: arithmetically or formally wrong; todo 待填: must be filled before the form is handed in; warning 提醒: a
 * reviewer would return it; info 提示.
 */
export type Severity = "error" | "todo" | "warning" | "info";

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "todo", "warning", "info"];
