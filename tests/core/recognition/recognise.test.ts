import { recognise } from "../../../src/core/recognition/recognise";
import { formatFen } from "../../../src/core/values/amount";
import { formatArea, formatCell } from "../../../src/core/workbook/address";
import type { Form } from "../../../src/core/forms/form";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { rowsOf, sheetOf, workbookOf } from "../../support/sheet";

const read = (...sheets: SheetSnapshot[]): readonly Form[] => recognise(workbookOf(...sheets));

const amounts = (form: Form | undefined) =>
  Object.fromEntries(
    Object.entries(form?.amounts ?? {}).map(([key, { value }]) => [
      key,
      value.fen === null ? null : formatFen(value.fen),
    ]),
  );
const texts = (form: Form | undefined) =>
  Object.fromEntries(Object.entries(form?.texts ?? {}).map(([key, { value }]) => [key, value]));
/** level1/level2/level3 comparator number unit @cell */
const rows = (form: Form | undefined) =>
  (form?.indicators ?? []).map(({ level1, level2, level3, target: { value, at } }) =>
    [
      [level1?.value ?? "", level2?.value ?? "", level3.value].join("/"),
      [value.comparator ?? "", value.number ?? value.kind, value.unit ?? ""].join(" ").trim(),
      `@${formatCell(at)}`,
    ].join(" "),
  );

describe("a department form with label and amount in one cell", () => {
  const [form] = read(
    sheetOf(
      "附件1-1",
      rowsOf([
        ["附件1-1"],
        ["2024年部门整体支出绩效目标表"],
        ["填报单位：（盖章）"],
        ["部门名称", "青禾县档案馆"],
        ["年度预算申请\n（万元）", "资金总额：512.5"],
        ["", "按收入性质分：", "", "按支出性质分："],
        ["", "其中：  一般公共预算：500", "", "其中： 基本支出：312.5"],
        ["", "       政府性基金拨款：", "", "       项目支出：200"],
        ["", "纳入专户管理的非税收入拨款：12.5", "", ""],
        ["", "             其他资金：", "", ""],
        ["部门职能\n职责概述", "保管利用档案"],
        ["整体绩效目标", "全年接收档案5000卷"],
        ["部门整体支出\n年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位"],
        ["", "产出指标", "数量指标", "接收档案卷数", "≥5000卷"],
        ["", "", "成本指标", "档案保护费用", "≤20万元"],
        ["", "效益指标", "社会效益指标", "查档接待人次", "≥800人次"],
        ["", "", "社会公众或服务对象满意度", "查档群众满意度", "≥95%"],
        ["填表人：王小明      联系电话：0730-5550101     填报日期： 2024.1.8"],
        ["单位负责人签字：李华"],
      ]),
      [
        "A2:E2",
        "A3:E3",
        "B4:E4",
        "B5:E5",
        "A5:A10",
        "B6:C6",
        "D6:E6",
        "B7:C7",
        "D7:E7",
        "B8:C8",
        "D8:E8",
        "B9:C9",
        "D9:E9",
        "B10:C10",
        "D10:E10",
        "B11:E11",
        "B12:E12",
        "A13:A17",
        "B14:B15",
        "B16:B17",
        "A18:E18",
        "A19:E19",
      ],
    ),
  );

  it("is read whole", () => {
    expect(form).toMatchObject({ kind: "department", edition: "hunan-2023", moneyUnit: "万元", year: { value: 2024 } });
    expect(form && formatArea(form.area)).toBe("A1:E19");
    expect(amounts(form)).toEqual({
      totalFunds: "512.5",
      generalBudget: "500",
      governmentFund: null,
      specialAccount: "12.5",
      otherFunds: null,
      basicExpenditure: "312.5",
      projectExpenditure: "200",
    });
    expect(texts(form)).toEqual({
      attachment: "附件1-1",
      unitName: "",
      departmentName: "青禾县档案馆",
      duties: "保管利用档案",
      overallGoal: "全年接收档案5000卷",
      preparedBy: "王小明",
      phone: "0730-5550101",
      date: "2024.1.8",
      responsible: "李华",
    });
    expect(rows(form)).toEqual([
      "产出指标/数量指标/接收档案卷数 ≥ 5000 卷 @E14",
      "产出指标/成本指标/档案保护费用 ≤ 200000 元 @E15",
      "效益指标/社会效益指标/查档接待人次 ≥ 800 人次 @E16",
      "效益指标/社会公众或服务对象满意度/查档群众满意度 ≥ 95 % @E17",
    ]);
  });

  it("keeps the value apart from the label that shares its cell", () => {
    expect(form?.amounts.generalBudget).toMatchObject({ cellText: "其中：  一般公共预算：500", text: "500" });
  });
});

