import type { ICellData, ICommandInfo, IRange } from "@univerjs/core";
import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import { contains } from "../../../core/workbook/address";
import type { Shift } from "./areas";
import { nameOfSheet, sheetsOf, type Book } from "./book";
import type { CellMove } from "./cell-move";
import { moveOf, type MoveStep } from "./cell-steps";
import { formulasOf, type FormulaCell } from "./cell-formulas";
import { captureRules, movedRules, restoreRules, splitsMerge, type BookRules } from "./moved-rules";
import { tableConflict, type TableConflict } from "./tables";
import { areaOf } from "./univer-sheet";

/** Kinds of cell movements, by Univer's numbers (FormulaReferenceMoveType, which it does not export). */
const MOVE = { range: 0, rows: 1, columns: 2, deleteLeft: 7, deleteUp: 8, insertDown: 9, insertRight: 10 } as const;

/** Univer's description of a cell movement; `range` where cells are inserted or deleted. */
interface UniverMove {
  readonly type: number;
  readonly sheetId: string;
  readonly targetSheetId?: string;
  readonly from?: IRange;
  readonly to?: IRange;
  readonly range?: IRange;
}

/** Formulas by unit, sheet, row and column. */
type FormulaData = Record<string, Record<string, Record<number, Record<number, Pick<ICellData, "f">>>>>;

/** Mutations that do a step, and those that undo it. */
interface StepMutations {
  readonly redos: readonly object[];
  readonly undos: readonly object[];
}

/** The part of Univer's UpdateFormulaController that rewrites formulas when cells move. */
interface FormulaRewriter {
  _getUpdateFormula(command: object): StepMutations;
  _getFormulaReferenceMoveInfo(
    formulas: unknown,
    sheetNames: unknown,
    move: UniverMove,
  ): { readonly newFormulaData: FormulaData };
}

const isRewriter = (controller: object): controller is FormulaRewriter =>
  ["_getUpdateFormula", "_getFormulaReferenceMoveInfo"].every(
    (name) => name in controller && typeof controller[name as keyof typeof controller] === "function",
  );

/** The mutation that sets rules, comments and names as they are after cells have moved, or before. */
export const MOVE_RULES = "jixiao.mutation.move-rules";

/** Univer's mutations for rules, notes, names and merged areas, which it makes by its own reading when cells move. */
export const OWN_RULES = /conditional-rule$|^data-validation\.|-note(?:-position)?$|-defined-name$|-worksheet-merge$/;

/** Univer's controllers that follow moved cells. */
export interface MoveControllers {
  /** UpdateFormulaController */
  readonly formulas: object;
  /** UpdateDefinedNameController */
  readonly names: { dispose(): void };
}

/**
 * When the user drags, cuts, inserts or deletes cells, formulas, names, rules and comments follow by our own reading:
 * Univer breaks unions, intersections and references to several sheets, and keeps one formula for parts of a rule that
 * no longer agree. All of it is part of Univer's step, so that undo restores it.
 */
export function followMoves(injector: Injector, controllers: MoveControllers, book: Book): { dispose(): void } {
  const { formulas: controller } = controllers;
  if (!isRewriter(controller)) throw new Error("This Univer rewrites formulas in another way");
  controllers.names.dispose();
  const rewrite = controller._getFormulaReferenceMoveInfo.bind(controller);
  const update = controller._getUpdateFormula.bind(controller);
  let latest: ReadMove | null = null;
  const lastMove = (): ReadMove | null => latest;
  controller._getFormulaReferenceMoveInfo = (formulas, sheetNames, move) => {
    latest = book.grid.isWriting ? null : readMove(book, move);
    return latest ? { newFormulaData: movedFormulas(book, move, latest.move) } : rewrite(formulas, sheetNames, move);
  };
  controller._getUpdateFormula = (command) => {
    latest = null;
    const { redos, undos } = update(command);
    const read = lastMove();
    if (!read) return { redos, undos };
    const mutation = (rules: BookRules): object => ({ id: MOVE_RULES, params: { unitId: book.grid.unit, rules } });
    return {
      redos: [...redos, mutation(movedRules(book, read.step, read.move))],
      undos: [...undos, mutation(captureRules(book))],
    };
  };
  const registration = injector.get(ICommandService).registerCommand({
    id: MOVE_RULES,
    type: CommandType.MUTATION,
    handler: (_, params: { readonly rules: BookRules }) => {
      book.grid.asHost(() => {
        restoreRules(book, params.rules);
      });
      return true;
    },
  });
  return {
    dispose: () => {
      controller._getFormulaReferenceMoveInfo = rewrite;
      controller._getUpdateFormula = update;
      registration.dispose();
    },
  };
}

/** Univer's commands that move cells, by the kind of movement. */
const COMMANDS: Readonly<Record<string, number>> = {
  "sheet.command.move-range": MOVE.range,
  "sheet.command.move-rows": MOVE.rows,
  "sheet.command.move-cols": MOVE.columns,
  "sheet.command.insert-range-move-down": MOVE.insertDown,
  "sheet.command.insert-range-move-right": MOVE.insertRight,
  "sheet.command.delete-range-move-up": MOVE.deleteUp,
  "sheet.command.delete-range-move-left": MOVE.deleteLeft,
};

