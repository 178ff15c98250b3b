import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, text } from "../../support/read-grid";

const TABLE = `一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 开放天数 | ≥300天
产出指标 | 质量指标 | 设备完好率 | ≥95%`;
const TITLE = "项目支出绩效目标表 | < | < | <";
const read = (head: string, table = TABLE) => recognise(drawnGrid(`${TITLE}\n${head}\n${table}`));

describe("money in the head of a form", () => {
  it("is that of 财政拨款 where 小计 stands beside it, merged over its parts", () => {
    const forms = read(`项目名称 | 公园运转 | < | <
资金总额 | 88 | < | <
财政拨款 | 小计 | 80 | <
^ | 一般公共预算资金 | 74 | <
^ | 政府性基金 | 6 | <
其他资金 | 8 | < | <`);
    expect((["totalFunds", "fiscalFunds", "generalBudget"] as const).map((key) => amount(forms, key))).toEqual([
      88, 80, 74,
    ]);
  });

  it("is read with its source from one cell beside the label of the total", () => {
    const forms = read("项目名称 | 公园运转 | < | <\n资金需求（万元） | 2026年金额 | 一般公共预算安排730万元 | <");
    expect([amount(forms, "totalFunds"), amount(forms, "generalBudget")]).toEqual([730, 730]);
  });

  it("ends before the bracket of its parts", () => {
    const forms = read(
      "项目名称 | 公园运转 | < | <\n资金总额及构成 | 总额：106.75万元；一、财政拨款：92.35万元（其中：上级财政资金：62.3万元；本级财政：30.05万元）；二、自有资金：2万元；三、其他：12.4万元 | < | <",
    );
    const keys = ["totalFunds", "fiscalFunds", "superiorFunds", "otherFunds"] as const;
    expect(keys.map((key) => amount(forms, key))).toEqual([106.75, 92.35, 62.3, 2]);
    expect(forms[0]?.namedSources?.map(({ value }) => value.fen)).toContain(12.4e6);
  });

  it("is that of a higher level where it is granted in advance", () => {
    const forms = read("单位名称 | 公园管理处 | 资金总额（万元） | 235\n其中：上级提前下达 | 60 | 上年结转 | 5");
    expect([amount(forms, "superiorFunds"), amount(forms, "carryover")]).toEqual([60, 5]);
  });

  it("is the total where one level of government gives all that the form states", () => {
    const forms = read("单位名称 | 公园管理处 | 区级支出预算总量（万元） | 235");
    expect(amount(forms, "totalFunds")).toBe(235);
  });

  it("is the total where a grant of a higher level is all that the form states", () => {
    const forms = read("项目名称 | 公园运转 | < | <\n下达中央预算内投资（万元） | 235 | < | <");
    expect([amount(forms, "totalFunds"), amount(forms, "superiorFunds")]).toEqual([235, undefined]);
    const blank = read("项目名称 | 公园运转 | < | <\n下达中央预算内投资（万元） | 235 | 资金总额 | ");
    expect(amount(blank, "superiorFunds")).toBe(235);
  });
});

it("takes the unit of amounts from the form itself, not from a table above its title", () => {
  const forms = recognise(
    drawnGrid(`附件1 | < | < | 单位：元
单位 | 全年补助 | < | <
青禾县职业中学 | 7548150 | < | <
附件2 | < | < | <
学生资助资金绩效目标表 | < | < | <
项目名称 | 学生资助 | < | <
资金情况（万元） | 年度金额 | 754.815 | <
${TABLE}`),
  );
  expect(amount(forms, "totalFunds")).toBe(754.815);
});

it("reads the name of a transfer (转移支付) from its label, not from the kind of the form", () => {
  const transfer = (head: string) =>
    text(recognise(drawnGrid(`中央对地方转移支付区域绩效目标表 | < | < | <\n${head}\n${TABLE}`)), "projectName");
  expect(transfer("转移支付（项目）名称 | 残疾人补助资金 | < | <")).toBe("残疾人补助资金");
  expect(transfer("省级主管部门 | 青禾省残联 | < | <")).toBeUndefined();
});

it("takes a form of 部门职责 for a department's", () => {
  const forms = recognise(
    drawnGrid(`部门职责-工作活动绩效目标 | < | < | <
124青禾县检察院 | < | 单位：万元 | <
职责活动 | 年度预算数 | 绩效指标 | 评价标准 | <
^ | ^ | ^ | 优 | 良
审查起诉 | 268 | 案件办结率 | ≥98% | ≥95%
^ | ^ | 捕后撤案率 | ≤1% | ≤2%
诉讼监督 | 86 | 抗诉案件改判率 | ≥70% | ≥60%`),
  );
  expect(forms.map(({ kind }) => kind)).toEqual(["department"]);
});

