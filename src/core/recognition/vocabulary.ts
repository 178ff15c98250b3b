import type { FieldKey, IndicatorColumn } from "../forms/form";
import { withoutEndBrackets } from "../values/text";
import { PRINTED_LABELS } from "./printed-labels";

/**
 * What a label of the head or foot stands for. Most terms are fields; the others depend on the kind of form or on what
 * else the form has, and are settled when the form is put together.
 */
export type Term =
  | FieldKey
  /** 单位名称: the department in a department form, else the unit. */
  | "ownName"
  /** 绩效目标 / 总体目标 without 年度 or 实施期. */
  | "goal"
  /** Known words that hold nothing we read; they keep a label from being taken for a value. */
  | "other";

/** Label wordings met in forms of many regions (domain notes a.3 to a.5), as compact text. */
const LABELS: Readonly<Record<Term, readonly string[]>> = {
  unitName: ["填报单位", "实施单位", "项目实施单位", "项目单位", "申报单位", "承担单位", "用款单位"],
  departmentName: [
    "部门名称",
    "部门(单位)名称",
    "部门单位名称",
    "预算部门",
    "主管部门",
    "主管部门及代码",
    "资金主管部门",
    "预算单位",
    "预算部门名称",
    "主管单位",
    "主管预算部门",
    "项目主管部门",
    "一级预算部门",
  ],
  ownName: ["单位名称"],
  totalFunds: [
    "资金总额",
    "年度资金总额",
    "项目资金总额",
    "当年预算",
    "年度资金申请总额",
    "预算总额",
    "年度预算总额",
    "资金合计",
    "当年财政拨款预算金额",
    "年度预算",
    "当年预算金额",
    "年度预算金额",
    "预算申报数",
    "预算金额",
    "项目预算",
    "预算数",
    "年度部门预算申请",
    "部门预算总额",
    "申请资金总额",
    "年度总预算",
  ],
  periodFunds: ["实施期资金总额", "中期资金总额", "项目总投资", "项目总预算", "实施期总额"],
  annualBudget: ["年度本级预算金额", "本级预算金额", "本年度本级预算金额", "年度本级预算"],
  superiorFunds: [
    "该项目支出上级资金",
    "上级资金",
    "上级补助",
    "上级转移支付",
    "中央补助",
    "上级补助资金",
    "该项目上级资金",
  ],
  fiscalFunds: ["财政拨款", "财政拨款小计", "财政资金", "当年财政拨款", "其中财政拨款", "财政拨款收入", "本级财政资金"],
  generalBudget: [
    "一般公共预算",
    "一般公共预算拨款",
    "公共财政拨款",
    "一般公共预算资金",
    "一般公共预算财政拨款",
    "公共财政预算拨款",
  ],
  governmentFund: ["政府性基金拨款", "政府性基金", "政府性基金预算", "政府性基金预算拨款", "政府性基金预算资金"],
  stateCapital: ["国有资本经营预算", "国有资本经营", "国有资本经营预算拨款", "国有资本经营预算资金", "国有资本金"],
  specialAccount: [
    "纳入专户管理的非税收入拨款",
    "纳入专户管理的非税收入",
    "财政专户管理资金",
    "财政专户",
    "专户管理资金",
    "财政专户管理的资金",
    "财政专户资金",
  ],
  otherFunds: ["其他资金", "其他", "其它资金", "自有资金", "自有资金小计", "其他收入", "单位资金"],
  carryover: ["上年结转", "上年结转资金", "结转资金", "上年结余", "上年结转结余"],
  basicExpenditure: ["基本支出", "基本支出预算"],
  projectExpenditure: ["项目支出", "项目支出预算"],
  duties: [
    "部门职能职责概述",
    "部门职能职责描述",
    "部门职能概述",
    "部门职责",
    "职能职责概述",
    "部门职能职责",
    "职能职责",
    "部门(单位)职能职责",
    "主要职责",
    "部门(单位)职责",
    "部门职能",
    "职责",
  ],
  overallGoal: [
    "整体绩效目标",
    "年度总体绩效目标",
    "当年整体绩效目标",
    "年度绩效总目标",
    "部门整体绩效目标",
    "年度整体绩效目标",
    "部门绩效目标",
    "整体目标",
    "年度整体目标",
  ],
  projectName: [
    "项目支出名称",
    "项目名称",
    "专项名称",
    "单位(项目)名称",
    "一级项目名称",
    "二级项目名称",
    "专项资金名称",
    "项目",
  ],
  period: [
    "项目支出实施期",
    "实施期限",
    "项目期",
    "实施期",
    "项目实施期",
    "起止时间",
    "项目起止时间",
    "项目周期",
    "实施周期",
    "项目实施期限",
    "项目期限",
    "计划起止时间",
  ],
  periodGoal: [
    "实施期绩效目标",
    "实施期总目标",
    "中期目标",
    "长期目标",
    "实施期目标",
    "项目总目标",
    "中长期目标",
    "中期绩效目标",
    "长期绩效目标",
    "项目实施期绩效目标",
    "实施期总体目标",
  ],
  annualGoal: ["本年度绩效目标", "年度绩效目标", "当年绩效目标", "年度目标", "本年度目标", "当年目标", "年度总目标"],
  goal: [
    "总体目标",
    "年度总体目标",
    "绩效目标",
    "项目绩效目标",
    "总体绩效目标",
    "项目总体目标",
    "绩效总目标",
    "预期目标",
    "项目目标",
    "绩效目标概述",
    "预期绩效目标",
  ],
  preparedBy: ["填表人", "填报人", "经办人", "制表人", "填表人签字", "填报人签字", "项目经办人", "编制人"],
  phone: ["联系电话", "电话", "联系方式", "联系人电话", "联系人及电话", "办公电话"],
  date: ["填报日期", "填表日期", "填报时间", "填表时间", "日期", "编制日期", "申报日期"],
  responsible: [
    "单位负责人签字",
    "单位负责人",
    "负责人签字",
    "项目责任人",
    "部门负责人",
    "主要负责人",
    "单位负责人签章",
    "单位负责人(签字)",
    "负责人",
    "项目负责人",
    "单位负责人签名",
    "分管领导签字",
  ],
  attachment: [],
  other: [
    "单位",
    "金额单位",
    "单位编码",
    "部门编码",
    "单位代码",
    "项目代码",
    "项目编码",
    "序号",
    "备注",
    "项目概况",
    "项目概述",
    "项目类别",
    "项目类型",
    "项目性质",
    "项目属性",
    "立项依据",
    "政策依据",
    "项目内容",
    "项目立项依据",
    "可行性",
    "必要性",
    "实施进度计划",
    "保障措施",
    "资金用途",
    "执行率分值",
    "执行率分值(10)",
    "执行率分值(10分)",
    "按收入性质分",
    "按支出性质分",
    "年度预算申请",
    "项目资金",
    "资金情况",
    "资金金额",
    "专项资金情况",
    "市级支出",
    "补助区县",
    "年度主要任务",
    "任务名称",
    "主要内容",
    "联系人",
    "邮政编码",
    "地址",
    "财政部门审核意见",
    "主管部门审核意见",
    "审核意见",
    "预算执行率权重",
    "绩效指标",
    "年度绩效指标",
    "本年度绩效指标",
    "部门整体支出年度绩效指标",
    "绩效目标指标",
    "计划开始日期",
    "计划完成日期",
    "开始日期",
    "完成日期",
    "合计",
    "财政部门意见",
    "填表说明",
    "说明",
    "注",
    "项目单位职能",
    "资金性质",
    "人员类",
    "运转类",
    "特定目标类",
    "省级财政",
    "地方资金",
    "市级资金",
    "县级资金",
  ],
};

