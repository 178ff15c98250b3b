import { rememberedIfShort } from "../remembered";
import { compactName, withoutEndings } from "../values/text";
import { measureName } from "./measure";

/**
 * Verbs and adverbs of improvement. At the beginning of a name they do not change what it measures; verbs of reduction
 * do.
 */
const IMPROVEMENT =
  /^(?:有效|有力|进一步|逐步|稳步|持续|切实|显著|明显|不断|全面|大力|积极|提高|提升|增强|加强|增进|促进|推进|推动|保障|保证|确保|改善|优化|完善|强化|扩大|实现)+/;
/** General words after the measure: 满意度情况, 合格率指标. */
const TRAILING = ["指标", "情况", "水平"];
/** A name shorter than this is meaningless without its verb. */
const MIN_NAME_LENGTH = 3;

/**
 * A 三级指标 name reduced to what it measures: without bracketed remarks, punctuation, leading verbs of improvement and
 * trailing general words. 切实提高政务服务事项办结率（%） → 政务服务事项办结率.
 */
export const measuredName = rememberedIfShort((name) => {
  const compact = compactName(measureName(name));
  const bare = withoutEndings(compact.replace(IMPROVEMENT, ""), TRAILING);
  return bare.length < MIN_NAME_LENGTH ? compact : bare;
});

/** The measure at the end of a name: a rate with its verb (覆盖率), a degree (满意度), a count or an amount. */
const HEAD =
  /(?:[\p{Script=Han}]{2}[率度性]|占比|比例|比重|总?数量|总?人数|人次数?|次数|场次|场数|件数|个数|户数|天数|篇数|份数|面积|里程|总?金额|总?费用|经费|成本|时间|时限|时长|周期|数|量|额|费)$/u;

/** The parts of a name. */
export interface NameParts {
  /** The measure at the end of the name (核心词): 便民服务中心指导覆盖率 → 覆盖率, 全年办件量 → 量; "" if the name denotes a thing. */
  readonly head: string;
  /** The name without its measure: 便民服务中心指导覆盖率 → 便民服务中心指导. */
  readonly object: string;
}

/** Splits a name returned by `measuredName`. */
export function partsOfMeasured(measured: string): NameParts {
  const head = HEAD.exec(measured)?.[0] ?? "";
  return { head, object: measured.slice(0, measured.length - head.length) };
}

/** The object of a name, see `NameParts`. */
export const measuredObject = (name: string): string => partsOfMeasured(measuredName(name)).object;

/** Whether two names are the same after reduction to what they measure. */
export const isSameMeasure = (a: string, b: string): boolean => measuredName(a) === measuredName(b);

/** The longest common substring, the first one in `a`; "" if they share no character. */
export function commonPiece(a: string, b: string): string {
  let best = "";
  for (let start = 0; start + best.length < a.length; start += 1) {
    let end = start + best.length + 1;
    while (end <= a.length && b.includes(a.slice(start, end))) {
      best = a.slice(start, end);
      end += 1;
    }
  }
  return best;
}

/** A one-word measure (合格率, 总数量) is too general to be qualified by another name. */
export const MIN_QUALIFIED_LENGTH = 5;

/**
 * Whether one name is the other with a qualifier in front, in either order: 水电费用资金到位率 and 资金到位率. False for equal names,
 * and if the shorter one is only a general measure such as 合格率.
 */
export const isQualifiedName = (a: string, b: string): boolean => isQualifiedMeasure(measuredName(a), measuredName(b));

/** `isQualifiedName` for names returned by `measuredName`. */
export function isQualifiedMeasure(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= MIN_QUALIFIED_LENGTH && shorter.length < longer.length && longer.endsWith(shorter);
}

/** Similarity of two names from 0 to 1: the Sørensen–Dice coefficient of their character bigrams. */
export const similarity = (a: string, b: string): number => similarityOfMeasures(measuredName(a), measuredName(b));

/** `similarity` for names returned by `measuredName`. */
export function similarityOfMeasures(a: string, b: string): number {
  const [first, left] = [pairsOf(a), pairsOf(b)];
  const pairs = first.length + left.length;
  if (pairs === 0) return a === b ? 1 : 0;
  let common = 0;
  for (const pair of first) {
    const index = left.indexOf(pair);
    if (index < 0) continue;
    left[index] = TAKEN;
    common += 1;
  }
  return (2 * common) / pairs;
}

/** In place of a pair that has its partner; no pair is negative. */
const TAKEN = -1;
const CODES = 0x10000;

/** The pairs of adjacent characters, as numbers. */
function pairsOf(name: string): number[] {
  const pairs: number[] = [];
  for (let index = 1; index < name.length; index += 1)
    pairs.push(name.charCodeAt(index - 1) * CODES + name.charCodeAt(index));
  return pairs;
}

/** The highest similarity that names of these lengths can have. */
export function highestSimilarity(a: string, b: string): number {
  const [shorter, longer] = [Math.min(a.length, b.length) - 1, Math.max(a.length, b.length) - 1];
  return shorter < 1 ? 1 : (2 * shorter) / (shorter + longer);
}

/**
 * How many characters at the end of both names are the same in any order, since characters get transposed in typing:
 * 事项办当天结率 and 事项当天办结率 → 7.
 */
export function commonTail(a: string, b: string): number {
  const [first, second] = [measuredName(a), measuredName(b)];
  // How many more of each character the first tail has than the second.
  const surplus = new Map<string, number>();
  const count = (character: string, change: number): void => {
    const sum = (surplus.get(character) ?? 0) + change;
    if (sum === 0) surplus.delete(character);
    else surplus.set(character, sum);
  };
  let longest = 0;
  for (let length = 1; length <= Math.min(first.length, second.length); length += 1) {
    count(first.charAt(first.length - length), 1);
    count(second.charAt(second.length - length), -1);
    if (surplus.size === 0) longest = length;
  }
  return longest;
}
