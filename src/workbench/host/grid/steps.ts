import type { ICommandInfo } from "@univerjs/core";
import { invalidArgument } from "../fault";
import type { Shift } from "../model/areas";
import { resizesArray } from "../model/array-formulas";
import { sheetOf, type Book } from "../model/book";
import { copySheet } from "../model/copy";
import { shiftSheet } from "../model/rows-columns";
import {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setTabColor,
  setVisibility,
} from "../model/sheets";
import type { Sheet } from "../model/sheet";

/** Parameters of Univer's commands that change more than cells. */
interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly index?: number;
  readonly name?: string;
  readonly order?: number;
  readonly value?: string;
  readonly range?: {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  };
}

/** A step that the host runs in place of Univer. */
interface HostStep {
  readonly run: (book: Book, sheet: Sheet, params: Params) => void;
  /** The step cannot be undone in Excel. */
  readonly isFinal?: boolean;
  /** Rows or columns that it inserts or deletes. */
  readonly shiftOf?: (params: Params) => Shift;
}

function shift(axis: Shift["axis"], change: Shift["change"]): HostStep {
  const shiftOf = ({ range }: Params): Shift => {
    if (!range) throw invalidArgument();
    const [at, end] = axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return { axis, change, at, count: end - at + 1 };
  };
  return {
    shiftOf,
    run: (book, sheet, params) => {
      shiftSheet(book, sheet, shiftOf(params));
    },
  };
}

/**
 * Commands on sheets, rows and columns: run through the model as Excel does, with its checks and events, so that the
 * model's rules and names move along.
 */
const STEPS: Readonly<Record<string, HostStep>> = {
  "sheet.command.insert-sheet": {
    run: (book, _, { index }) => {
      const sheet = addSheet(book, null);
      if (index !== undefined) moveSheet(book, sheet, Math.min(index, book.sheets.size - 1));
      activateSheet(book, sheet);
    },
  },
  "sheet.command.remove-sheet": { run: deleteSheet, isFinal: true },
  "sheet.command.copy-sheet": {
    run: (book, sheet) => {
      activateSheet(book, copySheet(book, sheet, book.grid.tabs.ids().indexOf(sheet.id) + 1));
    },
    isFinal: true,
  },
  "sheet.command.set-worksheet-name": {
    run: (book, sheet, { name = "" }) => {
      renameSheet(book, sheet, name);
    },
  },
  "sheet.command.set-worksheet-order": {
    run: (book, sheet, { order = 0 }) => {
      moveSheet(book, sheet, order);
    },
  },
  "sheet.command.set-worksheet-hidden": {
    run: (book, sheet) => {
      setVisibility(book, sheet, "hidden");
    },
  },
  "sheet.command.set-worksheet-show": {
    run: (book, sheet) => {
      setVisibility(book, sheet, "visible");
      activateSheet(book, sheet);
    },
  },
  "sheet.command.set-tab-color": {
    run: (book, sheet, { value = "" }) => {
      setTabColor(book, sheet, value);
    },
  },
  "sheet.command.insert-row-by-range": shift("rows", "insert"),
  "sheet.command.remove-row-by-range": shift("rows", "delete"),
  "sheet.command.insert-col-by-range": shift("columns", "insert"),
  "sheet.command.remove-col-by-range": shift("columns", "delete"),
};

/** The host's step for a command of Univer; null when Univer runs the command itself. */
export function hostStepOf(
  book: Book,
  { id, params }: ICommandInfo,
): { readonly take: () => void; readonly isFinal?: boolean; readonly tearsArray: boolean } | null {
  const step = Object.hasOwn(STEPS, id) ? STEPS[id] : undefined;
  if (!step) return null;
  const given: Params = params ?? {};
  const sheet = sheetOf(book, given.subUnitId ?? book.activeSheet);
  return {
    ...step,
    tearsArray: step.shiftOf !== undefined && resizesArray(book, sheet, step.shiftOf(given)),
    take: () => {
      step.run(book, sheet, given);
    },
  };
}
