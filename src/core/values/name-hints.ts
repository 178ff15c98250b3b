import { compactText, withoutEndBrackets } from "./text";
import { COUNT_UNITS, DIMENSION_UNITS } from "./known-units";
import { isMoneyUnit, isPercentUnit, readUnit } from "./units";

/** Whether a compact text is a unit in common use, alone or in a compound: 篇, 元/人/天, 万平方公里, %. */
export function isKnownUnit(text: string): boolean {
  const { unit } = readUnit(text);
  if (unit === null) return false;
  if (isPercentUnit(unit) || COUNT_UNITS.has(unit) || DIMENSION_UNITS.has(unit)) return true;
  const [first = "", ...rest] = unit.split(/[/·]/);
  const isMeasure = (part: string): boolean => COUNT_UNITS.has(part) || DIMENSION_UNITS.has(part);
  return (isMeasure(first) || isMoneyUnit(first)) && rest.every((part) => isMeasure(part) || part === "生");
}

/** Signs and words before a figure. */
const SIGN = "[≥≤＞＜><=]|[><]=|不(?:低|高|少|大|小)于|不超过";
/** What stands for the figure: **, ××, __. */
const BLANK_FIGURE = "[*_xX×.…]";
/** Text before the unit inside brackets: （单位：人）, （≥**人）. */
const BEFORE_UNIT = new RegExp(`^(?:单位:?)?(?:${SIGN})?(?:${BLANK_FIGURE}|\\d)*`);
const BRACKETS = /\(([^()]*)\)/g;

/**
 * The unit in brackets at the end of a name, as typed: 新增产值（≥**万元） → 万元; null if there is none. In 档案卷(件)数 the
 * brackets are part of the words.
 */
export function typedUnitInName(name: string): string | null {
  const compact = compactText(name);
  const end = compact.slice(withoutEndBrackets(compact).length);
  const contents = [...end.matchAll(BRACKETS)].map(([, content = ""]) => content);
  return contents.map((content) => content.replace(BEFORE_UNIT, "")).findLast(isKnownUnit) ?? null;
}

/** The same, canonical: 提交建议数量（条） → 条. */
export function unitInName(name: string): string | null {
  const unit = typedUnitInName(name);
  return unit === null ? null : readUnit(unit).unit;
}

/** 受训人次（≥）, 苗木成活率（≥**%）. */
const SIGN_BEHIND = new RegExp(`\\((${SIGN})${BLANK_FIGURE}*([^()\\d]{0,10})\\)$`);

/** The sign in brackets at the end of a name, alone or before the place of a figure; null if there is none. */
export function signInName(name: string): string | null {
  const [, sign, unit = ""] = SIGN_BEHIND.exec(compactText(name)) ?? [];
  return sign !== undefined && (unit === "" || isKnownUnit(unit)) ? sign : null;
}
