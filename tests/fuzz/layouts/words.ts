import type { Draw } from "./draw";

/** A label put together from one piece of each line. The pieces are those of the language, not those of the recogniser. */
type Parts = readonly (readonly [string, ...string[]])[];

const FIELD_LABELS = {
  projectName: [
    ["", "", "申报", "预算", "工作", "支出", "服务", "资助", "子"],
    ["项目", "项目", "专项", "项目支出", "专项资金", "项目（专项）", "政策（项目）", "工程", "课题"],
    ["名称", "名称", "全称", "标题"],
  ],
  departmentName: [
    ["", "", "业务", "资金", "行业", "预算", "项目", "一级"],
    ["主管", "主管", "归口", "牵头", "归口管理", "分管"],
    ["部门", "部门", "单位"],
    ["", "", "名称", "（全称）", "及代码"],
  ],
  unitName: [
    ["", "", "项目", "任务"],
    ["实施", "承担", "执行", "具体实施", "承办", "组织实施", "责任", "建设", "落实", "经办", "运维", "承接", "用款"],
    ["单位", "单位", "单位", "主体", "机构"],
    ["", "", "名称", "（盖章）"],
  ],
  period: [
    ["", "", "项目", "计划"],
    ["实施", "执行", "建设", "服务", "实施起止", "起讫"],
    ["期限", "时间", "年限", "期间"],
  ],
  totalFunds: [
    ["", "年度", "当年", "本年", "本年度", "全年"],
    ["资金", "预算", "预算资金", "项目资金", "项目预算", "经费", "项目经费", "投资", "财力", "支出预算"],
    ["总额", "合计", "总计", "总金额", "总量", "总规模", "安排总额", "申请总额", "需求总额"],
  ],
  fiscalFunds: [
    ["", "其中：", "其中:", "1.", "（一）"],
    ["", "", "当年", "年度"],
    ["财政", "财政", "政府"],
    ["投入", "补助资金", "资金", "预算资金", "拨款", "拨款资金"],
  ],
  otherFunds: [
    ["", "", "2.", "（二）"],
    ["其他", "其他", "其它", "其余", "自筹", "自有", "非财政", "社会", "配套", "其他来源", "其他渠道"],
    ["资金", "资金", "投入", "经费"],
  ],
  annualGoal: [
    ["年度", "本年度", "当年", "本年", "全年", "今年", "年内"],
    ["", "绩效", "总体", "总体绩效", "工作", "预期", "主要", "任务"],
    ["目标", "目标", "目标", "总目标", "目标内容", "目标描述"],
  ],
  periodGoal: [
    ["实施期", "中长期", "中期", "项目实施期", "项目周期", "长期", "全周期", "建设期", "规划期", "远期", "三年"],
    ["", "绩效", "总体", "总体绩效", "预期"],
    ["目标"],
  ],
} as const satisfies Readonly<Record<string, Parts>>;

export type DrawnField = keyof typeof FIELD_LABELS;

const compose = (draw: Draw, parts: Parts): string => parts.map((choices) => draw.pick(choices)).join("");

/** A wording of a field's label. */
export const fieldLabel = (draw: Draw, field: DrawnField): string => compose(draw, FIELD_LABELS[field]);

const DEPARTMENT_LABELS = {
  departmentName: [
    ["", "", "预算", "本"],
    ["部门", "部门（单位）", "单位", "部门"],
    ["名称", "全称"],
  ],
  goal: [
    ["年度", "部门年度", "整体", "部门整体", "本年度", "当年整体", "全年"],
    ["", "绩效", "总体", "总体绩效", "预期"],
    ["目标"],
  ],
  block: [["预算情况", "年度预算", "部门预算情况", "资金情况"]],
  totalFunds: [
    ["", "年度", "部门", "本年", "全年"],
    ["预算", "资金", "预算资金", "支出", "支出预算", "经费"],
    ["总额", "合计", "总计", "总量", "总规模"],
  ],
  basicExpenditure: [["", "其中：", "1."], ["基本支出"], ["", "预算"]],
  projectExpenditure: [["", "2."], ["项目支出"], ["", "预算"]],
  tasks: [["年度主要任务", "年度重点工作", "主要工作任务"]],
  taskName: [["任务名称", "重点工作名称", "工作任务名称", "主要任务"]],
  taskContent: [["主要内容", "工作内容", "任务内容"]],
  taskAmount: [
    ["预算金额", "金额", "所需资金"],
    ["", "（万元）"],
  ],
} as const satisfies Readonly<Record<string, Parts>>;

/** A wording of a label of a department form. */
export const departmentLabel = (draw: Draw, field: keyof typeof DEPARTMENT_LABELS): string =>
  compose(draw, DEPARTMENT_LABELS[field]);

export const departmentTitle = (draw: Draw): string =>
  draw.pick([
    "部门整体支出绩效目标表",
    "部门（单位）整体绩效目标表",
    "部门整体绩效目标申报表",
    "部门预算整体支出绩效目标表",
  ]);

