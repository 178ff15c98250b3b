import type { Form } from "../../../src/core/forms/form";
import { ofYear } from "../../../src/core/forms/period-block";
import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { rows } from "../../support/read-grid";

const rowsOf = (form: Form): readonly string[] => rows([form]);

/** Texts and amounts (in the unit of the form) that are filled. */
function fieldsOf({ texts, amounts, moneyUnit }: Form): Readonly<Record<string, string | number>> {
  const fen = moneyUnit === "元" ? 100 : 1_000_000;
  const filled: readonly (readonly [string, string | number])[] = [
    ...Object.entries(texts).flatMap(([key, { value }]) => (value === "" ? [] : [[key, value] as const])),
    ...Object.entries(amounts).flatMap(([key, { value }]) =>
      value.state === "number" && value.fen !== null ? [[key, value.fen / fen] as const] : [],
    ),
  ];
  return Object.fromEntries(filled);
}

const read = (drawing: string): readonly Form[] => recognise(drawnGrid(drawing));
const only = (drawing: string): Form => {
  const forms = read(drawing);
  expect(forms).toHaveLength(1);
  const [form] = forms;
  if (!form) throw new Error("no form");
  return form;
};

const TABLE = `
一级指标|二级指标|三级指标|<|<|指标值
产出指标|数量指标|维修渠道长度|<|<|≥12公里`;

describe("money of a form in a matrix", () => {
  it("takes 合计 for each fund and the row of 合计 for each kind of expenditure", () => {
    const form = only(`
部门整体支出绩效目标申报表|<|<|<|<|<
部门名称|青禾县农业农村局|<|<|<|<
部门预算情况（万元）|资金来源|合计|基本支出|项目支出|备注
^|财政拨款|2400|900|1500|
^|其他资金|100|0|100|
^|合计|2500|900|1600|
${TABLE}`);
    expect(fieldsOf(form)).toEqual({
      departmentName: "青禾县农业农村局",
      totalFunds: 2500,
      fiscalFunds: 2400,
      otherFunds: 100,
      basicExpenditure: 900,
      projectExpenditure: 1600,
    });
  });

  it("takes the budget of the whole year, not what was spent of it, and the goal, not what came of it", () => {
    const form = only(`
项目支出绩效自评表|<|<|<|<|<
项目名称|城区路灯维护|<|<|主管部门|青禾县住建局
项目资金（万元）||年初预算数|全年预算数|全年执行数|执行率
^|年度资金总额|120|118|115|97.46%
^|其中：财政拨款|120|118|115|
年度总体目标|预期目标|<|<|实际完成情况|<
^|维护路灯8000盏，亮灯率达到98%以上。|<|<|全年维护路灯8050盏。|<
${TABLE}`);
    expect(fieldsOf(form)).toEqual({
      projectName: "城区路灯维护",
      departmentName: "青禾县住建局",
      totalFunds: 118,
      fiscalFunds: 118,
      annualGoal: "维护路灯8000盏，亮灯率达到98%以上。",
    });
  });

  it("reads 收入 and 支出 side by side with their sums", () => {
    const form = only(`
2026年度部门整体绩效目标表|<|<|<|<|<
单位名称|青禾区应急管理局|<|<|<|<
当年部门资金（万元）|收入|<|全年预算数|支出|全年预算数
^|财政拨款小计|<|950|基本支出|600
^|其他资金|<|0|项目支出|350
^|合计|<|950|合计|950
${TABLE}`);
    expect(fieldsOf(form)).toEqual({
      departmentName: "青禾区应急管理局",
      unitName: "青禾区应急管理局",
      totalFunds: 950,
      fiscalFunds: 950,
      otherFunds: 0,
      basicExpenditure: 600,
      projectExpenditure: 350,
    });
  });

  it("reads labels behind the name of their group", () => {
    const form = only(`
部门（单位）整体绩效目标申报表|<|<|<|<|<
部门（单位）名称|青禾县水利局|<|<|<|<
预算情况|部门预算总额（万元）|<|1850|<|<
^|1、资金来源：（1）财政性资金|<|1800|<|<
^|（2）其他资金|<|50|<|<
^|2、资金结构：（1）基本支出|<|850|<|<
^|（2）项目支出|<|1000|<|<
${TABLE}`);
    expect(fieldsOf(form)).toEqual({
      departmentName: "青禾县水利局",
      totalFunds: 1850,
      fiscalFunds: 1800,
      otherFunds: 50,
      basicExpenditure: 850,
      projectExpenditure: 1000,
    });
  });

  it("takes no number of people for money", () => {
    const form = only(`
部门整体支出绩效目标表|<|<|<|<|<
部门名称|青禾县卫健委|<|<|<|<
内设职能部门|办公室等6个|<|编制控制数|45|<
收入预算合计|3200|<|其中：上级财政拨款|400|<
本级财政安排|2700|<|其他资金|100|<
${TABLE}`);
    expect(fieldsOf(form)).toMatchObject({ totalFunds: 3200, superiorFunds: 400, fiscalFunds: 2700, otherFunds: 100 });
  });

  it("reads several labels with their figures in one cell", () => {
    const form = only(`
项目支出绩效目标表|<|<|<|<|<
项目名称：社区矫正|<|<|主管部门：青禾县司法局|<|<
预算金额：35万元|<|<|其中：财政拨款35万元 其他资金0|<|<
${TABLE}`);
    expect(fieldsOf(form)).toMatchObject({ totalFunds: 35, fiscalFunds: 35, otherFunds: 0 });
  });
});

