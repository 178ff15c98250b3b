import {
  MAX_CELL_TEXT,
  noSuchColumn,
  noSuchField,
  tooLong,
  type FormContent,
  type RenderProblem,
} from "./form-content";
import type { FormLayout } from "./layout";
import { cellContents, layoutFields, tableOf } from "./layout-contents";

/** Content for which the layout has no cell, and texts too long for a cell. */
export function contentProblems(layout: FormLayout, edition: string, content: FormContent): readonly RenderProblem[] {
  const fields: readonly string[] = layoutFields(layout);
  const columns: readonly string[] = tableOf(layout)?.columns.map(({ content }) => content) ?? [];
  const ownKeys = cellContents(layout).flatMap((cell) => (cell.kind === "own" ? [cell.key] : []));
  const fieldEntries = Object.entries(content.fields);
  const ownEntries = Object.entries(content.own ?? {});
  const columnEntries = content.indicators.flatMap((indicator) =>
    Object.entries(indicator.columns).map(([column, value]) => ({ indicator, column, value })),
  );
  const lostColumns = new Map(
    columnEntries
      .filter(({ column, value }) => !columns.includes(column) && !isBlank(value))
      .toReversed()
      .map(({ indicator, column }) => [column, indicator]),
  );
  const texts = [
    content.title,
    ...[...fieldEntries, ...ownEntries].map(([, value]) => value),
    ...content.indicators.map(({ level3 }) => level3),
    ...columnEntries.map(({ value }) => value),
  ];
  return [
    ...fieldEntries
      .filter(([field, value]) => !fields.includes(field) && !isBlank(value))
      // A layout without a cell for the project name has it in the title.
      .filter(([field, value]) => field !== "projectName" || !content.title.includes(String(value)))
      .map(([field]) => noSuchField(field, edition)),
    ...ownEntries
      .filter(([key, value]) => !ownKeys.includes(key) && !isBlank(value))
      .map(([key]) => noSuchField(key, edition)),
    ...[...lostColumns].map(([column, indicator]) => noSuchColumn(column, indicator, edition)),
    ...texts
      .filter((value) => typeof value === "string")
      .filter((value) => value.length > MAX_CELL_TEXT)
      .map(tooLong),
  ];
}

const isBlank = (value: string | number): boolean => typeof value === "string" && value.trim() === "";
