import type { FieldKey } from "../forms/form";
import type { FormLayout, IndicatorBlock, LayoutContent, ListBlock } from "./layout";

/** The block of a layout that holds its indicators. */
export const tableOf = ({ rows }: FormLayout): IndicatorBlock | ListBlock | undefined =>
  rows.find((row) => row.kind !== "cells");

/** Whether a layout puts all forms of its kind on one sheet. */
export const isList = (layout: FormLayout): boolean => tableOf(layout)?.kind === "list";

/** What the cells of a layout hold, from top to bottom, those of an entry of a list once. */
export const cellContents = ({ rows }: FormLayout): readonly LayoutContent[] =>
  rows.flatMap((row): readonly LayoutContent[] => {
    if (row.kind === "indicators") return [];
    const cells = row.kind === "list" ? [...row.totals.flatMap((line) => line.cells), ...row.entry] : row.cells;
    return cells.map(({ content }) => content);
  });

/** The fields that a layout has a cell for. */
export const layoutFields = (layout: FormLayout): readonly FieldKey[] =>
  cellContents(layout).flatMap((content): readonly FieldKey[] => {
    if (content.kind === "amount" || content.kind === "text") return [content.field];
    return content.kind === "attachment" ? ["attachment"] : [];
  });

/** What the forms of a list have in common: the cells to fill outside of its entries. */
export function sharedContents(layout: FormLayout): readonly Extract<LayoutContent, { kind: "text" | "own" }>[] {
  const table = tableOf(layout);
  if (table?.kind !== "list") return [];
  const ofEntry = new Set(table.entry.map(({ content }) => content));
  return cellContents(layout).flatMap((content) =>
    (content.kind === "text" || content.kind === "own") && !ofEntry.has(content) ? [content] : [],
  );
}
