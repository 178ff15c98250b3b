import { SEVERITIES } from "../../core/severity";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { Language } from "./opinions";
import type { RoundEntry } from "./rounds";
import { REVIEW_WORDS, roundIn, SEVERITY_NAMES } from "./words";

/** Columns that identify a review sheet; a user may move them and add others. */
const KNOWN_BY = ["number", "form", "cell", "severity", "opinion", "rule"] as const;

/** The columns of a review sheet. */
export type Key = (typeof KNOWN_BY)[number] | "basis" | "suggestion" | "reply" | "progress";

/** A row of the list as it is now. */
export interface ReviewRow extends RoundEntry {
  readonly row: number;
  /** Rank of its severity; rows without one come last. */
  readonly rank: number;
}

export interface Columns {
  /** The row of the header. */
  readonly header: number;
  /** The column of a key; null if the user has deleted it. */
  readonly at: (key: Key) => number | null;
}

export function columnsOf(sheet: SheetSnapshot, language: Language): Columns | null {
  for (const header of new Set(sheet.cells.map(({ row }) => row))) {
    const inRow = new Map(sheet.cells.filter(({ row }) => row === header).map(({ text, column }) => [text, column]));
    const at = (key: Key): number | null => inRow.get(REVIEW_WORDS[key][language]) ?? null;
    if (KNOWN_BY.every((key) => at(key) !== null)) return { header, at };
  }
  return null;
}

export const textsOf = ({ cells }: SheetSnapshot): ((row: number, column: number) => string) => {
  const texts = new Map(cells.map(({ row, column, text }) => [`${row} ${column}`, text]));
  return (row, column) => texts.get(`${row} ${column}`) ?? "";
};

/** The rows from below the header to the last non-blank one, at least one. */
export function rowsOf(sheet: SheetSnapshot, { header, at }: Columns, language: Language): readonly ReviewRow[] {
  const textAt = textsOf(sheet);
  const last = sheet.cells.reduce((most, { row }) => Math.max(most, row), header + 1);
  const text = (row: number, key: Key): string => {
    const column = at(key);
    return column === null ? "" : textAt(row, column);
  };
  const words = SEVERITIES.map((severity) => SEVERITY_NAMES[severity][language]);
  return Array.from({ length: last - header }, (_, index) => {
    const row = header + 1 + index;
    const rank = words.indexOf(text(row, "severity"));
    return {
      row,
      rank: rank < 0 ? words.length : rank,
      form: text(row, "form"),
      cells: text(row, "cell"),
      rule: text(row, "rule"),
      message: text(row, "opinion"),
    };
  });
}

/**
 * The content of an earlier round's review sheet: the opinions of rules still listed in it, and the number of the
 * round.
 */
export interface FormerSheet {
  readonly round: number;
  readonly entries: readonly RoundEntry[];
}

/** Reads the review sheet of an earlier round, as written or as edited by a reviewer; null if the sheet is not one. */
export function readReviewSheet(sheet: SheetSnapshot): FormerSheet | null {
  for (const language of ["zh", "en"] as const) {
    const columns = columnsOf(sheet, language);
    if (!columns) continue;
    const round = sheet.cells.map(({ text }) => roundIn(text)).find((number) => number !== null) ?? 1;
    return { round, entries: rowsOf(sheet, columns, language).filter(({ rule }) => rule !== "") };
  }
  return null;
}
