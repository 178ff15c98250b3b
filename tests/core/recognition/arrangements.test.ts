import type { Form } from "../../../src/core/forms/form";
import { amount, read, rows, text, type Grid } from "../../support/read-grid";

const LEVELS = ["一级指标", "二级指标", "三级指标"];

const names = (forms: readonly Form[]): readonly (string | undefined)[] =>
  forms.map(({ texts }) => texts.projectName?.value);

describe("several forms on a sheet", () => {
  const LEFT: Grid = [
    ["项目支出绩效目标表", "", "", ""],
    ["项目名称", "储备林抚育", "", ""],
    ["主管部门", "青禾县林业局", "", ""],
    ["年度资金总额", 420, "", ""],
    [...LEVELS, "指标值"],
    ["产出指标", "数量指标", "抚育面积", "≥1.4万亩"],
    ["满意度指标", "服务对象满意度指标", "职工满意度", "≥90%"],
  ];
  const RIGHT: Grid = [
    ["项目支出绩效目标表", "", "", ""],
    ["项目名称", "病虫害防控", "", ""],
    ["主管部门", "青禾县林业局", "", ""],
    ["年度资金总额", 265, "", ""],
    [...LEVELS, "指标值"],
    ["产出指标", "质量指标", "监测覆盖率", "≥95%"],
    ["效益指标", "生态效益指标", "疫情面积下降率", "≥10%"],
  ];
  const beside = (gap: readonly string[]): Grid => LEFT.map((row, index) => [...row, ...gap, ...(RIGHT[index] ?? [])]);

  it.each([
    { how: "with a blank column between", gap: [""] },
    { how: "with none", gap: [] },
  ])("are read side by side $how", ({ gap }) => {
    const forms = read(beside(gap));
    expect(names(forms)).toEqual(["储备林抚育", "病虫害防控"]);
    expect(forms.map((form) => amount([form], "totalFunds"))).toEqual([420, 265]);
    expect(forms.map((form) => rows([form]))).toEqual([
      ["产出指标/数量指标/抚育面积 ≥14000亩", "满意度指标/服务对象满意度指标/职工满意度 ≥90%"],
      ["产出指标/质量指标/监测覆盖率 ≥95%", "效益指标/生态效益指标/疫情面积下降率 ≥10%"],
    ]);
  });

  it("remarks in columns of their own beside a form are no form", () => {
    const forms = read(LEFT.map((row, index) => [...row, "", index === 2 ? "已与主管部门核对" : ""]));
    expect(names(forms)).toEqual(["储备林抚育"]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/抚育面积 ≥14000亩",
      "满意度指标/服务对象满意度指标/职工满意度 ≥90%",
    ]);
  });

  it("blocks under one title are a form each, without a label at their side", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称：储备林抚育"],
      [...LEVELS, "指标值"],
      ["产出指标", "数量指标", "抚育面积", "≥80亩"],
      ["项目名称", "病虫害防控", "", 96],
      [...LEVELS, "指标值"],
      ["产出指标", "质量指标", "监测覆盖率", "≥95%"],
    ]);
    expect(names(forms)).toEqual(["储备林抚育", "病虫害防控"]);
    expect(forms.map((form) => rows([form]))).toEqual([
      ["产出指标/数量指标/抚育面积 ≥80亩"],
      ["产出指标/质量指标/监测覆盖率 ≥95%"],
    ]);
  });
});

