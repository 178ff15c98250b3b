import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { rowsOf, sheetOf, workbookOf } from "../../support/sheet";
import { filled, form, indicator, listOf } from "./support";

const LEVELS1 = ["产出指标", "效益指标", "满意度指标"];
const LEVELS2 = ["数量指标", "质量指标", "社会效益指标", "服务对象满意度指标"];
const SIGNS = ["≥", "≤", "＝", "定性"];
const literal = (items: readonly string[]): string => `"${items.join(",")}"`;

const FORM = form(
  indicator("数量指标", "购书数量", "≥3000册", { level1: "产出指标", weight: 10 }),
  indicator("社会效益指标", "读者到馆人次", "≥2万人次", { level1: "效益指标" }),
  indicator("社会公众满意度指标", "读者满意度", "≥95%", { level1: "效益指标" }),
);

const sheet = (rows: readonly (readonly string[])[], more: Partial<SheetSnapshot>): WorkbookSnapshot =>
  workbookOf({ ...sheetOf("导入", rowsOf(rows)), ...more });
const across = (row: number, column: number, columns: number) => ({ row, column, rows: 1, columns });
const down = (row: number, column: number) => ({ row, column, rows: 2, columns: 1 });

describe("import templates of other shapes", () => {
  it("have two rows of heads, with signs and units below the head of the value", () => {
    const workbook = sheet(
      [
        ["项目绩效指标导入模板"],
        ["填写说明：计算符号从下拉列表中选择，请勿增删列"],
        ["绩效指标", "", "", "年度指标值", "", "", "备注"],
        ["一级指标", "二级指标", "三级指标", "计算符号", "数值", "计量单位"],
      ],
      {
        merges: [across(0, 0, 7), across(1, 0, 7), across(2, 0, 3), across(2, 3, 3), down(2, 6)],
        listValidations: [listOf("D5:D100", literal(SIGNS))],
      },
    );
    expect(filled([FORM], workbook)).toMatchObject({
      rows: {
        4: ["产出指标", "数量指标", "购书数量", "≥", "3000", "册"],
        5: ["效益指标", "社会效益指标", "读者到馆人次", "≥", "2", "万人次"],
        6: ["效益指标", "社会公众满意度指标", "读者满意度", "≥", "95", "%"],
      },
      refused: [],
    });
  });

  it("name the parts of the value in the second row only", () => {
    const workbook = sheet(
      [
        ["一级指标", "二级指标", "三级指标", "指标值", "", ""],
        ["", "", "", "符号", "值", "单位"],
      ],
      {
        merges: [down(0, 0), down(0, 1), down(0, 2), across(0, 3, 3)],
      },
    );
    expect(filled([FORM], workbook).rows?.[2]).toEqual(["产出指标", "数量指标", "购书数量", "≥", "3000", "册"]);
  });

  it("have lists of the 二级 that follow the 一级, which tell where each belongs", () => {
    const lists = sheetOf("list", rowsOf([LEVELS1, ["数量指标", "社会效益指标", "服务对象满意度指标"], ["质量指标"]]));
    const workbook: WorkbookSnapshot = {
      ...sheet([["一级指标", "二级指标", "三级指标", "指标方向", "目标值", "计量单位"]], {
        listValidations: [
          listOf("A2:A9", "一级"),
          listOf("B2:B9", 'INDIRECT("L_"&$A2)'),
          listOf("D2:D9", literal(SIGNS)),
        ],
      }),
      names: [
        { name: "一级", formula: "list!$A$1:$C$1", hidden: false },
        { name: "L_产出指标", formula: "list!$A$2:$A$3", hidden: false },
        { name: "L_效益指标", formula: "list!$B$2:$B$2", hidden: false },
        { name: "L_满意度指标", formula: "list!$C$2:$C$2", hidden: false },
      ],
    };
    const result = filled([FORM], {
      ...workbook,
      sheets: [...workbook.sheets, { ...lists, visibility: "veryHidden" }],
    });
    expect(result.refused).toEqual([]);
    expect(result.rows).toMatchObject({
      2: ["效益指标", "社会效益指标", "读者到馆人次", "≥", "2", "万人次"],
      3: ["满意度指标", "服务对象满意度指标", "读者满意度", "≥", "95", "%"],
    });
    expect(result.remarks?.[0]).toBe("按模板的分类，“服务对象满意度指标”填在“满意度指标”下");
  });

  it("refuse the rows of a dependent list that cannot be followed", () => {
    const workbook = sheet([["一级指标", "二级指标", "三级指标", "指标值"]], {
      listValidations: [listOf("B2:B9", "INDIRECT(VLOOKUP(A2,dict!A:B,2,0))")],
    });
    expect(filled([FORM], workbook).refused?.[0]).toContain("“二级指标”的下拉列表无法读出");
  });

  it("say by a list what a vague head holds, and which of two alike is the sign", () => {
    const workbook = sheet([["指标类别", "三级指标", "指标性质", "计算符号", "年度指标值", "计量单位"]], {
      listValidations: [
        listOf("A2:A9", literal(LEVELS2)),
        listOf("C2:C9", literal(["定量", "定性"])),
        listOf("D2:D9", literal(SIGNS)),
      ],
    });
    const result = filled([FORM], workbook);
    expect(result.rows?.[1]).toEqual(["数量指标", "购书数量", "", "≥", "3000", "册"]);
    expect(result.remarks).toContain("模板的这些栏没有填：指标性质");
  });

  it("have the satisfaction as a 一级 of its own, by literal lists without codes", () => {
    const workbook = sheet([["三级指标名称", "一级指标名称", "二级指标名称", "指标值"]], {
      listValidations: [listOf("B2:B9", literal(LEVELS1)), listOf("C2:C9", literal(LEVELS2))],
    });
    expect(filled([FORM], workbook).rows?.[3]).toEqual(["读者满意度", "满意度指标", "服务对象满意度指标", "≥95%"]);
  });
});
