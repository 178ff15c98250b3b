import type { AmountReading, MoneyUnit } from "../values/amount";
import type { TargetValue } from "../values/target";
import type { Area, CellRef } from "../workbook/address";

/** A value and the cell it was read from. */
export interface Located<T> {
  /** The cell that holds the value; for a blank value, the cell that should hold it. */
  readonly at: CellRef;
  /** The whole text of that cell, as displayed. */
  readonly cellText: string;
  /** The part of the cell that is the value, as typed; shorter than `cellText` if the label is in the same cell. */
  readonly text: string;
  readonly value: T;
}

/** department 部门整体支出绩效目标表, project 项目支出绩效目标表. */
export const FORM_KINDS = ["department", "project"] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Fields that hold money. The README's glossary has the Chinese terms. */
export const AMOUNT_FIELDS = [
  "totalFunds",
  "generalBudget",
  "governmentFund",
  "stateCapital",
  "specialAccount",
  "otherFunds",
  "basicExpenditure",
  "projectExpenditure",
  "annualBudget",
  "superiorFunds",
  "fiscalFunds",
  "carryover",
  "periodFunds",
  "periodFiscalFunds",
  "periodOtherFunds",
] as const;
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** Fields that hold text. */
export const TEXT_FIELDS = [
  "unitName",
  "departmentName",
  "duties",
  "overallGoal",
  "projectName",
  "period",
  "periodGoal",
  "annualGoal",
  "preparedBy",
  "phone",
  "date",
  "responsible",
  "attachment",
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

export type FieldKey = AmountField | TextField;

const IS_AMOUNT: ReadonlySet<FieldKey> = new Set(AMOUNT_FIELDS);

export const isAmountField = (key: FieldKey): key is AmountField => IS_AMOUNT.has(key);

/** What an indicator branch (二级指标) measures, whatever an edition calls it. */
export const INDICATOR_CATEGORIES = [
  "quantity",
  "quality",
  "timeliness",
  "cost",
  "social-cost",
  "ecological-cost",
  "economic-benefit",
  "social-benefit",
  "ecological-benefit",
  "sustainability",
  "satisfaction",
] as const;
export type IndicatorCategory = (typeof INDICATOR_CATEGORIES)[number];

/** Columns that an indicator table may have besides the three levels. */
export type IndicatorColumn =
  | "target"
  | "periodTarget"
  | "comparator"
  | "unit"
  | "standard"
  | "weight"
  | "explanation"
  | "scoring"
  | "note";

/** Rows of a sheet, 0-based and inclusive. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** The rows of a block of indicators of the whole run. */
export interface PeriodRows extends Rows {
  /** Its columns, where the indicators of the year stand beside it in the same rows; absent for a block above or below them. */
  readonly columns?: { readonly from: number; readonly to: number };
}

/** A 二级 branch as printed, with or without indicators. */
export interface Branch {
  readonly level1: Located<string> | null;
  readonly level2: Located<string>;
  readonly category: IndicatorCategory | null;
  /** Rows of the sheet that the branch covers. */
  readonly rows: Rows;
}

/** Months of a year, 1 to 12 and inclusive. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

/** The value for a part of what the target covers, in a column beside it: a quarter, a half-year, a stage, a region. */
export interface IndicatorPart {
  /** The head of the column: 一季度, 上半年目标值, 云岭区. */
  readonly label: Located<string>;
  readonly of: "time" | "place";
  /** The months that it covers; null for stages and regions. Cumulative values begin with January. */
  readonly months: Months | null;
  readonly value: Located<TargetValue>;
}

/** One row of the indicator table. */
export interface Indicator {
  readonly level1: Located<string> | null;
  readonly level2: Located<string> | null;
  /** Null if the 二级 name is unknown or the table has no 二级 column. */
  readonly category: IndicatorCategory | null;
  readonly level3: Located<string>;
  readonly target: Located<TargetValue>;
  /** 实施期（中期）指标值, if the form states it beside the one for the year. */
  readonly periodTarget: Located<TargetValue> | null;
  /** Values for parts of the year, or for regions of the whole, in columns beside the target. Absent if there are none. */
  readonly parts?: readonly IndicatorPart[];
  /** 计算符号 / 指标性质, 计量单位 and the like, if they have columns of their own. */
  readonly comparator: Located<string> | null;
  readonly unit: Located<string> | null;
  readonly standard: Located<string> | null;
  /** The weight (权重, 分值); its value is null if blank or not a number. */
  readonly weight: Located<number | null> | null;
  readonly explanation: Located<string> | null;
  /** 评（扣）分标准. */
  readonly scoring: Located<string> | null;
  readonly note: Located<string> | null;
}

/** What a note on the form asks of its indicators: 三级指标不少于10个, 每个二级指标至少1个, 满意度指标必填. */
export interface Demand {
  /** The cell of the note; its value is the clause that asks. */
  readonly note: Located<string>;
  /** All indicators, those of each printed 一级 or 二级, or those of the 一级 or 二级 with a name. */
  readonly of:
    | { readonly kind: "all" }
    | { readonly kind: "each"; readonly level: 1 | 2 }
    | { readonly kind: "named"; readonly name: string };
  /** The number of indicators that it asks for. */
  readonly least: number;
  /** False if it is asked "in general" (原则上). */
  readonly isFirm: boolean;
}

/** A line of 年度主要任务 in department forms that list their tasks with amounts. */
export interface BudgetTask {
  readonly name: Located<string>;
  readonly total: Located<AmountReading>;
  readonly parts: readonly Located<AmountReading>[];
}

/**
 * The total line (合计) of a list of projects or tasks, or the line of a unit above its projects, in one column of amounts, and
 * the lines that it adds up.
 */
export interface ListSum {
  /** The name of the unit if the total is that of its line; other projects of it may be left out. */
  readonly unit?: string;
  readonly total: Located<AmountReading>;
  readonly lines: readonly Located<AmountReading>[];
}

/** Names of the indicator table's columns in uncertain readings. */
export type TableColumn = "level1" | "level2" | "level3" | IndicatorColumn;

/**
 * Something found on the sheet whose reading is uncertain (读法不确定). It is reported to the user with its cells; no
 * rule relies on it.
 */
export type UncertainReading =
  /** Two cells compete for a field, which is therefore left unknown; `other` is the second cell. */
  | { readonly kind: "field"; readonly field: FieldKey; readonly at: CellRef; readonly other: CellRef | null }
  /** Two columns of the indicator table compete for a column of the form. Both cells are column heads. */
  | { readonly kind: "column"; readonly column: TableColumn; readonly at: CellRef; readonly other: CellRef | null }
  /** A table that looks like an indicator table but in which no indicator could be read. */
  | { readonly kind: "no-indicators"; readonly at: CellRef; readonly other: null }
  /** A filled row of the table that is neither an indicator nor anything else known. */
  | { readonly kind: "unexplained-row"; readonly at: CellRef; readonly other: null };

/** One 绩效目标表 as read. */
export interface Form {
  readonly kind: FormKind;
  /** Id of the edition whose rules apply. */
  readonly edition: string;
  readonly sheet: string;
  readonly area: Area;
  readonly title: Located<string> | null;
  /** The budget year (预算年度) printed on the form. */
  readonly year: Located<number> | null;
  /**
   * The year on which the workbook's visible forms, or the dates among their targets, agree, else that in which it was
   * last saved; shown if the form prints none. No rule relies on it.
   */
  readonly fileYear: number | null;
  /** The form is on a hidden sheet: last year's form, a draft. */
  readonly isHidden: boolean;
  /** The unit of its amounts, as stated on the form. */
  readonly moneyUnit: MoneyUnit;
  /** No unit is printed: amounts with their own unit are as they should be. */
  readonly isUnitAssumed?: boolean;
  /** A line for the whole sheet that states another unit than the heads of the amounts do: 单位：元 above 资金情况（万元）. */
  readonly otherUnitLine?: Located<MoneyUnit>;
  /** A key is absent if the form has no such cell; a blank cell is present with state "blank". */
  readonly amounts: Readonly<Partial<Record<AmountField, Located<AmountReading>>>>;
  /** A key is absent if the form has no such cell; a blank cell is present with value "". */
  readonly texts: Readonly<Partial<Record<TextField, Located<string>>>>;
  /** Fields that only the layout of the inserted form knows, by key. */
  readonly own: Readonly<Record<string, Located<string>>>;
  readonly tasks: readonly BudgetTask[];
  /**
   * The sums that lists state besides the form's own amounts: of the list of projects that the form is an entry of, of its
   * tasks. Absent if there is no total line.
   */
  readonly listSums?: readonly ListSum[];
  /**
   * Money by sources that have no field of their own: 省级财政资金, 专项债券. Each may be a part of the total beside the other
   * sources, or of one of them. Absent if there is none.
   */
  readonly namedSources?: readonly Located<AmountReading>[];
  /**
   * Cells above its indicators that are neither labels nor taken by a field. A sum over their column
   * may lack a line.
   */
  readonly unread: readonly CellRef[];
  /** The names in rows of its template that nobody filled in or deleted, such as 指标2：. Absent if there is none. */
  readonly leftOverRows?: readonly Located<string>[];
  /** What its notes ask of its indicators. Absent if they ask for nothing, or not clearly. */
  readonly demands?: readonly Demand[];
  readonly columns: ReadonlySet<IndicatorColumn>;
  readonly branches: readonly Branch[];
  /** Its indicators, with those of the block of the whole run. */
  readonly indicators: readonly Indicator[];
  /** Where the indicators of the whole run (长期绩效指标) stand beside those of the year. Absent if there is no such block. */
  readonly periodRows?: PeriodRows;
  /** Uncertain readings, from top to bottom. */
  readonly uncertain: readonly UncertainReading[];
}

/** All forms of one workbook, in sheet order, then from top to bottom: the unit of checking. */
export interface Pack {
  readonly forms: readonly Form[];
}

/** The forms of one kind. */
export const formsOf = (pack: Pack, kind: FormKind): readonly Form[] => pack.forms.filter((form) => form.kind === kind);