const COLUMN_HEADS = {
  level1: [
    ["一级", "第一级", "1级"],
    ["指标", "绩效指标", "", "目录"],
  ],
  level2: [
    ["二级", "第二级", "2级"],
    ["指标", "绩效指标", "", "目录"],
  ],
  level3: [["三级指标", "三级绩效指标", "指标名称", "具体指标", "绩效指标名称", "考核指标", "指标内容", "三级"]],
  target: [
    ["", "", "年度", "预期", "计划", "绩效", "年初", "全年", "当年", "考核", "设定", "本年"],
    ["指标值", "目标值", "指标数值", "计划值", "预期值", "考核值", "控制值", "达标值"],
    ["", "", "", "及单位"],
  ],
  number: [
    ["", "", "年度", "预期", "计划", "年初", "当年"],
    ["指标值", "目标值", "指标数值", "数值", "计划值", "考核值", "量化值"],
  ],
  comparator: [
    [
      ...["计算符号", "比较符号", "符号", "指标性质", "指标方向", "运算符", "关系符号", "比较符"],
      ...["判断符号", "逻辑符号", "比较关系", "运算关系", "逻辑关系", "方向", "大小关系"],
    ],
  ],
  unit: [["", "计量", "度量", "指标", "数值", "计数", "衡量", "统计", "量化"], ["单位"]],
  lastYear: [
    ["上年", "上年度", "去年", "以前年度", "前一年", "往年", "历史", "基期"],
    ["完成值", "实际值", "指标值", "实际完成值", "水平", "完成数", "实绩", "数据", "基数", "情况"],
  ],
  done: [
    ["", "实际", "全年"],
    ["完成情况", "完成值"],
  ],
  weight: [["分值", "权重", "权重（%）", "指标分值", "权数", "配分", "标准分", "分数", "指标权重"]],
  explanation: [
    ["指标解释", "指标说明", "指标值说明", "指标含义", "指标内涵", "指标口径", "计算公式", "指标释义", "口径说明"],
  ],
  scoring: [["评分标准", "评分规则", "评分细则", "扣分标准", "计分办法", "赋分标准", "评分办法", "得分规则"]],
  note: [["备注", "备注", "附注", "备注说明"]],
} as const satisfies Readonly<Record<string, Parts>>;

export type DrawnColumn = keyof typeof COLUMN_HEADS;

/** A wording of a column's head. */
export function columnHead(draw: Draw, column: DrawnColumn): string {
  return compose(draw, COLUMN_HEADS[column]);
}

/** Heads of the three level columns in one manner. */
export function levelHeads(draw: Draw): readonly [string, string, string] {
  const tail = draw.pick(["指标", "指标", "绩效指标", "", "指标名称", "分类", "考核指标"]);
  const [one, two, three] = draw.pick([
    ["一级", "二级", "三级"],
    ["一级", "二级", "三级"],
    ["第一级", "第二级", "第三级"],
  ] as const);
  const name = draw.chance(0.35) ? columnHead(draw, "level3") : `${three}${tail}`;
  return [`${one}${tail}`, `${two}${tail}`, name];
}

/** Titles of sections, numbered by the sheet. */
export const SECTIONS = {
  head: ["项目基本情况", "基本信息", "项目概况"],
  funds: ["资金情况", "项目资金", "预算情况", "资金来源"],
  goals: ["绩效目标", "总体目标", "目标设定"],
  table: ["绩效指标", "指标设置", "绩效指标体系"],
} as const;

/** Labels at the left of a group of rows. */
export const GROUPS = {
  funds: ["项目资金", "资金情况", "项目预算", "资金来源"],
  goals: ["总体目标", "绩效目标", "目标"],
  table: ["绩效指标", "年度绩效指标", "指标体系"],
} as const;

export const APPROVALS = [
  ...(["主管部门审核意见", "财政部门审核意见", "单位意见", "业务科室意见", "财务部门复核"] as const),
  ...(["初审意见", "业务股室审核意见", "分管领导签批", "主管处室审定意见", "复核人签字"] as const),
] as const;

/** Lines of instructions between the title and the fields. */
export const NOTES_ABOVE = ["填报说明：本表由项目单位填写，一个项目一张。", "（本表随预算草案一并报送）"] as const;

/** Lines below everything else. */
export const NOTES_BELOW = [
  "注：1.指标值应当量化；2.本表一式两份。",
  "备注：“≥”含本数，资金以批复为准。",
  "说明：其他资金包括单位自筹和社会捐赠。",
] as const;

export const titleOf = (draw: Draw, year: number): string => {
  const kind = draw.pick([
    ...(["项目支出绩效目标表", "项目支出绩效目标申报表", "项目绩效目标表", "预算项目绩效目标申报表"] as const),
    ...([
      "财政支出项目绩效目标表",
      "项目支出预算绩效目标批复表",
      "专项资金项目绩效目标表",
      "项目绩效目标公开表",
    ] as const),
  ]);
  return draw.pick([`${year}年${kind}`, `${year}年度${kind}`, kind]);
};
