import { contains, formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheetName, type Area } from "../../../core/workbook/address";
import { cellText } from "../../../adapters/xlsx/cell-text";
import { asFlag, asOneOf, asPlain, integerArgument, optionalFlag } from "../arguments";
import { HostFault } from "../fault";
import type { Json } from "../json";
import { boundingArea, intersection, isUnbounded, isWholeColumns, isWholeRows, type Shift } from "../model/areas";
import { nameOfSheet, sheetOf } from "../model/book";
import { copyCells } from "../model/copy";
import { shiftSheet } from "../model/rows-columns";
import { select, withMerged } from "../model/sheets";
import {
  checkFormatting,
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
import { live, profileOf, type AreasTarget, type RangeTarget } from "../session";
import { defineType, link, method, scalar, type Argument, type HostObject, type HostType, type Scalar } from "../table";
import { cellProperties, lineProperties } from "./cell-properties";
import { conditionalFormatsType } from "./conditional-formats";
import { dataValidationType } from "./data-validation";
import { rangeAreasType, special } from "./range-areas";
import { rangeFormatType } from "./range-format";
import { areaArgument, checkedArea } from "./reference";
import { setSizes } from "./sizes";
import { worksheetType } from "./worksheet";

/** With more merged areas than this, Excel does not return them. */
const MAX_MERGED_AREAS = 512;
/** With more cells than this, Excel answers null. */
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

const areasOf = (target: RangeTarget): AreasTarget => ({ ...live(target), areas: [target.area] });

/** Resolves a source given as an address, on this sheet or another. */
function namedRange({ session, sheet }: RangeTarget, address: string): RangeTarget {
  const reference = areaArgument(address);
  const source = reference.sheet === null ? sheet : sheetOf(session.book, reference.sheet);
  return { session, sheet: source, area: reference.area };
}

/** Inserts or deletes whole rows or columns; the model does not shift parts of them. */
function shiftCells(target: RangeTarget, change: Shift["change"]): void {
  const { session, sheet, area } = live(target);
  if (isWholeRows(area)) {
    shiftSheet(session.book, sheet, { axis: "rows", change, at: area.row, count: area.rows });
  } else if (isWholeColumns(area)) {
    shiftSheet(session.book, sheet, { axis: "columns", change, at: area.column, count: area.columns });
  } else {
    throw new HostFault("NotImplemented", `${change} of cells that are no whole rows or columns`);
  }
}

/** Whether rows or columns are hidden; null when only some are. */
function hiddenAspect(axis: "rows" | "columns"): Scalar<RangeTarget> {
  return scalar(
    "1.2",
    (target) => {
      const { session, sheet, area } = live(target);
      const { grid } = session.book;
      const start = axis === "rows" ? area.row : area.column;
      const lines = axis === "rows" ? grid.lines.rows(sheet.id) : grid.lines.columns(sheet.id);
      const hidden = lines.filter(
        (line) => line.hidden && line.index >= start && line.index < start + area[axis],
      ).length;
      return hidden === 0 ? false : hidden === area[axis] ? true : null;
    },
    (target, value) => {
      const { session, sheet, area } = live(target);
      checkFormatting(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      session.book.beforeChange();
      if (axis === "rows") session.book.grid.lines.setRowsHidden(sheet.id, area.row, area.rows, asFlag(value));
      else session.book.grid.lines.setColumnsHidden(sheet.id, area.column, area.columns, asFlag(value));
    },
  );
}

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
    RowHidden: hiddenAspect("rows"),
    ColumnHidden: hiddenAspect("columns"),
    IsEntireColumn: scalar("1.7", ({ area }) => isWholeColumns(area)),
    IsEntireRow: scalar("1.7", ({ area }) => isWholeRows(area)),
  },
  links: {
    Format: link("1.1", (target) => rangeFormatType.create(areasOf(target))),
    ConditionalFormats: link("1.6", (target) => conditionalFormatsType.create(areasOf(target))),
    DataValidation: link("1.8", (target) => dataValidationType.create(areasOf(target))),
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
    GetMergedAreasOrNullObject: method("1.13", (target) => {
      const { session, sheet, area } = live(target);
      if (session.book.switches.doesAskingForMergesEmptyUndo) session.undo.clear();
      const areas = session.book.grid.merges(sheet.id).filter((merged) => contains(area, merged));
      if (areas.length > MAX_MERGED_AREAS) throw new HostFault("InvalidOperation");
      return areas.length === 0 ? null : rangeAreasType.create({ session, sheet, areas });
    }),
    GetSpecialCells: method("1.9", async (target, args) => {
      const found = await special(areasOf(target), args);
      if (!found) throw new HostFault("ItemNotFound");
      return found;
    }),
    GetSpecialCellsOrNullObject: method("1.9", (target, args) => special(areasOf(target), args)),
    Insert: method("1.1", (target, args) => {
      asOneOf(["Down", "Right"], args[0]);
      shiftCells(target, "insert");
      return at(target, target.area);
    }),
    Delete: method("1.1", (target, args) => {
      asOneOf(["Up", "Left"], args[0]);
      shiftCells(target, "delete");
    }),
    CopyFrom: method("1.9", (target, args) => {
      const { session, sheet, area } = live(target);
      const [source, type, skipsBlanks, transposes] = args;
      if (optionalFlag([skipsBlanks ?? null], 0) || optionalFlag([transposes ?? null], 0)) {
        throw new HostFault("NotImplemented", "copyFrom with skipBlanks or transpose");
      }
      const kind = asOneOf(["All", "Formulas", "Values", "Formats"], type ?? "All");
      const from = typeof source === "string" ? namedRange(target, source) : otherRange(source);
      copyCells(session.book, live(from), { sheet, area }, kind);
    }),
    GetCellProperties: method("1.9", (target, args) => cellProperties(target, args[0])),
    GetRowProperties: method("1.9", (target, args) => lineProperties(target, "rows", args[0])),
    GetColumnProperties: method("1.9", (target, args) => lineProperties(target, "columns", args[0])),
    SetRowProperties: method("1.9", (target, args) => {
      setSizes(areasOf(target), "rows", args[0]);
    }),
    SetColumnProperties: method("1.9", (target, args) => {
      setSizes(areasOf(target), "columns", args[0]);
    }),
    Select: method("1.1", (target) => {
      const { session, sheet, area } = live(target);
      select(session.book, sheet, [withMerged(area, session.book.grid.merges(sheet.id))]);
    }),
  },
});
