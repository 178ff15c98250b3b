import { amount, read, rows, text, type Grid } from "../../support/read-grid";

const HEAD: Grid = [["项目支出绩效目标表"], ["（2026年度）"], ["项目名称", "苗圃管护"], ["主管部门", "青禾县林业局"]];
const LEVELS = ["一级指标", "二级指标", "三级指标"];
const OUTPUT = ["产出指标", "数量指标", "管护苗圃面积"];
const MET = ["满意度指标", "服务对象满意度指标", "林农满意度"];

describe("traits of forms that are laid out otherwise", () => {
  it.each(["年度数值", "预期达到目标", "预计完成值", "预期2026年实现值"])("a value column headed %s", (head) => {
    const forms = read([...HEAD, [...LEVELS, head], [...OUTPUT, "≥80亩"], [...MET, "≥90%"]]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "满意度指标/服务对象满意度指标/林农满意度 ≥90%",
    ]);
  });

  it("heads and categories without the word 指标", () => {
    const forms = read([
      ...HEAD,
      ["一级", "二级", "三级", "目标值"],
      ["产出", "数量", "管护苗圃面积", "≥80亩"],
      ["产出", "质量", "苗木成活率", "≥95%"],
    ]);
    expect(rows(forms)).toEqual(["产出/数量/管护苗圃面积 ≥80亩", "产出/质量/苗木成活率 ≥95%"]);
  });

  it("columns for nature, direction, value, unit and points", () => {
    const forms = read([
      ...HEAD,
      [...LEVELS, "指标性质", "指标方向", "目标值", "计量单位", "分值"],
      [...OUTPUT, "正向", "≥", 80, "亩", 20],
      ["产出指标", "成本指标", "管护费用", "反向", "≤", 12, "万元", 10],
    ]);
    expect(rows(forms)).toEqual(["产出指标/数量指标/管护苗圃面积 ≥80亩", "产出指标/成本指标/管护费用 ≤120000元"]);
  });

  it("comparators as words", () => {
    const forms = read([
      ...HEAD,
      [...LEVELS, "指标方向", "目标值", "计量单位"],
      [...OUTPUT, "大于等于", 80, "亩"],
      [...MET, "不低于", 90, "%"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "满意度指标/服务对象满意度指标/林农满意度 ≥90%",
    ]);
  });

  it("goals side by side, the text in the row below", () => {
    const forms = read(
      [
        ...HEAD,
        ["总体目标", "年度目标", "", "完成情况"],
        ["", "管护苗圃80亩，成活率95%。", "", ""],
        [...LEVELS, "指标值"],
        [...OUTPUT, "≥80亩"],
      ],
      ["A5:A6", "B5:C5", "B6:C6"],
    );
    expect(text(forms, "annualGoal")).toBe("管护苗圃80亩，成活率95%。");
  });

  it("last year's value beside this year's", () => {
    const forms = read([
      ...HEAD,
      [...LEVELS, "上年指标值", "年度指标值"],
      [...OUTPUT, "60亩", "≥80亩"],
      [...MET, "88%", "≥90%"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "满意度指标/服务对象满意度指标/林农满意度 ≥90%",
    ]);
  });

  it.each(["上年实绩", "现状值", "上期值", "近三年平均", "去年同期", "前一年度完成数", "基期数据"])(
    "a column of earlier values headed %s beside the target's",
    (head) => {
      const forms = read([
        ...HEAD,
        [...LEVELS, head, "目标值"],
        [...OUTPUT, "560亩", "≥600亩"],
        [...MET, "88%", "≥90%"],
      ]);
      expect(rows(forms).map((row) => row.split(" ")[1])).toEqual(["≥600亩", "≥90%"]);
    },
  );

  it("amounts with words, and one that cannot be read", () => {
    const forms = read([
      ...HEAD,
      ["年度资金总额", "86万（苗木60万，人工26万）"],
      ["其中：财政拨款", "壹佰贰拾万元整"],
      ["其他资金", "详见附件"],
      [...LEVELS, "指标值"],
      [...OUTPUT, "≥80亩"],
    ]);
    expect([amount(forms, "totalFunds"), amount(forms, "fiscalFunds")]).toEqual([86, 120]);
    expect(forms[0]?.amounts.otherFunds?.value.state).toBe("unreadable");
  });

  it("labels that are put together otherwise", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["专项（项目）名称", "苗圃管护", "项目执行单位", "青禾县苗圃"],
      ["主管部门及编码", "青禾县林业局", "当年资金总额", 86],
      ["项目实施期目标", "三年管护240亩"],
      [...LEVELS, "指标值"],
      [...OUTPUT, "≥80亩"],
    ]);
    expect([
      text(forms, "projectName"),
      text(forms, "unitName"),
      text(forms, "departmentName"),
      text(forms, "periodGoal"),
    ]).toEqual(["苗圃管护", "青禾县苗圃", "青禾县林业局", "三年管护240亩"]);
    expect(amount(forms, "totalFunds")).toBe(86);
  });

  it("approval and seal rows below the table are no indicators", () => {
    const forms = read(
      [
        ...HEAD,
        [...LEVELS, "指标值"],
        [...OUTPUT, "≥80亩"],
        [...MET, "≥90%"],
        ["林业科审定意见", "", "（盖章） 年 月 日"],
        ["财政部门审核意见", "", "（盖章） 年 月 日"],
      ],
      ["A8:B8", "A9:B9", "C8:D8", "C9:D9"],
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "满意度指标/服务对象满意度指标/林农满意度 ≥90%",
    ]);
  });

  it.each([
    { name: "指标2：", value: "" },
    { name: "三级指标1", value: "≥" },
    { name: "……", value: "……" },
    { name: "XX指标", value: "≥×%" },
    { name: "（请填写）", value: "" },
  ])("rows left over from a template are no indicators: $name $value", ({ name, value }) => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "河道清淤"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "清淤长度", "≥12公里"],
      ["产出指标", "质量指标", name, value],
      ["产出指标", "时效指标", "及时完工率", "≥95%"],
    ]);
    expect(rows(forms)).toEqual(["产出指标/数量指标/清淤长度 ≥12公里", "产出指标/时效指标/及时完工率 ≥95%"]);
    expect(forms[0]?.leftOverRows?.map((row) => row.value)).toEqual([name]);
  });

  it("two levels run together in one column", () => {
    const forms = read([
      ...HEAD,
      ["指标类型", "指标名称", "指标值"],
      ["产出指标-数量指标", "管护苗圃面积", "≥80亩"],
      ["满意度指标-服务对象满意度指标", "林农满意度", "≥90%"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "满意度指标/服务对象满意度指标/林农满意度 ≥90%",
    ]);
  });

  it("a dash in the column of units is no unit", () => {
    const forms = read([...HEAD, [...LEVELS, "指标值", "计量单位"], [...OUTPUT, 80, "-"]]);
    expect(rows(forms)).toEqual(["产出指标/数量指标/管护苗圃面积 80"]);
  });

  it("the project's name in the title alone", () => {
    const forms = read([
      ["301_苗圃管护项目绩效目标表"],
      ["年度资金总额", 86],
      [...LEVELS, "指标值"],
      [...OUTPUT, "≥80亩"],
    ]);
    expect(text(forms, "projectName")).toBe("301_苗圃管护");
  });
});
