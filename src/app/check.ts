import type { Finding } from "../core/engine/finding";
import type { Rule } from "../core/engine/rule";
import { runRulesInSteps } from "../core/engine/run";
import type { Form } from "../core/forms/form";
import { recognise, recogniseInSteps } from "../core/recognition/recognise";
import { ok } from "../core/result";
import { asPart, finish, type Steps } from "../core/steps";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Outcome } from "../port/errors";
import type { WorkbookReader } from "../port/workbook";
import { splitExplained, type ExplainedFinding } from "./explanations";
import { paced } from "./paced";
import { AS_CARRIED, judgementOf, type Judgement, type ProfileRequest } from "./profile";
import { unlessAborted } from "./unless-aborted";

/** The result of checking a workbook. Without forms there are no findings. */
export interface CheckResult {
  /** The workbook as read. */
  readonly snapshot: WorkbookSnapshot;
  readonly forms: readonly Form[];
  /** In the order of sheets, then cells. */
  readonly findings: readonly Finding[];
  /** The criteria used. */
  readonly judgement: Judgement;
  /** Findings that someone has explained and whose cell has not changed since. */
  readonly explained: readonly ExplainedFinding[];
}

/** Returns the forms of a workbook in sheet order, then from top to bottom. */
export async function readForms(reader: WorkbookReader): Outcome<readonly Form[]> {
  const snapshot = await reader.read();
  return snapshot.ok ? ok(recognise(snapshot.value)) : snapshot;
}

/** Options for a check. */
export interface CheckRun {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal | undefined;
  readonly profile?: ProfileRequest;
  /** Reads without the user having asked for it (see `WorkbookReader.read`). */
  readonly isGlance?: boolean;
}

/**
 * Checks all forms of a workbook together, in slices that keep the program responsive. `editionId` names the edition
 * whose rules apply to every form; with null each form follows its recognised edition. `onProgress` is called with the
 * completed share, from 0 to 1. `profile` selects the 审核口径. Rejects once `signal` is aborted.
 */
export async function checkWorkbook(
  reader: WorkbookReader,
  editionId: string | null,
  { onProgress = () => undefined, signal, profile = AS_CARRIED, isGlance = false }: CheckRun = {},
): Outcome<CheckResult> {
  const snapshot = await unlessAborted(reader.read({ isGlance }), signal);
  return snapshot.ok ? ok(await paced(checkInSteps(snapshot.value, editionId, profile), onProgress, signal)) : snapshot;
}

/** The same for a workbook already read, in one go. */
export const checkSnapshot = (
  snapshot: WorkbookSnapshot,
  editionId: string | null,
  profile: ProfileRequest = AS_CARRIED,
): CheckResult => finish(checkInSteps(snapshot, editionId, profile));

/** The same in steps. */
export function* checkInSteps(
  snapshot: WorkbookSnapshot,
  editionId: string | null,
  profile: ProfileRequest = AS_CARRIED,
): Steps<CheckResult> {
  const recognised = inWork(yield* asPart(recogniseInSteps(snapshot), 0, 0.4));
  const forms = editionId === null ? recognised : recognised.map((form) => ({ ...form, edition: editionId }));
  const judgement = judgementOf(snapshot, profile);
  const { rules, editionOf } = judgement.criteria;
  const findings = yield* asPart(runRulesInSteps({ forms }, rulesFor(snapshot, rules), editionOf), 0.4, 1);
  return { snapshot, forms, judgement, ...splitExplained(snapshot, findings) };
}

/** Forms of an earlier year on hidden sheets are set aside for reference. */
function inWork(forms: readonly Form[]): readonly Form[] {
  const latest = Math.max(...forms.flatMap(({ year, isHidden }) => (year && !isHidden ? [year.value] : [])));
  return forms.filter(({ year, isHidden }) => !isHidden || !year || year.value >= latest);
}

/** The rules that apply to a workbook, or to a document read as one. */
const rulesFor = ({ source }: WorkbookSnapshot, rules: readonly Rule[]): readonly Rule[] =>
  source === "document" ? rules.filter(({ meta }) => meta.onlyInWorkbooks !== true) : rules;
