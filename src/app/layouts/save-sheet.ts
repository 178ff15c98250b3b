import { asItStands } from "../../core/document/as-it-stands";
import type { LocalText } from "../../core/local-text";
import type { Form } from "../../core/forms/form";
import type { TextChoice } from "../../core/saved-layouts/printed-texts";
import type { SavedForm } from "../../core/saved-layouts/draft";
import { saveLayout } from "../../core/saved-layouts/save-layout";
import { lookOf, type SheetLook } from "../../core/plan/look";
import { recognise } from "../../core/recognition/recognise";
import { fail, ok, type Result } from "../../core/result";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { Outcome } from "../../port/errors";
import type { WorkbookLooks, WorkbookReader } from "../../port/workbook";
import { portErrorWords } from "../error-words";
import { saveProblemWords } from "./layout-words";

/** The source of a layout. */
export interface SaveSheetRequest {
  readonly sheet: string;
  /** The name of the layout; "" to use the title of its form. */
  readonly name: string;
  readonly region: string;
  readonly choice: TextChoice;
  /** A row of the wanted form, if the sheet has several; null for the first. */
  readonly row: number | null;
}

/** A workbook or document; one without `readLook` provides column widths at most. */
export type LayoutSource = WorkbookReader &
  Partial<WorkbookLooks> & { readonly columnWidths?: (sheet: string) => readonly number[] };

/** Saves a form of a workbook as a layout (存为版式); does not change the workbook. */
export async function saveSheetLayout(
  source: LayoutSource,
  { sheet: name, row, ...request }: SaveSheetRequest,
): Promise<Result<SavedForm, LocalText>> {
  const snapshot = await source.read();
  if (!snapshot.ok) return fail(portErrorWords(snapshot.error));
  const sheet = snapshot.value.sheets.find((each) => each.name === name);
  if (!sheet) {
    const known = snapshot.value.sheets.map((each) => each.name).join("、");
    return fail({ zh: `没有工作表“${name}”，现有：${known}`, en: `There is no sheet "${name}"; there are: ${known}` });
  }
  const form = formAt(recognise({ ...snapshot.value, sheets: [sheet] }), row);
  if (!form) return fail(saveProblemWords({ kind: "no-form" }));
  const look = await lookOfSheet(source, sheet);
  if (!look.ok) return fail(portErrorWords(look.error));
  const saved = saveLayout({ sheet, form, look: look.value, ...request, name: request.name.trim() || titleOf(form) });
  return saved.ok ? saved : fail(saveProblemWords(saved.error));
}

const formAt = (forms: readonly Form[], row: number | null): Form | undefined =>
  row === null
    ? forms[0]
    : (forms.find(({ area }) => row >= area.row && row < area.row + area.rows) ??
      forms.find(({ area }) => area.row >= row) ??
      forms.at(-1));

const lookOfSheet = (source: LayoutSource, sheet: SheetSnapshot): Outcome<SheetLook> =>
  source.readLook?.(sheet.name) ??
  Promise.resolve(ok(lookOf(asItStands(sheet, source.columnWidths?.(sheet.name) ?? []))));

/** The title without its year and the parts that belong to this form only: names of bodies and projects. */
function titleOf({ title, kind, texts }: Form): string {
  const names = [texts.departmentName, texts.unitName, texts.projectName].map((text) => text?.value ?? "");
  const bare = names
    .filter((text) => text.length >= 4)
    .reduce((rest, text) => rest.replace(text, ""), title?.value ?? "")
    .replace(/[（(]?20\d{2}[)）]?\s*年?度?/g, "")
    .slice(0, MAX_NAME);
  return bare || (kind === "department" ? "部门整体支出绩效目标表" : "项目支出绩效目标表");
}

const MAX_NAME = 40;
