import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { amount, read, rows, text, type Grid } from "../../support/read-grid";

const LEVELS = ["一级指标", "二级指标", "三级指标"];
const TABLE: Grid = [
  [...LEVELS, "指标值"],
  ["产出指标", "数量指标", "培训人次", "≥300人次"],
];

describe("headings of other shapes", () => {
  it("a 二级 alone in the column of names heads the names below it", () => {
    const forms = read(
      [
        ["项目支出绩效目标表"],
        ["项目名称", "技能培训", "主管部门", "青禾县人社局"],
        ["一级指标", "指标名称", "指标值", "备注"],
        ["产出指标", "数量指标", "", ""],
        ["", "培训人次", "≥300人次", ""],
        ["", "质量指标", "", ""],
        ["", "合格率", "≥95%", ""],
        ["效益指标", "社会效益指标", "", ""],
        ["", "带动就业", "≥50人", ""],
      ],
      ["A4:A7", "A8:A9"],
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/培训人次 ≥300人次",
      "产出指标/质量指标/合格率 ≥95%",
      "效益指标/社会效益指标/带动就业 ≥50人",
    ]);
  });

  it("both levels alone in the column of names head the names below them; a 成本指标 above a 二级 is a 一级", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称", "技能培训", ""],
      ["绩效指标", "目标值", "责任科室"],
      ["一、产出指标", "", ""],
      ["（一）数量指标", "", ""],
      ["1.培训人次", "≥300人次", "培训科"],
      ["2.开班期数", "≥6期", "培训科"],
      ["（二）成本指标", "", ""],
      ["1.人均费用", "≤800元/人", "财务科"],
      ["二、成本指标", "", ""],
      ["（一）经济成本指标", "", ""],
      ["1.项目总成本", "≤24万元", "财务科"],
      ["三、满意度指标", "", ""],
      ["1.学员满意度", "≥90%", "培训科"],
    ]);
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/培训人次 ≥300人次",
      "产出指标/数量指标/开班期数 ≥6期",
      "产出指标/成本指标/人均费用 ≤800元/人",
      "成本指标/经济成本指标/项目总成本 ≤240000元",
      "满意度指标//学员满意度 ≥90%",
    ]);
  });

  it("a 一级 over the width of a table whose values are headed 目标, the first line below the heads too", () => {
    const lines: Grid = [
      ["2026年项目绩效目标表"],
      ["项目单位", "青禾县气象台", "", "项目名称", "雷达维护"],
      ["二级指标", "三级指标", "计量单位", "符号", "目标"],
      ["产出指标（70分）"],
      ["数量指标", "维护雷达", "部", "≥", 3],
      ["质量指标", "数据缺测率", "%", "≤", 2],
      ["效益指标（30分）"],
      ["社会效益指标", "预警提前量", "分钟", "≥", 40],
    ];
    expect(rows(read(lines, ["A4:E4", "A7:E7"]))).toEqual([
      "产出指标/数量指标/维护雷达 ≥3部",
      "产出指标/质量指标/数据缺测率 ≤2%",
      "效益指标/社会效益指标/预警提前量 ≥40分钟",
    ]);
  });

  it("a 成本指标 over the width of the table, numbered as the 二级 above it, is a 二级", () => {
    const lines: Grid = [
      ["项目支出绩效目标明细表"],
      ["项目名称", "地方志编纂", ""],
      ["序号", "指标名称", "目标值", "计量单位"],
      ["一、产出指标"],
      ["（一）数量指标"],
      [1, "编纂卷数", "≥4", "卷"],
      ["（二）成本指标"],
      [2, "每卷编纂费", "≤12", "万元"],
      ["二、成本指标"],
      ["（一）经济成本指标"],
      [3, "编纂总费用", "≤50", "万元"],
    ];
    expect(rows(read(lines, ["A4:D4", "A5:D5", "A7:D7", "A9:D9", "A10:D10"]))).toEqual([
      "产出指标/数量指标/编纂卷数 ≥4卷",
      "产出指标/成本指标/每卷编纂费 ≤120000元",
      "成本指标/经济成本指标/编纂总费用 ≤500000元",
    ]);
  });

  it("a 一级 over the width of the table heads the branches below it", () => {
    const forms = read(
      [
        ["项目支出绩效目标表"],
        ["项目名称", "路灯安装", "主管部门", "青禾县住建局"],
        ["二级指标", "三级指标", "指标值", "指标说明"],
        ["产出指标", "", "", ""],
        ["数量指标", "安装路灯", "≥240盏", "8个村"],
        ["", "铺装人行道", "≥1200平方米", ""],
        ["质量指标", "验收合格率", "=100%", ""],
        ["效益指标", "", "", ""],
        ["社会效益指标", "受益群众", "≥5600人", ""],
      ],
      ["A4:D4", "A5:A6", "A8:D8"],
    );
    expect(rows(forms)).toEqual([
      "产出指标/数量指标/安装路灯 ≥240盏",
      "产出指标/数量指标/铺装人行道 ≥1200平方米",
      "产出指标/质量指标/验收合格率 =100%",
      "效益指标/社会效益指标/受益群众 ≥5600人",
    ]);
  });

  it.each([
    { over: "绩效目标值", merges: ["A3:C3", "D3:E3"] },
    { over: "", merges: [] },
  ])("上年 and 本年 under “$over” are not the values of two bodies", ({ over, merges }) => {
    const forms = read(
      [
        ["项目支出绩效目标表"],
        ["项目名称", "技能培训"],
        ...(over === "" ? [] : [["绩效指标", "", "", over, ""]]),
        [...LEVELS, "上年", "本年"],
        ["产出指标", "数量指标", "培训人次", "280人次", "≥300人次"],
        ["", "质量指标", "合格率", "90%", "≥95%"],
      ],
      merges,
    );
    expect(rows(forms)).toEqual(["产出指标/数量指标/培训人次 ≥300人次", "产出指标/质量指标/合格率 ≥95%"]);
  });

  it.each(["项目支出绩效目标表（单位：元）", "2026年度项目支出绩效目标表\n单位：元"])(
    "the title's cell may state the unit: %j",
    (title) => {
      const forms = read([[title], ["项目名称", "技能培训", "预算金额", 1200000], ...TABLE]);
      expect(forms[0]?.title?.cellText).toBe(title);
      expect(amount(forms, "totalFunds")).toBe(120);
      expect(forms[0]?.texts.annualGoal).toBeUndefined();
    },
  );

  it("amounts that all carry 元 are in 元 if no unit is stated", () => {
    const head = (total: string, own: string) => [
      ["项目支出绩效目标表"],
      ["项目名称", "技能培训", "资金总额", total],
      ["", "", "其他资金", own],
    ];
    expect(read([...head("1200000.00元", "200000元"), ...TABLE])[0]?.moneyUnit).toBe("元");
    expect(read([...head("120万元", "200000元"), ...TABLE])[0]?.moneyUnit).toBe("万元");
  });

  it("labels of two characters stand before the parts of a total", () => {
    const forms = read([
      ["项目支出绩效目标表"],
      ["项目名称：技能培训"],
      ["项目资金：120万元，其中：财政拨款100万元，自筹20万元"],
      ...TABLE,
    ]);
    expect(text(forms, "projectName")).toBe("技能培训");
    const keys = ["totalFunds", "fiscalFunds", "otherFunds"] as const;
    expect(keys.map((key) => amount(forms, key))).toEqual([120, 100, 20]);
  });
});

