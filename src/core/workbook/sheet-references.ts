import { isSameName, quoteSheetName } from "./address";
import { flatMap } from "../flat-map";
import { rewritten } from "./formula-pieces";

/** A formula after a sheet was renamed: string literals and references to other workbooks stay unchanged. */
export const withSheetRenamed = (formula: string, before: string, after: string): string =>
  rewritten(formula, (piece) => {
    if (piece.kind !== "sheet" || piece.isExternal || !piece.names.some((name) => isSameName(name, before)))
      return null;
    return qualifier(piece.names.map((name) => (isSameName(name, before) ? after : name)));
  });

/**
 * A formula after a sheet was deleted. References to it become #REF!; a range of sheets shrinks to the others. `order`
 * lists the names of all sheets before the deletion, in tab order.
 */
export const withSheetDeleted = (formula: string, deleted: string, order: readonly string[]): string =>
  rewritten(formula, (piece) => {
    if (piece.kind !== "sheet" || piece.isExternal) return null;
    const names = piece.names.map((name) => order.findIndex((other) => isSameName(other, name)));
    const gone = order.findIndex((name) => isSameName(name, deleted));
    if (gone < 0 || !names.includes(gone)) return null;
    const [first = gone, last = gone] = names;
    if (first === last) return "#REF!";
    // If the deleted sheet is at an end of the range, the range shrinks by it.
    const step = first < last ? 1 : -1;
    const left = [first === gone ? first + step : first, last === gone ? last - step : last];
    return qualifier(flatMap([...new Set(left)], (place) => order[place] ?? []));
  });

/** "甲:丙!", or "'甲 1:丙'!" if one of the names needs quotes. */
function qualifier(names: readonly string[]): string {
  const isPlain = names.every((name) => quoteSheetName(name) === name);
  const text = names.join(":");
  return isPlain ? `${text}!` : `'${text.replaceAll("'", "''")}'!`;
}