describe("goals in the head of a form", () => {
  it("is what is said of its first point where its points are named", () => {
    const forms = read(`项目名称 | 政务外网运维 | < | <
预期目标 | 预期提供的公共产品和服务 | 保障86家接入单位全年畅通，完成测评4个系统。 | <
^ | 预期效果 | 接入单位业务不因网络中断，投诉少于5件。 | <`);
    expect(text(forms, "annualGoal")).toBe("保障86家接入单位全年畅通，完成测评4个系统。");
  });

  it("may be made of words of labels", () => {
    const forms = read(`项目名称 | 校舍建设 | < | <
总体目标 | 中期目标 | < | 年度目标
^ | 优化布局，提升育人质量，发展教育 | < | 按工作计划完成教育局重点项目建设经费预算安排`);
    expect([text(forms, "periodGoal"), text(forms, "annualGoal")]).toEqual([
      "优化布局，提升育人质量，发展教育",
      "按工作计划完成教育局重点项目建设经费预算安排",
    ]);
  });

  it("stands below 中期滚动目标 with its years", () => {
    const forms = read(`项目名称 | 场馆运转 | < | <
总体目标 | 中期滚动目标（2026年--2028年） | < | 年度目标
^ | 三年办展30个以上，成为知名品牌。 | < | 办展10个以上，接待20万人。`);
    expect(text(forms, "periodGoal")).toBe("三年办展30个以上，成为知名品牌。");
  });
});

describe("bodies", () => {
  it("实施部门 beside 预算单位 is the department, unless both are one body", () => {
    const forms = read("项目名称 | 公园运转 | 实施部门 | 青禾市文旅局\n预算单位 | 青禾博物馆 | < | <");
    expect([text(forms, "departmentName"), text(forms, "unitName")]).toEqual(["青禾市文旅局", "青禾博物馆"]);
    const one = read("项目名称 | 公园运转 | 实施部门 | 青禾博物馆\n预算单位 | 青禾博物馆 | < | <");
    expect([text(one, "departmentName"), text(one, "unitName")]).toEqual([undefined, "青禾博物馆"]);
  });

  it("a unit above its projects in a list of both is the unit of each", () => {
    const forms = recognise(
      drawnGrid(`2026年项目支出绩效目标表 | < | < | < | < | <
单位（专项）名称 | 资金总额 | 一级指标 | 二级指标 | 三级指标 | 指标值
青禾县特殊教育学校 | 42 |  |  |  |
学生伙食费 | 30 | 产出指标 | 数量指标 | 补助学生数 | 168人
^ | ^ | 产出指标 | 质量指标 | 发放率 | ≥90%
康复器材购置 | 12 | 产出指标 | 数量指标 | 购置器材 | 20套
青禾县第二中学 | 60 |  |  |  |
校舍维修 | 60 | 产出指标 | 数量指标 | 维修校舍 | 3栋`),
    );
    expect(forms.map(({ texts }) => [texts.projectName?.value, texts.unitName?.value])).toEqual([
      ["学生伙食费", "青禾县特殊教育学校"],
      ["康复器材购置", "青禾县特殊教育学校"],
      ["校舍维修", "青禾县第二中学"],
    ]);
  });
});

describe("the budget year", () => {
  const yearOf = (head: string, table?: string) => read(head, table).map(({ year }) => year?.value ?? null);

  it("follows the year that a head calls the last one", () => {
    const table = `一级指标 | 二级指标 | 三级指标 | 指标值 | <
^ | ^ | ^ | 上年（2025年） | 预期当年实现值
产出指标 | 数量指标 | 开放天数 | 290天 | ≥300天
产出指标 | 质量指标 | 设备完好率 | 94% | ≥95%`;
    expect(yearOf("项目名称 | 公园运转 | < | <", table)).toEqual([2026]);
  });

  it("follows the later one of the last two years", () => {
    const head = `部门名称 | 青禾市水务局 | < | <
资金情况 | 当年金额 | 近两年收支金额 | <
^ | ^ | 2024年 | 2025年
财政拨款 | 629 | 598 | 612`;
    expect(yearOf(head)).toEqual([2026]);
  });

  it("is that of all dates among the targets, if there are several", () => {
    const dates = (...years: readonly number[]) =>
      `一级指标 | 二级指标 | 三级指标 | 指标值\n${years.map((year, index) => `产出指标 | 时效指标 | 完成时间${"甲乙丙"[index] ?? ""} | ${year}年9月底前`).join("\n")}`;
    const head = "项目名称 | 公园运转 | < | <";
    expect(yearOf(head, dates(2026, 2026))).toEqual([2026]);
    expect(yearOf(head, dates(2026, 2027))).toEqual([null]);
    expect(yearOf(head, dates(2026))).toEqual([null]);
  });
});

