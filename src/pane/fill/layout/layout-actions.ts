import { keepLayout, parseLayoutText, removeLayouts, type LayoutGroup } from "../../../app/layouts/kept-layouts";
import { saveSheetLayout } from "../../../app/layouts/save-sheet";
import type { LocalText } from "../../../core/local-text";
import { FORM_KINDS, type Form } from "../../../core/forms/form";
import type { SavedForm } from "../../../core/saved-layouts/draft";
import type { SavedLayout } from "../../../core/saved-layouts/saved-layout";
import type { Result } from "../../../core/result";
import type { LiveWorkbook } from "../../../port/workbook";

/** The user's choices for saving a layout. */
export interface SaveChoice {
  readonly name: string;
  readonly region: string;
  /** Cells whose text is kept or cleared against the rule: "B7". */
  readonly keep: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
}

/** Creates a layout from a form, without writing anything. */
export const draftLayout = (
  workbook: LiveWorkbook,
  form: Form,
  choice: SaveChoice,
): Promise<Result<SavedForm, LocalText>> =>
  saveSheetLayout(workbook, {
    sheet: form.sheet,
    row: form.area.row,
    name: choice.name,
    region: choice.region,
    choice: { keep: choice.keep, empty: choice.empty },
  });

/** Stores a layout in the workbook. */
export const keep = (workbook: LiveWorkbook, layout: SavedLayout): Promise<Result<null, LocalText>> =>
  keepLayout(workbook, layout);

/** Stores the layout of a file in the workbook; returns it. */
export async function importLayout(workbook: LiveWorkbook, file: File): Promise<Result<SavedLayout, LocalText>> {
  const layout = parseLayoutText(new TextDecoder().decode(await file.arrayBuffer()));
  if (!layout.ok) return layout;
  const kept = await keepLayout(workbook, layout.value);
  return kept.ok ? layout : kept;
}

export const remove = (workbook: LiveWorkbook, group: LayoutGroup): Promise<Result<null, LocalText>> =>
  removeLayouts(workbook, group);

/** Offers the layouts of a group as files, one for each kind of form. */
export function exportLayouts({ layouts }: LayoutGroup): void {
  for (const kind of FORM_KINDS) {
    const layout = layouts[kind];
    if (layout) download(`${layout.name}.json`, JSON.stringify(layout, null, 1));
  }
}

function download(name: string, text: string): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
