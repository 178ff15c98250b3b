import Big from "big.js";
import { flatMap } from "../flat-map";
import type { Form, Indicator } from "../forms/form";
import { commonPiece, measuredName } from "../indicators/names";
import type { Fen } from "../values/amount";
import { costCeilings, costRows } from "./cost";
import { coverageOf } from "./cost-coverage";

/** A number of things and what each of them costs. */
export interface PricedCount {
  readonly count: Indicator;
  readonly cost: Indicator;
  /** The cost of all of them for a year. */
  readonly product: Fen;
}

/** Units that count the same thing. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["名", "人"],
  ["位", "人"],
  ["生", "人"],
  ["台（套）", "台"],
  ["批", "批次"],
]);
/** Units of anything: a price per 个 belongs to the count of the same thing only. */
const GENERAL_UNITS: ReadonlySet<string> = new Set(["个", "项", "次", "件", "处", "套", "场", "条"]);
/** Words that names of any thing share. */
const GENERAL_WORDS = /单位|单价|成本|费用|标准|补助|补贴|平均|人均|数量|总数|面积|人数|次数|个数|项目|工作|服务/g;
const MIN_SHARED = 2;

const sameUnit = (unit: string): string => SAME.get(unit) ?? unit;

const thingIn = ({ level3 }: Indicator): string => measuredName(level3.value).replace(GENERAL_WORDS, "");

/** The rows that share the most consecutive characters with a name, at least a word. */
function closestTo(cost: Indicator, counts: readonly Indicator[]): readonly Indicator[] {
  const shared = counts.map((count) => commonPiece(thingIn(count), thingIn(cost)).length);
  const most = Math.max(MIN_SHARED, ...shared);
  return counts.filter((_, index) => shared[index] === most);
}

/** The unit costs of a form with the only count that each of them can refer to, by unit and words. */
export function pricedCounts(form: Form): readonly PricedCount[] {
  const prices = unitCosts(form);
  return flatMap(prices, (price): readonly PricedCount[] => {
    const inUnit = form.indicators.filter(
      ({ category, target: { value } }) =>
        category === "quantity" && value.unit !== null && sameUnit(value.unit) === price.per && value.number !== null,
    );
    const ofThing = closestTo(price.cost, inUnit);
    const isAlone = inUnit.length === 1 && prices.length === 1 && !GENERAL_UNITS.has(price.per);
    const [count, ...further] = ofThing.length > 0 || !isAlone ? ofThing : inUnit;
    const number = count?.target.value.number ?? null;
    if (!count || further.length > 0 || number === null) return [];
    return [{ count, cost: price.cost, product: new Big(number).times(price.yearly).round().toNumber() }];
  });
}

interface UnitCost {
  readonly cost: Indicator;
  readonly per: string;
  readonly yearly: Fen;
}

const unitCosts = (form: Form): readonly UnitCost[] =>
  flatMap(costRows(form), (cost) => {
    const coverage = coverageOf(cost);
    if (coverage?.kind !== "unit" || coverage.per === null || coverage.timesAYear === null) return [];
    return [{ cost, per: sameUnit(coverage.per), yearly: coverage.fen * coverage.timesAYear }];
  });

/** Whether a unit cost is all that a form says about its costs. */
export const isOnlyCost = (form: Form, { cost }: PricedCount): boolean =>
  costRows(form).every((row) => row === cost) && costCeilings(form).length === 0;
