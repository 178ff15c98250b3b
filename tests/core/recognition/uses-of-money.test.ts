import { amount, read, rows, text, type Grid } from "../../support/read-grid";

const TABLE: Grid = [
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "抚育面积", "≥80亩"],
];
const project = (...lines: Grid): Grid => [
  ["项目支出绩效目标表（2026年度）", "", "", ""],
  ["项目名称", "储备林抚育", "主管部门", "青禾县林业局"],
  ...lines,
  ...TABLE,
];

describe("lists of amounts in the head of a form", () => {
  it("the line of their sum is the total, whatever their heads are called", () => {
    const forms = read(
      project(
        ["项目预算", "支出明细", "测算依据及说明", "金额"],
        ["", "抚育作业费", "1400亩×0.12万元", 168],
        ["", "监理及验收费", "按合同", 18],
        ["", "合计", "", 186],
      ),
      ["A3:A6"],
    );
    expect(amount(forms, "totalFunds")).toBe(186);
    expect(forms[0]?.tasks.map(({ name, total }) => [name.value, total.value.fen])).toEqual([
      ["抚育作业费", 168_000_000],
      ["监理及验收费", 18_000_000],
    ]);
  });

  it("end where the amounts begin at another column: a block of totals follows", () => {
    const forms = read(
      [
        ["部门整体支出绩效目标表", "", "", "", ""],
        ["部门名称", "青禾县林业局", "", "", ""],
        ["年度主要任务", "任务名称", "主要内容", "", "金额"],
        ["", "林木管护", "管护全县林木", "", 200],
        ["", "防火巡护", "巡护林区", "", 100],
        ["预算情况", "部门预算总额", "", 612.4, ""],
        ["", "1、资金来源：（1）政府预算资金", "", 612.4, ""],
        ["", "2、资金结构：（1）基本支出", "", 312.4, ""],
        ["", "（2）项目支出", "", 300, ""],
        ...TABLE,
      ],
      [
        "A3:A5",
        "C3:D3",
        "C4:D4",
        "C5:D5",
        "A6:A9",
        "B6:C6",
        "D6:E6",
        "B7:C7",
        "D7:E7",
        "B8:C8",
        "D8:E8",
        "B9:C9",
        "D9:E9",
      ],
    );
    const fields = ["totalFunds", "fiscalFunds", "basicExpenditure", "projectExpenditure"] as const;
    expect(fields.map((field) => amount(forms, field))).toEqual([612.4, 612.4, 312.4, 300]);
  });

  it("without such a line there is no total", () => {
    const forms = read(
      project(["项目预算", "支出内容", "", "预算金额"], ["", "抚育作业费", "", 168], ["", "监理及验收费", "", 18]),
      ["A3:A5"],
    );
    expect(amount(forms, "totalFunds")).toBeUndefined();
  });

  it("a total printed elsewhere takes precedence over the sum of the tasks", () => {
    const forms = read(
      [
        ["部门整体支出绩效目标表（2026年度）", "", "", ""],
        ["部门名称", "青禾县林业局", "", ""],
        ["年度预算收入", "合计", 900, ""],
        ["", "一般公共预算拨款收入", 900, ""],
        ["年度主要任务", "对应项目", "主要内容", "预算金额"],
        ["", "储备林抚育", "抚育储备林1.4万亩", 168],
        ["", "林业有害生物防治", "飞机防治2万亩", 60],
        ["", "合计", "", 228],
        ...TABLE,
      ],
      ["A3:A4", "A5:A8"],
    );
    expect(amount(forms, "totalFunds")).toBe(900);
    expect(forms[0]?.tasks).toHaveLength(2);
  });

  it("the amounts beside the points of a goal are no total, and the goal has all its points", () => {
    const forms = read(
      project(
        ["资金安排", "年度资金总额", 365, ""],
        ["年度绩效目标", "目标内容", "安排资金", ""],
        ["", "目标1：抚育储备林1.4万亩，改善林分结构", 210, ""],
        ["", "目标2：培训护林员300人次，提升管护水平", 155, ""],
        ["", "小计", 365, ""],
      ),
      ["A4:A7"],
    );
    expect([amount(forms, "totalFunds"), amount(forms, "annualBudget")]).toEqual([365, undefined]);
    expect(text(forms, "annualGoal")).toBe(
      "目标1：抚育储备林1.4万亩，改善林分结构\n目标2：培训护林员300人次，提升管护水平",
    );
    expect(forms[0]?.texts.annualGoal?.text).toBe("目标1：抚育储备林1.4万亩，改善林分结构");
  });

  it("a word between the label and the amount belongs to the label, and examples may precede the name of a fund", () => {
    const forms = read([
      ["项目支出绩效目标表（2026年度）"],
      ["项目名称", "实训基地运行"],
      ["经费（万元）", "全年", 168, "其中：财政拨款", 120, "学费等自有资金", 48],
      ...TABLE,
    ]);
    expect([amount(forms, "totalFunds"), amount(forms, "fiscalFunds"), amount(forms, "otherFunds")]).toEqual([
      168, 120, 48,
    ]);
  });

  it("the sum of all years is the total, and its sources stand in the same line", () => {
    const forms = read(
      project(
        ["资金安排", "年度", "合计", "省财政资金", "单位自筹"],
        ["", "实施期合计", 5400, 3000, 2400],
        ["", "2026年", 1800, 1000, 800],
        ["", "2027年", 3600, 2000, 1600],
      ),
      ["A3:A6"],
    );
    expect([amount(forms, "totalFunds"), amount(forms, "annualBudget"), amount(forms, "otherFunds")]).toEqual([
      5400, 1800, 2400,
    ]);
  });

  it.each(["旗级财政", "其中：县财政"])("%s is 财政拨款", (label) => {
    const forms = read(project(["资金总额", 386, label, 86], ["上级资金", 300, "", ""]));
    expect(amount(forms, "fiscalFunds")).toBe(86);
  });
});

