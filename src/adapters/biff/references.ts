import { areaBetween, columnName, formatAbsolute, quoteSheetName, type CellAddress } from "../../core/workbook/address";
import type { BiffTab } from "./tab";
import type { BiffCursor } from "./records";

/** Formula tokens (MS-XLS 2.5.198) without their class: text, name, cell and area of this sheet and of others. */
const TOKEN = { text: 0x17, name: 0x03, cell: 0x04, area: 0x05, cell3d: 0x1a, area3d: 0x1b } as const;

/** What references in a workbook's formulas resolve to. */
export interface ReferenceTables {
  readonly tabs: readonly BiffTab[];
  /** The tab for each number by which formulas refer to another sheet. */
  readonly externSheets: readonly number[];
  /** All names; formulas refer to them by 1-based index. */
  readonly names: readonly { readonly name: string }[];
}

/**
 * A formula that is just a text, a name, a fixed cell or a fixed area, without "=": "hidden0", "'附件1-1'!$B$4". Null
 * for all others, which forms do not need.
 */
export function simpleFormula(cursor: BiffCursor, { tabs, externSheets, names }: ReferenceTables): string | null {
  const token = cursor.byte();
  if (token === TOKEN.text) return `"${cursor.string(cursor.byte()).replaceAll('"', '""')}"`;
  switch (token < 0x20 ? token : token & 0x1f) {
    case TOKEN.name:
      return names[cursor.u32() - 1]?.name ?? null;
    case TOKEN.cell:
    case TOKEN.area:
      return token < 0x20 ? null : areaText(cursor, (token & 0x1f) === TOKEN.area);
    case TOKEN.cell3d:
    case TOKEN.area3d: {
      const sheet = token < 0x20 ? undefined : tabs[externSheets[cursor.u16()] ?? -1];
      return sheet ? `${quoteSheetName(sheet.name)}!${areaText(cursor, (token & 0x1f) === TOKEN.area3d)}` : null;
    }
    default:
      return null;
  }
}

/** Tokens of a formula that INDIRECT builds a name with, and the number of that function (MS-XLS 2.5.198.17). */
const BUILDING = { join: 0x08, relativeCell: 0x0c, attribute: 0x19, function: 0x02, indirect: 148 } as const;
/** A longer formula is no list that follows another cell. */
const MAX_TOKENS = 16;

/**
 * A formula that is INDIRECT of a cell, perhaps joined with texts, without "=": `INDIRECT("L_"&$A2)`. Cells count from
 * `base`. Null for all others.
 */
export function indirectFormula(cursor: BiffCursor, base: CellAddress): string | null {
  const operands: string[] = [];
  for (let tokens = 0; tokens < MAX_TOKENS && !cursor.isAtEnd; tokens++) {
    const token = cursor.byte();
    const kind = token < 0x20 ? token : token & 0x1f;
    if (token === TOKEN.text) operands.push(`"${cursor.string(cursor.byte()).replaceAll('"', '""')}"`);
    else if (token === BUILDING.attribute) cursor.skip(3);
    else if (token === BUILDING.join) operands.push(operands.splice(-2).join("&"));
    else if (token >= 0x20 && (kind === BUILDING.relativeCell || kind === TOKEN.cell))
      operands.push(cellText(cursor, kind === TOKEN.cell ? { row: 0, column: 0 } : base));
    else {
      const isIndirect = kind === BUILDING.function && cursor.byte() === 1 && cursor.u16() === BUILDING.indirect;
      return isIndirect && operands.length === 1 ? `INDIRECT(${operands.join("")})` : null;
    }
  }
  return null;
}

/** A cell whose row or column may be relative to a base. */
function cellText(cursor: BiffCursor, base: CellAddress): string {
  const [row, flagged] = [cursor.u16(), cursor.u16()];
  const [isRowRelative, isColumnRelative] = [(flagged & 0x8000) !== 0, (flagged & 0x4000) !== 0];
  const at = {
    row: isRowRelative ? (base.row + row) & 0xffff : row,
    column: isColumnRelative ? (base.column + flagged) & 0xff : flagged & 0xff,
  };
  return `${isColumnRelative ? "" : "$"}${columnName(at.column)}${isRowRelative ? "" : "$"}${at.row + 1}`;
}

function areaText(cursor: BiffCursor, isArea: boolean): string {
  const row = cursor.u16();
  const lastRow = isArea ? cursor.u16() : row;
  const column = cursor.u16() & 0xff;
  const lastColumn = isArea ? cursor.u16() & 0xff : column;
  return formatAbsolute(areaBetween({ row, column }, { row: lastRow, column: lastColumn }));
}
