import type { LocalText } from "../local-text";
import { isAmountField, type AmountField, type FieldKey, type IndicatorColumn, type TextField } from "./form";

/** Names of the amount fields in messages. */
export const AMOUNT_NAMES: Readonly<Record<AmountField, LocalText>> = {
  totalFunds: { zh: "资金总额", en: "total funds" },
  generalBudget: { zh: "一般公共预算", en: "general public budget" },
  governmentFund: { zh: "政府性基金", en: "government fund" },
  stateCapital: { zh: "国有资本经营预算", en: "state capital budget" },
  specialAccount: { zh: "财政专户管理资金", en: "special account funds" },
  otherFunds: { zh: "其他资金", en: "other funds" },
  basicExpenditure: { zh: "基本支出", en: "basic expenditure" },
  projectExpenditure: { zh: "项目支出", en: "project expenditure" },
  annualBudget: { zh: "年度预算金额", en: "annual budget" },
  superiorFunds: { zh: "上级资金", en: "funds from higher levels" },
  fiscalFunds: { zh: "财政拨款", en: "fiscal appropriation" },
  carryover: { zh: "上年结转", en: "carry-over" },
  periodFunds: { zh: "实施期资金总额", en: "funds of the whole period" },
  periodFiscalFunds: { zh: "实施期财政拨款", en: "fiscal appropriation of the whole period" },
  periodOtherFunds: { zh: "实施期其他资金", en: "other funds of the whole period" },
};

/** Names of the text fields in messages. */
export const TEXT_NAMES: Readonly<Record<TextField, LocalText>> = {
  unitName: { zh: "填报单位", en: "unit" },
  departmentName: { zh: "部门名称", en: "department" },
  duties: { zh: "部门职能职责", en: "duties" },
  overallGoal: { zh: "整体绩效目标", en: "overall goal" },
  projectName: { zh: "项目名称", en: "project name" },
  period: { zh: "实施期", en: "period" },
  periodGoal: { zh: "实施期绩效目标", en: "goal of the period" },
  annualGoal: { zh: "年度绩效目标", en: "goal of the year" },
  preparedBy: { zh: "填表人", en: "prepared by" },
  phone: { zh: "联系电话", en: "phone" },
  date: { zh: "填报日期", en: "date" },
  responsible: { zh: "单位负责人签字", en: "signature of the head" },
  attachment: { zh: "附件号", en: "attachment number" },
};

/** Names of the columns of an indicator table in messages. */
const COLUMN_NAMES: Readonly<Record<IndicatorColumn | "parts", LocalText>> = {
  target: { zh: "指标值", en: "target" },
  periodTarget: { zh: "实施期指标值", en: "target of the whole period" },
  parts: { zh: "分期、分地区指标值", en: "targets of quarters, stages or regions" },
  comparator: { zh: "指标性质", en: "comparator" },
  unit: { zh: "计量单位", en: "unit" },
  standard: { zh: "指标值说明（标准）", en: "standard" },
  weight: { zh: "分值权重", en: "weight" },
  explanation: { zh: "指标解释", en: "explanation" },
  scoring: { zh: "评分标准", en: "scoring" },
  note: { zh: "备注", en: "note" },
};

/** The name of a field in messages. */
export const fieldName = (key: FieldKey): LocalText => (isAmountField(key) ? AMOUNT_NAMES[key] : TEXT_NAMES[key]);

/** The name of a field or a column by its key; null for any other key, such as one that only a layout knows. */
export const keyName = (key: string): LocalText | null => NAMES.get(key) ?? null;

const NAMES: ReadonlyMap<string, LocalText> = new Map(
  Object.entries({
    ...AMOUNT_NAMES,
    ...TEXT_NAMES,
    ...COLUMN_NAMES,
    tasks: { zh: "年度主要任务", en: "annual tasks" },
  }),
);
