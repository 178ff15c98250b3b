import { amount, read, rows, text, type Grid } from "../../support/read-grid";

describe("lists of projects whose indicators stand in cells", () => {
  const list = (heads: readonly string[], cells: readonly string[], above: Grid = []): Grid => [
    ["2026年度项目绩效目标汇总表"],
    ["部门名称：青禾县林业局", "", "", "", "单位：万元"],
    ...above,
    ["序号", "项目名称", "预算金额", "绩效目标", ...heads],
    [1, "储备林抚育", 420, "抚育储备林1.4万亩，改善林分结构。", ...cells],
  ];

  it("take the level from the head of the column, in all cells of an entry", () => {
    const forms = read(
      list(
        ["产出指标", "效益指标", "满意度指标"],
        [
          "1.数量：抚育面积（≥14000亩）\n2.质量：抚育合格率（≥95%）",
          "1.生态效益：森林覆盖率（≥41%）",
          "林农满意度（≥90%）",
        ],
      ),
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量/抚育面积 ≥14000亩",
      "产出指标/质量/抚育合格率 ≥95%",
      "效益指标/生态效益/森林覆盖率 ≥41%",
      "满意度指标//林农满意度 ≥90%",
    ]);
    expect(forms[0]?.indicators.map(({ level1 }) => level1?.at.row)).toEqual([2, 2, 2, 2]);
  });

  it("take both levels from heads over heads", () => {
    const heads: Grid = [
      ["2026年度项目绩效目标汇总表"],
      ["序号", "项目名称", "预算金额", "绩效目标", "产出指标", "", "效益指标"],
      ["", "", "", "", "数量指标", "质量指标", "社会效益指标"],
      [
        1,
        "储备林抚育",
        420,
        "抚育储备林，改善林分结构，带动务工。",
        "抚育面积≥14000亩；采伐≤3000立方米",
        "合格率≥95%",
        "务工≥600人次",
      ],
    ];
    const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"];
    expect(rows(read(heads, merges))).toEqual([
      "产出指标/数量指标/抚育面积 ≥14000亩",
      "产出指标/数量指标/采伐 ≤3000立方米",
      "产出指标/质量指标/合格率 ≥95%",
      "效益指标/社会效益指标/务工 ≥600人次",
    ]);
  });

  it("go on below heads that are printed again, with the title and the unit or without", () => {
    const HEADS = ["序号", "项目名称", "预算金额", "绩效目标", "绩效指标"];
    const entry = (serial: number, name: string, money: number): Grid[number] => [
      serial,
      name,
      money,
      `完成${name}，改善林分结构。`,
      `产出指标：\n1.数量指标：${name}面积≥14000亩\n2.质量指标：${name}合格率≥95%`,
    ];
    const top: Grid = [["2026年度项目绩效目标汇总表"], ["部门名称：青禾县林业局", "", "", "", "单位：万元"]];
    const [first, second] = [entry(1, "储备林抚育", 420), entry(2, "退化林修复", 160)];
    const named = (grid: Grid, merges: readonly string[] = []) =>
      read(grid, ["A1:E1", ...merges]).map(
        ({ texts: { projectName, departmentName }, moneyUnit, indicators, listSums }) => [
          projectName?.value,
          departmentName?.value,
          moneyUnit,
          indicators.length,
          listSums?.[0]?.lines.length,
        ],
      );
    const total = ["合计", "", 580, "", ""];
    const both = (...lines: Grid) => [
      ["储备林抚育", "青禾县林业局", "万元", 2, lines.length > 0 ? 2 : undefined],
      ["退化林修复", "青禾县林业局", "万元", 2, lines.length > 0 ? 2 : undefined],
    ];
    expect(named([...top, HEADS, first, HEADS, second, total])).toEqual(both(total));
    expect(named([...top, HEADS, first, ...top, HEADS, second])).toEqual(both());
    expect(named([...top, HEADS, first, ...top, HEADS, second], ["A2:E2", "A6:E6"])).toEqual(both());
    expect(named([...top, HEADS, first, [], [], second])).toEqual(both());
  });

  it("are another list below a title or a total line of their own", () => {
    const HEADS = ["序号", "项目名称", "预算金额（元）", "绩效目标", "绩效指标"];
    const list: Grid = [
      HEADS,
      [1, "储备林抚育", 420, "抚育储备林，改善林分结构。", "产出指标：数量指标：抚育面积≥14000亩"],
    ];
    const forms = read(
      [["甲单位项目绩效目标汇总表"], ...list, ["乙单位项目绩效目标汇总表"], ...list],
      ["A1:E1", "A4:E4"],
    );
    expect(forms.map(({ title }) => title?.value)).toEqual(["甲单位项目绩效目标汇总表", "乙单位项目绩效目标汇总表"]);
  });

  it("need no column of goals", () => {
    const forms = read([
      ["项目绩效目标汇总表"],
      ["序号", "项目名称", "主管部门", "预算金额", "产出指标", "效益指标"],
      [1, "储备林抚育", "青禾县林业局", 420, "数量指标：抚育面积≥14000亩", "社会效益指标：务工≥600人次"],
    ]);
    expect(rows(forms)).toEqual(["产出指标/数量指标/抚育面积 ≥14000亩", "效益指标/社会效益指标/务工 ≥600人次"]);
    expect(text(forms, "projectName")).toBe("储备林抚育");
  });
});

