import { read, rows, type Grid } from "../../support/read-grid";

describe("columns of an indicator table", () => {
  it("one column behind the unit that names both levels", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "窗口服务外包"],
      ["序号", "三级指标", "方向", "目标值", "计量单位", "指标类别", "分值"],
      [1, "窗口人员配备数", "＝", 38, "人", "产出指标—数量指标", 10],
      [2, "差错率", "≤", 0.5, "%", "产出指标—质量指标", 10],
      [3, "办事群众满意度", "≥", 95, "%", "满意度指标—服务对象满意度指标", 10],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/窗口人员配备数 =38人",
      "产出指标/质量指标/差错率 ≤0.5%",
      "满意度指标/服务对象满意度指标/办事群众满意度 ≥95%",
    ]);
  });

  const ofYears = (line: string): Grid => [
    ["市级科技专项资金绩效目标申报表"],
    [line],
    ["项目名称", "轴承联合攻关"],
    ["一级指标", "二级指标", "三级指标", "实施期总目标值", "2026年目标值", "2027年目标值"],
    ["产出指标", "数量指标", "突破关键技术", "≥9项", "≥4项", "≥5项"],
    ["产出指标", "数量指标", "申请专利", "≥40件", "≥15件", "≥25件"],
  ];

  it("of targets for several years those of the budget year", () => {
    expect(rows(read(ofYears("（2026年度新立项，实施期2026—2027年）")))).toEqual([
      "产出指标/数量指标/突破关键技术 ≥4项",
      "产出指标/数量指标/申请专利 ≥15件",
    ]);
    const [form] = read(ofYears("（2027年度）"));
    expect(form?.indicators.map(({ target }) => target.value.number)).toEqual(["5", "25"]);
  });

  it("of targets for several years none if nothing says which year it is", () => {
    const [form] = read(ofYears("单位：万元"));
    expect(form?.indicators.map(({ target }) => target.value.kind)).toEqual(["unknown", "unknown"]);
  });

  it("names and values in pairs of columns below the categories of a list", () => {
    const forms = read(
      [
        ["2026年预算项目绩效目标一览表"],
        ["序号", "归口部门", "项目名称", "预算数", "绩效目标", "产出指标", "", "", "", "满意度指标", ""],
        ["", "", "", "", "", "数量指标", "", "质量指标", "", "服务对象满意度指标", ""],
        ["", "", "", "", "", ...["指标名称", "目标值", "指标名称", "目标值", "指标名称", "目标值"]],
        [
          1,
          "学生处",
          "困难学生资助",
          820,
          "资助学生，应助尽助，按学期发放。",
          "资助人次",
          "≥2600人次",
          "认定准确率",
          "≥99%",
          "学生满意度",
          "≥95%",
        ],
        [
          2,
          "图书馆",
          "电子资源采购",
          415,
          "续订数据库，保障教学，方便师生。",
          "续订数据库",
          "≥36个",
          "可访问率",
          "≥98%",
          "师生满意度",
          "≥88%",
        ],
        ["合计", "", "", 1235],
      ],
      ["A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "F2:I2", "J2:K2", "F3:G3", "H3:I3", "J3:K3"],
    );
    expect(forms.map(({ texts }) => texts.projectName?.value)).toEqual(["困难学生资助", "电子资源采购"]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/资助人次 ≥2600人次",
      "产出指标/质量指标/认定准确率 ≥99%",
      "满意度指标/服务对象满意度指标/学生满意度 ≥95%",
      "产出指标/数量指标/续订数据库 ≥36个",
      "产出指标/质量指标/可访问率 ≥98%",
      "满意度指标/服务对象满意度指标/师生满意度 ≥88%",
    ]);
  });

  it.each([
    ["二〇二六年度项目支出绩效目标表", "单位：万元"],
    ["项目支出绩效目标表", "年度：2026        金额单位：万元"],
    ["项目支出绩效目标表", "（2026年度延续项目）"],
  ])("the year in %s / %s", (title, line) => {
    const [form] = read([
      [title],
      [line],
      ["项目名称", "储备林抚育"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "抚育面积", "≥1.4万亩"],
    ]);
    expect(form?.year?.value).toBe(2026);
  });
});
