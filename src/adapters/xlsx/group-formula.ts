import { contains, formatCell, parseArea, type Area } from "../../core/workbook/address";
import { sameArea } from "../../core/workbook/areas";
import { isResized, type Shift } from "../../core/workbook/shift";
import { xmlText } from "../package/escape";
import { PartFailure } from "../package/failure";
import { arrayOf, type CellWrite } from "./cell-write";
import { shiftFormula } from "./shared-formula";
import { cellsOf, rowsOf, type CellSpan, type RowSpan } from "./sheet-grid";
import {
  attributes,
  childNamed,
  expand,
  prefixOf,
  rootElement,
  type Splice,
  type XmlSpan,
} from "../package/xml-element";
import { decodeXml, decodeXstring } from "../package/xml-text";
import { attributeOf } from "./xml-patch";

/** A formula that spans several cells: shared, array or data table. */
interface GroupFormula {
  readonly cell: CellSpan;
  readonly span: XmlSpan;
  readonly type: string;
  /** Group number of a shared formula. */
  readonly group: string | undefined;
  /** The cells of the group, for the element that holds its formula. */
  readonly area: Area | null;
  readonly isDynamic: boolean;
}

const HAS_GROUP_FORMULA = /\st\s*=\s*["'](?:shared|array|dataTable)["']/;

/**
 * Replacements that keep formulas correct when cells are overwritten: if the first cell of a shared formula is
 * overwritten, the others get formulas of their own. Throws PartFailure "array-formula" for a part of a multi-cell array
 * or data table, which Excel does not let users change either; dynamic arrays are released beforehand (`releaseSpills`).
 */
export function keepGroups(text: string, rows: readonly RowSpan[], writes: readonly CellWrite[]): readonly Splice[] {
  if (!HAS_GROUP_FORMULA.test(text)) return [];
  const formulas = formulasIn(text, rows);
  const gone = new Set(writes.map(({ at }) => formatCell(at)));
  for (const { cell, area } of formulas.filter(fillsCells)) {
    const hit = area && writes.find(({ at }) => contains(area, at));
    const isReplaced = (): boolean => {
      const first = writes.find(({ at }) => at.row === cell.row && at.column === cell.column);
      if (!area || !first) return false;
      const array = arrayOf(first);
      if (array) return sameArea(array.area, area);
      return cellsIn(text, rows, area).every((each) => gone.has(formatCell(each)));
    };
    if (hit && !isReplaced()) throw new PartFailure({ kind: "array-formula", at: hit.at });
  }
  return formulas
    .filter(({ cell, type, area }) => type === "shared" && area !== null && gone.has(formatCell(cell)))
    .flatMap((first) => {
      const formula = decodeXstring(decodeXml(text.slice(first.span.contentStart, first.span.contentEnd), ""));
      return formulas
        .filter(({ cell, group, area }) => group === first.group && area === null && !gone.has(formatCell(cell)))
        .map(({ cell, span }) => {
          const own = shiftFormula(formula, cell.row - first.cell.row, cell.column - first.cell.column);
          const name = `${prefixOf(span.name)}f`;
          return { start: span.start, end: span.end, text: `<${name}>${xmlText(own)}</${name}>` };
        });
    });
}

/**
 * Throws PartFailure "array-formula" if rows or columns would come into a multi-cell array or data table of a worksheet's
 * text, or leave it, which Excel refuses; dynamic arrays spill anew.
 */
export function checkShift(text: string, shift: Shift): void {
  const data = HAS_GROUP_FORMULA.test(text) ? childNamed(rootElement(text), "sheetData") : undefined;
  if (!data) return;
  const torn = formulasIn(text, rowsOf(text, expand(text, data))).find(
    (formula) => fillsCells(formula) && formula.area && !formula.isDynamic && isResized(formula.area, shift),
  );
  if (torn) throw new PartFailure({ kind: "array-formula", at: { row: torn.cell.row, column: torn.cell.column } });
}

const formulasIn = (text: string, rows: readonly RowSpan[]): readonly GroupFormula[] =>
  rows.flatMap((row) => cellsOf(text, row).flatMap((cell) => groupFormula(text, cell)));

/** Whether it is an array formula of several cells or a data table. */
const fillsCells = ({ type, area }: GroupFormula): boolean =>
  type !== "shared" && area !== null && area.rows * area.columns > 1;

/** The cells of an area that have a value. */
const cellsIn = (text: string, rows: readonly RowSpan[], area: Area): readonly CellSpan[] =>
  rows
    .filter(({ row }) => row >= area.row && row < area.row + area.rows)
    .flatMap((row) => cellsOf(text, row))
    .filter((cell) => contains(area, cell) && cell.span.contentEnd > cell.span.contentStart);

function groupFormula(text: string, cell: CellSpan): readonly GroupFormula[] {
  const span = childNamed(expand(text, cell.span), "f");
  if (!span) return [];
  const values = attributes(text, span);
  const type = values.get("t") ?? "normal";
  if (type === "normal") return [];
  const isDynamic = attributeOf(text, cell.span, "cm") !== null;
  return [{ cell, span, type, group: values.get("si"), area: parseArea(values.get("ref") ?? ""), isDynamic }];
}