describe("instructions below a form", () => {
  const form = (name: string, foot: string) =>
    recognise(drawnGrid(`${TITLE}\n项目名称 | ${name} | < | <\n资金总额：86万元 | < | < | <\n${TABLE}\n${foot}`));

  it("do not replace what stands above its table", () => {
    const forms = form(
      "公园运转",
      `填报人：周小满 联系电话：0730-5550102 | < | < | <
填报说明 | < | < | <
（一）项目名称：按规范的项目名称内容填报。 | < | < | <
（二）主管部门：填写预算部门全称。 | < | < | <
（三）资金总额：300万元以上的项目另附说明。 | < | < | <`,
    );
    expect(text(forms, "projectName")).toBe("公园运转");
    expect(amount(forms, "totalFunds")).toBe(86);
    expect([text(forms, "preparedBy"), text(forms, "phone")]).toEqual(["周小满", "0730-5550102"]);
    expect(text(forms, "departmentName")).toBeUndefined();
  });

  it("name nothing where the form leaves it blank", () => {
    const forms = form("", "填报说明 | < | < | <\n1.项目名称：按规范的项目名称填写。 | < | < | <");
    expect(text(forms, "projectName") ?? "").toBe("");
  });

  it("are told from fields that stand only there", () => {
    const forms = form("公园运转", "主管部门：青禾县园林局 | < | < | <");
    expect(text(forms, "departmentName")).toBe("青禾县园林局");
  });
});

it("reads a goal that is nothing but an amount as the goal", () => {
  const forms = read(`项目名称 | 公园运转 | < | <
资金总额 | 43.2 | < | <
年度总体目标 | 预期目标 | < | <
^ | 43.2 | < | <`);
  expect([text(forms, "annualGoal"), amount(forms, "totalFunds")]).toEqual(["43.2", 43.2]);
});

describe("the year of a form", () => {
  const yearOf = (head: string, title = TITLE) => recognise(drawnGrid(`${title}\n${head}\n${TABLE}`))[0]?.year?.value;

  it.each([
    ["项目名称 | 公园运转 | 项目前两年预算 | 2023年度67.5万元；2024年度68万元", 2025],
    ["项目名称 | 公园运转 | 前三年预算安排情况 | 2022年60万元，2023年62万元，2024年68万元", 2025],
  ])("follows the earlier years that it names: %s", (head, year) => {
    expect(yearOf(head)).toBe(year);
  });

  it.each([
    ["填报日期：2024年 05月 08日", TITLE, 2024],
    ["填报日期：2024-3-8", TITLE, 2024],
    ["填报日期：2024年10月8日", TITLE, undefined],
    ["填报日期：2024年3月8日", "项目支出绩效自评表 | < | < | <", undefined],
    ["填报日期：    年   月   日", TITLE, undefined],
  ])("is that of the date of filling in, in its first half: %s", (date, title, year) => {
    expect(yearOf(`${date} | < | < | <\n项目名称 | 公园运转 | < | <`, title)).toBe(year);
  });

  it("stands in the title of a list of measures", () => {
    const title = "2024年度青禾县助学金项目绩效评价指标表 | < | < | <";
    expect(yearOf("评价对象 | 青禾县教育局 | < | <", title)).toBe(2024);
  });
});

it("a 中长期战略目标 beside the year's is the goal of the whole run", () => {
  const forms = read(
    "单位名称 | 公园管理处 | 资金总额（万元） | 235\n中长期战略目标 | 到2028年全县公园设施全部更新。 | < | <\n年度总体目标 | 更新公园设施12处，群众满意度达到90%。 | < | <",
  );
  expect([text(forms, "periodGoal"), text(forms, "annualGoal")]).toEqual([
    "到2028年全县公园设施全部更新。",
    "更新公园设施12处，群众满意度达到90%。",
  ]);
});
