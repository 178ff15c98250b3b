import type { FieldKey } from "../forms/form";
import type { FormLayout, IndicatorBlock, LayoutContent, ListBlock } from "./layout";

/** The block of a layout with its indicators. */
export const tableOf = ({ rows }: FormLayout): IndicatorBlock | ListBlock | undefined =>
  rows.find((row) => row.kind !== "cells");

/** Whether a layout has all forms of its kind on one sheet. */
export const isList = (layout: FormLayout): boolean => tableOf(layout)?.kind === "list";

/** The contents of a layout's cells from top to bottom; those of a list entry are included once. */
export const cellContents = ({ rows }: FormLayout): readonly LayoutContent[] =>
  rows.flatMap((row): readonly LayoutContent[] => {
    if (row.kind === "indicators") return [];
    const cells = row.kind === "list" ? [...row.totals.flatMap((line) => line.cells), ...row.entry] : row.cells;
    return cells.map(({ content }) => content);
  });

/** The fields for which a layout has a cell. */
export const layoutFields = (layout: FormLayout): readonly FieldKey[] =>
  cellContents(layout).flatMap((content): readonly FieldKey[] => {
    if (content.kind === "amount" || content.kind === "text") return [content.field];
    return content.kind === "attachment" ? ["attachment"] : [];
  });

/** The cells to fill outside the entries of a list, shared by all its forms. */
export function sharedContents(layout: FormLayout): readonly Extract<LayoutContent, { kind: "text" | "own" }>[] {
  const table = tableOf(layout);
  if (table?.kind !== "list") return [];
  const ofEntry = new Set(table.entry.map(({ content }) => content));
  return cellContents(layout).flatMap((content) =>
    (content.kind === "text" || content.kind === "own") && !ofEntry.has(content) ? [content] : [],
  );
}
