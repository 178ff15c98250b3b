import { screen, waitFor, within } from "@testing-library/react";
import { captureBook } from "../../../src/workbench/host/model/book-capture";
import { startExcel, type RunningExcel } from "../../support/excel";
import { valueOf } from "../../support/value-of";
import { inNotice } from "../support";
import { formOf, openTab, select, SHEET, startForms } from "./support";

const searchBox = (): Promise<HTMLElement> => screen.findByRole("combobox", { name: "查找指标" });
const activeHit = (): Promise<HTMLElement> =>
  within(screen.getByRole("listbox", { name: "指标" })).findByRole("option", { selected: true });
const names = async (excel: RunningExcel): Promise<readonly (readonly [string, string])[]> =>
  (await formOf(excel)).indicators.map(({ level3, target }) => [level3.value, target.text]);

describe("the tab of indicators", () => {
  it("finds by initials and writes the indicator into the selected row by keyboard alone", async () => {
    const excel = await startForms();
    const row = await select(excel, "quality", 1);
    const { user } = await openTab(excel);
    await screen.findByText(`写入“${SHEET}”第 ${row + 1} 行或其后的空行`);
    await user.type(await searchBox(), "xfsswhl");
    const option = await screen.findByRole("option", { name: /消防设施完好率/ });
    expect(option).toHaveTextContent("=100% · 物业");
    expect(within(option).getByTitle(/完好消防设施÷应配消防设施×100%/)).toHaveTextContent("消防设施完好率");
    await user.keyboard("{Enter}");
    await screen.findByText(inNotice(`已将“消防设施完好率”写入“${SHEET}”第 ${row + 1} 行，请填写指标值。`));
    expect(await names(excel)).toEqual([["消防设施完好率", "=%"]]);
    expect(await searchBox()).toHaveFocus();
    const active = await excel.workbook.activeCell();
    expect(active).toMatchObject({ ok: true, value: { row } });
  });

  it("tells where an indicator goes while no row of indicators is selected", async () => {
    const excel = await startForms();
    await excel.workbook.reveal({ sheet: SHEET, row: 0, column: 0 });
    await openTab(excel);
    await screen.findByText(`写入“${SHEET}”，放在指标所属的二级指标下`);
  });

  it("follows the selection to another 二级, the project's 领域 first", async () => {
    const excel = await startForms();
    await select(excel, "quality");
    await openTab(excel);
    await screen.findByText("所选行：质量");
    expect(await activeHit()).toHaveTextContent("办事环境整洁率");
    await select(excel, "satisfaction");
    await screen.findByText("所选行：满意度");
    expect(await activeHit()).toHaveTextContent("办公人员满意度");
  });

  it("moves through the hits with the arrows, and never beyond them", async () => {
    const excel = await startForms();
    await select(excel, "cost");
    const { user } = await openTab(excel);
    const box = await searchBox();
    await user.type(box, "物业费");
    await activeHit();
    const first = box.getAttribute("aria-activedescendant");
    await user.keyboard("{ArrowUp}");
    expect(box).toHaveAttribute("aria-activedescendant", first);
    await user.keyboard("{ArrowDown}");
    expect(box).not.toHaveAttribute("aria-activedescendant", first);
    expect(await activeHit()).toHaveAttribute("aria-posinset", "2");
  });

  it("asks before it replaces what is typed, and leaves it at a no", async () => {
    const excel = await startForms();
    const row = await select(excel, "satisfaction");
    const typed = { at: { sheet: SHEET, row, column: 3 }, before: "", value: "读者满意度" };
    valueOf(await excel.workbook.apply({ newSheets: [], edits: [typed] }));
    const { user } = await openTab(excel);
    await user.click(await screen.findByRole("option", { name: /办公人员满意度/ }));
    const dialog = await screen.findByRole("alertdialog", { name: "替换已有内容？" });
    expect(dialog).toHaveTextContent("读者满意度 → 办公人员满意度");
    await user.click(within(dialog).getByRole("button", { name: "取消" }));
    expect(await names(excel)).toEqual([["读者满意度", ""]]);
    await user.click(await screen.findByRole("option", { name: /办公人员满意度/ }));
    await user.click(await screen.findByRole("button", { name: "替换" }));
    await screen.findByText(/已将“办公人员满意度”写入/);
    expect(await names(excel)).toEqual([["办公人员满意度", "≥%"]]);
  });

  it("adds a row instead, when that is chosen", async () => {
    const excel = await startForms();
    const row = await select(excel, "satisfaction");
    const typed = { at: { sheet: SHEET, row, column: 3 }, before: "", value: "读者满意度" };
    valueOf(await excel.workbook.apply({ newSheets: [], edits: [typed] }));
    const { user } = await openTab(excel);
    await user.click(await screen.findByRole("option", { name: /办公人员满意度/ }));
    await user.click(await screen.findByRole("button", { name: "不替换，增加一行写入" }));
    await screen.findByText(/已将“办公人员满意度”写入/);
    expect(new Map(await names(excel))).toEqual(
      new Map([
        ["办公人员满意度", "≥%"],
        ["读者满意度", ""],
      ]),
    );
    expect(excel.host.user.undo()).toBe(true);
    expect(await names(excel)).toEqual([["读者满意度", ""]]);
  });

  it("lists what other 二级 have below, and offers to look everywhere when a filter hides all hits", async () => {
    const excel = await startForms();
    await select(excel, "quality");
    const { user } = await openTab(excel);
    await user.type(await searchBox(), "来访办事群众满意度");
    await screen.findByText("其他二级指标 1 条");
    await screen.findByRole("option", { name: /来访办事群众满意度/ });
    await user.selectOptions(screen.getByRole("combobox", { name: "二级指标" }), "成本指标");
    await screen.findByText("在所选的领域和二级指标中没有找到。");
    await user.click(screen.getByRole("button", { name: "在全部指标中查找" }));
    await screen.findByRole("option", { name: /来访办事群众满意度/ });
    await user.selectOptions(screen.getByRole("combobox", { name: "领域" }), "培训");
    await waitFor(() => {
      expect(screen.queryByRole("option", { name: /来访办事群众满意度/ })).toBeNull();
    });
  });

  it("shows a starter set for choice and writes what is left chosen, the budget as the ceiling", async () => {
    const excel = await startForms();
    await select(excel, "quantity");
    const { user } = await openTab(excel);
    await user.click(await screen.findByRole("button", { name: "推荐一组指标" }));
    await screen.findByRole("heading", { name: "为“物业管理费”推荐的指标" });
    expect(await names(excel)).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: /保洁人员数量/ }));
    await user.click(screen.getByRole("button", { name: "写入所选 7 项" }));
    await screen.findByText("已写入 7 个指标，请在上面逐个填写指标值。");
    const filled = await names(excel);
    expect(filled).toHaveLength(7);
    expect(filled).toContainEqual(["物业服务费总额", "≤64.5万元"]);
    expect(filled.map(([name]) => name)).not.toContain("保洁人员数量");
  });

  it("says what to do outside of a form, in English too, and still finds", async () => {
    const excel = startExcel();
    const before = captureBook(excel.host.book);
    const { user } = await openTab(excel, { displayLanguage: "en-US" });
    await screen.findByText(/Select a cell of a performance target form first/);
    await user.type(await screen.findByRole("combobox", { name: "Find an indicator" }), "pxhgl");
    const option = await screen.findByRole("option", { name: /^培训合格率/ });
    expect(option).toHaveTextContent("≥95% · quality · Training");
    await user.click(option);
    expect(screen.queryByText(/was written/)).toBeNull();
    expect(captureBook(excel.host.book)).toEqual(before);
  });
});
