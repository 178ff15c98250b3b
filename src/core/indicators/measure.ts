import type { Indicator } from "../forms/form";
import { compactName, compactText, readName } from "../values/text";
import { oncePer } from "../once-per";
import { rememberedIfShort } from "../remembered";

/** Marks that forms print before important indicators: ★新增学位数量. */
const MARKS = /^[★☆※◆◇●○▲△■□]+/;

/** The number of a name in a list: 指标1：培训人次, ②培训人次, (3)培训人次, 4.培训人次. */
const SERIAL =
  /^(?:指标(?:\d{1,2}|[一二三四五六七八九十])(?:[:：.、]|(?=[\p{Script=Han}]))|[\u2460-\u249B]|[(（]\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[(（][一二三四五六七八九十][)）]|[一二三四五六七八九十]、)\s*/u;

/** A name without its number in a list; a name that is nothing else stays. */
export function withoutSerial(name: string): string {
  const trimmed = name.trim();
  const bare = trimmed.replace(SERIAL, "");
  return bare === "" || bare.length === trimmed.length ? name : bare;
}

/**
 * A 三级指标 name prepared for matching words at its beginning or end: compact, without its number in a list, bracketed
 * remarks and final punctuation.
 */
export const measureName = rememberedIfShort((name) =>
  compactText(withoutSerial(readName(name)))
    .replace(MARKS, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/(?<![。,，;；:：、])[。,，;；:：、]+$/, ""),
);

/** The indicator's name as returned by `measureName`. */
export const nameOf = oncePer(({ level3 }: Indicator): string => measureName(level3.value));

/** The indicator's name as returned by `compactName`, without its number in a list. */
export const compactNameOf = oncePer(({ level3 }: Indicator): string => compactName(withoutSerial(level3.value)));

/** The target is a minimum: ≥ or >. */
export const isFloor = ({ target }: Indicator): boolean =>
  target.value.comparator === "≥" || target.value.comparator === ">";

/** The target is a maximum: ≤ or <. */
export const isCeiling = ({ target }: Indicator): boolean =>
  target.value.comparator === "≤" || target.value.comparator === "<";

/** The name starts with a verb of reduction: 减少…, 有效降低…. */
export const STARTS_WITH_REDUCTION =
  /^(?:有效|有力|进一步|逐步|逐年|持续|大幅度?|切实|显著|明显|不断|合理|同比)*(?:降低|减少|减轻|压减|压降|压缩|削减|缩减|节约|节省|下降)/;

/** The value as typed, compact. */
export const typedTarget = oncePer(({ target }: Indicator): string => compactText(target.text));
