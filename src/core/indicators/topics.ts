import type { Indicator } from "../forms/form";
import { oncePer } from "../once-per";
import { compactName } from "../values/text";

/** Words for one and the same thing that is counted. */
const CONCEPTS: readonly RegExp[] = [
  /办件|收件|接件|受理|办结|审批|业务量|事项数/,
  /培训|参训|轮训/,
  /宣传|宣讲/,
  /检查|巡查|抽查|督查/,
  /救助|资助|补助对象/,
];
/** Words that say nothing about what is counted. */
const GENERAL =
  /全年|年度|每年|累计|合计|总数量|总数|数量|次数|人次|人数|项目|工作|情况|完成|开展|组织|提高|提升|促进|实施|相关|各类|全市|全县|全区|个数|总量|控制额|数|量/g;
/** A common piece of this many characters is a topic: 政务服务. */
const COMMON_PIECE = 3;

/**
 * What a 三级指标 name counts, as keys: two names with a key in common count the same kind of thing, for they share a name, a
 * concept or a piece of words.
 */
export function topicsOfName(level3: string): readonly string[] {
  const name = compactName(level3);
  const concepts = CONCEPTS.flatMap((words, index) => (words.test(name) ? [`概念 ${index}`] : []));
  const pieces = name.split(GENERAL).flatMap((words) => {
    const characters = Math.max(words.length - COMMON_PIECE + 1, 0);
    return Array.from({ length: characters }, (_, start) => words.slice(start, start + COMMON_PIECE));
  });
  return [...new Set([`名称 ${name}`, ...concepts, ...pieces])];
}

/** The same of an indicator. */
export const topicsOf = oncePer(({ level3 }: Indicator): readonly string[] => topicsOfName(level3.value));
