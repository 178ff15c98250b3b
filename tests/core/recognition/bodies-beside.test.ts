import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { text } from "../../support/read-grid";

const owners = (head: string) => {
  const forms = recognise(
    drawnGrid(`青禾县项目支出绩效目标表 | < | < | <
${head}
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 抚育面积 | ≥80亩
产出指标 | 质量指标 | 成活率 | ≥85%`),
  );
  return [text(forms, "departmentName"), text(forms, "unitName")];
};

describe("who does the work is the unit", () => {
  it.each([
    { head: "单位名称：青禾县林业局 | < | 填报日期：2031年3月2日 | <\n主管部门 | 县林业局 | 项目实施单位 | 县林业站" },
    { head: "填报单位：青禾县林业局 | < | 单位：万元 | <\n主管部门 | 县林业局 | 具体承办单位 | 县林业站" },
    { head: "主管部门 | 县林业局 | 项目单位 | 青禾县林业局\n项目名称 | 抚育 | 承担单位 | 县林业站" },
  ])("beside $head", ({ head }) => {
    expect(owners(head)).toEqual(["县林业局", "县林业站"]);
  });

  it("and another one where the place for it is blank", () => {
    const head = "单位名称：青禾县林业站 | < | < | <\n主管部门 | 县林业局 | 项目实施单位 |";
    expect(owners(head)).toEqual(["县林业局", "青禾县林业站"]);
  });
});

describe("who asks for a project that others carry out is its department", () => {
  it.each(["申报单位", "填报单位", "项目申报单位"])("%s beside 具体实施单位", (label) => {
    expect(owners(`${label} | 县林业局 | 项目名称 | 抚育\n具体实施单位 | 县林业站 | 项目属性 | 延续`)).toEqual([
      "县林业局",
      "县林业站",
    ]);
  });

  it("unless a department is named", () => {
    const head = "申报单位 | 县林业站 | 主管部门 | 县林业局\n具体实施单位 | 柳乡林场 | 项目属性 | 延续";
    expect(owners(head)).toEqual(["县林业局", "柳乡林场"]);
  });

  it("and is the unit where no other is named", () => {
    expect(owners("申报单位 | 县林业站 | 项目名称 | 抚育")[1]).toBe("县林业站");
  });
});

describe("the department of a transfer", () => {
  it.each([
    {
      what: "is not 财政部门",
      head: "区级财政部门 | 青禾区财政局 | < | <\n区级林业主管部门 | 青禾区林业局 | < | <",
      name: "青禾区林业局",
    },
    {
      what: "is that of the lowest level",
      head: "省级财政部门 | 柳省财政厅 | 省级主管部门 | 柳省林业厅\n市级主管部门 | 禾市林业局 | 县级主管部门 | 青禾县林业局",
      name: "青禾县林业局",
    },
    {
      what: "may be one of a city",
      head: "省级主管部门 | 柳省林业厅 | < | <\n市级财政部门 | 禾市财政局 | 市级主管部门 | 禾市林业局",
      name: "禾市林业局",
    },
    {
      what: "is 财政部门 where only a ministry is named beside it",
      head: "中央主管部门 | 林务部 | < | <\n地方财政部门 | 青禾县财政局 | 地方主管部门 |",
      name: "青禾县财政局",
    },
    {
      what: "is 财政部门 where no other is named",
      head: "县级财政部门 | 青禾县财政局 | 县级主管部门 |",
      name: "青禾县财政局",
    },
    {
      what: "has the plain label, whatever level others have",
      head: "主管部门 | 青禾县林业局 | 市级主管部门 | 禾市林业局",
      name: "青禾县林业局",
    },
  ])("$what", ({ head, name }) => {
    expect(owners(head)[0]).toBe(name);
  });
});