describe("money in one cell and beside its parts", () => {
  it("reads a total and its parts in one sentence", () => {
    const form = only(`
项目支出绩效目标表|<|<|<|<|<
项目名称：公共自行车运维|<|<|预算单位：青禾市城管局|<|<
项目资金：总额 320 万元，其中财政拨款 300 万元，其他资金 20 万元|<|<|<|<|<
${TABLE}`);
    expect(fieldsOf(form)).toMatchObject({ totalFunds: 320, fiscalFunds: 300, otherFunds: 20 });
  });

  it("takes 合计 beside heads of funds for the total", () => {
    const form = only(`
县级项目支出绩效目标表|<|<|<|<|<
项目名称|农村客运补贴|<|单位|青禾县交通局|<
预算构成|合计|一般公共预算|<|政府性基金|其他资金
^|180|150|<|0|30
${TABLE}`);
    expect(fieldsOf(form)).toEqual({
      projectName: "农村客运补贴",
      unitName: "青禾县交通局",
      totalFunds: 180,
      generalBudget: 150,
      governmentFund: 0,
      otherFunds: 30,
    });
  });
});

describe("what is left unknown and said", () => {
  it("of two plain totals with different figures neither is the total", () => {
    const form = only(`
项目绩效目标表|<|<|<|<|<
项目名称|垃圾清运|<|主管部门|青禾镇政府|<
资金总额（万元）|85|<|资金总额（万元）|92|<
${TABLE}`);
    expect(form.amounts.totalFunds).toBeUndefined();
    expect(form.uncertain).toMatchObject([{ kind: "field", field: "totalFunds", at: { row: 2 }, other: { row: 2 } }]);
  });

  it("of two columns of values that are headed alike neither is believed, unless both say the same", () => {
    const table = (value: string): string => `
项目绩效目标表|<|<|<|<
项目名称|农田水利|主管部门|青禾县水利局|<
一级指标|二级指标|三级指标|指标值|目标值
产出指标|数量指标|维修渠道|15公里|${value}
产出指标|质量指标|合格率|95%|95%`;
    const doubtful = only(table("18公里"));
    expect(rowsOf(doubtful)).toEqual(["产出指标/数量指标/维修渠道 unknown", "产出指标/质量指标/合格率 unknown"]);
    expect(doubtful.uncertain).toMatchObject([{ kind: "column", column: "target" }]);
    const clear = only(table("15公里"));
    expect(rowsOf(clear)).toEqual(["产出指标/数量指标/维修渠道 15公里", "产出指标/质量指标/合格率 95%"]);
    expect(clear.uncertain).toEqual([]);
  });

  it("says of a second table on the sheet that it could not be read", () => {
    const form = only(`
项目绩效目标表|<|<|<|<|<
项目名称|河道保洁|<|主管部门|青禾县水利局|<
${TABLE}
补充绩效指标|<|<|<|<|<
一级指标|指标值|分值|评分标准
甲|乙|丙|丁
戊|己|庚|辛`);
    expect(rowsOf(form)).toEqual(["产出指标/数量指标/维修渠道长度 ≥12公里"]);
    expect(form.uncertain).toMatchObject([{ kind: "no-indicators", at: { row: 5 } }]);
  });
});