describe("levels under one head over two columns", () => {
  it("are two, where a group without branches takes both columns", () => {
    const forms = recognise(
      drawnGrid(`2026年度助学金项目绩效评价指标表 | < | < | < | < | <
评价指标 | 评价内容 | < | 指标名称 | 指标说明 | 目标值
年度绩效目标 | 制度建设 | < | 规章制度 | 建立与否 | 建立
^ | 产出 | 数量指标 | 资助人数 | 达到预计值 | 2100人
^ | ^ | ^ | 宣传场次 | 达到预计值 | 12场
^ | ^ | 质量指标 | 审核准确率 | 达到目标值 | 100%
^ | 资金管理 | 时效指标 | 及时发放率 | 达到目标值 | 95%以上`),
    );
    expect(rows(forms)).toEqual([
      "制度建设//规章制度 qualitative",
      "产出/数量指标/资助人数 2100人",
      "产出/数量指标/宣传场次 12场",
      "产出/质量指标/审核准确率 100%",
      "资金管理/时效指标/及时发放率 ≥95%",
    ]);
  });

  it("are one, where its cells are only split as the names are", () => {
    const forms = recognise(
      drawnGrid(`项目支出绩效目标表 | < | < | <
一级指标 | 三级指标 | < | 指标值
产出指标 | 数量 | 资助人数 | 2100人
产出指标 | 数量 | 宣传场次 | 12场`),
    );
    expect(rows(forms)).toHaveLength(2);
  });
});

