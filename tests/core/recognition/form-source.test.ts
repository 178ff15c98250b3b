import { formSource } from "../../../src/core/recognition/form-source";
import { recognise } from "../../../src/core/recognition/recognise";
import { rowsOf, sheetOf, workbookOf } from "../../support/sheet";
import type { Grid } from "../../support/read-grid";

/** The source of each form on a sheet. */
const sourcesOf = (grid: Grid) => {
  const sheet = sheetOf("表", rowsOf(grid));
  return recognise(workbookOf(sheet)).map((form) => formSource(sheet, form));
};

describe("where a form whose indicators head the columns was read", () => {
  it("is its heads, its rows and what stands around them", () => {
    const [source] = sourcesOf([
      ["项目支出绩效目标表（2026年度）"],
      ["项目名称", "防沙治沙", "主管部门", "青禾市林业局"],
      ["一级指标", "产出指标", "", "", "满意度指标"],
      ["二级指标", "数量指标", "", "时效指标", "服务对象满意度指标"],
      ["三级指标", "压沙面积", "封育面积", "完成时间", "农牧民满意度"],
      ["指标值", "≥0.9万亩", "≥2万亩", "11月底前", "≥90%"],
    ]);
    expect(source).toMatchObject({ rows: [0, 1, 2, 3, 4, 5], table: null, isEntry: false });
    expect(source?.fields.map(({ term }) => term)).toEqual(expect.arrayContaining(["projectName", "departmentName"]));
  });

  it("is the heads and its own row if each row is a project", () => {
    const sources = sourcesOf([
      ["2026年项目支出绩效目标汇总表"],
      ["项目名称", "预算金额", "产出指标", "", "满意度指标"],
      ["", "", "数量指标", "时效指标", "服务对象满意度指标"],
      ["", "", "压沙面积", "完成时间", "农牧民满意度"],
      ["防沙治沙", 120, "≥0.9万亩", "11月底前", "≥90%"],
      ["草原围栏", 80, "≥2万亩", "9月底前", "≥92%"],
    ]);
    expect(sources.map((source) => [source?.rows, source?.isEntry])).toEqual([
      [[0, 1, 2, 3, 4], true],
      [[0, 1, 2, 3, 5], true],
    ]);
  });
});
