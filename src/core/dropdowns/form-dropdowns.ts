import { editionById } from "../editions/registry";
import type { FormKind } from "../forms/form";
import { SAVED_VERSION } from "../layout/form-names";
import { tableOf } from "../layout/layout-contents";
import { snapshotOf } from "../plan/new-sheet-snapshot";
import { indicatorColumns } from "../recognition/indicator-columns";
import { recognise } from "../recognition/recognise";
import { identityOf, indicatorArea } from "../recognition/inserted-form";
import type { NewListValidation, NewSheet } from "../plan/plan";
import type { Area } from "../workbook/address";
import { dependentSource, fixedSource, listKeys, MAX_SOURCE } from "./list-source";

/** A column of the indicator table that can have a dropdown. */
export type DropdownColumn = "level1" | "level2" | "level3" | "standard" | "comparator" | "unit";

/** The properties of a form's indicator table that dropdowns need. */
export interface DropdownTable {
  readonly kind: FormKind;
  /** The edition whose 一级 and 二级指标 are offered; null if they are printed and not selectable. */
  readonly edition: string | null;
  /** The indicator rows of each column, first to last, without the header. */
  readonly columns: Readonly<Partial<Record<DropdownColumn, Area>>>;
}

/** The alert for text that is not in the list. */
const ALERT = {
  title: "不在下拉列表中",
  message: "所填内容不在列表中。确有需要可以自行填写，请确认名称准确、可以考核。",
};
const PROMPT = { title: "三级指标", message: "可从下拉列表中选择，也可自行填写。" };

/** Adds the dropdowns of the indicator table to a rendered form (`layout/render.ts`); other sheets stay unchanged. */
export function withDropdowns(sheet: NewSheet, catalogSheet: string): NewSheet {
  const identity = identityOf(sheet.names);
  if (identity?.version === SAVED_VERSION) {
    return { ...sheet, validations: savedDropdowns(sheet, identity.kind, catalogSheet) };
  }
  const area = indicatorArea(sheet.names);
  const layout = identity && editionById(identity.edition)?.layouts?.[identity.kind];
  const table = layout ? tableOf(layout) : undefined;
  if (!identity || !area || !table) return sheet;
  const above = table.kind === "list" ? table.totals.length : 0;
  const columns = Object.fromEntries(
    table.columns.map(({ content, column }) => [
      content,
      { row: area.row + above, rows: area.rows - above, column, columns: 1 },
    ]),
  );
  return { ...sheet, validations: formDropdowns({ ...identity, columns }, catalogSheet) };
}

/** The dropdowns of a form with a saved layout, whose columns are found by recognising the form. */
function savedDropdowns(sheet: NewSheet, kind: FormKind, catalogSheet: string): readonly NewListValidation[] {
  const snapshot = snapshotOf(sheet);
  const [form] = recognise({ sheets: [snapshot], names: [], savedYear: null });
  if (!form) return [];
  const columns = Object.fromEntries(indicatorColumns(form, snapshot)) as DropdownTable["columns"];
  return formDropdowns({ kind, edition: null, columns }, catalogSheet);
}

/**
 * The dropdowns of a form, with their lists on the catalog sheet. Those whose formula would be too long are left out.
 */
export function formDropdowns(
  { kind, edition, columns }: DropdownTable,
  catalogSheet: string,
): readonly NewListValidation[] {
  const { level1, level2, level3, standard, comparator, unit } = columns;
  const sources: readonly (readonly [Area | undefined, string | null])[] = [
    [level1, edition && fixedSource(catalogSheet, listKeys.levels1(edition, kind))],
    [level2, edition && level1 ? dependentSource(catalogSheet, listKeys.levels2(edition, kind, ""), level1) : null],
    [level3, level2 ? dependentSource(catalogSheet, listKeys.levels3(kind, ""), level2) : null],
    [standard, fixedSource(catalogSheet, listKeys.standards)],
    [comparator, fixedSource(catalogSheet, listKeys.comparators)],
    [unit, fixedSource(catalogSheet, listKeys.units)],
  ];
  return sources.flatMap(([area, source]): readonly NewListValidation[] =>
    area && source !== null && source.length <= MAX_SOURCE
      ? [{ areas: [area], source, ignoreBlanks: false, alert: ALERT, prompt: area === level3 ? PROMPT : null }]
      : [],
  );
}