describe("years and money", () => {
  const TABLE: Grid = [
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "抚育面积", "≥80亩"],
  ];

  it.each([
    "（2026年度）          金额单位：万元",
    "2026年    单位：万元",
    "填报单位：青禾县林业局   2026年度   单位：万元",
  ])("a year shares its cell with a label: %s", (line) => {
    const [form] = read([["乡镇整体支出绩效目标表"], [line], ["单位名称", "石梯镇人民政府"], ...TABLE]);
    expect(form?.year?.value).toBe(2026);
  });

  it("a sentence that speaks of a year gives none", () => {
    const [form] = read([
      ["部门整体支出绩效目标表"],
      ["说明", "2024年 已完成一期"],
      ["单位名称", "石梯镇人民政府"],
      ...TABLE,
    ]);
    expect(form?.year).toBeNull();
  });

  it("amounts stand in a row for each year and in a column for each source", () => {
    const forms = read(
      [
        ["预算项目绩效目标申报表", "", "", "", ""],
        ["申报年度：2026年", "", "", "", ""],
        ["项目名称", "防沙治沙", "", "主管部门", "青禾县林业局"],
        ["资金投入（万元）", "年度", "合计", "中央资金", "单位自筹"],
        ["", "2026年", 620, 600, 20],
        ["", "2027年", 580, 560, 20],
        ["", "合计", 1200, 1160, 40],
        ...TABLE,
      ],
      ["A4:A7"],
    );
    expect(amount(forms, "annualBudget")).toBe(620);
    expect(amount(forms, "totalFunds")).toBe(1200);
    expect(amount(forms, "otherFunds")).toBe(40);
  });

  it("one column is the part of the budget year, and unknown sources stand among known ones", () => {
    const forms = read(
      [
        ["专项债券资金绩效目标表", "", "", "", ""],
        ["（2026年度）", "", "", "", ""],
        ["项目名称", "污水管网改造", "", "主管部门", "青禾县城市管理局"],
        ["资金筹措（万元）", "资金来源", "总额", "其中：2026年", "占总投资比例"],
        ["", "专项债券", 700, 300, "70%"],
        ["", "企业自筹", 300, 100, "30%"],
        ["", "合计", 1000, 400, "100%"],
        ...TABLE,
      ],
      ["A4:A7"],
    );
    expect(amount(forms, "totalFunds")).toBe(1000);
    expect(amount(forms, "annualBudget")).toBe(400);
  });

  it("a project's name made of words of labels stays a name beside its label", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "企业服务专员经费", "金额", 96],
      ["绩效目标", "为规模以上企业配备服务专员，走访企业不少于2700次。"],
      ...TABLE,
    ]);
    expect(text(forms, "projectName")).toBe("企业服务专员经费");
    expect(amount(forms, "totalFunds")).toBe(96);
  });
});

describe("lists with the indicators of each project in rows", () => {
  it("say of each entry who carries it out, whoever filled in the list", () => {
    const forms = read([
      ["2026年度项目绩效目标汇编", "", "", "", "", ""],
      ["填报单位：青禾县林业局", "", "", "", "", ""],
      ["项目名称", "实施单位", "资金规模", "一级指标", "三级指标", "指标值"],
      ["储备林抚育", "青禾县林场", 420, "产出指标", "抚育面积", "≥1400亩"],
      ["林区道路", "", 80, "产出指标", "道路里程", "≥25公里"],
    ]);
    expect(forms.map((form) => text([form], "unitName"))).toEqual(["青禾县林场", "青禾县林业局"]);
    expect(forms.map(({ year }) => year?.value)).toEqual([2026, 2026]);
  });
});

describe("the total line of a list of projects", () => {
  const list = (...lines: Grid): Grid => [
    ["2026年度项目绩效目标汇总表"],
    ["部门名称：青禾县林业局", "", "", "", "单位：万元"],
    ["序号", "项目名称", "预算金额", "绩效目标"],
    ...lines,
  ];
  const first = [1, "储备林抚育", 420, "抚育储备林1.4万亩，改善林分结构，带动务工。"];
  const second = [2, "防火道建设", 160, "新建防火道90公里，配齐巡护器材，防范山火。"];
  const sumsOf = (grid: Grid) =>
    read(grid).map(({ listSums = [] }) =>
      listSums.map(({ total, lines }) => [total.text, ...lines.map(({ text }) => text)]),
    );

  it("is read with the lines that it adds up, above or below them, in every entry", () => {
    const expected = [[["600", "420", "160"]], [["600", "420", "160"]]];
    expect(sumsOf(list(first, second, ["合计", "", 600]))).toEqual(expected);
    expect(sumsOf(list(["合计", "", 600], first, second))).toEqual(expected);
  });

  it("is not read if lines repeat the money of others; subtotals are no lines", () => {
    const withPart = sumsOf(list(first, ["", "其中：人工", 300, "抚育用工"], second, ["合计", "", 600]));
    expect(withPart).toContainEqual([]);
    expect(withPart.flat()).toEqual([]);
    const withSubtotal = sumsOf(list(first, ["小计", "", 420], second, ["合计", "", 600]));
    expect(withSubtotal[0]).toEqual([["600", "420", "160"]]);
    const named = sumsOf(list(first, ["", "小计", 420], second, ["", "小计", 160], ["合计", "", 600]));
    expect(named[0]).toEqual([["600", "420", "160"]]);
  });
});
