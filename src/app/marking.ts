import type { Finding } from "../core/engine/finding";
import { fail, ok } from "../core/result";
import type { LocalText } from "../core/local-text";
import type { Severity } from "../core/severity";
import type { Outcome, PortError } from "../port/errors";
import type { SkippedSheet, WorkbookAnnotator, WorkbookMarker } from "../port/workbook";
import type { CheckResult } from "./check";
import { portErrorWords } from "./error-words";
import { markFindings } from "./mark";
import { notesOf } from "./notes";
import type { Language, RemedyOf } from "./review/opinions";

/** How a user wants findings marked. */
export interface MarkingChoice {
  /** Only errors and what is to fill. */
  readonly onlySevere: boolean;
  /** The reasons are written at the cells as notes (批注). */
  readonly withNotes: boolean;
}

/** What notes say beside the findings. */
export interface NoteWording {
  readonly language: Language;
  readonly remedyOf: RemedyOf;
}

export interface Marked {
  /** Marked cells. */
  readonly placed: number;
  /** Notes. */
  readonly noted: number;
  readonly skipped: readonly SkippedSheet[];
  /** Why notes are missing, where they were wanted; null where none is. */
  readonly missing: LocalText | null;
}

/** What must be changed or filled before the forms are handed in. */
const SEVERE: ReadonlySet<Severity> = new Set(["error", "todo"]);

/**
 * Marks the cells with findings, and writes the reasons at them where that was chosen. Earlier marks and notes of ours go. Where
 * notes cannot be written the marks stand, and `missing` says why the notes do not.
 */
export async function markChosen(
  workbook: WorkbookMarker & WorkbookAnnotator,
  { snapshot, findings: all }: Pick<CheckResult, "snapshot" | "findings">,
  { onlySevere, withNotes }: MarkingChoice,
  { language, remedyOf }: NoteWording,
): Outcome<Marked> {
  const findings = all.filter(({ severity }: Finding) => !onlySevere || SEVERE.has(severity));
  const marked = await markFindings(workbook, findings);
  if (!marked.ok) return marked;
  const notes = withNotes ? notesOf({ snapshot, findings }, remedyOf, language) : [];
  const noted = await workbook.replaceNotes(notes);
  if (!noted.ok) {
    const missing = withNotes || !isWithoutNotes(noted.error) ? failedWords(noted.error) : null;
    return ok({ ...marked.value, noted: 0, missing });
  }
  const { placed, occupied, skipped } = noted.value;
  return ok({
    placed: marked.value.placed,
    noted: placed,
    skipped: distinct([...marked.value.skipped, ...skipped]),
    missing: occupied.length === 0 ? null : occupiedWords(occupied.length),
  });
}

/** Takes marks and notes of ours away. */
export async function clearMarking(workbook: WorkbookMarker & WorkbookAnnotator): Outcome<{
  /** Rules of marks. */
  readonly marks: number;
  readonly notes: number;
  readonly skipped: readonly SkippedSheet[];
}> {
  const marks = await workbook.clearMarks();
  if (!marks.ok) return marks;
  const notes = await workbook.clearNotes();
  if (!notes.ok && !isWithoutNotes(notes.error)) return fail(notes.error);
  const cleared = notes.ok ? notes.value : { removed: 0, skipped: [] };
  const skipped = distinct([...marks.value.skipped, ...cleared.skipped]);
  return ok({ marks: marks.value.removed, notes: cleared.removed, skipped });
}

/** This Excel knows neither notes nor comments, so none of ours can stand in it. */
const isWithoutNotes = ({ kind }: PortError): boolean => kind === "unsupported";

const distinct = (skipped: readonly SkippedSheet[]): readonly SkippedSheet[] =>
  skipped.filter(
    (each, index) => skipped.findIndex(({ sheet, reason }) => sheet === each.sheet && reason === each.reason) === index,
  );

const occupiedWords = (cells: number): LocalText => ({
  zh: `${cells} 个单元格已有批注，未再写入。`,
  en: `${cells === 1 ? "1 cell has" : `${cells} cells have`} a note or comment already and got none.`,
});

function failedWords(error: PortError): LocalText {
  const { zh, en } = portErrorWords(error);
  return { zh: `批注未写入：${zh}。`, en: `No notes were written: ${en}.` };
}
