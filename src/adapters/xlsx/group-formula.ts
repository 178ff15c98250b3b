import { contains, formatCell, parseArea, type Area, type CellAddress } from "../../core/workbook/address";
import { xmlText } from "../package/escape";
import { PartFailure } from "../package/failure";
import { shiftFormula } from "./shared-formula";
import { cellsOf, type CellSpan, type RowSpan } from "./sheet-grid";
import { attributes, childNamed, expand, prefixOf, type Splice, type XmlSpan } from "../package/xml-element";
import { decodeXml, decodeXstring } from "../package/xml-text";

/** A formula that spans several cells: shared, array or data table. */
interface GroupFormula {
  readonly cell: CellSpan;
  readonly span: XmlSpan;
  readonly type: string;
  /** Group number of a shared formula. */
  readonly group: string | undefined;
  /** The cells of the group, for the element that holds its formula. */
  readonly area: Area | null;
}

const HAS_GROUP_FORMULA = /\st\s*=\s*["'](?:shared|array|dataTable)["']/;

/**
 * Replacements that keep formulas correct when cells are overwritten: if the first cell of a shared formula is
 * overwritten, the others get formulas of their own. Throws PartFailure "array-formula" for a cell of a multi-cell
 * array or data table, which Excel does not let users change individually either; dynamic arrays are released
 * beforehand (`releaseSpills`).
 */
export function keepGroups(
  text: string,
  rows: readonly RowSpan[],
  overwritten: readonly CellAddress[],
): readonly Splice[] {
  if (!HAS_GROUP_FORMULA.test(text)) return [];
  const formulas = rows.flatMap((row) => cellsOf(text, row).flatMap((cell) => groupFormula(text, cell)));
  const gone = new Set(overwritten.map(formatCell));
  for (const { type, area } of formulas) {
    const inside = area && type !== "shared" && area.rows * area.columns > 1 ? area : null;
    const hit = inside && overwritten.find((cell) => contains(inside, cell));
    if (hit) throw new PartFailure({ kind: "array-formula", at: hit });
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

function groupFormula(text: string, cell: CellSpan): readonly GroupFormula[] {
  const span = childNamed(expand(text, cell.span), "f");
  if (!span) return [];
  const values = attributes(text, span);
  const type = values.get("t") ?? "normal";
  if (type === "normal") return [];
  return [{ cell, span, type, group: values.get("si"), area: parseArea(values.get("ref") ?? "") }];
}