describe("tables of other shapes", () => {
  const HEAD: Grid = [["项目支出绩效目标表"], ["（2026年度）"], ["项目名称", "苗圃管护"], ["主管部门", "青禾县林业局"]];

  it("of two groups of columns the one that is filled counts", () => {
    const forms = read([
      ...HEAD,
      ["中期绩效指标", "", "", "", "年度绩效指标", "", "", ""],
      [...LEVELS, "指标值", ...LEVELS, "指标值"],
      ["产出指标", "数量指标", "管护苗圃面积", "≥80亩", "", "", "", ""],
      ["满意度指标", "服务对象满意度指标", "林农满意度", "≥90%", "", "", "", ""],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "满意度指标/服务对象满意度指标/林农满意度 ≥90%",
    ]);
  });

  it("values of several places side by side are a value each", () => {
    const forms = read([
      ...HEAD,
      [...LEVELS, "东山乡", "西河镇"],
      ["产出指标", "数量指标", "管护苗圃面积", "≥80亩", "≥60亩"],
      ["产出指标", "质量指标", "苗木成活率", "≥95%", "≥90%"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "产出指标/数量指标/管护苗圃面积 ≥60亩",
      "产出指标/质量指标/苗木成活率 ≥95%",
      "产出指标/质量指标/苗木成活率 ≥90%",
    ]);
  });

  it.each([
    { head: "目标内容", other: "上年值" },
    { head: "2026年目标值", other: "建设期目标值" },
  ])("the column $head is the value, not $other", ({ head, other }) => {
    const forms = read([
      ...HEAD,
      [...LEVELS, other, head],
      ["产出指标", "数量指标", "管护苗圃面积", "60亩", "≥80亩"],
      ["产出指标", "质量指标", "苗木成活率", "88%", "≥95%"],
    ]);
    expect(rows(forms)).toEqual(["产出指标/数量指标/管护苗圃面积 ≥80亩", "产出指标/质量指标/苗木成活率 ≥95%"]);
  });

  it("numbers before levels and names are no part of them", () => {
    const forms = read([
      ...HEAD,
      [...LEVELS, "指标值"],
      ["1.产出指标", "1.1 数量指标", "1.1.1 管护苗圃面积", "≥80亩"],
      ["", "", "1.1.2 5G监测点", "≥12个"],
      ["2.满意度指标", "2.1 服务对象满意度指标", "2.1.1 林农满意度", "≥90%"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "产出指标/数量指标/5G监测点 ≥12个",
      "满意度指标/服务对象满意度指标/林农满意度 ≥90%",
    ]);
  });

  it("a number that one name begins with belongs to it", () => {
    const forms = read([
      ...HEAD,
      [...LEVELS, "指标值"],
      ["产出指标", "数量指标", "管护苗圃面积", "≥80亩"],
      ["", "", "1.5米以上苗木", "≥300株"],
      ["", "质量指标", "苗木成活率", "≥95%"],
    ]);
    expect(rows(forms)[1]).toBe("产出指标/数量指标/1.5米以上苗木 ≥300株");
  });

  it("a line of who filled the form in, in several cells, is no indicator", () => {
    const forms = read(
      [
        ...HEAD,
        ["绩效指标", ...LEVELS, "指标值"],
        ["", "产出指标", "数量指标", "管护苗圃面积", "≥80亩"],
        ["填报人：赵小禾", "", "", "联系电话：0730-5550123", "填报日期：2026年1月8日"],
      ],
      ["A5:A6", "A7:C7"],
    );
    expect(rows(forms)).toEqual(["产出指标/数量指标/管护苗圃面积 ≥80亩"]);
  });

  it("a list of goals gives the fields and says that it has no indicators", () => {
    const forms = read([
      ["2026年项目绩效目标汇总表"],
      ["项目名称", "实施单位", "预算金额（万元）", "年度绩效目标"],
      ["苗圃管护", "青禾县苗圃", 86, "管护苗圃80亩，苗木成活率达到95%以上。"],
      ["林区道路", "青禾县林场", 120, "修建林区道路25公里，年底前全部完工。"],
    ]);
    expect(names(forms)).toEqual(["苗圃管护", "林区道路"]);
    expect(forms.map((form) => amount([form], "totalFunds"))).toEqual([86, 120]);
    expect(text(forms, "annualGoal")).toContain("管护苗圃80亩");
    expect(forms[0]?.uncertain.map(({ kind }) => kind)).toEqual(["no-indicators"]);
  });
});

describe("all indicators of a project in one cell", () => {
  const WANTED = ["产出指标/数量指标/管护苗圃面积 ≥80亩", "满意度指标/服务对象满意度指标/林农满意度 ≥90%"];
  const list = (cell: string): Grid => [
    ["2026年项目绩效目标汇总表"],
    ["序号", "项目名称", "实施单位", "预算金额（万元）", "年度绩效目标", "绩效指标"],
    [1, "苗圃管护", "青禾县苗圃", 86, "管护苗圃80亩，苗木成活率达到95%以上。", cell],
    [2, "林区道路", "青禾县林场", 120, "修建林区道路25公里，年底前全部完工。", cell],
  ];

  it.each([
    {
      how: "blocks",
      cell: "【产出指标-数量指标】\n管护苗圃面积（≥80亩）\n【满意度指标-服务对象满意度指标】\n林农满意度（≥90%）",
    },
    {
      how: "a chain",
      cell: "1、1-产出指标；11-数量指标；管护苗圃面积；实施周期指标值:240亩；年度指标值:≥80亩。2、3-满意度指标；31-服务对象满意度指标；林农满意度；年度指标值:≥90%。",
    },
    {
      how: "an outline",
      cell: "一、产出指标\n1.数量指标：管护苗圃面积≥80亩；\n二、满意度指标\n1.服务对象满意度指标：林农满意度≥90%；",
    },
  ])("as $how", ({ cell }) => {
    const forms = read(list(cell));
    expect(forms.map((form) => rows([form]))).toEqual([WANTED, WANTED]);
  });

  it("with a comma between name and value", () => {
    const cell =
      "一、产出指标\n1.质量指标：苗木成活率，95%\n2.时效指标：管护完成时间，2026年11月底\n3.成本指标：管护标准，1200元/亩";
    expect(rows(read(list(cell)).slice(0, 1))).toEqual([
      "产出指标/质量指标/苗木成活率 95%",
      "产出指标/时效指标/管护完成时间 date",
      "产出指标/成本指标/管护标准 1200元/亩",
    ]);
  });

  it("in a form of its own, a line a level, several of a line apart", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "苗圃管护"],
      ["主管部门", "青禾县林业局"],
      ["年度绩效目标", "管护苗圃80亩，苗木成活率达到95%以上。"],
      ["产出指标", "数量指标：管护苗圃面积≥80亩，补植苗木≥300株；时效指标：补植完成时间4月30日前"],
      ["效益指标", "生态效益指标：苗木成活率95%"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/管护苗圃面积 ≥80亩",
      "产出指标/数量指标/补植苗木 ≥300株",
      "产出指标/时效指标/补植完成时间 date",
      "效益指标/生态效益指标/苗木成活率 95%",
    ]);
    expect(forms[0]?.uncertain).toEqual([]);
  });

  it("as sentences: one without a figure at its end is a name alone, as typed", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "苗圃管护"],
      ["主管部门", "青禾县林业局"],
      ["年度绩效目标", "管护苗圃80亩，苗木成活率达到95%以上。"],
      ["产出指标", "质量指标：苗木长势良好，得到林农好评。"],
      ["产出指标", "时效指标：4月底前"],
      ["效益指标", "生态效益指标：绿化覆盖达70%，优化生态环境。"],
      ["效益指标", "社会效益指标：供苗农户90户以上"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/质量指标/苗木长势良好，得到林农好评。 unknown",
      "产出指标/时效指标/4月底前 unknown",
      "效益指标/生态效益指标/绿化覆盖达70%，优化生态环境。 unknown",
      "效益指标/社会效益指标/供苗农户 ≥90户",
    ]);
  });

  it("in cells beside 一级 alone, with figures or a degree at the end", () => {
    const forms = read(
      [
        ["2026年市级项目支出绩效目标表"],
        ["项目名称", "苗圃管护", "", "预算金额", "36万元"],
        ["年度绩效总目标", "产出指标", "林区巡护频次8次；巡护记录完整率≥95%。", "", ""],
        ["", "效益指标", "供苗农户≥90户；苗木档案和台账基本健全；带动林农增收。", "", ""],
      ],
      ["A1:E1", "B2:C2", "A3:A4", "C3:E3", "C4:E4"],
    );
    expect(rows(forms)).toEqual([
      "产出指标//林区巡护频次 8次",
      "产出指标//巡护记录完整率 ≥95%",
      "效益指标//供苗农户 ≥90户",
      "效益指标//苗木档案和台账 qualitative",
    ]);
  });
});

