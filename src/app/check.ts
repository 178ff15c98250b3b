import type { Finding } from "../core/engine/finding";
import type { Rule } from "../core/engine/rule";
import { runRulesInSteps } from "../core/engine/run";
import type { Form } from "../core/forms/form";
import { editionOf } from "../core/recognition/edition";
import { recognise, recogniseInSteps } from "../core/recognition/recognise";
import { ok } from "../core/result";
import { RULES } from "../core/rules/registry";
import { asPart, finish, type Steps } from "../core/steps";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Outcome } from "../port/errors";
import type { WorkbookReader } from "../port/workbook";
import { splitExplained, type ExplainedFinding } from "./explanations";
import { paced } from "./paced";
import { unlessAborted } from "./unless-aborted";

/** What was found in a workbook. Without any form there are no findings either. */
export interface CheckResult {
  /** The workbook as it was read. */
  readonly snapshot: WorkbookSnapshot;
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
 * Checks all forms of a workbook together, in slices: the program goes on answering its user. `editionId` names the edition
 * whose rules apply to every form; with null each form follows the edition it was recognised as. `onProgress` is told the
 * share of the work done, from 0 to 1, while it lasts. Rejects once `signal` is aborted.
 */
export async function checkWorkbook(
  reader: WorkbookReader,
  editionId: string | null,
  onProgress: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Outcome<CheckResult> {
  const snapshot = await unlessAborted(reader.read(), signal);
  return snapshot.ok ? ok(await paced(checkInSteps(snapshot.value, editionId), onProgress, signal)) : snapshot;
}

/** The same for a workbook that has been read, at once. */
export const checkSnapshot = (snapshot: WorkbookSnapshot, editionId: string | null): CheckResult =>
  finish(checkInSteps(snapshot, editionId));

/** The same in steps. */
export function* checkInSteps(snapshot: WorkbookSnapshot, editionId: string | null): Steps<CheckResult> {
  const recognised = yield* asPart(recogniseInSteps(snapshot), 0, 0.4);
  const forms = editionId === null ? recognised : recognised.map((form) => ({ ...form, edition: editionId }));
  const findings = yield* asPart(runRulesInSteps({ forms }, rulesFor(snapshot), editionOf), 0.4, 1);
  return { snapshot, forms, ...splitExplained(snapshot, findings) };
}

/** The rules that have something to say of a workbook, or of a document that was read as one. */
const rulesFor = ({ source }: WorkbookSnapshot): readonly Rule[] =>
  source === "document" ? RULES.filter(({ meta }) => meta.onlyInWorkbooks !== true) : RULES;