it("remarks of any wording that a level must or may be filled in are no part of it", () => {
  const forms = recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标（必填硬性指标） | 造林面积 | 80亩
^ | 成本指标（必填核心指标） | 造林成本 | ≤60万元
效益指标 | 生态效益指标（选填其一） | 覆盖率 | ≥30%`),
  );
  expect(rows(forms).map((row) => row.split("/")[1])).toEqual(["数量指标", "成本指标", "生态效益指标"]);
});

describe("columns beside the names", () => {
  it("a caption beside the table and measures below it are no names, where 二级 holds them", () => {
    const forms = read(
      [
        ["青禾县2022年部门预算项目支出绩效目标表"],
        ["项目名称", "", "办公楼运行保障", "项目类别", "本级", ""],
        ["绩效目标", "以服务对象满意为目标，保障办公楼运行。", "", "", "", ""],
        ["绩效指标", "一级指标", "二级指标", "绩效标准", "", "当年预期实现值"],
        ["", "数量指标", "办公楼维修次数", "反映全年维修情况", "", "≥280次"],
        ["", "", "安检巡察次数", "反映安全巡检情况", "", "200次"],
        ["", "质量指标", "维修验收合格率", "反映维修质量情况", "", "≥92%"],
        ["", "", "设备更新验收合格率", "反映设备更新情况", "", "≥92%"],
        ["", "成本指标", "成本控制率", "", "", "不超预算"],
        ["保障绩效目标实现措施", "", "", "", "", ""],
        ["主管部门审核意见", "单位公章:        年  月  日", "", "", "", ""],
      ],
      [
        ...["A1:F1", "B3:F3", "A4:A9", "B5:B6", "B7:B8", "B10:F10", "B11:F11"],
        ...[4, 5, 6, 7, 8, 9].map((row) => `D${row}:E${row}`),
      ],
    );
    expect(rows(forms)).toEqual([
      "/数量指标/办公楼维修次数 ≥280次",
      "/数量指标/安检巡察次数 200次",
      "/质量指标/维修验收合格率 ≥92%",
      "/质量指标/设备更新验收合格率 ≥92%",
      "/成本指标/成本控制率 qualitative",
    ]);
  });

  it("投入 and 产出 under 绩效目标 are 一级, and 成本目标 beside 目标1 under one head 二级", () => {
    const forms = read(
      [
        ["2017年财政支出项目绩效目标表"],
        ["专项名称", "", "侨胞帮扶补贴"],
        ["绩效目标", "评价指标", "", "绩效内容", "绩效标准", "全年绩效目标"],
        ["投入", "成本目标", "目标1", "发放困难补贴", "100%", "按实际情况发放"],
        ["", "", "目标2", "开展联谊活动", "100%", "100%"],
        ["产出", "数量目标", "目标1", "补助困难侨胞", "每月每人200元", "432人"],
        ["", "", "目标2", "举办培训班", "开展2期", "2期"],
      ],
      ["A1:F1", "A2:B2", "C2:F2", "B3:C3", "A4:A5", "B4:B5", "A6:A7", "B6:B7"],
    );
    expect(rows(forms)).toEqual([
      "投入/成本目标/发放困难补贴 qualitative",
      "投入/成本目标/开展联谊活动 100%",
      "产出/数量目标/补助困难侨胞 432人",
      "产出/数量目标/举办培训班 2期",
    ]);
  });
});

it("rows that only number what is to be filled in hold no indicators", () => {
  const [form] = recognise(
    drawnGrid(`项目支出绩效目标申报表 | < | < | <
项目名称 | 河道保洁 | 主管部门 | 青禾县水利局
一级指标 | 二级指标 | 指标内容 | 指标值
产出指标 | 数量指标 | 1. | 
^ | ^ | 2. | 
效益指标 | 社会效益指标 | 1、 | `),
  );
  expect(form?.indicators).toEqual([]);
  expect(form?.branches.map(({ level2 }) => level2.value)).toEqual(["数量指标", "社会效益指标"]);
  expect(form?.leftOverRows ?? []).toEqual([]);
});

it("a list of other things below the table is no part of it", () => {
  const forms = recognise(
    drawnGrid(`项目名称 | 护理培训 | 主管部门 | 青禾县人社局 |
一级指标 | 二级指标 | 指标名称 | 目标值 | 完成值
产出指标 | 产出数量 | 培训人数 | 1200名 | 1180名
^ | 产出质量 | 结业考核通过率 | 98% | 98%
 | | | |
序号 | 学校性质 | 培训机构 | 补助标准（元/人） | 培训人数
1 | 民办 | 青禾县远洋职业学校 | 2600 | 842
2 | 民办 | 青禾县惠民职业学校 | 2600 | 900`),
  );
  expect(rows(forms)).toEqual(["产出指标/产出数量/培训人数 1200名", "产出指标/产出质量/结业考核通过率 98%"]);
});

it("marks of what must be filled in belong to no label and no head", () => {
  const forms = recognise(
    drawnGrid(`项目绩效目标表 | < | < | < | < | <
项目名称*： | 会展奖励 | < | 资金总额*（万元） | 2430.3 | <
一级指标* | 二级指标* | 三级指标* | 绩效指标性质* | 绩效指标值* | 度量单位*
产出指标 | 数量指标 | 会展业综合收入 | ≥ | 280 | 亿元
产出指标 | 质量指标 | 合格率 | ≥ | 90 | %`),
  );
  expect(rows(forms)).toEqual(["产出指标/数量指标/会展业综合收入 ≥28000000000元", "产出指标/质量指标/合格率 ≥90%"]);
  expect([text(forms, "projectName"), amount(forms, "totalFunds")]).toEqual(["会展奖励", 2430.3]);
});

it("a 一级 typed in the middle of its rows, with its range of points, is that of the rows above too", () => {
  const forms = recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
项目名称 | 主体班 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
 | 数量指标 | 培训人次 | 280人次
 | ^ | 外请授课 | 25人次
产出指标(40-50)分 | 质量指标 | 合格率 | ≥95%
效益指标（30分） | 社会效益指标 | 服务企业 | 30家`),
  );
  expect(rows(forms)).toEqual([
    "产出指标/数量指标/培训人次 280人次",
    "产出指标/数量指标/外请授课 25人次",
    "产出指标/质量指标/合格率 ≥95%",
    "效益指标/社会效益指标/服务企业 30家",
  ]);
  expect(forms[0]?.branches.map(({ level1 }) => level1?.value)).toEqual(["产出指标", "产出指标", "效益指标"]);
});

it("rows above the first 一级 stay without one where that has no outputs", () => {
  const forms = recognise(
    drawnGrid(`项目支出绩效目标表 | < | < | <
项目名称 | 主体班 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
 | 数量指标 | 培训人次 | 280人次
效益指标 | 社会效益指标 | 服务企业 | 30家`),
  );
  expect(rows(forms)).toEqual(["/数量指标/培训人次 280人次", "效益指标/社会效益指标/服务企业 30家"]);
});
