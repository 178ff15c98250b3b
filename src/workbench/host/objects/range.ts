import { formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheetName, type Area } from "../../../core/workbook/address";
import { cellText } from "../../../adapters/xlsx/cell-text";
import { asOneOf, asPlain, integerArgument, optionalFlag } from "../arguments";
import { HostFault } from "../fault";
import type { Json } from "../json";
import { boundingArea, intersection, isUnbounded, isWholeColumns, isWholeRows } from "../model/areas";
import { nameOfSheet, select } from "../model/book";
import {
  clearCells,
  matrixOf,
  merge,
  readCells,
  unmerge,
  usedArea,
  writeCells,
  writeNumberFormats,
} from "../model/cells";
import { valueTypeOf } from "../model/change-event";
import type { StoredCell } from "../model/univer-cell";
import { live, profileOf, type RangeTarget } from "../session";
import { defineType, link, method, scalar, type Argument, type HostObject, type HostType } from "../table";
import { checkedArea } from "./reference";
import { worksheetType } from "./worksheet";

/** More cells than this are not read at once: Excel answers null. */
const MAX_READ = 5_000_000;

/** Reads a property of the cells of a range; null for whole rows and columns, as Excel answers. */
const cellsOf =
  (read: (cell: StoredCell) => Json) =>
  (target: RangeTarget): Json => {
    const { session, sheet, area } = live(target);
    if (isUnbounded(area) || area.rows * area.columns > MAX_READ) return null;
    return readCells(session.book, sheet, area, read);
  };

const textOf = ({ value, isError, format }: StoredCell): string => {
  if (value === null) return "";
  const code = format.numberFormat === "General" ? null : format.numberFormat;
  return isError && typeof value === "string" ? value : cellText(value, code, false);
};

const at = (target: RangeTarget, area: Area): HostObject =>
  rangeType.create({ ...live(target), area: checkedArea(area) });

export function otherRange(argument: Argument | undefined): RangeTarget {
  const target = rangeType.targetOf(argument);
  if (!target) throw new HostFault("InvalidArgument");
  return target;
}

const write = (target: RangeTarget, value: Argument): void => {
  const { session, sheet, area } = live(target);
  writeCells(session.book, sheet, area, matrixOf(area, asPlain(value)));
};

