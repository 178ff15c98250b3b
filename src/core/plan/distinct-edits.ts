import { fail, ok, type Result } from "../result";
import { formatCell, type CellRef } from "../workbook/address";
import type { CellEdit } from "./plan";

/** Removes duplicate edits; fails with the cell if two edits of a cell have different values. */
export function distinctEdits(edits: readonly CellEdit[]): Result<readonly CellEdit[], CellRef> {
  const byCell = new Map<string, CellEdit>();
  for (const edit of edits) {
    const key = `${edit.at.sheet}!${formatCell(edit.at)}`;
    const known = byCell.get(key);
    if (known && known.value !== edit.value) return fail(edit.at);
    byCell.set(key, edit);
  }
  return ok([...byCell.values()]);
}
