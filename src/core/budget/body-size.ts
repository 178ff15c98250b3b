import { flatMap } from "../flat-map";
import type { Form, Located } from "../forms/form";
import type { AmountReading } from "../values/amount";
import { compactText } from "../values/text";
import { amountCells } from "./amount-cells";

/**
 * Bodies that never have so much: those of counties and below, and offices, schools and societies of any level. Districts
 * of large cities and bureaus of cities may.
 */
const SMALL_BODY =
  /县|(?<!锡林郭勒|兴安)旗|乡(?!村)|镇(?!江)|街道|(?<![农乡])村|中学|小学|幼儿园|学校|研究室|志办|档案|图书馆|博物馆|文化馆|党校|妇女联合会|妇联|共青团|工商联|文联|社科联|残联|红十字|信访局|统计局|审计局|司法局|派出所/;
/** 100 亿元, in 分. */
const TOO_MUCH = 1_000_000_000_000;

/** The amounts of a small body, in a form in 万元, that are so large that they are probably figures in 元. */
export function amountsTooLarge(form: Form): readonly Located<AmountReading>[] {
  const { departmentName, unitName } = form.texts;
  const names = flatMap([departmentName, unitName], (name) => (name ? compactText(name.value) : []));
  if (form.moneyUnit !== "万元" || form.isUnitAssumed === true || !names.some((name) => SMALL_BODY.test(name)))
    return [];
  return amountCells(form).filter(({ value }) => value.typedUnit === null && (value.fen ?? 0) >= TOO_MUCH);
}
