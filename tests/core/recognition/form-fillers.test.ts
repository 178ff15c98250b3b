import { amount, read, text, type Grid } from "../../support/read-grid";

const TABLE: Grid = [
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "新增冷库容量", "≥3万立方米"],
];
const project = (...head: Grid): Grid => [["专项资金绩效目标申报表"], ["项目名称", "冷链物流"], ...head, ...TABLE];

describe("who fills in a form", () => {
  it("申报部门 is the department if nothing else is", () => {
    expect(text(read(project(["申报部门：", "青禾县供销社"])), "departmentName")).toBe("青禾县供销社");
  });

  it("申报部门 beside 主管部门 is the unit", () => {
    const forms = read(project(["主管部门", "青禾县商务局"], ["申报部门", "青禾县供销社"]));
    expect([text(forms, "departmentName"), text(forms, "unitName")]).toEqual(["青禾县商务局", "青禾县供销社"]);
  });

  it("填报单位 is the department of a department form that names no other body", () => {
    const forms = read([["2026年部门整体支出绩效目标表"], ["填报单位", "青禾县统计局"], ...TABLE]);
    expect(text(forms, "departmentName")).toBe("青禾县统计局");
  });

  it.each(["青禾市交通运输局2026年度项目绩效目标表", "2026年青禾市交通运输局项目绩效目标表"])(
    "the body in the title %s of projects is department and unit",
    (title) => {
      const forms = read([[title], ["项目名称", "公路养护"], ...TABLE]);
      expect(text(forms, "departmentName")).toBe("青禾市交通运输局");
      expect(text(forms, "unitName")).toBe("青禾市交通运输局");
    },
  );

  it("申报年度 asks for a year, not for money", () => {
    const forms = read(project(["申报年度", "2025"], ["资金规模（万元）", 130]));
    expect([amount(forms, "totalFunds"), amount(forms, "annualBudget")]).toEqual([130, undefined]);
  });

  it("blanks in a year beside a label", () => {
    const forms = read([["部门预算项目绩效目标表"], ["（2025 年度）   填报单位：青禾县教育局"], ...project().slice(1)]);
    expect(forms[0]?.year?.value).toBe(2025);
  });

  it.each(["项目题名", "立项名称", "专项叫法："])("%s names the project", (label) => {
    const forms = read([["绩效目标申报表"], [label, "国家气象数据中心"], ["主管部门", "青禾县气象局"], ...TABLE]);
    expect(text(forms, "projectName")).toBe("国家气象数据中心");
  });
});
