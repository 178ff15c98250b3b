import { fireEvent, screen, within } from "@testing-library/react";
import { newXlsx } from "../../../src/adapters/xlsx/workbook";
import { readCatalogSheet } from "../../../src/core/dropdowns/catalog-sheet";
import type { NewSheet } from "../../../src/core/plan/plan";
import { sheet, style } from "../../adapters/xlsx/support";
import { startExcel, type RunningExcel } from "../../support/excel";
import { valueOf } from "../../support/value-of";
import { inNotice, type PaneOptions, type RunningPane } from "../support";
import { openTab, select, SHEET, startForms } from "./support";

const OWN = "馆内指标";
const ROWS = [
  ["二级指标", "三级指标", "计算符号", "参考值", "计量单位", "指标说明"],
  ["数量指标", "古籍修复册数", "≥", "30", "册", "全年修复的册数"],
  ["质量", "古籍修复验收合格率", "≥", "95", "%", ""],
  ["别的", "看不懂的指标", "≥", "1", "个", ""],
];

const ownSheet: NewSheet = sheet(OWN, {
  cells: ROWS.flatMap((values, row) => values.map((value, column) => ({ row, column, value, style: style() }))),
  merges: [],
  names: [],
});

/** A form, and a sheet of own indicators beside it. */
async function startWithOwn(): Promise<RunningExcel> {
  const excel = await startForms();
  valueOf(await excel.workbook.apply({ newSheets: [ownSheet], edits: [] }));
  return excel;
}

async function openLists(excel: RunningExcel, options: PaneOptions = {}): Promise<RunningPane> {
  const pane = await openTab(excel, options);
  const label = options.displayLanguage === "en-US" ? "Dropdowns and own" : "下拉与自有指标";
  await pane.user.click(await screen.findByRole("button", { name: label }));
  return pane;
}

const dropdown = async ({ host }: RunningExcel, row: number): Promise<readonly string[]> =>
  (await host.user.dropdown(SHEET, `D${row + 1}`)) ?? [];

const catalogOf = async ({ workbook }: RunningExcel) => readCatalogSheet(valueOf(await workbook.read()));

const ownNames = async (excel: RunningExcel): Promise<readonly string[] | undefined> =>
  (await catalogOf(excel))?.state.own.map(({ name }) => name);

/** The file of own indicators. */
const ownFile = (): File =>
  new File([new Uint8Array(valueOf(newXlsx({ newSheets: [ownSheet], edits: [] })).bytes())], "指标.xlsx");

describe("dropdowns", () => {
  it("are renewed for another 领域, and taken back in one step", async () => {
    const excel = await startForms();
    const row = await select(excel, "quality");
    const { user } = await openLists(excel);
    const domains = await screen.findByRole("combobox", { name: "列入的领域" });
    expect(domains).toHaveTextContent("物业");
    await user.click(domains);
    await user.click(await screen.findByRole("menuitemcheckbox", { name: "物业" }));
    await user.click(screen.getByRole("menuitemcheckbox", { name: "培训" }));
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "更新下拉选项" }));
    await screen.findByText("1 张表的下拉选项已更新。");
    expect(await catalogOf(excel)).toMatchObject({ state: { domains: ["training"] } });
    expect(await dropdown(excel, row)).toContain("培训合格率");
    expect(excel.host.user.undo()).toBe(true);
    expect(await catalogOf(excel)).toMatchObject({ state: { domains: ["property"] } });
  });

  it("leave protected sheets alone and say which", async () => {
    const excel = await startForms();
    excel.host.user.protect(SHEET);
    const { user } = await openLists(excel);
    await user.click(await screen.findByRole("button", { name: "更新下拉选项" }));
    await screen.findByText(inNotice(`以下工作表受保护，未改动：${SHEET}。请先撤销工作表保护，再更新。`));
  });

  it("cannot be had without a form, which is said in English too", async () => {
    await openLists(startExcel(), { displayLanguage: "en-US" });
    await screen.findByText("There is no performance target form in this workbook yet.");
    expect(screen.queryByRole("button", { name: /dropdowns to/ })).toBeNull();
  });
});

describe("own indicators", () => {
  it("are read from a sheet, row by row, and come first in dropdowns and search, by pinyin too", async () => {
    const excel = await startWithOwn();
    const row = await select(excel, "quantity");
    const { user } = await openLists(excel);
    expect(await screen.findByRole("combobox", { name: "工作表" })).toHaveValue(OWN);
    await user.click(screen.getByRole("button", { name: "从工作表读入" }));
    await screen.findByText("已读入 2 个自有指标。");
    const remarks = screen.getByRole("list", { name: "1 行需要核对：" });
    expect(within(remarks).getByRole("listitem")).toHaveTextContent("第 4 行（未读入）：不认识二级指标“别的”");
    await screen.findByText(/本工作簿带有 2 个自有指标/);
    expect((await dropdown(excel, row))[0]).toBe("古籍修复册数");

    await user.click(screen.getByRole("button", { name: "返回查找" }));
    await user.type(await screen.findByRole("combobox", { name: "查找指标" }), "gjxfcs");
    const option = await screen.findByRole("option", { name: /古籍修复册数/ });
    expect(option).toHaveTextContent("本单位 · ≥30册");
    await user.click(option);
    await screen.findByText(inNotice(`已将“古籍修复册数”写入“${SHEET}”第 ${row + 1} 行，请填写指标值。`));
  });

  it("are read from a file, and removed again", async () => {
    const excel = await startForms();
    const { user } = await openLists(excel);
    const input = await screen.findByLabelText("从文件读入…", { selector: "input" });
    await user.upload(input, ownFile());
    await screen.findByText("已读入 2 个自有指标。");
    expect(await ownNames(excel)).toEqual(["古籍修复册数", "古籍修复验收合格率"]);
    await user.click(await screen.findByRole("button", { name: "移除自有指标" }));
    await screen.findByText(/^自有指标已移除/);
    expect(await catalogOf(excel)).toMatchObject({ state: { own: [] } });
    expect(screen.queryByRole("button", { name: "移除自有指标" })).toBeNull();
  });

  it("are kept when another file cannot be read, and it is said why", async () => {
    const excel = await startForms();
    const { user } = await openLists(excel);
    const input = await screen.findByLabelText("从文件读入…", { selector: "input" });
    await user.upload(input, ownFile());
    await screen.findByText("已读入 2 个自有指标。");
    fireEvent.change(input, { target: { files: [new File(["no workbook"], "指标.xlsx")] } });
    await screen.findByText(/^不是 .xlsx 文件，或文件已损坏/);
    expect(await ownNames(excel)).toEqual(["古籍修复册数", "古籍修复验收合格率"]);
  });

  it("have a template, which is gone to and read from then", async () => {
    const excel = await startForms();
    const { user } = await openLists(excel);
    await user.click(await screen.findByRole("button", { name: "插入填写模板" }));
    await screen.findByText("已插入“自有指标”。填好后点“从工作表读入”。");
    expect(await excel.workbook.activeCell()).toMatchObject({ ok: true, value: { sheet: "自有指标" } });
    expect(await screen.findByRole("combobox", { name: "工作表" })).toHaveValue("自有指标");
  });
});
