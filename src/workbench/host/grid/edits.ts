import { formatArea, type Area } from "../../../core/workbook/address";
import { joinAreas } from "../../../core/plan/join-areas";
import type { Sheet } from "../model/sheet";
import { sourceOf, type Book } from "../model/book";
import { raiseChanged, valueTypeOf, type ChangeType, type ValueType } from "../model/change-event";
import { cellAt } from "../model/cells";
import { areaOf } from "../model/univer-sheet";
import type { ICellData, IMutationInfo, IRange } from "@univerjs/core";

/** A mutation of Univer's on a sheet. */
interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

export interface CellsParams extends SheetParams {
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

interface MoveParams {
  readonly unitId?: string;
  readonly from: {
    readonly subUnitId: string;
    readonly value: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  };
  readonly to: {
    readonly subUnitId: string;
    readonly value: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
  };
}

interface RangeParams extends SheetParams {
  readonly range?: IRange;
}

/** What mutations did to the cells of a sheet. */
interface SheetEdit {
  /** By address: several mutations may touch the same cell. */
  readonly contents: Map<string, Area>;
  readonly formats: Map<string, Area>;
  changeType: ChangeType;
}

export const SET_CELLS = "sheet.mutation.set-range-values";
const MOVE_CELLS = "sheet.mutation.move-range";
const SHIFTS: Readonly<Record<string, ChangeType>> = {
  "sheet.mutation.insert-range": "CellInserted",
  "sheet.mutation.delete-range": "CellDeleted",
};

/** The cells that a write touches, and whether it touches contents or formats. */
export const cellsOf = ({
  cellValue,
}: CellsParams): readonly {
  readonly row: number;
  readonly column: number;
  readonly isContent: boolean;
  readonly isFormat: boolean;
}[] =>
  entriesOf(cellValue).map(({ row, column, value }) => ({
    row,
    column,
    isContent: value === null || "v" in value || "f" in value || "p" in value || "si" in value,
    isFormat: value === null || "s" in value,
  }));

const touch = (areas: Map<string, Area>, area: Area): void => void areas.set(formatArea(area), area);

const areaAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/**
 * Raises change events for the user's edits, one per sheet and step; `reverse` are the mutations that undo the step.
 */
export function tellOfEdits(book: Book, mutations: readonly IMutationInfo[], reverse: readonly IMutationInfo[]): void {
  for (const [id, edit] of editsOf(book.grid.unit, mutations)) {
    const sheet = book.sheets.get(id);
    if (!sheet) continue;
    if (edit.contents.size > 0) tellOfContents(book, sheet, edit, reverse);
    if (edit.formats.size > 0) {
      book.events.raise("formatChanged", id, {
        address: joinAreas([...edit.formats.values()])
          .map(formatArea)
          .join(","),
        source: sourceOf(book),
        type: "WorksheetFormatChanged",
        worksheetId: id,
      });
    }
  }
}

function tellOfContents(book: Book, sheet: Sheet, edit: SheetEdit, reverse: readonly IMutationInfo[]): void {
  const areas = joinAreas([...edit.contents.values()]);
  const [only] = areas;
  const isSingle = areas.length === 1 && only?.rows === 1 && only.columns === 1;
  const details = isSingle ? detailsOf(book, sheet, only, reverse) : null;
  // A blank cell that is blank again: its validation refused the entry.
  if (details?.valueBefore === "" && details.valueAfter === "") return;
  raiseChanged(book, sheet, {
    address: areas.map(formatArea).join(","),
    changeType: edit.changeType,
    details: details && { ...details },
  });
}

function editsOf(unit: string, mutations: readonly IMutationInfo[]): ReadonlyMap<string, SheetEdit> {
  const edits = new Map<string, SheetEdit>();
  const editOf = (sheet: string): SheetEdit => {
    const edit: SheetEdit = edits.get(sheet) ?? { contents: new Map(), formats: new Map(), changeType: "RangeEdited" };
    edits.set(sheet, edit);
    return edit;
  };
  for (const { id, params } of mutations) {
    if ((params as SheetParams).unitId !== unit) continue;
    const changeType = SHIFTS[id];
    if (id === SET_CELLS) {
      const { subUnitId } = params as CellsParams;
      if (subUnitId === undefined) continue;
      for (const { row, column, isContent, isFormat } of cellsOf(params)) {
        const edit = editOf(subUnitId);
        if (isContent) touch(edit.contents, areaAt(row, column));
        else if (isFormat) touch(edit.formats, areaAt(row, column));
      }
    } else if (id === MOVE_CELLS) {
      const { from, to } = params as MoveParams;
      for (const { subUnitId, value } of [from, to]) {
        for (const { row, column } of entriesOf(value)) touch(editOf(subUnitId).contents, areaAt(row, column));
      }
    } else if (changeType !== undefined) {
      const { subUnitId, range } = params as RangeParams;
      if (subUnitId === undefined || !range) continue;
      const edit = editOf(subUnitId);
      edit.changeType = changeType;
      touch(edit.contents, areaOf(range));
    }
  }
  return edits;
}

function entriesOf<T>(
  matrix: Readonly<Record<number, Readonly<Record<number, T>>>> | undefined,
): readonly { readonly row: number; readonly column: number; readonly value: T }[] {
  return Object.entries(matrix ?? {}).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, value]) => ({ row: Number(row), column: Number(column), value })),
  );
}

/** Rounds numbers to 15 digits, as Excel does; Univer reads "95%" as 0.9500000000000001. */
export function roundNumbers({ cellValue }: CellsParams): void {
  for (const { value } of entriesOf(cellValue)) {
    if (value && typeof value.v === "number") value.v = Number(value.v.toPrecision(15));
  }
}

interface Details {
  readonly valueBefore: string | number | boolean;
  readonly valueAfter: string | number | boolean;
  readonly valueTypeBefore: ValueType;
  readonly valueTypeAfter: ValueType;
}

/** The value of a single changed cell before and after. */
function detailsOf(book: Book, sheet: Sheet, { row, column }: Area, reverse: readonly IMutationInfo[]): Details {
  const old = reverse
    .filter(({ id, params }) => id === SET_CELLS && (params as CellsParams).subUnitId === sheet.id)
    .map(({ params }) => (params as CellsParams).cellValue?.[row]?.[column])
    .findLast((cell) => cell !== undefined);
  const before = old ? book.grid.storedCell(old) : null;
  const after = cellAt(book, sheet, row, column);
  return {
    valueBefore: before?.value ?? "",
    valueAfter: after.formula ?? after.value ?? "",
    valueTypeBefore: before ? valueTypeOf(before) : "Empty",
    valueTypeAfter: valueTypeOf(after),
  };
}