/** A project form in the style of many provinces, at a place of the sheet. */
function projectRows(name: string, amount: string | number): (string | number)[][] {
  return [
    ["2025年度项目支出绩效目标表"],
    ["项目名称", name, "主管部门", "青禾县水务局"],
    ["资金总额（万元）", amount, "实施单位", "青禾县河道站"],
    ["年度目标", "清淤10公里"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "清淤长度", "≥10公里"],
    ["满意度指标", "服务对象满意度指标", "沿河居民满意度", "≥90%"],
  ];
}

describe("several forms", () => {
  it("one under the other on one sheet, with blank rows and columns around", () => {
    const cells = Object.fromEntries(
      [
        ...Object.entries(rowsOf(projectRows("河道清淤", 12), 3)),
        ...Object.entries(rowsOf(projectRows("堤防维护", "8.5"), 14)),
      ].map(([address, value]) => [
        address.replace(/^[A-D]/, (column) => String.fromCharCode(column.charCodeAt(0) + 2)),
        value,
      ]),
    );
    const forms = read(sheetOf("项目", cells));
    expect(forms.map((form) => texts(form)["projectName"])).toEqual(["河道清淤", "堤防维护"]);
    expect(forms.map((form) => amounts(form)["totalFunds"])).toEqual(["12", "8.5"]);
    expect(rows(forms[1])).toEqual([
      "产出指标/数量指标/清淤长度 ≥ 10 公里 @F19",
      "满意度指标/服务对象满意度指标/沿河居民满意度 ≥ 90 % @F20",
    ]);
  });

  it("one a sheet, in sheet order", () => {
    const forms = read(sheetOf("二", rowsOf(projectRows("甲", 1))), sheetOf("一", rowsOf(projectRows("乙", 2))));
    expect(forms.map(({ sheet }) => sheet)).toEqual(["二", "一"]);
  });

  const LIST_HEADS = ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:J3"];

  it.each<[string, readonly string[], boolean]>([
    ["a merged block each", [...LIST_HEADS, "A7:A9", "B7:B9", "C7:C9", "D7:D9", "E7:E8"], false],
    ["the name in the first row only, no merged cells at all", [], false],
    ["the name in every row", LIST_HEADS, true],
  ])("in a list, %s, with totals above", (_title, merges, isRepeated) => {
    const again = isRepeated ? ["101", "校舍维修", 20, "维修校舍5所"] : ["", "", "", ""];
    const [first, second, ...more] = read(
      sheetOf(
        "项目",
        rowsOf([
          ["2026年项目支出绩效目标表"],
          ["单位名称：青禾县教育局", "", "", "", "", "", "", "", "单位：万元"],
          ["单位编码", "单位（项目）名称", "资金总额", "绩效目标", "绩效指标"],
          ["", "", "", "", "一级指标", "二级指标", "三级指标", "指标值", "度量单位", "指标值类型"],
          ["合计", "", 30],
          ["101", "青禾县教育局", 30],
          ["101", "校舍维修", 20, "维修校舍5所", "产出指标", "数量指标", "维修校舍数", "5", "所", "≥"],
          [...again, "", "质量指标", "验收合格率", "100", "%", "＝"],
          [...again, "效益指标", "经济效益指标"],
          ["101", "教师培训", 10, "培训教师", "产出指标", "数量指标", "培训教师人数", "0.02", "万人", "≥"],
        ]),
        merges,
      ),
    );
    expect(more).toEqual([]);
    expect([texts(first), texts(second)]).toMatchObject([
      { projectName: "校舍维修", unitName: "青禾县教育局", annualGoal: "维修校舍5所" },
      { projectName: "教师培训", unitName: "青禾县教育局", annualGoal: "培训教师" },
    ]);
    expect([amounts(first), amounts(second)]).toEqual([{ totalFunds: "20" }, { totalFunds: "10" }]);
    expect(rows(first)).toEqual([
      "产出指标/数量指标/维修校舍数 ≥ 5 所 @H7",
      "产出指标/质量指标/验收合格率 = 100 % @H8",
    ]);
    expect(first?.branches.map(({ level2 }) => level2.value)).toEqual(["数量指标", "质量指标", "经济效益指标"]);
    expect(rows(second)).toEqual(["产出指标/数量指标/培训教师人数 ≥ 200 人 @H10"]);
  });
});

