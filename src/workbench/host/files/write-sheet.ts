import { editCells } from "../../../adapters/xlsx/cell-edit";
import type { CellEntry, CellWrite } from "../../../adapters/xlsx/cell-write";
import { insertChild, WORKSHEET_ORDER } from "../../../adapters/xlsx/child-order";
import {
  appendInside,
  childNamed,
  expand,
  prefixOf,
  rootElement,
  spliced,
  withPrefix,
} from "../../../adapters/package/xml-element";
import {
  contains,
  formatArea,
  MAX_COLUMNS,
  parseArea,
  type Area,
  type CellAddress,
} from "../../../core/workbook/address";
import type { CellValue } from "../../../core/workbook/snapshot";
import type { ArrayData, CellData, SheetData } from "../model/book-data";
import type { CellFormat } from "../model/cell-format";
import { isLive } from "../model/array-formulas";
import { sameFormat } from "./read-looks";
import { daysOf } from "./read-sheet";
import { withConditionalFormats, type FormatContext } from "./write-conditional-formats";
import { changedLines, withColumns, withRows } from "./write-lines";
import type { StyleWriter, WantedFormat } from "./write-looks";
import { withPage, withProtection, withSelection, withView } from "./write-page";
import { withoutLostValidations, withValidations } from "./write-validations";
import { attributeOf, changedTag, removed } from "../../../adapters/xlsx/xml-patch";

/** What writing a worksheet needs from the workbook. */
export interface SheetContext {
  readonly part: string;
  readonly styles: StyleWriter;
  /** How cells with a format of the file looked when it was opened. */
  readonly lookOf: (fileFormat: number) => CellFormat;
  readonly original: FormatContext["original"];
  /** Whether the sheet's tab is selected; null leaves it as it is. */
  readonly isSelected: boolean | null;
  /** Whether whole rows or columns of the sheet were inserted or deleted. */
  readonly isShifted: boolean;
  /** What the file's numbers of days have more than the host's. */
  readonly days: number;
}

/** A changed worksheet part, and the changes that it needs in the workbook. */
export interface WrittenSheet {
  readonly text: string;
  readonly writes: readonly CellWrite[];
  readonly hasNewCells: boolean;
  readonly removedFormula: boolean;
}

