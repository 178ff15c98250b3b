import { flatMap } from "../flat-map";
import type { Indicator } from "../forms/form";
import { nameOf } from "../indicators/measure";
import { oncePer } from "../once-per";
import type { Fen } from "../values/amount";
import { moneyValue } from "./money";

/** What the amount of a cost row pays for. */
export type CostCoverage =
  /** An amount for the year; `fen` is the yearly sum, twelve times a monthly amount. */
  | { readonly kind: "yearly"; readonly fen: Fen }
  /** A unit cost (单位成本): an amount per person, case, square metre … */
  | {
      readonly kind: "unit";
      readonly fen: Fen;
      /** What it is counted per, as a 计量单位: 人 of 元/人·年; null if only the name says that it is a unit cost. */
      readonly per: string | null;
      /** How often it is paid in a year; null if unknown. */
      readonly timesAYear: number | null;
    };

/** How often each period occurs in a year. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ["年", 1],
  ["年度", 1],
  ["季", 4],
  ["季度", 4],
  ["月", 12],
  ["个月", 12],
]);

/** Names of unit costs: 人均…, 单台…, 每亩…, 单价, 补助标准. 事业单位经费 is not one. */
const UNIT_NAME =
  /[人生户亩次件案车床日天班]均|平均|均价|单价|定额|标准$|上限标准|单位(?:成本|造价|价格|面积|建筑|购置|产品|长度|里程|用量|能耗|人工|费用)|单[台个次场件人车套亩页册篇辆座家名户份株盏口眼块]|每[人生户亩次件案车床日天班台个场套页册篇辆座家名份平公吨条部只头株盏口处项]/;
/** What the name says the amount is counted per: 人均, 生均, 每公里, 单台. */
const PER_OF_NAME =
  /([人生户亩])均|每([人生户亩台套件辆座家])(?![月年日天])|每(公里|平方米|立方米|吨)|单([台套件辆座])/;

function perOfName(name: string): string | null {
  const things: readonly (string | undefined)[] = PER_OF_NAME.exec(name)?.slice(1) ?? [];
  return things.find((thing) => thing !== undefined) ?? null;
}

/** Amounts paid every month or quarter. */
const MONTHLY = /月均|每月|每个月|按月|^月人?均/;
const QUARTERLY = /每季度?/;
/** Totals, whatever else the name says: 补助标准总额. */
const WHOLE_NAME = /总额|总成本|合计|总计/;

/** What the amount of a row covers; null if the row states no money. */
export const coverageOf = (indicator: Indicator): CostCoverage | null => coverageOfRow(indicator).coverage;

const coverageOfRow = oncePer((indicator: Indicator): { readonly coverage: CostCoverage | null } => {
  const money = moneyValue(indicator);
  return { coverage: money && readCoverage(money.fen, money.unit, nameOf(indicator)) };
});

function readCoverage(fen: Fen, unit: string, name: string): CostCoverage {
  const parts = unit.split(/[/·]/).slice(1);
  const periods = flatMap(parts, (part) => PERIODS.get(part) ?? []);
  const things = parts.filter((part) => !PERIODS.has(part));
  const [times = null] = periods;
  const [per = null] = things;
  if (things.length === 1) return { kind: "unit", fen, per, timesAYear: periods.length === 0 ? 1 : times };
  if (things.length > 1) return { kind: "unit", fen, per, timesAYear: null };
  if (UNIT_NAME.test(name) && !WHOLE_NAME.test(name)) {
    const thing = perOfName(name);
    const yearly = times ?? (MONTHLY.test(name) ? 12 : QUARTERLY.test(name) ? 4 : 1);
    return { kind: "unit", fen, per: thing, timesAYear: thing === null ? null : yearly };
  }
  if (times !== null) return { kind: "yearly", fen: fen * times };
  if (MONTHLY.test(name)) return { kind: "yearly", fen: fen * 12 };
  return { kind: "yearly", fen: QUARTERLY.test(name) ? fen * 4 : fen };
}
