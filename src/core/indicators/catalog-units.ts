import type { CatalogIndicator, ValueKind } from "../catalog/schema";
import { isDurationUnit, isMoneyUnit, isPercentUnit, readUnit } from "../values/units";
import { catalogIndicator } from "./catalog-names";
import type { UnitClash } from "./counted-things";
import { isCountUnit } from "./units";

/** Names of the kinds of value in messages. */
const WHAT: Readonly<Partial<Record<ValueKind, string>>> = {
  percent: "比率",
  quantity: "数量",
  amount: "金额",
  duration: "时间",
  date: "时间",
  score: "得分",
};

/** Units that belong to another kind of value than the indicator's. Merely unusual units are not included. */
const WRONG: Readonly<Partial<Record<ValueKind, (unit: string) => boolean>>> = {
  percent: (unit) => isMoneyUnit(unit) || isDurationUnit(unit) || isCountUnit(unit),
  quantity: (unit) => isMoneyUnit(unit) || isPercentUnit(unit),
  // A share of money is a valid measure too: 节约资金 in 元 or in %.
  amount: (unit) => isDurationUnit(unit) || isCountUnit(unit),
  duration: (unit) => isMoneyUnit(unit) || isPercentUnit(unit),
  date: (unit) => isMoneyUnit(unit) || isPercentUnit(unit) || isCountUnit(unit),
  score: (unit) => isMoneyUnit(unit) || isDurationUnit(unit),
};

/**
 * What an indicator of the catalog measures, if the unit (canonical, without magnitude) belongs to another kind of
 * value: 项目完成时间 in %. Null if they match, or if the catalog does not have the name.
 */
export function catalogClash(name: string, unit: string): UnitClash | null {
  const indicator = catalogIndicator(name);
  if (!indicator || isUnitOf(indicator, unit)) return null;
  const what = WHAT[indicator.kind];
  return what !== undefined && WRONG[indicator.kind]?.(unit) === true ? { what } : null;
}

const isUnitOf = (indicator: CatalogIndicator, unit: string): boolean =>
  indicator.unit !== null && readUnit(indicator.unit).unit === unit;