/** Writes all changes into a worksheet part; the rest keeps its text. Throws PartFailure. */
export function writeSheet(original: string, before: SheetData, now: SheetData, context: SheetContext): WrittenSheet {
  const { part, styles } = context;
  const writes = cellWrites(before, now, context);
  const edited = writes.length === 0 ? { text: original, removedFormula: false } : editCells(original, writes);
  const steps: readonly ((text: string) => string)[] = [
    (text) => withRows(text, changedLines(before.rows, now.rows)),
    (text) => withColumns(text, changedLines(before.columns, now.columns), (points) => styles.columnWidth(points)),
    (text) => (isSame(before.merges, now.merges) ? text : withMerges(text, before.merges, now.merges)),
    (text) =>
      isSame(before.conditionalFormats, now.conditionalFormats)
        ? text
        : withConditionalFormats(text, before.conditionalFormats, now.conditionalFormats, {
            part,
            original: context.original,
            differentialFormat: (look) => styles.differentialFormat(look),
          }),
    (text) =>
      isSame(before.validations, now.validations)
        ? text
        : withValidations(text, before.validations, now.validations, part),
    (text) => (context.isShifted ? withoutLostValidations(text) : text),
    (text) => (isSame(before.page, now.page) ? text : withPage(text, before.page, now.page)),
    (text) => withView(text, before, now),
    (text) => (isSame(before.protection, now.protection) ? text : withProtection(text, now.protection)),
    (text) => (context.isSelected === null ? text : withSelection(text, context.isSelected)),
  ];
  return {
    text: steps.reduce((text, step) => step(text), edited.text),
    writes,
    hasNewCells: writes.some(({ value }) => value !== undefined),
    removedFormula: edited.removedFormula,
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The cells whose content or look changed. */
function cellWrites(before: SheetData, now: SheetData, { lookOf, styles, days }: SheetContext): readonly CellWrite[] {
  const old = new Map(before.cells.map((cell) => [place(cell), cell]));
  const present = new Set(now.cells.map(place));
  const arrays = arrayChanges(before, now);
  const changes = now.cells.flatMap((cell): readonly (CellWrite & { readonly wanted: WantedFormat | null })[] => {
    const was = old.get(place(cell));
    const value = arrays.entryOf(cell, changedEntry(was && inFile(was, days), inFile(cell, days)));
    const wanted = wantedFormat(was, cell, lookOf);
    if (value === undefined && wanted === null) return [];
    return [{ at: { row: cell.row, column: cell.column }, ...(value === undefined ? {} : { value }), wanted }];
  });
  const formats = styles.cellFormats(changes.flatMap(({ wanted }) => wanted ?? []));
  let next = 0;
  const writes = changes.map(({ wanted, ...write }): CellWrite =>
    wanted === null ? write : { ...write, style: formats[next++] ?? 0 },
  );
  const emptied = before.cells
    .filter((cell) => !present.has(place(cell)))
    .map(({ row, column }): CellWrite => ({ at: { row, column }, value: "", style: 0 }));
  return [...writes, ...emptied];
}

const place = ({ row, column }: CellAddress): number => row * MAX_COLUMNS + column;

/** How array formulas change what is written into their cells. */
function arrayChanges(
  before: SheetData,
  now: SheetData,
): { readonly entryOf: (cell: CellData, entry: CellEntry | undefined) => CellEntry | undefined } {
  if (before.arrays.length + now.arrays.length === 0) return { entryOf: (_, entry) => entry };
  const formulas = new Set(now.cells.flatMap((cell) => (cell.formula === null ? [] : [place(cell)])));
  const hasFormula = (row: number, column: number): boolean => formulas.has(place({ row, column }));
  const live = now.arrays.filter((array) => isLive(array, hasFormula));
  const gone = before.arrays.filter((array) => !isLive(array, hasFormula));
  const arrayAt = (arrays: readonly ArrayData[], cell: CellData): ArrayData | undefined =>
    arrays.find(({ area }) => contains(area, cell));
  return {
    entryOf: (cell, entry) => {
      const array = arrayAt(live, cell);
      if (!array) {
        // All cells of an array that was overwritten are written, so that none of it is left.
        const isLeft = entry === undefined && cell.formula === null && arrayAt(gone, cell) !== undefined;
        return isLeft ? (heldValue(cell.value, cell.isError) ?? "") : entry;
      }
      // The host finds no room for it beside the values of the file; Excel computes it.
      if (typeof entry === "object" && "formula" in entry)
        return { ...entry, array, result: cell.value === "#SPILL!" ? null : entry.result };
      const isNew = typeof entry !== "object" || "error" in entry;
      return entry !== undefined && isNew && cell.formula === null
        ? { newResult: typeof entry === "string" && entry === "" ? null : entry }
        : entry;
    },
  };
}

const inFile = (cell: CellData, days: number): CellData => ({ ...cell, value: daysOf(cell, days) });

/** What to write into a cell; undefined when its content is unchanged. */
function changedEntry(was: CellData | undefined, { value, isError, formula }: CellData): CellEntry | undefined {
  const held = heldValue(value, isError);
  if (bareSheets(was?.formula ?? null) !== bareSheets(formula)) {
    return formula === null ? (held ?? "") : { formula: formula.replace(/^=/, ""), result: held };
  }
  if ((was?.value ?? null) === value && (was?.isError ?? false) === isError) return undefined;
  if (formula === null) return held ?? "";
  // The host shows an error where it cannot compute a function: keep the file's last result, unless cells were deleted.
  return isError && !formula.includes("#REF!") ? undefined : { newResult: held };
}

/** A formula without the quotation marks that a host may add around sheet names or remove. */
const bareSheets = (formula: string | null): string | null =>
  formula?.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*(?:'!?|$)/g, (token: string) =>
    token.startsWith("'") && token.endsWith("'!") ? `${token.slice(1, -2)}!` : token,
  ) ?? null;

const heldValue = (value: CellData["value"], isError: boolean): CellValue | null =>
  isError && typeof value === "string" ? { error: value } : value;

/** Null for a cell that looks as before; a new cell without a format of its own takes that of its row or column. */
function wantedFormat(
  was: CellData | undefined,
  { format, fileFormat }: CellData,
  lookOf: SheetContext["lookOf"],
): WantedFormat | null {
  const base = fileFormat ?? 0;
  const wanted = { base, was: lookOf(base), format };
  if (was) return was.fileFormat === fileFormat && sameFormat(was.format, format) ? null : wanted;
  return fileFormat === null && sameFormat(format, wanted.was) ? null : wanted;
}

/** Updates the merged areas of a worksheet part. */
function withMerges(text: string, before: readonly Area[], now: readonly Area[]): string {
  const [old, wanted] = [new Set(before.map(formatArea)), new Set(now.map(formatArea))];
  const added = [...wanted].filter((area) => !old.has(area)).map((area) => `<mergeCell ref="${area}"/>`);
  const root = rootElement(text);
  const span = childNamed(root, "mergeCells");
  if (!span) {
    if (added.length === 0) return text;
    return insertChild(text, WORKSHEET_ORDER, `<mergeCells count="${added.length}">${added.join("")}</mergeCells>`);
  }
  const list = expand(text, span);
  const isGone = (reference: string | null): boolean => {
    const area = parseArea(reference ?? "");
    return area !== null && old.has(formatArea(area)) && !wanted.has(formatArea(area));
  };
  const gone = list.children.filter((merge) => isGone(attributeOf(text, merge, "ref")));
  const count = list.children.length - gone.length + added.length;
  if (count === 0) return spliced(text, [removed(list)]);
  return spliced(text, [
    changedTag(text, list, { count: String(count) }),
    ...gone.map(removed),
    appendInside(text, list, withPrefix(added.join(""), prefixOf(root.name))),
  ]);
}
