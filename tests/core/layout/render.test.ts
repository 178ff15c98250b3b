import { general } from "../../../src/core/editions/general";
import { hunan2023 } from "../../../src/core/editions/hunan-2023";
import type { FormContent, IndicatorContent } from "../../../src/core/layout/form-content";
import { renderForm, titleOf } from "../../../src/core/layout/render";
import { formatArea } from "../../../src/core/workbook/address";
import type { NewCell, NewSheet } from "../../../src/core/plan/plan";
import { cellAt } from "../../support/places";
import { valueOf } from "../../support/value-of";

const indicator = (level2: string, level3: string, target = "≥1个"): IndicatorContent => ({
  level2,
  level3,
  columns: { target },
});

const projectSheet = (content: Partial<FormContent>): NewSheet =>
  valueOf(renderForm(hunan2023, "project", "附件2-1", { title: "表", fields: {}, indicators: [], ...content }));

function cell(sheet: NewSheet, address: string): NewCell {
  const at = cellAt(address);
  const found = sheet.cells.find(({ row, column }) => row === at.row && column === at.column);
  if (!found) throw new Error(`no cell ${address}`);
  return found;
}

const nameOf = (sheet: NewSheet, name: string): string | undefined =>
  sheet.names.find((each) => each.name === name)?.formula;

describe("renderForm", () => {
  it("names the form and its cells as form-names.ts says", () => {
    const sheet = projectSheet({});
    expect(nameOf(sheet, "jixiao.form")).toBe('"hunan-2023/project/1"');
    expect(nameOf(sheet, "jixiao.title")).toBe("{sheet}!$A$2");
    expect(nameOf(sheet, "jixiao.field.annualBudget")).toBe("{sheet}!$B$5");
    expect(nameOf(sheet, "jixiao.indicators")).toBe("{sheet}!$B$10:$F$22");
  });

  it("adds rows to a branch with more indicators than blank rows: merges, names and print area follow", () => {
    const blank = projectSheet({});
    const sheet = projectSheet({
      indicators: ["一", "二", "三", "四"].map((name) => indicator("数量指标", `巡查${name}`)),
    });
    expect(sheet.page.printArea?.rows).toBe((blank.page.printArea?.rows ?? 0) + 2);
    expect(nameOf(sheet, "jixiao.indicators")).toBe("{sheet}!$B$10:$F$24");
    const merges = sheet.merges.map(formatArea);
    expect(merges).toEqual(expect.arrayContaining(["A9:A24", "B10:B19", "B20:B24", "C10:C13", "C14:C15"]));
    expect(["D10", "D11", "D12", "D13"].map((at) => cell(sheet, at).value)).toEqual([
      "巡查一",
      "巡查二",
      "巡查三",
      "巡查四",
    ]);
    expect(cell(sheet, "D13").style.border).toBe(true);
  });

  it("prints an optional branch without blank rows once it has an indicator", () => {
    const render = (indicators: readonly IndicatorContent[]): readonly unknown[] => {
      const sheet = valueOf(renderForm(hunan2023, "department", "表", { title: "表", fields: {}, indicators }));
      return sheet.cells.map(({ value }) => value);
    };
    expect(render([])).not.toContain("生态效益指标");
    expect(render([indicator("生态效益指标", "复绿面积")])).toContain("生态效益指标");
  });

  it("finds branches by name with or without 指标, and by what they measure", () => {
    const sheet = projectSheet({
      indicators: [indicator("数量", "A"), indicator("经济成本指标", "B"), indicator("服务对象满意度", "C")],
    });
    expect(cell(sheet, "D10").value).toBe("A");
    expect(cell(sheet, "D16").value).toBe("B");
    expect(cell(sheet, "D22").value).toBe("C");
  });

  it("says everything that has no place in the layout", () => {
    const rendered = renderForm(hunan2023, "project", "表", {
      title: "表",
      fields: { stateCapital: 3, fiscalFunds: "" },
      indicators: [
        indicator("社会成本指标", "噪声投诉"),
        { ...indicator("数量指标", "巡查"), columns: { weight: 10, note: "" } },
      ],
    });
    expect(rendered.ok ? [] : rendered.error.map(({ kind }) => kind)).toEqual([
      "unknown-branch",
      "no-such-field",
      "no-such-column",
    ]);
    expect(rendered.ok ? "" : rendered.error[0]?.message.zh).toContain("社会成本指标");
    expect(rendered.ok ? "" : rendered.error[1]?.message.en).toContain("no cell for state capital budget");
  });

  it("refuses an edition without layouts and text that no cell holds", () => {
    const withoutLayout = renderForm(general, "project", "表", { title: "表", fields: {}, indicators: [] });
    expect(withoutLayout.ok ? [] : withoutLayout.error.map(({ kind }) => kind)).toEqual(["no-layout"]);
    const long = renderForm(hunan2023, "project", "表", {
      title: "表",
      fields: { annualGoal: "长".repeat(32_768) },
      indicators: [],
    });
    expect(long.ok ? [] : long.error.map(({ kind }) => kind)).toEqual(["too-long"]);
  });

  it("keeps words in an amount cell as text and numbers as General", () => {
    const sheet = projectSheet({ fields: { annualBudget: 96.125, superiorFunds: "（分级填报）" } });
    expect(cell(sheet, "B5")).toMatchObject({ value: 96.125, style: { numberFormat: null } });
    expect(cell(sheet, "E5")).toMatchObject({ value: "（分级填报）", style: { numberFormat: "@" } });
  });

  it("makes rows as high as long goals and names need, and no lower than printed", () => {
    const long = projectSheet({
      fields: { annualGoal: "全年完成抽检一千二百批次。".repeat(40) },
      indicators: [indicator("数量指标", "药品、医疗器械、化妆品经营企业和使用单位日常监督检查家次")],
    });
    const blank = projectSheet({});
    // 520 characters at 38 a line need 14 lines of 15 points.
    expect(long.rowHeights[7]).toBeGreaterThan(14 * 15);
    expect(long.rowHeights[9]).toBeGreaterThan(30);
    expect(blank.rowHeights[7]).toBe(72);
    expect(blank.rowHeights[9]).toBe(30);
  });

  it("guards the sums of the department form", () => {
    const sheet = valueOf(renderForm(hunan2023, "department", "表", { title: "表", fields: {}, indicators: [] }));
    const formats = sheet.conditionalFormats;
    expect(formats.map(({ formula }) => formula)).toEqual([
      "AND(COUNT($C$5)=1,COUNT($C$7,$C$8,$C$9,$C$10)>0,COUNT($C$7,$C$8,$C$9,$C$10)=COUNTA($C$7,$C$8,$C$9,$C$10)," +
        "ROUND(N($C$5)-SUM($C$7,$C$8,$C$9,$C$10),6)<>0)",
      "AND(COUNT($C$5)=1,COUNT($E$7,$E$8)=2,ROUND(N($C$5)-SUM($E$7,$E$8),6)<>0)",
    ]);
    expect(formats[0]?.areas.map(formatArea)).toEqual(["C5:E5", "C7", "C8", "C9", "C10"]);
  });
});

it("leaves room for the year in a title without one", () => {
  const layout = hunan2023.layouts?.project;
  expect(layout && titleOf(layout, 2023)).toBe("2023年项目支出绩效目标表");
  expect(layout && titleOf(layout, null)).toBe("    年项目支出绩效目标表");
});