describe("columns of the indicator table", () => {
  const table = (...lines: (string | number)[][]) =>
    rows(read(sheetOf("表", rowsOf([["项目支出绩效目标表"], ["项目名称", "路灯维护"], ...lines])))[0]);

  it("comparator, value and unit in columns of their own", () => {
    expect(
      table(
        ["一级指标", "二级指标", "三级指标", "计算符号", "目标值", "度量单位", "指标值说明"],
        ["产出指标", "数量指标", "维护路灯数量", "≥", 300, "盏", "按台账"],
        ["", "质量指标", "亮灯率", "＞", "98.5", "%", ""],
        ["效益指标", "社会效益指标", "夜间出行条件", "定性", "改善", "", ""],
      ),
    ).toEqual([
      "产出指标/数量指标/维护路灯数量 ≥ 300 盏 @E4",
      "产出指标/质量指标/亮灯率 > 98.5 % @E5",
      "效益指标/社会效益指标/夜间出行条件 qualitative @E6",
    ]);
  });

  it("a value that its row splits over the cells under one head", () => {
    const form = read(
      sheetOf(
        "表",
        rowsOf([
          ["项目绩效目标表"],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "维护路灯数量", "≥", 300, "盏"],
        ]),
        ["D2:F2"],
      ),
    )[0];
    expect(rows(form)).toEqual(["产出指标/数量指标/维护路灯数量 ≥ 300 盏 @D3"]);
  });

  it("指标内容 instead of 三级指标, with a caption at the left", () => {
    expect(
      table(
        ["绩效指标", "一级指标", "二级指标", "指标内容", "指标值", "备注"],
        ["", "产出指标", "时效指标", "完成时间", "12月底前", ""],
      ),
    ).toEqual(["产出指标/时效指标/完成时间 date @E4"]);
  });

  it("两级: 一级 names the branch, 二级 the indicator", () => {
    expect(
      table(["一级指标", "二级指标", "绩效标准", "当年预期实现值"], ["数量指标", "维护路灯数量", "计划标准", "300盏"]),
    ).toEqual(["/数量指标/维护路灯数量 300 盏 @D4"]);
  });

  it("a flat list of names", () => {
    expect(
      table(
        ["绩效指标", "指标名称", "指标性质", "指标值", "计量单位", "指标权重(%)"],
        ["", "维护路灯数量", "≥", 300, "盏", 40],
      ),
    ).toEqual(["//维护路灯数量 ≥ 300 盏 @D4"]);
  });

  it("half a year and a year: the year counts", () => {
    expect(
      table(
        ["一级指标", "二级指标", "三级指标", "半年（程）指标值", "全年（程）指标值"],
        ["产出指标", "数量指标", "维护路灯数量", "≥100盏", "≥300盏"],
      ),
    ).toEqual(["产出指标/数量指标/维护路灯数量 ≥ 300 盏 @E4"]);
  });

  it("中期 and 年度 side by side: the year counts", () => {
    const [form] = read(
      sheetOf(
        "表",
        rowsOf([
          ["项目支出绩效目标表"],
          ["项目名称", "路灯维护"],
          ["项目资金\n（万元）", "中期资金总额：", "60", "", "年度资金总额：", "20"],
          ["", "其中：财政拨款", "60", "", "其中：财政拨款", "20"],
          ["", "其他资金", "", "", "其他资金", "0"],
          ["总体目标", "中期目标（2024年—2026年）", "", "", "年度目标"],
          ["", "三年维护900盏", "", "", "维护300盏"],
          ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"],
          ["", "产出指标", "数量指标", "维护路灯数量", "≥900盏", "数量指标", "维护路灯数量", "≥300盏"],
          ["", "", "质量指标", "亮灯率", "≥98%", "质量指标", "亮灯率", "≥99%"],
        ]),
        ["A3:A5", "A6:A7", "B6:D6", "E6:H6", "B7:D7", "E7:H7", "A8:A10", "B9:B10"],
      ),
    );
    expect(amounts(form)).toEqual({
      periodFunds: "60",
      periodFiscalFunds: "60",
      periodOtherFunds: null,
      annualBudget: "20",
      fiscalFunds: "20",
      otherFunds: "0",
    });
    expect(texts(form)).toMatchObject({ periodGoal: "三年维护900盏", annualGoal: "维护300盏" });
    expect(rows(form)).toEqual(["产出指标/数量指标/维护路灯数量 ≥ 300 盏 @H9", "产出指标/质量指标/亮灯率 ≥ 99 % @H10"]);
  });
});