it("what a department does for its money is part of its form, and no list of forms", () => {
  const forms = read(
    [
      ["部门整体支出绩效目标表", "", "", "", ""],
      ["部门名称", "青禾县林业局", "", "资金总额", 171.41],
      ["年度总体目标", "管护全县林木，防火巡护不断档，完成造林任务。", "", "", ""],
      ["年度履职目标", "部门职能", "年度目标任务", "支出项目名称", "预算金额（万元）"],
      ["", "组织造林绿化", "完成2026年造林任务，成活率达到要求", "造林补助", 49.8],
      ["", "保障人员待遇", "按时发放2026年工资和福利", "基本支出", 121.61],
      ["一级指标", "二级指标", "三级指标", "指标解释", "目标值"],
      ["产出指标", "数量指标", "造林面积", "年度任务", "≥80亩"],
      ["产出指标", "质量指标", "成活率", "年度任务", "≥90%"],
    ],
    ["A4:A6"],
  );
  expect(rows(forms)).toEqual(["产出指标/数量指标/造林面积 ≥80亩", "产出指标/质量指标/成活率 ≥90%"]);
  expect([forms.length, text(forms, "departmentName"), amount(forms, "totalFunds")]).toEqual([
    1,
    "青禾县林业局",
    171.41,
  ]);
});

describe("heads without labels", () => {
  it.each([
    ["青禾县第七中学", "青禾县第七中学"],
    ["308001青禾县教育局本级", "青禾县教育局本级"],
  ])("the name of the body below the title: %s", (line, name) => {
    const forms = read([
      ["项目支出绩效目标表"],
      [line, "", "单位：万元"],
      ["项目名称", "校舍维修"],
      ["资金总额", 325],
      ...TABLE,
    ]);
    expect([text(forms, "unitName"), text(forms, "departmentName")]).toEqual([name, line]);
  });

  it("that name is the unit's alone where a department is named, or where no unit of money stands beside it", () => {
    const below = (line: Grid[number], ...head: Grid) =>
      read([["项目支出绩效目标表"], line, ["项目名称", "校舍维修"], ["资金总额（万元）", 325], ...head, ...TABLE]);
    const named = below(["309002青禾县第七中学", "", "单位：万元"], ["主管部门", "青禾县教育局"]);
    expect([text(named, "unitName"), text(named, "departmentName")]).toEqual(["青禾县第七中学", "青禾县教育局"]);
    const alone = below(["309002青禾县第七中学", "", "2031年度"]);
    expect([text(alone, "unitName"), text(alone, "departmentName")]).toEqual(["青禾县第七中学", undefined]);
  });

  it("of two such names the department is the one beside the unit of money", () => {
    const forms = read([
      ["青禾县教育局"],
      ["项目支出绩效目标表"],
      ["309002青禾县第七中学", "", "单位：万元"],
      ["项目名称", "校舍维修"],
      ["资金总额", 325],
      ...TABLE,
    ]);
    expect(text(forms, "departmentName")).toBe("309002青禾县第七中学");
  });

  it.each([
    ["2026—2026", 2026],
    ["2026年1月至12月", 2026],
    ["2026年1月至2028年12月", undefined],
  ])("a period within one year tells the year: %s", (period, year) => {
    const [form] = read([["项目支出绩效目标表"], ["项目名称", "校舍维修"], ["起止年份", period], ...TABLE]);
    expect(form?.year?.value).toBe(year);
  });
});

describe("levels of an indicator table", () => {
  it("each level stands in a row of its own", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "产前筛查补助"],
      ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"],
      ["产出指标"],
      ["", "数量指标"],
      ["", "", "筛查人数", ">=", "2400", "人"],
      ["", "质量指标"],
      ["", "", "筛查率", ">=", "85", "%"],
      ["满意度指标"],
      ["", "服务对象满意度指标"],
      ["", "", "孕产妇满意度", ">=", "90", "%"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/筛查人数 ≥2400人",
      "产出指标/质量指标/筛查率 ≥85%",
      "满意度指标/服务对象满意度指标/孕产妇满意度 ≥90%",
    ]);
  });

  it("（必填） and （选填） are no part of a level", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "清扫保洁"],
      ...TABLE.slice(0, 1),
      ["产出指标", "数量指标（必填）", "保洁面积", "≥386万平方米"],
      ["效益指标", "生态效益指标（选填）", "扬尘下降率", "≥5%"],
    ]);
    expect(forms[0]?.indicators.map(({ level2 }) => level2?.value)).toEqual(["数量指标", "生态效益指标"]);
  });
});

describe("sources of money by the level that gives it", () => {
  it.each([
    ["其中：市级补助", "superiorFunds"],
    ["中央和自治区补助", "superiorFunds"],
    ["地方资金", "otherFunds"],
    ["本级安排", "fiscalFunds"],
  ] as const)("%s is %s", (label, field) => {
    const forms = read(project(["资金总额", 300, label, 120]));
    expect([amount(forms, "totalFunds"), amount(forms, field)]).toEqual([300, 120]);
  });
});
