import type { LocalText } from "../local-text";
import type { FieldKey, FormKind, IndicatorCategory } from "../forms/form";
import type { LayoutSum, PrintedEdition } from "../layout/layout";
import type { Fen, MoneyUnit } from "../values/amount";

/** Thresholds that rules take from the edition. */
export interface EditionConstants {
  /** Minimum number of 三级指标 in a form. */
  readonly minIndicators: number;
  /** Allowed totals of a form's weights: 100, or 90 if 预算执行率 takes 10. */
  readonly weightTotals: readonly number[];
  /** Differences up to this amount are rounding of printed amounts. */
  readonly amountTolerance: Fen;
  /** Days per year on which a service is open, for comparing daily with yearly figures. */
  readonly openDays: { readonly from: number; readonly to: number };
  /** A ceiling below this share of the budget (0 to 1) leaves part of it unexplained. */
  readonly costCoverage: number;
  /** Plausible yearly amount per person; outside this range a form is asked for its head count. */
  readonly amountPerPerson: { readonly from: Fen; readonly to: Fen };
  /** 预算支出标准: upper limits for unit costs. `name` is searched for in the indicator's name. */
  readonly unitCostLimits: readonly { readonly name: string; readonly unit: string; readonly limit: Fen }[];
  /** Words allowed in 绩效标准. */
  readonly standards: readonly string[];
  /** Characters that the region's 一体化 system refuses in a 指标值 on import; absent if forms are not imported. */
  readonly refusedCharacters?: readonly string[];
}

/**
 * One edition (版式) of the forms: the layout of a region or ministry for some years. Data only: adding an edition takes
 * a folder and an entry in the registry, but no change of code.
 */
export interface Edition extends PrintedEdition {
  readonly name: LocalText;
  /** Where its forms are used; editions are grouped by it: 全国, 湖南. */
  readonly region: LocalText;
  /** What sets its forms apart, in Chinese; stands on its page in docs/layouts. */
  readonly traits: string;
  /** The source of the layout and the tree. */
  readonly basis: string;
  readonly years: { readonly from: number; readonly to: number | null };
  /**
   * Which forms are assigned to this edition. layout: forms that resemble it in labels, heads, title and branches.
   * tree: also forms of any other layout with its branches, because its tree comes from an act that all regions follow.
   */
  readonly detection: "layout" | "tree";
  readonly moneyUnit: MoneyUnit;
  /** Branches that must have an indicator (true) or need none (false), overriding the tree. */
  readonly branchDemands?: Readonly<Partial<Record<IndicatorCategory, boolean>>>;
  /** Fields that must be filled before a form is handed in; null to require those whose labels the form prints. */
  readonly required: Readonly<Record<FormKind, readonly FieldKey[] | null>> | null;
  /** Codes of rules that this edition switches off, besides those whose column it lacks. */
  readonly rulesOff: readonly string[];
  readonly constants: EditionConstants;
}

/** The sums that must hold in forms of this kind; null if the edition has no layout that declares them. */
export const declaredSums = ({ layouts }: Edition, kind: FormKind): readonly LayoutSum[] | null =>
  layouts?.[kind]?.sums ?? null;
