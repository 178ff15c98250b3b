import { amount, read, rows, text, type Grid } from "../../support/read-grid";

const LEVELS = ["一级指标", "二级指标", "三级指标", "指标值"];
const TABLE: Grid = [LEVELS, ["产出指标", "数量指标", "抚育面积", "≥1.4万亩"]];

describe("arrangements of head and table", () => {
  it("the fields beside the table", () => {
    const forms = read(
      [
        ["项目支出绩效目标表（2026年度）"],
        ["项目名称", "信号灯更新", "", ...LEVELS],
        ["主管部门", "青禾市公安局", "", "产出指标", "数量指标", "更新路口", "不少于38处"],
        ["实施期限", "2026年1月—12月", "", "", "", "施划标线", "不少于7万平方米"],
        ["项目资金", 640, "", "", "质量指标", "在线率", "不低于98%"],
        [
          "年度绩效目标",
          "更新路口信号灯，在线率达到98%，道路安全有序。",
          "",
          "满意度指标",
          "服务对象满意度指标",
          "驾驶人满意度",
          "不低于90%",
        ],
        ["负责人：      填表人：      2025年11月20日"],
      ],
      ["A1:G1", "D3:D5", "E3:E4", "A7:G7"],
    );
    expect(forms).toHaveLength(1);
    expect(text(forms, "projectName")).toBe("信号灯更新");
    expect(text(forms, "departmentName")).toBe("青禾市公安局");
    expect(text(forms, "annualGoal")).toMatch(/^更新路口/);
    expect(amount(forms, "totalFunds")).toBe(640);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/更新路口 ≥38处",
      "产出指标/数量指标/施划标线 ≥70000平方米",
      "产出指标/质量指标/在线率 ≥98%",
      "满意度指标/服务对象满意度指标/驾驶人满意度 ≥90%",
    ]);
  });

  it("all indicators of a 二级 in the cell beside it", () => {
    const forms = read([
      ["2026年水库安全运行维护项目绩效目标简表"],
      ["主管部门", "青禾县水利局"],
      ["项目名称", "水库安全运行维护"],
      ["预算金额", "人民币柒拾贰万元整（72万元），全部为县级财政拨款"],
      ["绩效目标", "维护小型水库6座，大坝安全巡查2100次以上，保障水库安全度汛。"],
      ["一级指标", "二级指标", "具体内容及目标值"],
      ["产出指标", "数量指标", "1.维护小型水库数量=6座；\n2.大坝安全巡查次数≥2100次；"],
      ["产出指标", "成本指标", "1.运行维护总成本≤72万元。"],
      ["产出指标", "时效指标", "1.汛前检查完成时间：2026年3月31日前；"],
      ["效益指标", "可持续影响指标", "1.巡库员队伍：稳定。"],
    ]);
    expect(amount(forms, "totalFunds")).toBe(72);
    expect(
      forms[0]?.indicators.map(({ level2, level3, target }) => [level2?.value, level3.value, target.text]),
    ).toEqual([
      ["数量指标", "维护小型水库数量", "=6座"],
      ["数量指标", "大坝安全巡查次数", "≥2100次"],
      ["成本指标", "运行维护总成本", "≤72万元"],
      ["时效指标", "汛前检查完成时间", "2026年3月31日前"],
      ["可持续影响指标", "巡库员队伍", "稳定"],
    ]);
  });

  it("an amount in words and another one in figures are unreadable", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "水库安全运行维护"],
      ["预算金额", "人民币柒拾贰万元整（92万元）"],
      ...TABLE,
    ]);
    expect(forms[0]?.amounts.totalFunds?.value.state).toBe("unreadable");
  });

  it("预算单位 beside 主管部门 is the unit", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "馆藏数字化", "预算单位", "青禾市博物馆"],
      ["主管部门", "青禾市文化局"],
      ...TABLE,
    ]);
    expect([text(forms, "departmentName"), text(forms, "unitName")]).toEqual(["青禾市文化局", "青禾市博物馆"]);
  });

  it.each<readonly [string, Grid]>([
    ["beside", [["当年预算安排", "合计", 318.4, "一般公共预算拨款", 318.4]]],
    [
      "above",
      [
        ["按资金性质", ""],
        ["合计", 318.4],
        ["一般公共预算拨款", 300],
        ["上年结转", 18.4],
      ],
    ],
    ["in one cell with", [["年度收支预算", "收入预算318.4万元，其中：\n一般公共预算拨款300万元\n上年结转18.4万元"]]],
  ])("合计 %s its parts is the total", (_, money) => {
    const forms = read([["部门整体支出绩效目标表"], ["部门名称", "青禾市税务局"], ...money, ...TABLE]);
    expect(amount(forms, "totalFunds")).toBe(318.4);
  });

  it("sources of tasks with a line of totals", () => {
    const forms = read([
      ["部门整体支出绩效目标表"],
      ["部门名称", "青禾市文化局"],
      ["任务名称", "合计", "一般公共预算", "政府性基金", "单位资金"],
      ["机构运转", 900, 900, 0, 0],
      ["公共文化", 500, 300, 160, 40],
      ["合计", 1400, 1200, 160, 40],
      ...TABLE,
    ]);
    const keys = ["totalFunds", "generalBudget", "governmentFund", "otherFunds"] as const;
    expect(keys.map((key) => amount(forms, key))).toEqual([1400, 1200, 160, 40]);
  });

  it("several projects below one row of heads", () => {
    const forms = read(
      [
        ["2026年部门预算项目绩效目标汇编"],
        ["部门名称：共青团青禾县委员会"],
        LEVELS,
        ["项目一：法治宣传进校园（预算安排38万元）"],
        ["绩效目标：开展法治宣传50场，服务青少年2万人次，处置维权个案。"],
        ["产出指标", "数量指标", "宣传场次", "≥50场"],
        ["满意度指标", "服务对象满意度指标", "家长满意度", "≥92%"],
        ["项目二：青年创业扶持（预算安排64万元）"],
        ["绩效目标：扶持青年创业项目16个，举办沙龙10期，带动就业。"],
        ["产出指标", "数量指标", "扶持项目数", "≥16个"],
        ["效益指标", "社会效益指标", "带动就业人数", "≥130人"],
      ],
      ["A1:D1", "A2:D2", "A4:D4", "A5:D5", "A8:D8", "A9:D9"],
    );
    expect(forms.map((form) => [text([form], "projectName"), amount([form], "totalFunds"), rows([form])])).toEqual([
      ["法治宣传进校园", 38, ["产出指标/数量指标/宣传场次 ≥50场", "满意度指标/服务对象满意度指标/家长满意度 ≥92%"]],
      ["青年创业扶持", 64, ["产出指标/数量指标/扶持项目数 ≥16个", "效益指标/社会效益指标/带动就业人数 ≥130人"]],
    ]);
    expect(forms.map((form) => text([form], "annualGoal")?.slice(0, 4))).toEqual(["开展法治", "扶持青年"]);
  });
});
