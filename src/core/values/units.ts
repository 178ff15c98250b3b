import Big from "big.js";

/** Magnitudes (数量级) allowed between figure and unit. */
const MAGNITUDES: Readonly<Record<string, string>> = {
  十: "10",
  百: "100",
  千: "1000",
  万: "10000",
  十万: "100000",
  百万: "1000000",
  千万: "10000000",
  亿: "100000000",
  个亿: "100000000",
  十亿: "1000000000",
  百亿: "10000000000",
  千亿: "100000000000",
  万亿: "1000000000000",
};

/** Longest first, so that 百万 is not read as 百. The lookahead keeps units that begin with a magnitude word whole. */
const MAGNITUDE = /^(个亿|[十百千万]亿|[十百千]万|[十百千万亿])(?!米|克|瓦|卡|帕|伏|赫|分)/;

/** A Map rather than an object: a typed unit may equal the name of an inherited property. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["百分比", "%"],
  ["百分率", "%"],
  ["百分号", "%"],
  ["百分数", "%"],
  ["百分比（%）", "%"],
  ["%（百分比）", "%"],
  ["平米", "平方米"],
  ["m2", "平方米"],
  ["m3", "立方米"],
  ["人/次", "人次"],
  ["人·次", "人次"],
  ["个工作日", "工作日"],
  ["个月", "月"],
  ["个小时", "小时"],
  ["个自然日", "自然日"],
  ["个季度", "季度"],
  ["个年度", "年"],
  ["星期", "周"],
  ["平方千米", "平方公里"],
  ["km2", "平方公里"],
  ["km", "公里"],
  ["千米", "公里"],
]);

const DURATIONS = new Set(["天", "日", "工作日", "自然日", "小时", "分钟", "秒", "秒钟", "月", "年", "周", "季度"]);

/** A text split into magnitude and unit: 万平方公里 → 万, 平方公里. */
export interface UnitReading {
  readonly magnitude: string;
  /** Canonical; null if nothing follows the magnitude. */
  readonly unit: string | null;
}

/** 1000(册): the unit may be in brackets after its figure. */
const IN_BRACKETS = /^\(([^()]*)\)$/;

const NO_UNIT: UnitReading = { magnitude: "", unit: null };

/** Splits the compact text of a unit and converts the unit to its canonical name. */
export function readUnit(text: string): UnitReading {
  if (text === "") return NO_UNIT;
  const bare = text.replace(IN_BRACKETS, "$1");
  const magnitude = MAGNITUDE.exec(bare)?.[1] ?? "";
  const unit = canonicalUnit(bare.slice(magnitude.length));
  return { magnitude, unit: unit === "" ? null : unit };
}

/** 元/人*月, 元/人.月 and 元／人·月 → 元/人·月; 元每人 → 元/人; m2 (㎡ in compact text) → 平方米. */
export function canonicalUnit(unit: string): string {
  const name = unit
    .replace(/(?!^)每/g, "/")
    .replace(/[*×.•・]/g, "·")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
  return ALIASES.get(name) ?? name;
}

/** Figures that are already plain decimal strings: 30, 95. Others may have a sign, leading zeros or trailing zeros. */
const PLAIN_FIGURE = /^(?:0|[1-9]\d*)$/;

/** Multiplies a figure by its magnitude; a decimal string. */
export const scaled = (figure: string, magnitude: string): string =>
  magnitude === "" && PLAIN_FIGURE.test(figure)
    ? figure
    : new Big(figure).times(MAGNITUDES[magnitude] ?? "1").toFixed();

export const isPercentUnit = (unit: string | null): boolean =>
  unit !== null && (/^[%‰]/.test(unit) || unit.endsWith("百分点"));

/** 元, and anything paid in 元 per something: 元/人·月. */
export const isMoneyUnit = (unit: string | null): boolean => unit !== null && /^元(\/|$)/.test(unit);

export const isDurationUnit = (unit: string | null): boolean => unit !== null && DURATIONS.has(unit);
