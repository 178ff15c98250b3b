import type { Finding } from "../core/engine/finding";
import { runRules } from "../core/engine/run";
import type { Form } from "../core/forms/form";
import { editionOf } from "../core/layout/detect-edition";
import { recognise } from "../core/layout/recognise";
import { ok } from "../core/result";
import { RULES } from "../core/rules/registry";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Outcome } from "../port/errors";
import type { WorkbookReader } from "../port/workbook";
import { splitExplained, type ExplainedFinding } from "./explanations";

/** What was found in a workbook. Without any form there are no findings either. */
export interface CheckResult {
  readonly forms: readonly Form[];
  /** In the order of sheets, then of cells. */
  readonly findings: readonly Finding[];
  /** Findings that someone has explained and whose cell has not changed since. */
  readonly explained: readonly ExplainedFinding[];
}

/** Finds the forms of a workbook, in sheet order, then from top to bottom. */
export async function readForms(reader: WorkbookReader): Outcome<readonly Form[]> {
  const snapshot = await reader.read();
  return snapshot.ok ? ok(recognise(snapshot.value)) : snapshot;
}

/**
 * Checks all forms of a workbook together. `editionId` names the edition whose rules apply to every form; with null each
 * form follows the edition it was recognised as.
 */
export async function checkWorkbook(reader: WorkbookReader, editionId: string | null): Outcome<CheckResult> {
  const snapshot = await reader.read();
  return snapshot.ok ? ok(checkSnapshot(snapshot.value, editionId)) : snapshot;
}

/** The same for a workbook that has been read. */
export function checkSnapshot(snapshot: WorkbookSnapshot, editionId: string | null): CheckResult {
  const recognised = recognise(snapshot);
  const forms = editionId === null ? recognised : recognised.map((form) => ({ ...form, edition: editionId }));
  return { forms, ...splitExplained(snapshot, runRules({ forms }, RULES, editionOf)) };
}
