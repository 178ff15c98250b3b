import { insertChild, WORKSHEET_ORDER } from "../../../adapters/xlsx/child-order";
import { rowsOf } from "../../../adapters/xlsx/sheet-grid";
import {
  appendInside,
  childNamed,
  childrenNamed,
  closedWith,
  expand,
  openingTag,
  prefixOf,
  rootElement,
  spliced,
  withPrefix,
  type Splice,
} from "../../../adapters/package/xml-element";
import type { LineData } from "../model/book-data";
import { changedTag, numberOf, withAttributes, type AttributeChanges } from "../../../adapters/xlsx/xml-patch";

/** A column or row whose size or visibility changed; a null size is the default. */
export interface ChangedLine {
  readonly index: number;
  readonly size: number | null;
  readonly hidden: boolean;
}

/** The lines that differ, in order. */
export function changedLines(before: readonly LineData[], now: readonly LineData[]): readonly ChangedLine[] {
  const old = new Map(before.map((line) => [line.index, line]));
  const present = new Set(now.map(({ index }) => index));
  const changed = now.filter(({ index, size, hidden }) => {
    const known = old.get(index);
    return known?.size !== size || known.hidden !== hidden;
  });
  const reset = before
    .filter(({ index }) => !present.has(index))
    .map(({ index }): ChangedLine => ({ index, size: null, hidden: false }));
  return [...changed, ...reset].toSorted((a, b) => a.index - b.index);
}

/** Excel's highest row in points. */
const MAX_HEIGHT = 409.5;

/** Updates sizes and visibility of rows in a worksheet part. */
export function withRows(text: string, lines: readonly ChangedLine[]): string {
  if (lines.length === 0) return text;
  const root = rootElement(text);
  const span = childNamed(root, "sheetData");
  if (!span) return text;
  const data = expand(text, span);
  const rows = rowsOf(text, data);
  const bySplice = new Map(rows.map(({ row, span: element }) => [row, element]));
  const splices: Splice[] = [];
  const added: { readonly xml: string; readonly row: number }[] = [];
  for (const { index, size, hidden } of lines) {
    const changes: AttributeChanges = {
      ht: size === null ? null : String(Math.min(MAX_HEIGHT, size)),
      customHeight: size === null ? null : "1",
      hidden: hidden ? "1" : null,
    };
    const element = bySplice.get(index);
    if (element) splices.push(changedTag(text, element, changes));
    else added.push({ row: index, xml: withAttributes(`<row r="${index + 1}"/>`, changes) });
  }
  const prefix = prefixOf(root.name);
  if (data.contentEnd === data.end) {
    splices.push(appendInside(text, data, withPrefix(added.map(({ xml }) => xml).join(""), prefix)));
    return spliced(text, splices);
  }
  for (const { row, xml } of added) {
    const at = rows.findLast((candidate) => candidate.row < row)?.span.end ?? data.contentStart;
    splices.push({ start: at, end: at, text: withPrefix(xml, prefix) });
  }
  return spliced(text, splices);
}

/** A run of columns with the same attributes. */
interface ColumnRun {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
}

/** Updates sizes and visibility of columns in a worksheet part; `widthOf` converts points to digits. */
export function withColumns(text: string, lines: readonly ChangedLine[], widthOf: (points: number) => number): string {
  if (lines.length === 0) return text;
  const list = childNamed(rootElement(text), "cols");
  const runs = (list ? childrenNamed(expand(text, list), "col") : []).map((span): ColumnRun => {
    const from = numberOf(text, span, "min") ?? 1;
    return { from, to: numberOf(text, span, "max") ?? from, tag: closedWith(openingTag(text, span), "/>") };
  });
  const changed = lines.reduce<readonly ColumnRun[]>((all, { index, size, hidden }) => {
    const number = index + 1;
    const old = all.find(({ from, to }) => from <= number && number <= to);
    const attributes: AttributeChanges = {
      width: size === null ? null : String(widthOf(size)),
      customWidth: size === null ? null : "1",
      hidden: hidden ? "1" : null,
    };
    const rest = old
      ? [
          { ...old, to: number - 1 },
          { ...old, from: number + 1 },
        ].filter(({ from, to }) => from <= to)
      : [];
    const tag = withAttributes(old?.tag ?? `<${prefixOf(rootElement(text).name)}col/>`, attributes);
    return [...all.filter((run) => run !== old), ...rest, { from: number, to: number, tag }];
  }, runs);
  const columns = joined(changed.toSorted((a, b) => a.from - b.from)).map(({ from, to, tag }) =>
    withAttributes(tag, { min: String(from), max: String(to) }),
  );
  if (list) return spliced(text, [{ start: list.contentStart, end: list.contentEnd, text: columns.join("") }]);
  const prefix = prefixOf(rootElement(text).name);
  return insertChild(text, WORKSHEET_ORDER, `<cols>${columns.join("").replaceAll(`<${prefix}`, "<")}</cols>`);
}

/** Merges neighbouring runs with equal attributes. */
const joined = (runs: readonly ColumnRun[]): readonly ColumnRun[] =>
  runs.reduce<readonly ColumnRun[]>((all, run) => {
    const last = all.at(-1);
    const isSame = last?.to === run.from - 1 && bare(last.tag) === bare(run.tag);
    return isSame ? [...all.slice(0, -1), { ...last, to: run.to }] : [...all, run];
  }, []);

const bare = (tag: string): string => withAttributes(tag, { min: null, max: null });