describe("what stands in between and around", () => {
  it("reads on over a page break with a repeated header", () => {
    const forms = read(
      sheetOf(
        "表",
        rowsOf([
          ...projectRows("河道清淤", 12),
          [],
          ["2025年度项目支出绩效目标表"],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["效益指标", "社会效益指标", "受益村数", "≥6个"],
          ["填表人：赵一", "联系电话：0730-5550102"],
        ]),
      ),
    );
    expect(forms).toHaveLength(1);
    expect(rows(forms[0]).at(-1)).toBe("效益指标/社会效益指标/受益村数 ≥ 6 个 @D11");
    expect(texts(forms[0])).toMatchObject({ preparedBy: "赵一", phone: "0730-5550102" });
  });

  it("reads repeated and merged category cells alike", () => {
    const body = (level1: string, level2: string) => [
      ["项目绩效目标表"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "甲数量", "≥1个"],
      [level1, level2, "乙数量", "≥2个"],
    ];
    const repeated = read(sheetOf("表", rowsOf(body("产出指标", "数量指标"))))[0];
    const merged = read(sheetOf("表", rowsOf(body("", "")), ["A3:A4", "B3:B4"]))[0];
    const blank = read(sheetOf("表", rowsOf(body("", ""))))[0];
    expect(rows(merged)).toEqual(rows(repeated));
    expect(rows(blank)).toEqual(rows(repeated));
  });

  it("takes amounts in 元 from the form's own words", () => {
    const form = read(
      sheetOf(
        "表",
        rowsOf([
          ["项目支出绩效目标表"],
          ["项目资金（元）", "项目资金总额：", 125000.5],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "甲", "≥1个"],
        ]),
      ),
    )[0];
    expect(form?.moneyUnit).toBe("元");
    expect(amounts(form)).toEqual({ totalFunds: "12.50005" });
  });

  it("reads labels that head columns, values below them", () => {
    const form = read(
      sheetOf(
        "表",
        rowsOf([
          ["项目支出绩效目标表"],
          ["项目名称", "主管部门", "项目资金总额", "实施期限"],
          ["路灯维护", "青禾县住建局", 20, "2025年"],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "维护路灯数量", "≥300盏"],
        ]),
      ),
    )[0];
    expect(texts(form)).toEqual({ projectName: "路灯维护", departmentName: "青禾县住建局", period: "2025年" });
    expect(amounts(form)).toEqual({ totalFunds: "20" });
  });

  it("splits 年度主要任务 from the other amounts", () => {
    const form = read(
      sheetOf(
        "表",
        rowsOf([
          ["部门整体支出绩效目标表"],
          ["（2026年度）"],
          ["部门（单位）名称", "", "青禾县审计局"],
          ["年度主要任务", "任务名称", "主要内容", "预算金额（万元）"],
          ["", "", "", "总额", "财政拨款", "其他资金"],
          ["", "机关运转", "人员经费", 300, 300, ""],
          ["", "审计项目", "外勤经费", 50, 40, 10],
          ["", "金额合计", "", 350, 340, 10],
          ["年度总体目标", "完成审计项目20个"],
          ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
          ["", "产出指标", "数量指标", "审计项目数", "≥20个"],
        ]),
        ["A3:B3", "A4:A8", "B4:B5", "C4:C5", "D4:F4"],
      ),
    )[0];
    expect(form).toMatchObject({ kind: "department", year: { value: 2026 } });
    expect(amounts(form)).toEqual({ totalFunds: "350", fiscalFunds: "340", otherFunds: "10" });
    expect(form?.tasks.map(({ name, total }) => [name.value, total.value.fen])).toEqual([
      ["机关运转", 300e6],
      ["审计项目", 50e6],
    ]);
    expect(texts(form)).toEqual({ departmentName: "青禾县审计局", overallGoal: "完成审计项目20个" });
  });

  it("knows the Ministry's tree by its branches and an unknown one as such", () => {
    const tree = (...branches: [string, string][]) =>
      read(
        sheetOf(
          "表",
          rowsOf([
            ["项目绩效目标表"],
            ["一级指标", "二级指标", "三级指标", "指标值"],
            ...branches.map(([a, b], i) => [a, b, `指标${i}`, "≥1个"]),
          ]),
        ),
      )[0]?.edition;
    expect(
      tree(
        ["成本指标", "经济成本指标"],
        ["产出指标", "数量指标"],
        ["产出指标", "质量指标"],
        ["产出指标", "时效指标"],
        ["效益指标", "社会效益指标"],
        ["满意度指标", "服务对象满意度指标"],
      ),
    ).toBe("national-2021");
    expect(tree(["项目完成", "数量指标"], ["项目效益", "社会效益指标"])).toBe("general");
  });

  it("finds nothing in a sheet without an indicator header", () => {
    expect(
      read(
        sheetOf(
          "通讯录",
          rowsOf([
            ["姓名", "电话"],
            ["王小明", "0730-5550101"],
          ]),
        ),
      ),
    ).toEqual([]);
  });
});
