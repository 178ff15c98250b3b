import type { LocalText } from "../local-text";
import type { TextField } from "../forms/form";

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
