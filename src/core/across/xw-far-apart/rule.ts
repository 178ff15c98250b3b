import { headlineOf, type HeadlineText } from "../../engine/headline";
import { isMoneyUnit, isPercentUnit } from "../../values/units";
import type { AcrossFinding, AcrossRule, FiledPack } from "../across-rule";
import { findingBetween } from "../finding-between";
import type { FormFacts, IndicatorFact } from "../pack-facts";
import { unitOfPack } from "../same-unit";

/** With fewer units there is no usual value. */
const MIN_UNITS = 4;
/** A rate is far from the usual one if it differs by this many percentage points … */
const POINTS = 30;
/** … and a price (元/人·天) if it is this many times as large or as small. */
const TIMES = 5;

const META: AcrossRule["meta"] = {
  code: "XW-FAR-APART",
  severity: "info",
  title: { zh: "与其他单位同一指标相差悬殊", en: "Far from what other units state" },
  dimension: "realistic",
  basis: "同类单位同一指标的比率和单价标准大体相当",
};

interface Row {
  readonly pack: FiledPack;
  readonly form: FormFacts;
  readonly indicator: IndicatorFact;
}

const HEADLINE: HeadlineText<{ name: string }> = {
  zh: ({ name }) => `“${name}”与其他单位悬殊`,
  en: ({ name }) => `“${name}” is far from other units`,
};

/** XW-FAR-APART: units state similar rates and prices for the same measure. Counts depend on a unit's size. */
export const xwFarApart: AcrossRule = {
  meta: META,
  check: (packs) =>
    groupsOf(packs).flatMap((rows) => {
      if (new Set(rows.map(({ pack }) => unitOfPack(pack))).size < MIN_UNITS) return [];
      const usual = medianOf(rows);
      return rows.filter(({ indicator }) => isFar(indicator, usual.indicator)).map((row) => finding(row, usual));
    }),
};

/** Comparable rows: same measure, comparator, unit and category. */
function groupsOf(packs: readonly FiledPack[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const pack of packs.filter((each) => unitOfPack(each) !== "")) {
    for (const form of pack.forms) {
      for (const indicator of form.indicators.filter(isComparable)) {
        const { measure, comparator, unit, category } = indicator;
        const key = `${measure} ${comparator} ${unit} ${category}`;
        const row = { pack, form, indicator };
        const group = groups.get(key);
        if (group) group.push(row);
        else groups.set(key, [row]);
      }
    }
  }
  return [...groups.values()];
}

/** Rates of change and shares (增长率, 节约率, 占比) depend on each unit's own situation. */
const OWN_RATE = /增长|增幅|增速|降幅|增加|提高|提升|降低|下降|减少|压减|节约|节支|占比|比重|比例/;

const isComparable = ({ unit, number, measure }: IndicatorFact): boolean =>
  isPercentUnit(unit) ? !OWN_RATE.test(measure) : isPrice(unit) && number > 0;

const isPrice = (unit: string): boolean => isMoneyUnit(unit) && unit.includes("/");

/** The median row; the lower one of two. */
function medianOf(rows: readonly Row[]): Row {
  const sorted = rows.toSorted((a, b) => a.indicator.number - b.indicator.number);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) throw new RangeError("no rows");
  return middle;
}

const isFar = ({ number, unit }: IndicatorFact, usual: IndicatorFact): boolean =>
  isPrice(unit)
    ? number >= usual.number * TIMES || number * TIMES <= usual.number
    : Math.abs(number - usual.number) >= POINTS;

function finding(row: Row, usual: Row): AcrossFinding {
  const { indicator } = row;
  const params = { name: indicator.name, value: indicator.text.trim(), usual: usual.indicator.text.trim() };
  return findingBetween(
    META,
    { ...row, cell: indicator.cell },
    { ...usual, cell: usual.indicator.cell },
    {
      headline: headlineOf(HEADLINE, params),
      message: {
        zh: `“${params.name}”为“${params.value}”，其他单位多在“${params.usual}”左右，相差悬殊，请核对`,
        en: `“${params.name}” is “${params.value}”, among other units about “${params.usual}”: check it`,
      },
      params,
    },
  );
}
