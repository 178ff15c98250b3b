/**
 * The library: what a program gets from `import … from "jixiao"`. It opens files of every format that the command line reads,
 * finds the forms in them and checks them; nothing is written and nothing is sent anywhere.
 *
 * @example
 * const opened = await openWorkbook(readFileSync("2025.xlsx"));
 * if (!opened.ok) throw new Error(opened.error.kind);
 * const checked = await checkWorkbook(opened.value);
 * if (checked.ok) for (const { rule, at, message } of checked.value.findings) console.log(rule, at.sheet, message.zh);
 */
import { openDocument } from "../adapters/open";
import { checkWorkbook as check, type CheckResult } from "../app/check";
import type { DocumentReader } from "../port/document";
import type { Outcome } from "../port/errors";

/** Options for checking a workbook. */
export interface CheckOptions {
  /**
   * Id of the edition (版式) whose rules apply to all forms; by default each form follows the edition it is recognised
   * as.
   */
  readonly edition?: string;
  /** Aborts the check: the promise then rejects. */
  readonly signal?: AbortSignal;
  /** Called with the fraction of the work done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Opens a workbook or document; the format is recognised by content, not by name. An unreadable file is an error value.
 */
export const openWorkbook: (bytes: Uint8Array) => Outcome<DocumentReader> = openDocument;

/** Checks all forms of a workbook together. */
export const checkWorkbook = (
  workbook: DocumentReader,
  { edition, signal, onProgress }: CheckOptions = {},
): Outcome<CheckResult> => check(workbook, edition ?? null, { signal, ...(onProgress && { onProgress }) });

export { readForms } from "../app/check";
export { RULES } from "../core/rules/registry";
export { RULE_METAS } from "../core/profile/codes";
export { LEVEL_NAMES } from "../core/profile/changes";
export { citationOf, DIMENSIONS } from "../core/engine/dimension";
export { EDITIONS } from "../core/editions/registry";
export { formatCell } from "../core/workbook/address";
export type { CheckResult } from "../app/check";
export type { Finding, Fix } from "../core/engine/finding";
export type { LocalText } from "../core/local-text";
export type { Severity } from "../core/severity";
export type { Rule, RuleMeta } from "../core/engine/rule";
export type { Edition } from "../core/editions/edition";
export type { Form, Indicator } from "../core/forms/form";
export type { Result } from "../core/result";
export type { CellRef } from "../core/workbook/address";
export type { WorkbookSnapshot } from "../core/workbook/snapshot";
export type { DocumentReader } from "../port/document";
export type { Outcome, PortError } from "../port/errors";
