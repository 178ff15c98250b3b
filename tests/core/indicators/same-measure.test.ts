import { departmentForm, projectForm, projectWith } from "../../../src/core/rules/cases";
import { CATEGORY_NAMES, branchName } from "../../../src/core/indicators/category-names";
import {
  areComparable,
  formLabel,
  isAdditive,
  isGeneral,
  isWeaker,
  kinFinder,
  kinshipOf,
  measuresOf,
  type Measure,
} from "../../../src/core/indicators/same-measure";
import { hunan2023 } from "../../../src/core/editions/hunan-2023";

function measure(level3: string, target: string, level2 = "质量指标"): Measure {
  const [first] = measuresOf(projectWith([level2, level3, target]));
  if (!first) throw new Error(`no measure: ${level3}`);
  return first;
}

describe("measuresOf", () => {
  it("leaves out rows without a name and rows that are not set", () => {
    const form = projectWith(
      ["质量指标", "", "≥1册"],
      ["质量指标", "不涉及", "无"],
      ["质量指标", "提高书架完好率", "≥1%"],
    );
    expect(measuresOf(form).map(({ measured }) => measured)).toEqual(["书架完好率"]);
  });
});

describe("kinshipOf", () => {
  it.each([
    ["提高书架完好率", "书架完好率", "same"],
    ["修缮资金到位率", "资金到位率", "qualified"],
    ["群众满意度", "企业和群众服务满意度", "audience"],
    ["职工满意度", "群众满意度", null],
    ["书架完好率", "书架合格率", null],
  ])("%s, %s → %s", (a, b, kinship) => {
    expect(kinshipOf(measure(a, "≥1%"), measure(b, "≥1%"))).toBe(kinship);
  });
});

describe("areComparable", () => {
  it.each([
    ["≥95%", "100%", true],
    ["≥95%", "≥98", false],
    ["≥95%", "≤98%", false],
    ["≥95%", "较高", false],
    ["≥3场", "≥3人", false],
  ])("%s, %s → %s", (a, b, expected) => {
    expect(areComparable(measure("书架完好率", a), measure("书架完好率", b))).toBe(expected);
  });

  it("takes a unit that is missing in both for the same one only under one name", () => {
    expect(areComparable(measure("讲座（场）", "≥3"), measure("讲座（场）", "≥4"))).toBe(true);
    expect(areComparable(measure("讲座（场）", "≥3"), measure("讲座", "≥4"))).toBe(false);
  });
});

describe("isWeaker", () => {
  it.each([
    ["≥94%", "≥95%", true],
    ["≥95%", "≥95%", false],
    ["≤3%", "≤2%", true],
    ["≤2%", "≤3%", false],
    ["≤2%", "≤2%", false],
  ])("%s, %s → %s", (a, b, expected) => {
    expect(isWeaker(measure("书架完好率", a), measure("书架完好率", b))).toBe(expected);
  });
});

describe("isAdditive", () => {
  it.each([
    ["≥3场", true],
    ["≤3万元", true],
    ["≥90分", false],
    ["≤800元/人·天", false],
    ["≥90%", false],
    ["≤3天", false],
  ])("%s → %s", (target, expected) => {
    expect(isAdditive(measure("讲座", target))).toBe(expected);
  });
});

describe("kinFinder", () => {
  it("finds what kinshipOf finds among all, in their order", () => {
    const rows = [
      measure("资金到位率", "≥95%"),
      measure("书架完好率", "≥90%"),
      measure("提高书架完好率", "≥92%"),
      measure("企业和群众服务满意度", "≥90%", "满意度指标"),
      measure("座位数", "≥9个"),
    ];
    const kinOf = kinFinder(rows);
    for (const [name, level2] of [
      ["修缮资金到位率", "质量指标"],
      ["书架完好率", "质量指标"],
      ["居民满意度", "满意度指标"],
      ["座位数", "数量指标"],
      ["借阅证数", "数量指标"],
    ] as const) {
      const one = measure(name, "≥1", level2);
      expect(kinOf(one)).toEqual(rows.filter((row) => kinshipOf(row, one) !== null));
    }
    expect(kinOf(measure("书架完好率", "≥1%"))).toHaveLength(2);
  });
});

describe("isGeneral", () => {
  it.each([
    ["项目按时完成率", true],
    ["服务对象满意度", true],
    ["资金到位率", true],
    ["古籍修复率", false],
  ])("%s → %s", (name, expected) => {
    expect(isGeneral(measure(name, "≥1%"))).toBe(expected);
  });
});

describe("forms", () => {
  it("calls forms by their project, else by their sheet", () => {
    expect(formLabel(departmentForm({}))).toBe("部门整体");
    expect(formLabel(projectForm({ texts: { projectName: " 书库\n改造 " } }))).toBe("书库 改造");
    expect(formLabel(projectForm({ sheet: "表2" }))).toBe("表2");
  });
});

describe("branchName", () => {
  it("is the edition's own name, else the common one", () => {
    expect(branchName("satisfaction", hunan2023.tree.project).zh).toBe("社会公众或服务对象满意度指标");
    expect(branchName("social-cost", hunan2023.tree.project)).toBe(CATEGORY_NAMES["social-cost"]);
  });
});