describe("money and names of other shapes", () => {
  const TABLE: Grid = [
    [...LEVELS, "指标值"],
    ["产出指标", "数量指标", "修路里程", "≥25公里"],
  ];

  it("of amounts for several years that of the budget year is the budget", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["（2026年度）"],
      ["项目名称", "林区道路"],
      ["资金来源", "合计", "2025年", "2026年"],
      ["合计", 460, 300, 160],
      ["一般公共预算", 140, 90, 50],
      ...TABLE,
    ]);
    expect([amount(forms, "totalFunds"), amount(forms, "annualBudget"), amount(forms, "generalBudget")]).toEqual([
      460, 160, 140,
    ]);
  });

  it("a list of tasks may end in 小计", () => {
    const forms = read(
      [
        ["部门整体支出绩效目标表"],
        ["部门名称", "青禾县林业局"],
        ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）", "", ""],
        ["", "", "", "总额", "财政拨款", "其他资金"],
        ["", "林木管护", "管护全县林木", 200, 180, 20],
        ["", "防火巡护", "巡护林区", 100, 100, 0],
        ["", "小计", "", 300, 280, 20],
        ...TABLE,
      ],
      ["A3:A7", "B3:B4", "C3:C4", "D3:F3"],
    );
    expect([amount(forms, "totalFunds"), amount(forms, "fiscalFunds"), amount(forms, "otherFunds")]).toEqual([
      300, 280, 20,
    ]);
    expect(forms[0]?.tasks.map(({ name }) => name.value)).toEqual(["林木管护", "防火巡护"]);
  });

  it("of two bodies the one that does the work, and that of the place, is the form's", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["申报单位：青禾县林业局"],
      ["项目名称", "林区道路", "实施单位", "青禾县林场"],
      ["中央主管部门", "国家林草局", "省级主管部门", "南岭省林业局"],
      ...TABLE,
    ]);
    expect([text(forms, "unitName"), text(forms, "departmentName")]).toEqual(["青禾县林场", "南岭省林业局"]);
  });

  it("the year may stand in a label or begin the goal", () => {
    const ofLabel = read([
      ["项目支出绩效目标表"],
      ["项目名称", "林区道路"],
      ["2026年度目标", "修建林区道路25公里。"],
      ...TABLE,
    ]);
    const ofGoal = read([
      ["项目支出绩效目标表"],
      ["项目名称", "林区道路"],
      ["年度目标", "2026年修建林区道路25公里。"],
      ...TABLE,
    ]);
    expect([ofLabel[0]?.year?.value, ofGoal[0]?.year?.value]).toEqual([2026, 2026]);
  });
});
