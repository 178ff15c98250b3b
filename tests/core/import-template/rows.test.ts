import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { rowsOf, sheetOf, workbookOf } from "../../support/sheet";
import { filled, form, indicator, listOf } from "./support";

const dictionary: SheetSnapshot = {
  ...sheetOf(
    "dict",
    rowsOf([
      ["01-产出指标", "0101-数量指标", "", "1->"],
      ["03-满意度指标", "0105-经济成本指标", "", "2-≥"],
      ["", "0301-服务对象满意度指标", "", "3-＝"],
      ["", "", "", "5-≤"],
      ["", "", "", "6-定性"],
    ]),
  ),
  visibility: "hidden",
};

/** A template with heads in row 2, for rows 3 to 6. */
function template(heads: readonly string[], lists = true): WorkbookSnapshot {
  const sheet: SheetSnapshot = {
    ...sheetOf("绩效指标", rowsOf([["填报说明"], heads])),
    listValidations: lists
      ? [listOf("A3:A6", "levels1"), listOf("B3:B6", "dict!$B$1:$B$3"), listOf("D3:D6", '"1->,2-≥,3-＝,5-≤,6-定性"')]
      : [],
  };
  return {
    ...workbookOf(sheet, dictionary),
    names: [{ name: "levels1", formula: "dict!$A$1:$A$2", hidden: false }],
  };
}

const HEADS = [
  "*一级指标",
  "*二级指标",
  "*三级指标名称",
  "计算符号",
  "年度指标值",
  "计量单位",
  "指标值说明",
  "当前完成值",
];

describe("an import template", () => {
  it("gets items of its lists, and values cut into comparator, figure and unit", () => {
    const result = filled(
      [
        form(
          indicator("数量指标", "购书数量", "≥3万册"),
          indicator("成本指标", "购置成本", "80", { comparator: "≤", unit: "万元", explanation: "含运费" }),
          indicator("社会公众满意度指标", "读者满意度", "不低于９５％", { level1: "效益指标" }),
          indicator("数量指标", "馆藏结构", "优化"),
        ),
      ],
      template(HEADS),
    );
    expect(result.rows).toEqual({
      2: ["01-产出指标", "0101-数量指标", "购书数量", "2-≥", "3", "万册"],
      3: ["01-产出指标", "0105-经济成本指标", "购置成本", "5-≤", "80", "万元", "含运费"],
      4: ["03-满意度指标", "0301-服务对象满意度指标", "读者满意度", "2-≥", "95", "%"],
      5: ["01-产出指标", "0101-数量指标", "馆藏结构", "6-定性", "优化"],
    });
    expect(result.refused).toEqual([]);
    expect(result.remarks).toEqual([
      "按模板的分类，“0301-服务对象满意度指标”填在“03-满意度指标”下",
      "模板的这些栏没有填：当前完成值",
      expect.stringContaining("只收指标"),
    ]);
  });

  it("does not get rows that its lists have no item for, whose value cannot be cut, or that find no room", () => {
    const result = filled(
      [
        form(
          indicator("质量指标", "图书合格率", "≥98%", { cells: { level3: "D9" } }),
          indicator("数量指标", "开馆", "2025年12月底前"),
          indicator("数量指标", "借阅", "10-20万册"),
          indicator("数量指标", "办证", "<5张"),
          ...["一", "二", "三", "四", "五"].map((name) => indicator("数量指标", name, "≥1场")),
        ),
      ],
      template(HEADS),
    );
    expect(Object.keys(result.rows ?? {})).toEqual(["2", "3", "4", "5"]);
    expect(result.refused).toEqual([
      expect.stringMatching(/^第 1 条指标“图书合格率”（附件2-1!D9）未写入：模板“\*二级指标”的选项中没有“质量指标”/),
      expect.stringContaining("没有比较符"),
      expect.stringContaining("没有比较符"),
      expect.stringContaining("模板“计算符号”的选项中没有“<”"),
      expect.stringContaining("下拉列表只到第 6 行"),
    ]);
  });

  it("without lists takes the items from its hidden sheet, and begins below what stands there", () => {
    const bare = template(HEADS, false);
    const [sheet, ...others] = bare.sheets;
    if (!sheet) throw new Error("no sheet");
    const begun = sheetOf(sheet.name, rowsOf([["填报说明"], HEADS, ["", "", "示例"]]));
    const result = filled([form(indicator("数量指标", "购书数量", "≥3册"))], { ...bare, sheets: [begun, ...others] });
    expect(result.rows).toEqual({ 3: ["01-产出指标", "0101-数量指标", "购书数量", "2-≥", "3", "册"] });
    expect(result.remarks?.[0]).toContain("模板原有内容（绩效指标!C3“示例”等）未改动");
  });

  it("keeps a value whole where it has no columns for its parts, and takes several forms where it names the project", () => {
    const heads = ["项目名称", "二级指标", "三级指标", "指标值"];
    const workbook = workbookOf(sheetOf("导入", rowsOf([heads])));
    const result = filled([form(indicator("数量指标", "购书数量", "≥3万册", { weight: 10 }))], workbook);
    expect(result.rows).toEqual({ 1: ["图书购置", "数量指标", "购书数量", "≥3万册"] });
    expect(result.remarks?.[0]).toBe("模板没有这些栏，未写入：权重");
    expect(filled([form(), form()], workbook).problem).toBeUndefined();
    expect(filled([form(), form()], template(HEADS)).problem).toContain("只能填一张表，这里有 2 张");
  });

  it("is refused where no table, two tables or two columns alike are found", () => {
    expect(filled([form()], workbookOf(sheetOf("通讯录", { A1: "姓名" }))).problem).toContain("不是导入模板");
    const two = workbookOf(sheetOf("一", rowsOf([HEADS])), sheetOf("二", rowsOf([HEADS])));
    expect(filled([form()], two).problem).toContain("一、二");
    const alike = workbookOf(sheetOf("一", rowsOf([["三级指标", "指标值", "指标值"]])));
    expect(filled([form()], alike).problem).toContain("两栏意思相同");
  });
});
