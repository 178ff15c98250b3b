import { compactText, withoutEndBrackets } from "./text";
import { isKnownUnit } from "./known-units";
import { readUnit } from "./units";

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