/** Labels of one form's foot: where they stand, the indicator table has ended. */
export const FOOT_TERMS: ReadonlySet<Term> = new Set(["preparedBy", "phone", "date", "responsible"]);

/** Labels that only a head has: where one of them follows a table, another form begins. */
export const HEAD_TERMS: ReadonlySet<Term> = new Set<Term>([
  "unitName",
  "departmentName",
  "ownName",
  "totalFunds",
  "annualBudget",
  "projectName",
  "duties",
  "overallGoal",
  "annualGoal",
  "periodGoal",
  "goal",
]);

const TERM_BY_LABEL: ReadonlyMap<string, Term> = new Map(
  Object.entries(LABELS).flatMap(([term, labels]) => labels.map((label) => [label, term as Term] as const)),
);

/** "其中：", numbering and marks of mandatory fields before a label. */
const LABEL_LEAD = /^(?:其中[:,]?|[*★]+|[(]?[一二三四五六七八九十\d]+[).、,])+/;
/**
 * The term of a compact label without its colon, or null. Printed labels of editions come first. Units and remarks in
 * brackets behind it do not count, （万元）, （盖章）, (90分), unless they belong to a label's own name.
 */
export function termOf(compact: string): Term | null {
  const label = compact.replace(/(?<![:：])[:：]+$/, "");
  const bare = label.replace(LABEL_LEAD, "");
  return knownTerm(label) ?? knownTerm(bare) ?? knownTerm(withoutEndBrackets(bare)) ?? null;
}

