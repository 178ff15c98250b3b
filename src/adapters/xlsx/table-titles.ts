import { xmlText } from "../package/escape";
import { relationshipsOf } from "../package/opc";
import type { PackageEdit } from "../package/package-edit";
import { childrenNamed, rootElement, spliced, type XmlSpan } from "../package/xml-element";
import { decodeXml, decodeXstring } from "../package/xml-text";
import { contains, parseArea, type CellAddress } from "../../core/workbook/address";
import { freeTitle } from "../../core/workbook/free-title";
import { withColumnsRenamed } from "../../core/workbook/structured-references";
import { editCells } from "./cell-edit";
import type { CellEntry, CellWrite } from "./cell-write";
import { withNameFormulas } from "./name-formulas";
import { readWorkbookPart } from "./read-workbook-part";
import { attributeOf, changedTag, childOf, numberOf } from "./xml-patch";

/** The title of a table's column, and its new one. */
interface NewTitle {
  readonly column: XmlSpan;
  readonly at: CellAddress;
  readonly before: string;
  readonly title: string;
  readonly isWritten: boolean;
}

/**
 * Call after cells of a worksheet part have changed: the titles of its tables (表格) become what their cells now say, also
 * in formulas, since Excel repairs a file in which the two differ. As in Excel a title is a text that no other column
 * has: an emptied one becomes 列1. Throws PartFailure.
 */
export function settleTitles(edit: PackageEdit, sheet: string, writes: readonly CellWrite[]): void {
  const written = writes.filter(({ value }) => value !== undefined);
  if (written.length === 0) return;
  for (const { kind, target, isExternal } of relationshipsOf(edit.current, sheet)) {
    if (kind !== "table" || isExternal || !edit.current.has(target)) continue;
    const titles = newTitles(edit.text(target), written);
    if (titles.length === 0) continue;
    const name = attributeOf(edit.text(target), rootElement(edit.text(target)), "displayName") ?? "";
    edit.update(target, (text) =>
      spliced(
        text,
        titles.map(({ column, title }) => changedTag(text, column, { name: encoded(title) })),
      ),
    );
    const rewritten = titles.filter(({ isWritten }) => !isWritten);
    if (rewritten.length > 0) {
      const cells = rewritten.map(({ at, title }) => ({ at, value: title }));
      edit.update(sheet, (text) => editCells(text, cells).text);
    }
    renameInFormulas(edit, name, new Map(titles.map(({ before, title }) => [before, title])));
  }
}

/** The titles that no longer are what their cells say. */
function newTitles(text: string, writes: readonly CellWrite[]): readonly NewTitle[] {
  const table = rootElement(text);
  const area = parseArea(attributeOf(text, table, "ref") ?? "");
  const list = childOf(text, table, "tableColumns");
  if (!area || !list || numberOf(text, table, "headerRowCount") === 0) return [];
  const columns = childrenNamed(list, "tableColumn");
  const titles = columns.map((column) => decodeXstring(attributeOf(text, column, "name") ?? ""));
  const row = { ...area, rows: 1 };
  const changed = writes
    .filter(({ at }) => contains(row, at))
    .toSorted((a, b) => a.at.column - b.at.column)
    .map(({ at, value }) => ({ at, value, index: at.column - area.column }));
  const taken = titles.filter((_, index) => !changed.some((other) => other.index === index));
  return changed.flatMap(({ at, value, index }): readonly NewTitle[] => {
    const column = columns[index];
    const before = titles[index];
    if (!column || before === undefined || value === undefined) return [];
    const title = freeTitle(textOf(value), taken);
    taken.push(title);
    return title === before && title === value ? [] : [{ column, at, before, title, isWritten: title === value }];
  });
}

function textOf(value: CellEntry): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "object") return String(value);
  if ("error" in value) return value.error;
  return textOf(("newResult" in value ? value.newResult : value.result) ?? "");
}

/** Line breaks in the attribute, as Excel writes them. */
const encoded = (title: string): string => title.replace(/\r?\n/g, "_x000a_");

/** A formula of a cell, a table or a rule. */
const FORMULA = /(<(?:[\w.-]+:)?(?:f|formula|calculatedColumnFormula|totalsRowFormula)(?:\s[^<>]*)?>)([^<]+)/g;

function renameInFormulas(edit: PackageEdit, table: string, titles: ReadonlyMap<string, string>): void {
  const workbook = readWorkbookPart(edit.current);
  const renamed = (formula: string): string => withColumnsRenamed(formula, table, titles);
  const tables = workbook.worksheets.flatMap(({ part }) =>
    relationshipsOf(edit.current, part).filter(({ kind, isExternal }) => kind === "table" && !isExternal),
  );
  for (const part of [...workbook.worksheets.map((sheet) => sheet.part), ...tables.map(({ target }) => target)]) {
    edit.update(part, (text) =>
      text.replace(FORMULA, (whole, tag: string, content: string) => {
        const formula = decodeXstring(decodeXml(content, part));
        const changed = renamed(formula);
        return changed === formula ? whole : `${tag}${xmlText(changed)}`;
      }),
    );
  }
  edit.update(workbook.part, (text) => withNameFormulas(text, renamed));
}
