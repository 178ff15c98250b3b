import { areaBetween, type Area } from "../../core/workbook/address";
import type { ListValidation } from "../../core/workbook/snapshot";
import type { BiffCursor } from "./records";
import { indirectFormula, simpleFormula, type ReferenceTables } from "./references";

const LIST = 3;
/** Limit on the areas of one list. */
const MAX_AREAS = 4096;

/**
 * The list (下拉列表) of a DV record (MS-XLS 2.4.93); none when it validates numbers. Its source is "" when it is a
 * longer formula.
 */
export function listOf(cursor: BiffCursor, tables: ReferenceTables): readonly ListValidation[] {
  const type = cursor.u32() & 0x0f;
  for (let text = 0; text < 4; text++) cursor.string(cursor.u16());
  const length = cursor.u16();
  cursor.skip(2);
  const rest = cursor.fork();
  cursor.skip(length);
  const second = cursor.u16();
  cursor.skip(2 + second);
  const areas: Area[] = [];
  for (let left = Math.min(cursor.u16(), MAX_AREAS); left > 0 && !cursor.isAtEnd; left--) {
    const [row, lastRow, column, lastColumn] = [cursor.u16(), cursor.u16(), cursor.u16(), cursor.u16()];
    areas.push(areaBetween({ row, column }, { row: lastRow, column: lastColumn }));
  }
  if (type !== LIST) return [];
  const [first] = areas;
  const source = simpleFormula(rest.fork(), tables) ?? (first ? indirectFormula(rest, first) : null);
  // Items listed in the rule itself are separated by zero characters.
  return [{ areas, source: source?.replaceAll("\0", ",") ?? "" }];
}