const knownTerm = (label: string): Term | undefined => PRINTED_LABELS.get(label) ?? TERM_BY_LABEL.get(label);

/** Every label that may share a cell with its value, longest first. */
export const INLINE_LABELS: readonly string[] = [...TERM_BY_LABEL.keys()]
  .filter((label) => label.length > 1)
  .toSorted((a, b) => b.length - a.length);

/** What a header cell of the indicator table heads. */
export type HeaderTerm = "level1" | "level2" | "level3" | IndicatorColumn;

/** Words of the value column; other columns may hold them too (指标值类型). */
const TARGET_HEADER =
  /指标值|目标值|预期(?:实现)?值|年度值|标准值|^预期(?:当年)?实现值|计划值$|考核值$|设定值$|^[*★]*(?:预期目标|指标及?目标)$/;

const HEADERS: readonly (readonly [RegExp, HeaderTerm])[] = [
  [/^一级(?:绩效)?指标|^一级$|^绩效指标分类$/, "level1"],
  [/^二级(?:绩效)?指标|^二级$/, "level2"],
  [/^三级(?:绩效)?指标|^三级$|^四级(?:绩效)?指标/, "level3"],
  [
    /^(?:指标值|指标)?(?:解释|说明|描述)$|^指标值?(?:内容|说明|解释)|^绩效指标(?:描述|解释|说明)|^指标(?:含义|定义)|^计算(?:公式|方法)/,
    "explanation",
  ],
  [/计算符号|^指标(?:性质|类型)|^指标值类型|比较符|^符号$|^运算符/, "comparator"],
  [/^(?:计量|度量|指标|指标值|数值)?单位$/, "unit"],
  [/权重|分值/, "weight"],
  [/^绩效标准|^标准类型|^指标值设定依据/, "standard"],
  [/^评\(?扣?\)?分标准|^评分|^扣分|^评价标准|^评\(扣\)分/, "scoring"],
  [TARGET_HEADER, "target"],
  [/^备注$|^说明$/, "note"],
];

/** Names of the column of indicators where the table does not count its levels. */
const NAME_HEADER = /^(?:绩效)?指标(?:内容|名称)$|^具体指标|^绩效指标名称|^指标$|^考核指标|^绩效内容$|^绩效指标$/;

/** The term of a header cell (compact text), or null. `isNameColumn` tells the plain 指标名称 columns apart. */
export function headerTermOf(compact: string): { readonly term: HeaderTerm; readonly isNameColumn: boolean } | null {
  const text = compact.replace(/^[*★]+/, "");
  if (NAME_HEADER.test(text)) return { term: "level3", isNameColumn: true };
  const term = HEADERS.find(([words]) => words.test(text))?.[1];
  return term ? { term, isNameColumn: false } : null;
}

/** Whether the cell (compact text) heads the value column. */
export const headsTargets = (compact: string): boolean =>
  TARGET_HEADER.test(compact) && headerTermOf(compact)?.term === "target";

/** A form's title: "2023年项目支出绩效目标表", "…绩效目标申报表". */
export const TITLE = /绩效目标(?:\(?[一二三四五六七八九十\d]*\)?)?(?:申报|批复|审核|自评|填报|汇总)?表(?:\([^()]*\))?$/;

/** An attachment label: 附件1-1, 附件2－3, 附表一. */
export const ATTACHMENT = /^附[件表](?:\d+|[一二三四五六七八九十]+)(?:[-—–.]\d+)*[:：]?$/;
