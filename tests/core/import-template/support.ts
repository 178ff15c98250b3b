import { planTemplate } from "../../../src/app/fill-template";
import type { FormJson, IndicatorJson } from "../../../src/core/forms/forms-json";
import type { ListValidation, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { areaAt } from "../../support/places";

/** A list at an area. */
export const listOf = (address: string, source: string): ListValidation => ({ areas: [areaAt(address)], source });

/** An indicator as `read` gives it. */
export const indicator = (
  level2: string,
  level3: string,
  text: string,
  more: Partial<IndicatorJson> = {},
): IndicatorJson => ({
  level1: null,
  level2,
  level3,
  target: { text },
  ...more,
});

/** The form of a project with indicators. */
export const form = (...indicators: readonly IndicatorJson[]): FormJson => ({
  kind: "project",
  edition: "hunan-2023",
  sheet: "附件2-1",
  fields: { projectName: { value: "图书购置" } },
  indicators: [...indicators],
});

/** What is written, row by row, and what is said in Chinese. */
export function filled(forms: readonly FormJson[], workbook: WorkbookSnapshot) {
  const fill = planTemplate(forms, workbook);
  if (!fill.ok) return { problem: fill.error.zh };
  const rows = new Map<number, string[]>();
  for (const { at, value } of fill.value.plan.edits) {
    const row = rows.get(at.row) ?? [];
    row[at.column] = String(value);
    rows.set(at.row, row);
  }
  return {
    rows: Object.fromEntries(
      [...rows].map(([row, texts]) => [row, Array.from(texts, (text: string | undefined) => text ?? "")]),
    ),
    refused: fill.value.refused.map(({ zh }) => zh),
    remarks: fill.value.remarks.map(({ zh }) => zh),
  };
}
