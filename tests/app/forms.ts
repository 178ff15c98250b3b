import { newXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx/workbook";
import { planFill } from "../../src/app/fill";
import type { FormJson, IndicatorJson } from "../../src/core/forms/forms-json";
import { recognise } from "../../src/core/recognition/recognise";
import type { Form } from "../../src/core/forms/form";
import type { Plan } from "../../src/core/plan/plan";
import { formatCell, type CellRef } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import type { WorkbookReader } from "../../src/port/workbook";
import { valueOf } from "../support/value-of";

export const indicator = (level2: string, level3: string, text: string): IndicatorJson => ({
  level2,
  level3,
  target: { text },
});

/** Invented. */
export const department: FormJson = {
  kind: "department",
  edition: "hunan-2023",
  sheet: "附件1-1",
  year: 2024,
  fields: {
    attachment: { value: "附件1-1" },
    unitName: { value: "临江县市场监督管理局" },
    departmentName: { value: "临江县市场监督管理局" },
    totalFunds: { value: "300" },
    generalBudget: { value: "280" },
    governmentFund: { value: "0" },
    specialAccount: { value: "0" },
    otherFunds: { value: "20" },
    basicExpenditure: { value: "204" },
    projectExpenditure: { value: "96" },
    duties: { value: "负责全县市场监督管理" },
    overallGoal: { value: "2024年完成抽检1200批次，2024年底前全部公示。" },
    preparedBy: { value: "李小满" },
    phone: { value: "013900000000" },
    date: { value: "2023-11-20" },
  },
  indicators: [
    indicator("数量指标", "抽检批次", "≥1200批次"),
    indicator("质量指标", "抽检合格率", "≥98%"),
    indicator("成本指标", "部门预算支出", "≤300万元"),
    indicator("时效指标", "公示时间", "2024年12月31日前"),
    indicator("经济效益指标", "挽回损失", "≥20万元"),
    indicator("社会效益指标", "市场秩序", "明显改善"),
    indicator("社会公众或服务对象满意度", "群众满意度", "≥95%"),
  ],
};

export const project: FormJson = {
  kind: "project",
  edition: "hunan-2023",
  sheet: "附件2-1",
  year: 2024,
  fields: {
    attachment: { value: "附件2-1" },
    projectName: { value: "2024年食品安全抽检" },
    annualBudget: { value: "96" },
    period: { value: "2024年1月至12月" },
    annualGoal: { value: "完成抽检1200批次。" },
  },
  indicators: [indicator("数量指标", "抽检批次", "≥1200批次"), indicator("成本指标", "总成本", "≤96万元")],
};

/** A workbook file in memory with these forms. */
export const workbookWith = (...forms: readonly FormJson[]): XlsxWorkbook =>
  valueOf(newXlsx(valueOf(planFill({ version: 1, forms: [...forms] }))));

export const snapshotOf = async (workbook: WorkbookReader): Promise<WorkbookSnapshot> => valueOf(await workbook.read());

/** The first form of a kind. */
export function formOf(snapshot: WorkbookSnapshot, kind: Form["kind"]): Form {
  const form = recognise(snapshot).find((each) => each.kind === kind);
  if (!form) throw new Error(`no ${kind} form`);
  return form;
}

/** What the forms of a plan say once they stand in a workbook. */
export const formsIn = async (plan: Plan): Promise<readonly Form[]> =>
  recognise(await snapshotOf(valueOf(newXlsx(plan))));

/** "附件1-1!B4" */
export const label = ({ sheet, row, column }: CellRef): string => `${sheet}!${formatCell({ row, column })}`;
