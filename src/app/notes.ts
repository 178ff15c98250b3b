import { type Finding } from "../core/engine/finding";
import { SEVERITIES } from "../core/severity";
import { groupBy } from "../core/group-by";
import { signedNote, type CellNote } from "../core/plan/note";
import { contains, formatCell, type CellRef } from "../core/workbook/address";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { CheckResult } from "./check";
import { suggestionOf, type Language, type RemedyOf } from "./review/opinions";
import { REVIEW_WORDS, SEVERITY_NAMES } from "./review/words";

/** What is found at one cell. */
type Reason = Pick<Finding, "rule" | "severity" | "at" | "headline" | "message" | "fix">;

/** One note for each cell with findings: the problem, the reason, and what to do; several findings worst first. */
export function notesOf(
  { snapshot, findings }: Pick<CheckResult, "snapshot" | "findings">,
  remedyOf: RemedyOf,
  language: Language,
): readonly CellNote[] {
  const anchorOf = anchorsIn(snapshot);
  const reasons = findings.flatMap(reasonsOf).map((reason) => ({ ...reason, at: anchorOf(reason.at) }));
  return [...groupBy(reasons, ({ at }) => `${at.sheet}!${formatCell(at)}`).values()].map((ofCell) => {
    const texts = ofCell
      .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map((reason) => textOf(reason, remedyOf, language));
    return { at: ofCell[0].at, text: signedNote(texts.join("\n\n")) };
  });
}

/** A finding that combines places gives its reason at each of them. */
const reasonsOf = (finding: Finding): readonly Reason[] =>
  finding.parts.length === 0
    ? [finding]
    : finding.parts.map((part) => ({ ...part, severity: finding.severity, headline: part.name }));

function textOf(reason: Reason, remedyOf: RemedyOf, language: Language): string {
  const suggestion = suggestionOf(reason, language) ?? remedyOf(reason.rule) ?? "";
  const [open, close, colon] = language === "zh" ? ["【", "】", "："] : ["[", "] ", ": "];
  return [
    `${open}${SEVERITY_NAMES[reason.severity][language]}${close}${reason.headline[language]}`,
    reason.message[language],
    ...(suggestion === "" ? [] : [`${REVIEW_WORDS.suggestion[language]}${colon}${suggestion}`]),
  ].join("\n");
}

/** The top-left cell of the merged area that a cell belongs to. */
function anchorsIn({ sheets }: WorkbookSnapshot): (at: CellRef) => CellRef {
  const merges = new Map(sheets.map((sheet) => [sheet.name, sheet.merges]));
  return (at) => {
    const area = merges.get(at.sheet)?.find((merge) => contains(merge, at));
    return area ? { sheet: at.sheet, row: area.row, column: area.column } : at;
  };
}
