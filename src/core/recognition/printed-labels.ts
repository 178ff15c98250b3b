import { EDITIONS } from "../editions/registry";
import type { FieldKey } from "../forms/form";
import { compactText } from "../values/text";
import type { CellRow, FormLayout } from "../layout/layout";

/** The labels that our editions print before each field, as compact text: a new edition is recognised by its own words. */
export const PRINTED_LABELS: ReadonlyMap<string, FieldKey> = new Map(
  EDITIONS.flatMap(({ layouts }) => (layouts ? [layouts.department, layouts.project] : [])).flatMap(labelsOf),
);

function labelsOf({ rows }: FormLayout): readonly (readonly [string, FieldKey])[] {
  return rows
    .filter((row): row is CellRow => row.kind === "cells")
    .flatMap(({ cells }) =>
      cells.flatMap((cell, index): readonly (readonly [string, FieldKey])[] => {
        const before = cells[index - 1]?.content;
        const { content } = cell;
        if (before?.kind !== "label" || (content.kind !== "amount" && content.kind !== "text")) return [];
        const label = compactText(before.text)
          .replace(/(?<![:：])[:：]+$/, "")
          .replace(/^其中[:：]?/, "");
        return [[label, content.field]];
      }),
    );
}
