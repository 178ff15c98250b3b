import type { LocalText } from "../local-text";
import type { FieldKey, FormKind, IndicatorCategory } from "../forms/form";
import type { LayoutSum, PrintedEdition } from "../layout/layout";
import type { Fen, MoneyUnit } from "../values/amount";

/** Figures that rules take from the edition. */
export interface EditionConstants {
  /** The fewest 三级指标 a form may have. */
  readonly minIndicators: number;
  /** Totals that the weights of a form may add up to: 100, or 90 where 预算执行率 keeps 10. */
  readonly weightTotals: readonly number[];
  /** Differences up to here are rounding of printed amounts. */
  readonly amountTolerance: Fen;
  /** Days a service is open in a year, for daily against yearly figures. */
  readonly openDays: { readonly from: number; readonly to: number };
  /** A ceiling below this share of the budget (0 to 1) leaves part of it unexplained. */
  readonly costCoverage: number;
  /** Yearly amount a person that is plausible; outside of it a form is asked for its head count. */
  readonly amountPerPerson: { readonly from: Fen; readonly to: Fen };
  /** 预算支出标准: upper limits of unit costs. `name` is searched in the indicator's name. */
  readonly unitCostLimits: readonly { readonly name: string; readonly unit: string; readonly limit: Fen }[];
  /** Words allowed in 绩效标准. */
  readonly standards: readonly string[];
  /** Characters that the import of the region's 一体化 system refuses in a 指标值; absent where forms are not imported. */
  readonly refusedCharacters?: readonly string[];
}

/**
 * One edition (版式) of the forms: a region's or a ministry's layout for some years. Data only: a further edition needs
 * a folder and an entry in the registry, and no change of code.
 */
export interface Edition extends PrintedEdition {
  readonly name: LocalText;
  /** Where its forms are used, for grouping: 全国, 湖南. */
  readonly region: LocalText;
  /** Where the layout and the tree come from. */
  readonly basis: string;
  readonly years: { readonly from: number; readonly to: number | null };
  /**
   * Which forms are taken for this edition. layout: those that look like it by labels, heads, title and branches. tree:
   * also those of any other look whose branches are its own, since its tree is that of an act which all regions follow.
   */
  readonly detection: "layout" | "tree";
  readonly moneyUnit: MoneyUnit;
  /** Branches that must have an indicator (true), or need not (false), whatever the tree says. */
  readonly branchDemands?: Readonly<Partial<Record<IndicatorCategory, boolean>>>;
  /** Fields that must be filled before a form is handed in; null where those are asked for whose labels a form prints. */
  readonly required: Readonly<Record<FormKind, readonly FieldKey[] | null>> | null;
  /** Codes of rules that this edition switches off, beyond those whose column it lacks. */
  readonly rulesOff: readonly string[];
  readonly constants: EditionConstants;
}

/** The sums that forms of this kind must hold; null where the edition declares none, since it has no layout for them. */
export const declaredSums = ({ layouts }: Edition, kind: FormKind): readonly LayoutSum[] | null =>
  layouts?.[kind]?.sums ?? null;
