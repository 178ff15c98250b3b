import { countSeverities } from "../../core/engine/counts";
import { SEVERITIES } from "../../core/severity";
import type { CellEdit, InsertedRow, Plan } from "../../core/plan/plan";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { cellsOf, type Language, type Opinion } from "./opinions";
import { columnsOf, rowsOf, textsOf, type Columns, type Key, type ReviewRow } from "./listed-opinions";
import { matchRounds, roundEntryOf } from "./rounds";
import { PROGRESS_NAMES, resultLine, resultPrefix, SEVERITY_NAMES } from "./words";

/** The findings of a check, for a review sheet. */
export interface ReviewNow {
  /** The opinions to list. */
  readonly opinions: readonly Opinion[];
  /** The unfiltered opinions: what a filter hides is not fixed. */
  readonly all: readonly Opinion[];
  /** The name of the 审核口径 in force, if not the built-in one. */
  readonly profiles: readonly string[];
}

/**
 * Updates a review sheet: rows keep their place with all the reviewer's entries, 整改情况 shows which opinions are still 未改
 * and which are 已改, and new ones are inserted as rows, 新出现, worst first. Null if the sheet is not such a list.
 */
export function updatedReviewSheet(
  sheet: SheetSnapshot,
  { opinions, all, profiles }: ReviewNow,
  language: Language,
): Required<Pick<Plan, "edits" | "insertedRows">> | null {
  const columns = columnsOf(sheet, language);
  if (!columns) return null;
  const textAt = textsOf(sheet);
  const rows = rowsOf(sheet, columns, language);
  const edits: CellEdit[] = [];
  const set = (row: number, key: Key, value: string): void => {
    const column = columns.at(key);
    if (column === null) return;
    const before = textAt(row, column);
    if (before !== value) edits.push({ at: { sheet: sheet.name, row, column }, before, value });
  };

  const places = matchRounds(rows, all.map(roundEntryOf));
  const found = new Map(places.flatMap((place, index) => (place === null ? [] : [[place, all[index]] as const])));
  rows.forEach(({ row, rule }, index) => {
    const opinion = found.get(index);
    if (opinion) {
      set(row, "cell", cellsOf(opinion));
      set(row, "severity", SEVERITY_NAMES[opinion.severity][language]);
      set(row, "opinion", opinion.message);
      set(row, "basis", opinion.basis);
      set(row, "suggestion", opinion.suggestion);
      const reply = columns.at("reply");
      if (opinion.reply !== "" && reply !== null && textAt(row, reply) === "") set(row, "reply", opinion.reply);
      set(row, "progress", PROGRESS_NAMES.open[language]);
    } else if (rule !== "") {
      set(row, "progress", PROGRESS_NAMES.done[language]);
    }
  });

  const known = new Set([...found.values()].map((opinion) => opinion && JSON.stringify(roundEntryOf(opinion))));
  const added = opinions.filter((opinion) => !known.has(JSON.stringify(roundEntryOf(opinion))));
  const insertedRows = rowsToAdd({ sheet, columns, rows, textAt }, added, language);
  return {
    edits: [
      ...edits,
      ...resultEdits(sheet, columns.header, resultLine(countSeverities(opinions), profiles, language), language),
    ],
    insertedRows,
  };
}

/** Edits of the line above the list that counts the opinions and names the profile. */
function resultEdits(
  { name, cells }: SheetSnapshot,
  header: number,
  value: string,
  language: Language,
): readonly CellEdit[] {
  const line = cells.find(({ row, text }) => row < header && text.startsWith(resultPrefix(language)));
  return line === undefined || line.text === value
    ? []
    : [{ at: { sheet: name, row: line.row, column: line.column }, before: line.text, value }];
}

interface Listed {
  readonly sheet: SheetSnapshot;
  readonly columns: Columns;
  readonly rows: readonly ReviewRow[];
  readonly textAt: (row: number, column: number) => string;
}

/**
 * Inserts new opinions before the first milder one. The row above provides the formats, so none is inserted right below
 * the header.
 */
function rowsToAdd(
  { sheet, columns, rows, textAt }: Listed,
  opinions: readonly Opinion[],
  language: Language,
): readonly InsertedRow[] {
  const [first] = rows;
  if (!first) return [];
  const end = (rows.at(-1)?.row ?? first.row) + 1;
  const planned = opinions
    .map((opinion) => {
      const rank = SEVERITIES.indexOf(opinion.severity);
      const milder = rows.find((row) => row.rank > rank)?.row ?? end;
      return { opinion, place: Math.max(first.row + 1, milder) };
    })
    .toSorted((a, b) => a.place - b.place);
  const opinionColumn = columns.at("opinion") ?? 0;
  const numbers = rows.map(({ row }) => Number(textAt(row, columns.at("number") ?? 0)));
  const last = Math.max(0, ...numbers.filter(Number.isFinite));
  return planned.map(({ opinion, place }, index) => {
    const model = modelFor(rows, opinion);
    const before = planned.slice(0, index).filter((other) => other.place <= model.row).length;
    const number = String(last + 1 + opinions.indexOf(opinion));
    const cells = contentOf(opinion, number, language).flatMap(([key, value]) => {
      const column = columns.at(key);
      return column === null || value === "" ? [] : [{ column, value }];
    });
    return {
      sheet: sheet.name,
      row: place + index,
      beside: {
        at: { sheet: sheet.name, row: model.row + before, column: opinionColumn },
        text: textAt(model.row, opinionColumn),
      },
      cells,
      movedUp: [],
      merges: [],
    };
  });
}

/**
 * A row that is high enough for an opinion: the one with the shortest text of at least that length, else with the
 * longest.
 */
function modelFor(rows: readonly ReviewRow[], { message }: Opinion): ReviewRow {
  const byLength = rows.toSorted((a, b) => a.message.length - b.message.length);
  const model = byLength.find((row) => row.message.length >= message.length) ?? byLength.at(-1);
  if (!model) throw new RangeError("a list has rows");
  return model;
}

/** Numbering continues after the existing numbers: "第 3 条" stays the same opinion. */
const contentOf = (opinion: Opinion, number: string, language: Language): readonly (readonly [Key, string])[] => [
  ["number", number],
  ["form", opinion.form],
  ["cell", cellsOf(opinion)],
  ["severity", SEVERITY_NAMES[opinion.severity][language]],
  ["opinion", opinion.message],
  ["basis", opinion.basis],
  ["suggestion", opinion.suggestion],
  ["reply", opinion.reply],
  ["progress", PROGRESS_NAMES.new[language]],
  ["rule", opinion.rule],
];
