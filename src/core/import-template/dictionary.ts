import { categoryOf } from "../forms/category";
import { groupBy } from "../group-by";
import { compactText, withoutCode } from "../values/text";
import { contains, parseArea } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** Limit on the rows of a list; lists in import templates are shorter. */
const MAX_ITEMS = 10_000;

/**
 * The items of a list validation, given its source: "\"≥,≤\"", "hidden0", "hidden!$A$1:$A$3". Null if the source is any
 * other formula, which is not evaluated here.
 */
export function listItems(workbook: WorkbookSnapshot, sheet: SheetSnapshot, source: string): readonly string[] | null {
  const written = source.replace(/^=/, "").trim();
  if (/^".*"$/s.test(written)) return itemsOf(written.slice(1, -1).replaceAll('""', '"').split(","));
  const name = [...sheet.names, ...workbook.names].find((each) => each.name.toLowerCase() === written.toLowerCase());
  return areaItems(workbook, sheet, name?.formula ?? written);
}

/** INDIRECT of a cell, perhaps between texts: the list has the name that the cell says, so that it follows another list. */
const DEPENDENT = /^=?\s*INDIRECT\(\s*(?:"([^"]*)"\s*&\s*)?\$?[A-Z]{1,3}\$?\d{1,7}\s*(?:&\s*"([^"]*)"\s*)?\)\s*$/i;

/** Whether a list follows what is chosen in another cell. */
export const isDependent = (source: string): boolean => /INDIRECT/i.test(source);

/** The items of all lists that a dependent list can be, each with the item of the other list that leads to it. */
export function dependentItems(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  sources: readonly string[],
  choices: readonly string[],
): ReadonlyMap<string, string> {
  const parts = sources.map((source) => DEPENDENT.exec(source)).find((each) => each !== null);
  if (!parts) return new Map();
  const [, before = "", behind = ""] = parts;
  return new Map(
    choices.flatMap((choice) =>
      (listItems(workbook, sheet, `${before}${choice}${behind}`) ?? []).map((item) => [item, choice] as const),
    ),
  );
}

/** The texts of an area, row by row; null if the reference does not exist in this workbook. */
function areaItems(workbook: WorkbookSnapshot, home: SheetSnapshot, reference: string): readonly string[] | null {
  const at = reference.lastIndexOf("!");
  const sheetName = reference
    .slice(0, Math.max(at, 0))
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  const sheet = at < 0 ? home : workbook.sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  const area = parseArea(reference.slice(at + 1));
  if (!sheet || !area) return null;
  return itemsOf(sheet.cells.filter((cell) => contains(area, cell)).map(({ text }) => text));
}

const itemsOf = (texts: readonly string[]): readonly string[] =>
  texts
    .slice(0, MAX_ITEMS)
    .map((text) => text.trim())
    .filter((text) => text !== "");

/** The columns of hidden sheets, used as dictionaries by templates whose cells have no lists. */
export function hiddenColumns({ sheets }: WorkbookSnapshot): readonly (readonly string[])[] {
  return sheets
    .filter(({ visibility }) => visibility !== "visible")
    .flatMap(({ cells }) => [...groupBy(cells, ({ column }) => column).values()])
    .map((cells) => itemsOf(cells.map(({ text }) => text)));
}

/** A dictionary text normalised for comparison: 0101-数量指标 → 数量, 3-＝ → =. */
const plain = (text: string): string => withoutCode(compactText(text)).replace(/类?指标$/, "");

/**
 * The item that matches a text: 数量指标 → "0101-数量指标", ≥ → "2-≥". Branches with different names match by what they
 * measure if only one item measures it. Null if none or several match.
 */
export function itemFor(items: readonly string[], text: string): string | null {
  const typed = items.find((item) => compactText(item) === compactText(text));
  if (typed !== undefined) return typed;
  const wanted = plain(text);
  const same = only(items.filter((item) => plain(item) === wanted));
  if (same !== null) return same;
  const category = categoryOf(wanted);
  return category === null ? null : only(items.filter((item) => categoryOf(plain(item)) === category));
}

const only = (items: readonly string[]): string | null => (items.length === 1 ? (items[0] ?? null) : null);
