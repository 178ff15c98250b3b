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

/** The user's choice for marking findings. */
export interface MarkingChoice {
  /** Only errors and places to fill. */
  readonly onlySevere: boolean;
  /** Also writes the reasons as notes (批注) at the cells. */
  readonly withNotes: boolean;
}

/** The texts of notes besides the findings. */
export interface NoteWording {
  readonly language: Language;
  readonly remedyOf: RemedyOf;
}

export interface Marked {
  /** Number of marked cells. */
  readonly placed: number;
  /** Number of notes. */
  readonly noted: number;
  readonly skipped: readonly SkippedSheet[];
  /** Why requested notes are missing; null if none is. */
  readonly missing: LocalText | null;
}

/** What must be changed or filled before the forms are handed in. */
const SEVERE: ReadonlySet<Severity> = new Set(["error", "todo"]);

/**
 * Marks the cells with findings and, if chosen, writes the reasons as notes. Removes our earlier marks and notes. If
 * notes cannot be written the marks stay, and `missing` gives the reason.
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

/** Removes our marks and notes. */
export async function clearMarking(workbook: WorkbookMarker & WorkbookAnnotator): Outcome<{
  /** Number of removed rules. */
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

/** Whether this Excel supports neither notes nor comments, so that it cannot contain ours. */
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
