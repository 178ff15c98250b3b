import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { compactName } from "../../values/text";
import { compactNameOf } from "../../indicators/measure";

/** The 二级 names of all editions, without 指标 (docs/domain.md 1.2). */
const BRANCH =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|环境成本|生态成本|效益|产出|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续发展)$/;
/** 满意度 is a measure; 满意度指标 is only the branch. */
const SATISFACTION_BRANCH = "满意度指标";
/** A number that distinguishes repeated rows: 数量指标1. */
const ORDINAL = /(?<!\d)\d+$|[一二三四五六七八九十]$/;

/** Nothing but a time: 第四季度, 上半年, 12月. */
const TIME_ONLY = /^(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?|全年|年度|20\d\d年度?)$/;

/** Any work, however it is done: 工作完成情况, 各项任务落实. 任务完成率 and 项目完成时间 are measures. */
const GENERAL =
  /^(?:各项|年度|全年|本职|日常|重点|重要|中心|专项|常规|相关|其他|主要|具体|部门|单位|本单位|本项目|整体)*(?:工作|任务|目标|业务|职责|职能|事项|项目|活动)(?:工作|任务|目标|职责)?(?:的)?(?:完成|开展|落实|推进|实施|进展|执行|履行)?(?:情况|内容|效果|成效|状况|效益|质量|程度)?$/;

/** Related work of whatever kind: 人才工作相关任务完成情况. */
const RELATED = /相关(?:工作|任务|事项|业务)(?:完成|开展|落实|推进|实施)?(?:情况|效果|成效)$/;

/** What a template prints for a name, or a word that names nothing: 指标名称, 三级指标1, 其他. */
const NAMELESS =
  /^\(?(?:三级指标(?:名称|内容)?|指标(?:名称|内容))(?:\d{1,2}|[一二三四五六])?\)?$|^(?:其他|其它|待定|同上)$/;

/** CAT-NAME-EQ-L2: a 三级指标 says more than the name of its branch. */
export const catNameEqL2 = defineFormRule<Readonly<Record<"repeats" | "timeOnly" | "general", { name: string }>>>({
  meta: {
    code: "CAT-NAME-EQ-L2",
    severity: "warning",
    title: { zh: "三级指标只重复二级指标名称", en: "Indicator that only repeats its branch" },
    dimension: "specific",
    basis: "三级指标写明具体考核内容",
  },
  messages: {
    repeats: {
      zh: ({ name }) => `三级指标“${name}”只是二级指标的名称，请写明具体考核什么`,
      en: ({ name }) => `“${name}” is only the name of a branch: say what is measured`,
      headline: {
        zh: ({ name }) => `“${name}”没写具体考核内容`,
        en: ({ name }) => `“${name}” only repeats its branch`,
      },
    },
    timeOnly: {
      zh: ({ name }) => `三级指标“${name}”只写了时间，没有说考核什么，请写明内容`,
      en: ({ name }) => `“${name}” is only a time: say what is measured`,
      headline: { zh: ({ name }) => `“${name}”没写具体考核内容`, en: ({ name }) => `“${name}” is only a time` },
    },
    general: {
      zh: ({ name }) => `三级指标“${name}”没有说明是什么工作、怎样计算，无法考核，请写明内容`,
      en: ({ name }) => `“${name}” does not say which work is meant and how it is measured`,
      headline: { zh: ({ name }) => `“${name}”没写具体考核内容`, en: ({ name }) => `“${name}”: of what?` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      if (TIME_ONLY.test(compactNameOf(indicator)))
        yield { messageId: "timeOnly", params: { name: indicator.level3.value }, at: indicator.level3.at };
      if ([GENERAL, RELATED, NAMELESS].some((words) => words.test(compactNameOf(indicator))))
        yield { messageId: "general", params: { name: indicator.level3.value }, at: indicator.level3.at };
      if (repeatsBranch(indicator))
        yield { messageId: "repeats", params: { name: indicator.level3.value }, at: indicator.level3.at };
    }
  },
});

function repeatsBranch(indicator: Indicator): boolean {
  const name = compactNameOf(indicator).replace(ORDINAL, "");
  if (name === "") return false;
  if (name.endsWith(SATISFACTION_BRANCH)) return true;
  const bare = name.replace(/指标$/, "");
  const branch = compactName(indicator.level2?.value ?? "").replace(/指标$/, "");
  return BRANCH.test(bare) || (bare === branch && !bare.endsWith("满意度"));
}
