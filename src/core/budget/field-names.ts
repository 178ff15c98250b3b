import type { LocalText } from "../local-text";
import type { AmountField } from "../forms/form";

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
