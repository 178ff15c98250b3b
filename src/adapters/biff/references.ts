import { areaBetween, formatAbsolute, quoteSheetName } from "../../core/workbook/address";
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

function areaText(cursor: BiffCursor, isArea: boolean): string {
  const row = cursor.u16();
  const lastRow = isArea ? cursor.u16() : row;
  const column = cursor.u16() & 0xff;
  const lastColumn = isArea ? cursor.u16() & 0xff : column;
  return formatAbsolute(areaBetween({ row, column }, { row: lastRow, column: lastColumn }));
}
