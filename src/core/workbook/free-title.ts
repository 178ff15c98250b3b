import { isSameName } from "./address";

/** A title that no other column of a table (表格) has, as Excel gives it: 列1 for an empty one, 金额2 for a second 金额. */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  const isTaken = (title: string): boolean => taken.some((other) => isSameName(other, title));
  if (wanted !== "" && !isTaken(wanted)) return wanted;
  for (let number = wanted === "" ? 1 : 2; ; number++) {
    const title = `${wanted === "" ? "列" : wanted}${number}`;
    if (!isTaken(title)) return title;
  }
}
