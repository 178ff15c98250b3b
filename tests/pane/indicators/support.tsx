import { screen } from "@testing-library/react";
import { insertForms } from "../../../src/app/insert";
import { readForms } from "../../../src/app/check";
import type { Form } from "../../../src/core/forms/form";
import { startExcel, type RunningExcel } from "../../support/excel";
import { valueOf } from "../../support/value-of";
import { showPane, type PaneOptions, type RunningPane } from "../support";

/** The sheet of the only form. */
export const SHEET = "附件2-1";

/** An Excel with one project form. */
export async function startForms(): Promise<RunningExcel> {
  const excel = startExcel();
  valueOf(
    await insertForms(excel.workbook, {
      edition: "hunan-2023",
      year: 2026,
      department: "青禾县图书馆",
      withDepartmentForm: false,
      projects: [{ name: "物业管理费", amount: "64.5" }],
    }),
  );
  return excel;
}

export async function formOf({ workbook }: RunningExcel): Promise<Form> {
  const [form] = valueOf(await readForms(workbook));
  if (!form) throw new Error("no form");
  return form;
}

/** Selects the n-th row of a 二级. */
export async function select(excel: RunningExcel, category: string, offset = 0): Promise<number> {
  const branch = (await formOf(excel)).branches.find((each) => each.category === category);
  if (!branch) throw new Error(`no branch ${category}`);
  const row = branch.rows.from + offset;
  valueOf(await excel.workbook.reveal({ sheet: SHEET, row, column: 3 }));
  return row;
}

export async function openTab(excel: RunningExcel, options: PaneOptions = {}): Promise<RunningPane> {
  const pane = await showPane({ ...options, running: excel });
  await pane.user.click(screen.getByRole("tab", { name: options.displayLanguage === "en-US" ? "Indicators" : "指标" }));
  return pane;
}