export const rangeType: HostType<RangeTarget> = defineType<RangeTarget>({
  name: "Range",
  since: "1.1",
  profile: profileOf,
  identity: "reference",
  scalars: {
    Values: scalar(
      "1.1",
      cellsOf(({ value }) => value ?? ""),
      write,
    ),
    Formulas: scalar(
      "1.1",
      cellsOf(({ formula, value }) => formula ?? value ?? ""),
      write,
    ),
    Text: scalar("1.1", cellsOf(textOf)),
    ValueTypes: scalar("1.1", cellsOf(valueTypeOf)),
    NumberFormat: scalar(
      "1.1",
      cellsOf(({ format }) => format.numberFormat),
      (target, value) => {
        const { session, sheet, area } = live(target);
        writeNumberFormats(session.book, sheet, area, matrixOf(area, asPlain(value)));
      },
    ),
    Address: scalar("1.1", (target) => {
      const { session, sheet, area } = live(target);
      return `${quoteSheetName(nameOfSheet(session.book, sheet))}!${formatArea(area)}`;
    }),
    RowIndex: scalar("1.1", ({ area }) => area.row),
    ColumnIndex: scalar("1.1", ({ area }) => area.column),
    RowCount: scalar("1.1", ({ area }) => area.rows),
    ColumnCount: scalar("1.1", ({ area }) => area.columns),
    CellCount: scalar("1.1", ({ area }) => area.rows * area.columns),
    IsEntireColumn: scalar("1.7", ({ area }) => isWholeColumns(area)),
    IsEntireRow: scalar("1.7", ({ area }) => isWholeRows(area)),
  },
  links: {
    Worksheet: link("1.1", ({ session, sheet }) => worksheetType.create({ session, sheet })),
  },
  methods: {
    _ValidateArraySize: method("1.3", ({ area }, args) => {
      if (integerArgument(args, 0) !== area.rows || integerArgument(args, 1) !== area.columns) {
        throw new HostFault("InvalidArgument");
      }
    }),
    GetCell: method("1.1", (target, args) => {
      const { area } = target;
      const [row, column] = [area.row + integerArgument(args, 0), area.column + integerArgument(args, 1)];
      return at(target, { row, column, rows: 1, columns: 1 });
    }),
    GetRow: method("1.1", (target, args) =>
      at(target, { ...target.area, row: target.area.row + integerArgument(args, 0), rows: 1 }),
    ),
    GetColumn: method("1.1", (target, args) =>
      at(target, { ...target.area, column: target.area.column + integerArgument(args, 0), columns: 1 }),
    ),
    GetLastCell: method("1.1", (target) => {
      const { row, column, rows, columns } = target.area;
      return at(target, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    }),
    GetLastRow: method("1.1", (target) =>
      at(target, { ...target.area, row: target.area.row + target.area.rows - 1, rows: 1 }),
    ),
    GetLastColumn: method("1.1", (target) =>
      at(target, { ...target.area, column: target.area.column + target.area.columns - 1, columns: 1 }),
    ),
    GetBoundingRect: method("1.1", (target, args) => at(target, boundingArea(target.area, otherRange(args[0]).area))),
    GetOffsetRange: method("1.1", (target, args) =>
      at(target, {
        ...target.area,
        row: target.area.row + integerArgument(args, 0),
        column: target.area.column + integerArgument(args, 1),
      }),
    ),
    GetResizedRange: method("1.3", (target, args) =>
      at(target, {
        ...target.area,
        rows: target.area.rows + integerArgument(args, 0),
        columns: target.area.columns + integerArgument(args, 1),
      }),
    ),
    GetAbsoluteResizedRange: method("1.7", (target, args) =>
      at(target, { ...target.area, rows: integerArgument(args, 0), columns: integerArgument(args, 1) }),
    ),
    GetEntireRow: method("1.1", (target) => at(target, { ...target.area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: method("1.1", (target) => at(target, { ...target.area, row: 0, rows: MAX_ROWS })),
    GetIntersectionOrNullObject: method("1.4", (target, args) => {
      const other = otherRange(args[0]);
      const common = other.sheet === target.sheet ? intersection(target.area, other.area) : null;
      return common && at(target, common);
    }),
    GetIntersection: method("1.1", (target, args) => {
      const other = otherRange(args[0]);
      const common = other.sheet === target.sheet ? intersection(target.area, other.area) : null;
      if (!common) throw new HostFault("ItemNotFound");
      return at(target, common);
    }),
    GetUsedRange: method("1.1", (target, args) => {
      const { session, sheet, area } = live(target);
      const used = usedArea(session.book, sheet, area, optionalFlag(args, 0));
      if (!used) throw new HostFault("ItemNotFound");
      return at(target, used);
    }),
    GetUsedRangeOrNullObject: method("1.4", (target, args) => {
      const { session, sheet, area } = live(target);
      const used = usedArea(session.book, sheet, area, optionalFlag(args, 0));
      return used && at(target, used);
    }),
    Merge: method("1.2", (target, args) => {
      const { session, sheet, area } = live(target);
      merge(session.book, sheet, area, optionalFlag(args, 0));
    }),
    Unmerge: method("1.2", (target) => {
      const { session, sheet, area } = live(target);
      unmerge(session.book, sheet, area);
    }),
    Clear: method("1.1", (target, args) => {
      const { session, sheet, area } = live(target);
      clearCells(session.book, sheet, area, asOneOf(["All", "Contents", "Formats"], args[0] ?? "All"));
    }),
    Select: method("1.1", (target) => {
      const { session, sheet, area } = live(target);
      select(session.book, sheet, [area]);
    }),
  },
});