/** What a command of Univer would tear apart, which Excel refuses; null for nothing. */
export function moveConflict(book: Book, { id, params = {} }: ICommandInfo): "merged-cells" | TableConflict | null {
  const type = Object.hasOwn(COMMANDS, id) ? COMMANDS[id] : undefined;
  if (type === undefined) return null;
  const {
    subUnitId = book.activeSheet,
    fromSubUnitId,
    toSubUnitId,
    fromRange,
    toRange,
    range,
  } = params as Readonly<
    Partial<Record<"subUnitId" | "fromSubUnitId" | "toSubUnitId", string>> &
      Partial<Record<"fromRange" | "toRange" | "range", IRange>>
  >;
  const read = readMove(book, {
    type,
    sheetId: fromSubUnitId ?? subUnitId,
    ...(toSubUnitId === undefined ? {} : { targetSheetId: toSubUnitId }),
    ...(fromRange && toRange ? { from: fromRange, to: toRange } : {}),
    ...(range ? { range } : {}),
  });
  if (!read) return null;
  const { step, move } = read;
  if (splitsMerge(book, move)) return "merged-cells";
  const conflicts = sheetsOf(book).map((sheet) =>
    tableConflict(sheet.tables, nameOfSheet(book, sheet), move, step.kind === "block-moved"),
  );
  return conflicts.find((conflict) => conflict !== null) ?? null;
}

/** The movement that a command of Univer makes; null for one that is none of cells. */
function stepOf({ type, sheetId: sheet, targetSheetId = sheet, from, to, range }: UniverMove): MoveStep | null {
  if (from && to && type === MOVE.range) {
    const target = { sheet: targetSheetId, row: to.startRow, column: to.startColumn };
    return { kind: "block-moved", sheet, area: areaOf(from), to: target };
  }
  if (from && to && (type === MOVE.rows || type === MOVE.columns)) {
    return type === MOVE.rows
      ? { kind: "lines-moved", sheet, axis: "rows", first: from.startRow, last: from.endRow, before: to.startRow }
      : {
          kind: "lines-moved",
          sheet,
          axis: "columns",
          first: from.startColumn,
          last: from.endColumn,
          before: to.startColumn,
        };
  }
  const band = BANDS[type];
  return range && band ? { kind: "cells-shifted", sheet, area: areaOf(range), ...band } : null;
}

/** Inserted and deleted cells by kind of movement. */
const BANDS: Readonly<Record<number, Pick<Shift, "axis" | "change">>> = {
  [MOVE.insertDown]: { axis: "rows", change: "insert" },
  [MOVE.deleteUp]: { axis: "rows", change: "delete" },
  [MOVE.insertRight]: { axis: "columns", change: "insert" },
  [MOVE.deleteLeft]: { axis: "columns", change: "delete" },
};

/** A movement by our own reading: how to store it, and what it does. */
interface ReadMove {
  readonly step: MoveStep;
  readonly move: CellMove;
}

function readMove(book: Book, univerMove: UniverMove): ReadMove | null {
  const step = stepOf(univerMove);
  const move = step && moveOf(step, (id) => nameOf(book, id));
  return move && { step, move };
}

function nameOf(book: Book, id: string): string | null {
  const sheet = book.sheets.get(id);
  return sheet ? nameOfSheet(book, sheet) : null;
}

/** The formulas that change, in Univer's notation. */
function movedFormulas(book: Book, move: UniverMove, moved: CellMove): FormulaData {
  const data: FormulaData = {};
  const put = ({ sheet, row, column, formula }: FormulaCell): void => {
    const ofSheet = ((data[book.grid.unit] ??= {})[sheet] ??= {});
    (ofSheet[row] ??= {})[column] = { f: formula };
  };
  for (const cell of formulasOf(book.grid)) {
    const now = movedFormula(book, cell, move, moved);
    // A shared formula gets a text of its own: the cell that it is shared with may move elsewhere.
    if (now.formula !== cell.formula || book.grid.isShared(cell.sheet, cell.row, cell.column)) put(now);
  }
  return data;
}

/** A formula after a movement. Its position changes only when it moves to another sheet. */
function movedFormula(
  book: Book,
  cell: FormulaCell,
  { sheetId, targetSheetId = sheetId, from, to }: UniverMove,
  moved: CellMove,
): FormulaCell {
  const { sheet, row, column } = cell;
  const before = nameOf(book, sheet) ?? "";
  const leaves =
    targetSheetId !== sheetId && sheet === sheetId && from !== undefined && contains(areaOf(from), { row, column });
  const after = leaves ? (nameOf(book, targetSheetId) ?? before) : before;
  const formula = moved.formula(cell.formula, { before, after });
  // Univer itself moves formulas within their sheet, and expects those that leave it at their target.
  if (!leaves || !to) return { ...cell, formula };
  return {
    ...cell,
    sheet: targetSheetId,
    row: row + to.startRow - from.startRow,
    column: column + to.startColumn - from.startColumn,
    formula,
  };
}
