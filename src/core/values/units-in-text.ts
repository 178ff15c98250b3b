import { knownUnitAtStart, isUnit } from "./known-units";
import { withoutEndings } from "./text";
import { canonicalUnit, readUnit, type UnitReading } from "./units";

/** A longer text that is not a known compound unit is a sentence. */
export const MAX_UNIT_LENGTH = 6;
const LETTERS = /^(?:(?!每)\p{L}){1,8}/u;
/** Units that do not name what is counted: ≤50万/月. */
const PER = /^[/每]/;
const BETWEEN_PARTS = /^[/*·.×•每]/;
const PART = /^(?:(?!每)[\p{L}\d]){1,6}/u;
/** Signs that are units on their own. A rate may count per hundred thousand: 15/10万. */
const SIGN = /^(?:[%‰]+|\/10万|[ck]?m[23])/;
/** An alternative name of the unit: 台(套), 人(次). */
const VARIANT = /^\((?!含|约|暂|预|其中|以|及|左右)\p{L}{1,4}\)/u;
/** Words after a unit that mean the figure is rounded: 30件左右, 5公里多. */
const ABOUT = ["左右", "上下", "余", "多"];

/** The unit at the beginning of a text, as typed, and the rest. */
export interface UnitSplit {
  readonly unitText: string;
  readonly tail: string;
}

/** Splits "万人次以上" into 万人次 and 以上, "次培训" into 次 and 培训; words that are not a unit stay in the tail. */
export function splitUnit(text: string): UnitSplit {
  const magnitude = text.startsWith("(") ? "" : readUnit(text).magnitude;
  const unit = unitAtStart(text.slice(magnitude.length));
  const isSentence = unit.length > MAX_UNIT_LENGTH && !/[/*·.(×•每]/.test(unit);
  const unitText = isSentence ? magnitude : magnitude + withoutEndings(unit, ABOUT);
  return { unitText, tail: text.slice(unitText.length) };
}

function unitAtStart(text: string): string {
  const sign = SIGN.exec(text)?.[0];
  if (sign !== undefined) return sign;
  const bracketed = /^\(([^()]{1,8})\)/.exec(text);
  if (bracketed?.[1] !== undefined) return isWrittenUnit(bracketed[1]) ? bracketed[0] : "";
  const first = PER.test(text) ? "" : word(text);
  let end = first.length;
  if (first !== "") end += VARIANT.exec(text.slice(end))?.[0].length ?? 0;
  for (;;) {
    const separator = (end === 0 ? PER : BETWEEN_PARTS).exec(text.slice(end))?.[0];
    if (separator === undefined) return text.slice(0, end);
    const rest = text.slice(end + separator.length);
    const part = knownUnitAtStart(rest) || (first === "" ? "" : (PART.exec(rest)?.[0] ?? ""));
    if (part === "") return text.slice(0, end);
    end += separator.length + part.length;
  }
}

const word = (text: string): string => knownUnitAtStart(text) || (LETTERS.exec(text)?.[0] ?? "");

/** Whether the whole text is a unit, with or without a magnitude: 万元, %, 台. */
export function isWrittenUnit(text: string): boolean {
  const { unit } = readUnit(text);
  return unit !== null && (isUnit(unit) || /^[%‰]$/.test(unit));
}

/** The unit in a 计量单位 column: "(万元)" is 万元; "-", "/", 无 and bare figures are none. */
export function unitOfColumn(compact: string): UnitReading {
  const bare = compact.replace(/^(?:计量)?单位:?/, "");
  return /^(?:[-—–/\\、.]*|无|[\d,.]+)$/.test(bare) ? { magnitude: "", unit: null } : readUnit(bare);
}

/**
 * What a unit is counted per: 元/人·天 → 人·天, /月 → 月; null for a plain unit. Alternatives for one thing (台/件/套)
 * are not.
 */
export function perOf(unit: string | null): string | null {
  if (unit === null) return null;
  const at = unit.indexOf("/");
  if (at < 0 || /^台\/?件?\/套$/.test(unit)) return null;
  return canonicalUnit(unit.slice(at + 1).replaceAll("/", "·"));
}
