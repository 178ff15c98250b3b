import { joinAreas } from "../../../core/plan/join-areas";
import type { Area, CellAddress } from "../../../core/workbook/address";
import { copiedFormula } from "../../../core/workbook/copied-formula";
import { sameArea } from "./areas";
import { newId, sheetsOf, type Book } from "./book";
import type { ArrayData, CommentData, ConditionalFormatData, TableData, ValidationData } from "./book-data";
import type { CellMove, MovedPart } from "./cell-move";
import type { MoveStep } from "./cell-steps";
import { formulasOf, replacedBy, withFormatFormulas, withFormulas } from "./rule-formulas";
import { movedTables } from "./tables";

/** What a sheet has outside its cells that moves with them; merged areas too, which Univer moves wrongly. */
export interface SheetRules {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly conditionalFormats: readonly ConditionalFormatData[];
  readonly validations: readonly ValidationData[];
  readonly comments: readonly CommentData[];
  readonly arrays: readonly ArrayData[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableData[];
  /** Formulas of the sheet's names by Univer's ids. */
  readonly names: Readonly<Record<string, string>>;
}

/** Whether a movement would tear merged cells apart, which Excel refuses. */
export const splitsMerge = (book: Book, move: CellMove): boolean =>
  sheetsOf(book).some(({ id }) =>
    book.grid.merges(id).some((area) => {
      const parts = move.parts(nameIn(book, id), area);
      const [first] = parts;
      const isWhole = parts.length === 1 && (!first?.to || sameSize(first.to.area, area));
      return !isWhole && parts.some(({ to }) => to !== null);
    }),
  );

const sameSize = (a: Area, b: Area): boolean => a.rows === b.rows && a.columns === b.columns;

/** Everything outside cells that moves with them. */
export interface BookRules {
  readonly sheets: readonly SheetRules[];
  readonly steps: Book["steps"];
  readonly names: Readonly<Record<string, string>>;
}

const formulasOfNames = (names: readonly { readonly id: string; readonly formula: string }[]): BookRules["names"] =>
  Object.fromEntries(names.map(({ id, formula }) => [id, formula]));

export const captureRules = (book: Book): BookRules => ({
  sheets: sheetsOf(book).map(({ id, conditionalFormats, validations, comments, arrays, tables, names }) => ({
    sheet: id,
    conditionalFormats: conditionalFormats.map((format) => ({ ...format })),
    validations: validations.map((validation) => ({ ...validation })),
    comments,
    arrays,
    merges: [...book.grid.merges(id)],
    tables,
    names: formulasOfNames(names),
  })),
  steps: book.steps,
  names: formulasOfNames(book.names),
});

/** Makes the rules, comments and formulas of names those of a record. */
export function restoreRules(book: Book, { sheets, steps, names }: BookRules): void {
  book.steps = steps;
  const setNames = (held: Book["names"], formulas: BookRules["names"], scope: string | null): void => {
    for (const name of held) {
      const formula = formulas[name.id];
      if (formula === undefined || formula === name.formula) continue;
      name.formula = formula;
      book.grid.formulas.setName({ ...name, formula, scope });
    }
  };
  setNames(book.names, names, null);
  for (const record of sheets) {
    const sheet = book.sheets.get(record.sheet);
    if (!sheet) continue;
    sheet.conditionalFormats = record.conditionalFormats.map((format) => ({ ...format }));
    sheet.validations = record.validations.map((validation) => ({ ...validation }));
    sheet.comments = record.comments;
    sheet.arrays = record.arrays;
    sheet.tables = record.tables;
    setMerges(book, record);
    setNames(sheet.names, record.names, sheet.id);
  }
}

/** Sets the merged areas of a sheet; nothing is written where it has these in any order. */
export function setMerges({ grid }: Book, { sheet, merges }: Pick<SheetRules, "sheet" | "merges">): void {
  const held = grid.merges(sheet);
  const inOrder = (areas: readonly Area[]): readonly Area[] =>
    areas.toSorted((a, b) => a.row - b.row || a.column - b.column);
  if (sameAreas(inOrder(held), inOrder(merges))) return;
  if (held.length > 0) grid.removeMerges(sheet, held);
  for (const area of merges) grid.addMerge(sheet, area);
}

/**
 * The rules, comments and names of a workbook after cells have moved, as Excel does it: they follow their cells and are
 * replaced where cells are put on others.
 */
export function movedRules(book: Book, step: MoveStep, move: CellMove): BookRules {
  const before = captureRules(book);
  const after = new Map(before.sheets.map((rules) => [nameIn(book, rules.sheet), emptied(rules, book, move)]));
  /** What comes from other sheets, which ranks behind what a sheet has. */
  const arrivals: (() => void)[] = [];
  const put = (home: string, target: string, add: (rules: FilledRules) => void): void => {
    const rules = after.get(target);
    if (!rules) return;
    if (target === home) add(rules);
    else
      arrivals.push(() => {
        add(rules);
      });
  };
  for (const { sheet, conditionalFormats, validations, comments, arrays, merges } of before.sheets) {
    const home = nameIn(book, sheet);
    // Those of a single cell: a sheet with larger ones refuses all movements.
    for (const array of arrays) {
      for (const { to } of move.parts(home, array.area)) {
        if (to) put(home, to.sheet, (rules) => rules.arrays.push({ ...array, area: to.area }));
      }
    }
    for (const { to } of merges.flatMap((area) => move.parts(home, area))) {
      if (to && to.area.rows * to.area.columns > 1) put(home, to.sheet, (rules) => rules.merges.push(to.area));
    }
    for (const format of conditionalFormats) {
      const formulas = formulasOf((change) => withFormatFormulas(format, change));
      for (const [index, piece] of movedRule(format.areas, formulas, home, move).entries()) {
        const id = index === 0 && piece.sheet === home ? format.id : newId(book);
        const moved = withFormatFormulas({ ...format, id, areas: piece.areas }, replacedBy(piece.formulas));
        put(home, piece.sheet, (rules) => rules.conditionalFormats.push(moved));
      }
    }
    for (const validation of validations) {
      const formulas = formulasOf((change) => withFormulas(validation.rule, change));
      for (const piece of movedRule(validation.areas, formulas, home, move)) {
        const rule = withFormulas(validation.rule, replacedBy(piece.formulas));
        put(home, piece.sheet, (rules) => rules.validations.push({ ...validation, areas: piece.areas, rule }));
      }
    }
    for (const comment of comments) {
      for (const { to } of move.parts(home, { row: comment.row, column: comment.column, rows: 1, columns: 1 })) {
        if (!to) continue;
        const moved = { ...comment, row: to.area.row, column: to.area.column };
        put(home, to.sheet, (rules) => rules.comments.push(moved));
      }
    }
  }
  for (const arrive of arrivals) arrive();
  for (const { comments } of after.values()) comments.sort((a, b) => a.row - b.row || a.column - b.column);
  return { sheets: [...after.values()], steps: [...book.steps, step], names: mapped(before.names, move.nameFormula) };
}

/** The rules of a sheet while they are put together. */
type FilledRules = SheetRules & {
  readonly conditionalFormats: ConditionalFormatData[];
  readonly validations: ValidationData[];
  readonly comments: CommentData[];
  readonly arrays: ArrayData[];
  readonly merges: Area[];
};

/** A sheet without rules and comments; what belongs to no cell has moved. */
const emptied = (rules: SheetRules, book: Book, move: CellMove): FilledRules => ({
  ...rules,
  conditionalFormats: [],
  validations: [],
  comments: [],
  merges: [],
  arrays: [],
  tables: movedTables(rules.tables, nameIn(book, rules.sheet), move),
  names: mapped(rules.names, move.nameFormula),
});

const nameIn = (book: Book, id: string): string => book.grid.tabs.nameOf(id);

const mapped = (formulas: BookRules["names"], change: (formula: string) => string): BookRules["names"] =>
  Object.fromEntries(Object.entries(formulas).map(([id, formula]) => [id, change(formula)]));

/** A rule, or a part of it, after a movement. Its formulas are relative to the first cell of its areas. */
interface RulePiece {
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly formulas: readonly string[];
}

/**
 * A rule after cells have moved: parts whose formulas still agree stay one rule, the others become rules of their own.
 */
export function movedRule(
  areas: readonly Area[],
  formulas: readonly string[],
  home: string,
  move: CellMove,
): readonly RulePiece[] {
  const [base] = areas;
  if (!base) return [];
  const pieces: { sheet: string; areas: Area[]; base: CellAddress; formulas: readonly string[] }[] = [];
  for (const part of areas.flatMap((area) => move.parts(home, area))) {
    const { to } = part;
    if (!to) continue;
    const moved = formulas.map((formula) => formulaOfPart(formula, base, part, home, move));
    const same = pieces.find(
      (piece) =>
        piece.sheet === to.sheet &&
        piece.formulas.every((formula, index) => copied(formula, piece.base, to.area) === moved[index]),
    );
    if (same) same.areas.push(to.area);
    else pieces.push({ sheet: to.sheet, areas: [to.area], base: to.area, formulas: moved });
  }
  return pieces.map((piece) => {
    const isStill = piece.sheet === home && sameAreas(piece.areas, areas);
    const joined = isStill || piece.areas.length === 1 ? piece.areas : joinAreas(piece.areas);
    const [first = piece.base] = joined;
    return {
      sheet: piece.sheet,
      areas: joined,
      formulas: piece.formulas.map((formula) => copied(formula, piece.base, first)),
    };
  });
}

const sameAreas = (some: readonly Area[], others: readonly Area[]): boolean =>
  some.length === others.length && some.every((area, index) => sameArea(area, others[index] ?? area));

const copied = (formula: string, from: CellAddress, to: CellAddress): string =>
  copiedFormula(formula, to.row - from.row, to.column - from.column);

/**
 * The formula of a part, relative to its first cell. A rule has one formula for all its cells: where the cells that they
 * refer to did not all move alike, it keeps its references.
 */
function formulaOfPart(
  formula: string,
  base: CellAddress,
  { from, to }: MovedPart,
  home: string,
  move: CellMove,
): string {
  const first = copied(formula, base, from);
  const rewritten = (text: string): string => move.formula(text, { before: home, after: to?.sheet ?? home });
  const moved = rewritten(first);
  const corners: readonly CellAddress[] = [
    { row: from.row + from.rows - 1, column: from.column },
    { row: from.row, column: from.column + from.columns - 1 },
    { row: from.row + from.rows - 1, column: from.column + from.columns - 1 },
  ];
  return corners.every((corner) => rewritten(copied(formula, base, corner)) === copied(moved, from, corner))
    ? moved
    : first;
}