describe("tables of other bodies", () => {
  it("names each project of a list whose rows number the columns and name the units", () => {
    const forms = read(`
项目支出绩效目标表（本次下达）|<|<|<|<|<|<|<
单位名称：青禾县林业和草原局|<|<||||单位：元|<
单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位
1|2|3|4|5|6|7|8
青禾县林业和草原局|||||||
森林防火专项资金|全年开展森林防火巡护，不发生重大火灾。|产出指标|数量指标|巡护次数|>=|120|次
^|^|^|质量指标|隐患整改率|=|100|%
草原生态修复资金|完成退化草原修复2000亩，恢复植被。|产出指标|数量指标|修复面积|>=|2000|亩`);
    expect(forms.map((form) => [form.texts.projectName?.value, rowsOf(form)])).toEqual([
      ["森林防火专项资金", ["产出指标/数量指标/巡护次数 ≥120次", "产出指标/质量指标/隐患整改率 =100%"]],
      ["草原生态修复资金", ["产出指标/数量指标/修复面积 ≥2000亩"]],
    ]);
  });

  it("splits a head that covers both columns of levels", () => {
    const form = only(`
政策类项目支出绩效目标表|<|<|<|<
政策名称|学前教育普惠补助|<|主管部门|青禾区教育局
指标类型|<|指标名称|指标值|权重（%）
产出|数量|补助普惠园所数|36所|15
^|质量|补助对象准确率|100%|15
满意度|满意度|家长满意率|95%以上|20`);
    expect(rowsOf(form)).toEqual([
      "产出/数量/补助普惠园所数 36所",
      "产出/质量/补助对象准确率 100%",
      "满意度/满意度/家长满意率 ≥95%",
    ]);
  });

  it("gives a branch that stands alone among run-together ones no 一级 of its neighbours", () => {
    const form = only(`
项目支出绩效目标表|<|<
项目名称：社区矫正|主管部门：青禾县司法局|
指标类别|指标名称|目标值
产出数量|管理矫正对象人数|220人
产出质量|重新犯罪率|＜0.2%
社会效益|社会治安|稳定`);
    expect(rowsOf(form)).toEqual([
      "产出/数量/管理矫正对象人数 220人",
      "产出/质量/重新犯罪率 <0.2%",
      "/社会效益/社会治安 qualitative",
    ]);
  });

  it("reads rows that name the levels of those below them", () => {
    const form = only(`
专项资金绩效目标表|<|<|<
项目名称|就业创业补助|<|<
指标名称|指标值|分值|评分标准
一、产出指标|<|<|<
（一）数量指标|<|<|<
城镇新增就业人数|≥3200人|15|每少1%扣1分
（二）质量指标|<|<|<
补贴发放准确率|100%|20|每低1%扣2分
二、效益指标|<|<|<
（一）社会效益指标|<|<|<
城镇登记失业率|≤4.5%|30|超出不得分`);
    expect(rowsOf(form)).toEqual([
      "产出指标/数量指标/城镇新增就业人数 ≥3200人",
      "产出指标/质量指标/补贴发放准确率 100%",
      "效益指标/社会效益指标/城镇登记失业率 ≤4.5%",
    ]);
  });

  it("takes the planned one of several years, and the sum of several bodies", () => {
    const table = (heads: string, values: string): string => `
项目支出绩效目标表|<|<|<|<|<
项目名称|公共自行车运维|<|<|<|<
一级指标|二级指标|三级指标|${heads}
产出指标|数量指标|投放车辆|${values}
产出指标|数量指标|新建站点|${values}`;
    expect(rowsOf(only(table("2024年实际|2025年预计|2026年目标", "2600辆|2800辆|3000辆")))[0]).toBe(
      "产出指标/数量指标/投放车辆 3000辆",
    );
    expect(rowsOf(only(table("合计|青禾县|白水县", "260辆|180辆|80辆")))).toEqual([
      "产出指标/数量指标/投放车辆 260辆",
      "产出指标/数量指标/新建站点 260辆",
    ]);
  });

  it("takes no budget of a list for a value, and says that it has no indicators", () => {
    const form = only(`
部门职责工作活动绩效目标|<|<|<|<|<
单位：青禾县民政局|<|<|<|<|<
职责活动|年度预算数|绩效目标|绩效指标|评价标准|<
^|^|^|^|优|良
社会救助|1200|保障困难群众基本生活|低保资金发放率|≥98%|≥95%
养老服务|600|提升养老服务能力|护理型床位占比|≥55%|≥50%`);
    expect(rowsOf(form)).toEqual([]);
    expect(form.uncertain.map(({ kind }) => kind)).toEqual(["no-indicators"]);
  });

  it("joins a table of 长期指标 and one of 年度指标 to one form; what both state is one of each", () => {
    const form = only(`
部门整体支出绩效目标表|<|<|<|<|<
部门名称|青禾县科技局|<|<|<|<
长期绩效指标|一级指标|二级指标|三级指标|指标值|绩效标准
^|产出指标|数量指标|高新技术企业数|≥60家|计划标准
^|效益指标|经济效益指标|产值增长率|≥12%|计划标准
年度目标1：|新增高新技术企业|<|<|<|<
年度绩效指标|一级指标|二级指标|三级指标|指标值|绩效标准
^|产出指标|数量指标|新增高新技术企业|≥8家|计划标准
^|效益指标|经济效益指标|产值增长率|≥10%|计划标准`);
    expect([form.kind, rowsOf(form)]).toEqual([
      "department",
      [
        "产出指标/数量指标/高新技术企业数 ≥60家",
        "效益指标/经济效益指标/产值增长率 ≥12%",
        "产出指标/数量指标/新增高新技术企业 ≥8家",
        "效益指标/经济效益指标/产值增长率 ≥10%",
      ],
    ]);
    expect(rowsOf(ofYear(form))).toEqual([
      "产出指标/数量指标/新增高新技术企业 ≥8家",
      "效益指标/经济效益指标/产值增长率 ≥10%",
    ]);
  });

  it("of two tables that nothing tells apart, what both state is the last one's", () => {
    const form = only(`
部门整体支出绩效目标表|<|<|<|<
部门名称|青禾县科技局|<|<|<
一级指标|二级指标|三级指标|指标值|绩效标准
产出指标|数量指标|高新技术企业数|≥60家|计划标准
年度目标1：|新增高新技术企业|<|<|<
一级指标|二级指标|三级指标|目标值|备注
产出指标|数量指标|高新技术企业数|≥8家|`);
    expect(rowsOf(form)).toEqual(["产出指标/数量指标/高新技术企业数 ≥8家"]);
    expect(form.periodRows).toBeUndefined();
  });
});

describe("years and periods", () => {
  it("takes no year behind a label of something else, nor heads of columns, for the budget year", () => {
    const form = only(`
专项资金绩效目标表|<|<|<|<|<
专项资金名称|中小企业发展专项资金|<|<|<|<
专项立项年度|2024年|<|实施期限|三年（2024-2026年）|<
资金额度（万元）|三年总额度|900|2026年度安排|300|
${TABLE}`);
    expect(form.year).toBeNull();
    expect(fieldsOf(form)).toMatchObject({ period: "三年（2024-2026年）", periodFunds: 900, annualBudget: 300 });
  });
});
