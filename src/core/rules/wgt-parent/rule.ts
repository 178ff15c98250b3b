import Big from "big.js";
import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Form, Indicator, Located } from "../../forms/form";
import { compactText } from "../../values/text";
import { formatCell, type CellRef } from "../../workbook/address";

/** The weight stated after a branch name: 产出指标（50分）, 质量指标(20%), 效益指标 30分. */
const BRANCH_WEIGHT = /(?:\((\d+(?:\.\d+)?)(?:分|%)?\)|(?<!\d)(\d+(?:\.\d+)?)分)$/;
/** Weights with two decimals may miss their total by rounding. */
const ROUNDING = 0.1;

/** WGT-PARENT: weights are above 0, and those of a branch add up to the weight stated for it. */
export const wgtParent = defineFormRule<{
  sum: { name: string; stated: string; sum: string };
  notPositive: { weight: number };
}>({
  meta: {
    code: "WGT-PARENT",
    severity: "error",
    title: { zh: "权重不大于零或与上级权重不符", en: "Weight not above zero, or unlike its branch" },
    dimension: "completeness",
    basis: "权重大于 0，下级权重之和等于上级权重（预算管理一体化绩效模块）",
  },
  messages: {
    sum: {
      zh: ({ name, stated, sum }) => `“${name}”应为 ${stated} 分，所属指标权重合计 ${sum}，请核对`,
      en: ({ name, stated, sum }) => `“${name}” states ${stated}, the weights of its indicators add up to ${sum}`,
      headline: {
        zh: ({ name, sum }) => `“${name}”的权重合计 ${sum}`,
        en: ({ name, sum }) => `“${name}”: weights make ${sum}`,
      },
    },
    notPositive: {
      zh: ({ weight }) => `权重 ${weight} 不大于 0，请填写正数，或删去该指标`,
      en: ({ weight }) => `A weight of ${weight} is not above 0`,
      headline: {
        zh: ({ weight }) => `权重 ${weight} 不大于 0`,
        en: ({ weight }) => `Weight ${weight} is not above 0`,
      },
    },
  },
  *check(form) {
    if (!form.columns.has("weight")) return;
    for (const { weight } of form.indicators) {
      if (weight?.value === null || weight?.value === undefined || weight.value > 0) continue;
      yield { messageId: "notPositive", params: { weight: weight.value }, at: weight.at };
    }
    for (const { branch, stated, children } of weightedBranches(form)) {
      const weights = children.map(({ weight }) => weight?.value ?? null);
      if (weights.includes(null)) continue;
      const sum = weights.reduce<Big>((total, weight) => total.plus(weight ?? 0), new Big(0));
      if (sum.minus(stated).abs().lte(ROUNDING)) continue;
      yield {
        messageId: "sum",
        params: { name: compactText(branch.value), stated, sum: sum.toFixed() },
        at: branch.at,
        related: flatMap(children, ({ weight }) => weight?.at ?? []),
      };
    }
  },
});

interface WeightedBranch {
  readonly branch: Located<string>;
  readonly stated: string;
  readonly children: readonly Indicator[];
}

const cellKey = ({ row, column }: CellRef): string => formatCell({ row, column });

/** 一级 and 二级 cells that state a weight, with the indicators they span. */
function weightedBranches({ indicators }: Form): readonly WeightedBranch[] {
  const cells = flatMap(indicators, ({ level1, level2 }) => [level1, level2].filter((level) => level !== null));
  const byCell = new Map(cells.map((cell) => [cellKey(cell.at), cell]));
  return flatMap([...byCell.values()], (branch) => {
    const match = BRANCH_WEIGHT.exec(compactText(branch.value));
    const stated = match?.[1] ?? match?.[2];
    if (stated === undefined) return [];
    const children = indicators.filter(({ level1, level2 }) =>
      [level1, level2].some((level) => level !== null && cellKey(level.at) === cellKey(branch.at)),
    );
    return [{ branch, stated, children }];
  });
}
