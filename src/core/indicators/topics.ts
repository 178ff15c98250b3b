import { flatMap } from "../flat-map";
import type { Indicator } from "../forms/form";
import { oncePer } from "../once-per";
import { compactName } from "../values/text";

/** Words for the same counted thing, by line. */
const CONCEPTS: readonly RegExp[] = [
  /办件|收件|接件|受理|办结|审批|业务量|事项数/,
  /培训|参训|轮训/,
  /宣传|宣讲/,
  /检查|巡查|抽查|督查/,
  /救助|资助|补助对象/,
];
/** Words that do not say what is counted. */
const GENERAL =
  /全年|年度|每年|累计|合计|总数量|总数|数量|次数|人次|人数|项目|工作|情况|完成|开展|组织|提高|提升|促进|实施|相关|各类|全市|全县|全区|个数|总量|控制额|数|量/g;
/** A common substring of this length is a topic: 政务服务. */
const COMMON_PIECE = 3;

/**
 * Keys for what a 三级指标 name counts. Two names with a common key count the same kind of thing: they share a name, a
 * concept or a substring.
 */
export function topicsOfName(level3: string): readonly string[] {
  const name = compactName(level3);
  const concepts = flatMap(CONCEPTS, (words, index) => (words.test(name) ? [`概念 ${index}`] : []));
  const pieces = flatMap(name.split(GENERAL), (words) => {
    const characters = Math.max(words.length - COMMON_PIECE + 1, 0);
    return Array.from({ length: characters }, (_, start) => words.slice(start, start + COMMON_PIECE));
  });
  return [...new Set([`名称 ${name}`, ...concepts, ...pieces])];
}

/** `topicsOfName` for an indicator. */
export const topicsOf = oncePer(({ level3 }: Indicator): readonly string[] => topicsOfName(level3.value));
