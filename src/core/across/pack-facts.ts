import { known, projectBudget } from "../forms/amounts";
import type { Form, FormKind, IndicatorCategory, Located } from "../forms/form";
import { ofYear } from "../forms/period-block";
import { measuredName } from "../indicators/names";
import type { Fen } from "../values/amount";
import type { Comparator } from "../values/target";
import { formatCell } from "../workbook/address";

/** The facts by which workbooks are compared: plain data, much smaller than the forms themselves. */
export interface PackFacts {
  /** 填报单位 as typed; null if no form names one. */
  readonly unit: string | null;
  readonly forms: readonly FormFacts[];
}

export interface FormFacts {
  readonly kind: FormKind;
  readonly sheet: string;
  /** 项目支出名称 as typed; "" in department forms and if blank. */
  readonly project: string;
  /** The budget year printed on the form. */
  readonly year: number | null;
  /** 资金总额 of a department form, the budget of a project form; null if unknown. */
  readonly budget: { readonly fen: Fen; readonly cell: string } | null;
  /** Indicators whose value is one number with a unit. */
  readonly indicators: readonly IndicatorFact[];
}

export interface IndicatorFact {
  /** 三级指标 as typed. */
  readonly name: string;
  /** The name reduced to what it measures; used to compare names. */
  readonly measure: string;
  readonly category: IndicatorCategory | null;
  /** 指标值 as typed. */
  readonly text: string;
  readonly comparator: Comparator;
  /** Scaled: ≥30万件 is 300000. */
  readonly number: number;
  readonly unit: string;
  /** The cell of the value: "E16". */
  readonly cell: string;
}

/** The facts of a workbook's forms. `unit` is the name that reports use. */
export const packFacts = (unit: string | null, forms: readonly Form[]): PackFacts => ({
  unit,
  forms: forms.map((form) => ({
    kind: form.kind,
    sheet: form.sheet,
    project: form.kind === "project" ? (form.texts.projectName?.value.trim() ?? "") : "",
    year: form.year?.value ?? null,
    budget: budgetOf(form),
    indicators: ofYear(form).indicators.flatMap(({ level3, target, category }): readonly IndicatorFact[] => {
      const { comparator, number, unit: measuredIn } = target.value;
      if (comparator === null || number === null || measuredIn === null) return [];
      return [
        {
          name: level3.value,
          measure: measuredName(level3.value),
          category,
          text: target.text,
          comparator,
          number: Number(number),
          unit: measuredIn,
          cell: cellOf(target),
        },
      ];
    }),
  })),
});

function budgetOf(form: Form): FormFacts["budget"] {
  const budget = known(form.kind === "department" ? form.amounts.totalFunds : projectBudget(form));
  return budget && { fen: budget.value.fen, cell: cellOf(budget) };
}

const cellOf = ({ at }: Located<unknown>): string => formatCell(at);
