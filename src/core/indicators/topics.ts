import { compactName } from "../values/text";
import { commonPiece } from "./names";

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

/** Whether two 三级指标 names count the same kind of thing: by a concept they share, or by a common piece of words. */
export function shareTopic(a: string, b: string): boolean {
  const [first, second] = [compactName(a), compactName(b)];
  if (first === second) return true;
  if (CONCEPTS.some((words) => words.test(first) && words.test(second))) return true;
  // Two blanks that differ never make a common piece.
  return commonPiece(first.replace(GENERAL, " "), second.replace(GENERAL, "\n")).trim().length >= COMMON_PIECE;
}
