import { read, amount, rows, text, type Grid } from "../../support/read-grid";

const TABLE: Grid = [
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "抚育面积", "≥1400亩"],
  ["", "质量指标", "抚育合格率", "≥95%"],
];
const form = (...head: Grid): Grid => [["项目支出绩效目标表"], ["（2026年度）"], ...head, ...TABLE];

describe("money above the indicators", () => {
  it("of the whole run is told from that asked for this year, each with its own label", () => {
    const forms = read(
      form(
        ["项目名称", "储备林抚育", "中期县财政预算（万元）", 1260],
        ["", "", "本年度申请县财政预算资金（万元）", 420],
      ),
    );
    expect([amount(forms, "periodFiscalFunds"), amount(forms, "totalFunds"), amount(forms, "fiscalFunds")]).toEqual([
      1260,
      420,
      undefined,
    ]);
  });

  it.each([
    ["项目资金总额：50万元，其中：☑财政资金50万元　□其他资金　　　万元", 50, undefined],
    ["项目资金总额：80万元，其中：☑财政资金50万元　☑其他资金30万元", 50, 30],
  ])("is ticked among its sources: %s", (line, fiscal, other) => {
    const forms = read([["项目支出绩效目标表"], [line], ["项目名称", "葡萄种植"], ...TABLE], ["A2:D2"]);
    expect([amount(forms, "fiscalFunds"), amount(forms, "otherFunds")]).toEqual([fiscal, other]);
  });
});

describe("names", () => {
  it.each([
    ["青禾市\n中医医院", "青禾市中医医院"],
    ["322001-青禾市\n中医医院", "322001-青禾市中医医院"],
    ["青禾市水务局\n青禾市林业局", "青禾市水务局\n青禾市林业局"],
  ])("have no break within: %j", (typed, name) => {
    expect(text(read(form(["项目名称", "病房改造", "实施单位", typed])), "unitName")).toBe(name);
  });

  it("of a project keep points that are numbered", () => {
    const names = ["一、病房改造\n二、设备更新", "名老中医传承\n与科研专项"];
    expect(
      names.map((name) => text(read(form(["项目名称", name, "实施单位", "青禾市中医医院"])), "projectName")),
    ).toEqual(["一、病房改造\n二、设备更新", "名老中医传承与科研专项"]);
  });

  it("of who does the work, beside who has it done", () => {
    const forms = read(
      form(["项目名称", "展厅改造"], ["组织实施单位", "云岭省文物局"], ["项目实施单位", "青禾市博物馆"]),
    );
    expect(text(forms, "unitName")).toBe("青禾市博物馆");
    expect(text(read(form(["项目名称", "展厅改造"], ["组织实施单位", "云岭省文物局"])), "unitName")).toBe(
      "云岭省文物局",
    );
  });
});

it("a second title above the year has no goal below it", () => {
  const [read1] = read(
    [
      ["乡村振兴衔接资金绩效目标申报表（高标准农田建设）"],
      ["绩效目标申报表（基础设施建设类）"],
      ["（2026年度）"],
      ["项目名称", "高标准农田建设"],
      ["年度目标", "建成高标准农田1400亩，改造灌渠6公里。"],
      ...TABLE,
    ],
    ["A1:D1", "A2:D2", "A3:D3"],
  );
  expect(
    Object.entries(read1?.texts ?? {})
      .filter(([key]) => /goal/i.test(key))
      .map(([, { value }]) => value),
  ).toEqual(["建成高标准农田1400亩，改造灌渠6公里。"]);
});

describe("forms between the prose of a document", () => {
  const prose = (number: number, name: string, money: number): Grid => [
    [`${number}、${name}项目`],
    [`（1）起止时间：2026年${number}月1日-2026年12月31日。`],
    [`（2）年度预算安排：${money} 万元。`],
    ["（3）绩效目标：加强结果应用，将评价结果与补助经费挂钩，提高项目资金的使用效益。"],
  ];
  const table = (name: string, money: number, goal: string): Grid => [
    ["项目支出绩效目标申报表"],
    ["（2026年度）"],
    ["项目名称", name, "实施单位", "卫健委"],
    ["年度资金总额", `${money} 万元`],
    ["总体目标", goal],
    ...TABLE,
  ];
  const GOAL = "为1400名老年人免费体检，建立健康档案。";
  const lines = (grid: Grid): readonly string[] =>
    grid.flatMap((row, index) => (row.length === 1 ? [`A${index + 1}:D${index + 1}`] : []));

  it("have what their own table says, and nothing of the next project's prose", () => {
    const grid = [
      ...prose(1, "基本公共卫生服务", 230),
      ...table("基本公共卫生服务", 228, GOAL),
      ...prose(2, "特别扶助", 86),
    ];
    const forms = read(grid, lines(grid));
    expect(forms).toHaveLength(1);
    expect(amount(forms, "totalFunds")).toBe(228);
    expect(text(forms, "annualGoal")).toBe(GOAL);
    expect(text(forms, "period")).toBe("2026年1月1日-2026年12月31日。");
    expect(forms[0]?.uncertain).toEqual([]);
    expect(rows(forms)).toHaveLength(2);
  });
});

it("a heading with its sentence is no label of what stands below it", () => {
  const [found] = read(
    [
      ["（五）实施周期。2024年至2026年。"],
      ["（六）年度预算安排。2026年拟安排一般公共预算206万元，主要用于材料试验。"],
      ["项目支出绩效目标表"],
      ["（2026年度）"],
      ["项目名称", "石窟寺保护研究"],
      ...TABLE,
    ],
    ["A1:D1", "A2:D2", "A3:D3", "A4:D4"],
  );
  expect(found?.texts.period?.value ?? "").not.toContain("年度预算安排");
});

describe("the period", () => {
  const stages = (...periods: readonly string[]): Grid => [
    ["项目支出绩效目标表", "", "", ""],
    ["项目名称", "绿地养护", "", ""],
    ["实施计划", "实施内容", "实施起止时间", "资金支出计划（万元）"],
    ...periods.map((each, index) => ["", `养护绿地第${index + 1}批`, each, 80 + index]),
    ...TABLE,
  ];

  it("is not that of the first of several stages", () => {
    const [staged] = read(stages("2026年1月-3月", "2026年4月-6月"));
    expect(staged?.texts.period?.value).toBe("2026年1月-3月\n2026年4月-6月");
    expect(staged?.year?.value).toBe(2026);
    expect(text(read(stages("2026年1月-6月")), "period")).toBe("2026年1月-6月");
  });
});
