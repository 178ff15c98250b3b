import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { isCeiling, nameOf, typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { isCountUnit } from "../../indicators/units";
import { unitInName } from "../../values/name-hints";

/** Units of ranks and grades, which do not count things. */
const GRADE_UNIT = /^(?:级|名|位|类|种|度)$/;
/** Extents are quantities too; per person they tell how well people are provided for. */
const EXTENT = /(?:面积|里程|长度|总量|产量|用量)$(?<!均.*)/;
/** Things gone wrong: that there are few is a quality. */
const FAILURE =
  /事故|投诉|差错|错误|失误|故障|缺陷|违规|违纪|违法|违约|问题|死亡|伤亡|发生|中断|延误|返工|退回|泄密|泄露|上访|纠纷|舆情|通报|不合格|不良|零|无/;
/** Work that is counted, whatever it is about: 信访条例宣传次数, 投诉受理件数. */
const WORK_COUNTED =
  /(?:宣传|培训|检查|巡查|抽查|督导|汇报|演练|走访|调研|会议|活动|受理|办理|服务|讲座|宣讲|报送|发布|出具|编制|印发)[^率]{0,4}(?:次数|场次|期数|份数|篇数|件数|人次|天数|数量|数)$|服务天数$/;
/** Recognition by others is a quality too: awards, adoptions, model cases. */
const ACKNOWLEDGED =
  /获|奖|荣誉|表彰|优|精品|示范|高质量|高水平|达标|合格|验收|通过|采纳|采用|录用|引用|入选|批示|推广|名次|排名|等级|星级|等次|技能|证书|资质/;

/** CAT-COUNT-IN-QUALITY: a plain count of things done is a quantity, not a quality. */
export const catCountInQuality = defineFormRule<{ count: { name: string; target: string } }>({
  meta: {
    code: "CAT-COUNT-IN-QUALITY",
    severity: "warning",
    title: { zh: "质量指标写成数量", en: "Count under quality" },
    dimension: "relevance",
    basis: "质量指标反映产出达到的标准，数量列入数量指标",
    yieldsTo: ["CAT-MISFILED", "XF-L2-DRIFT"],
  },
  messages: {
    count: {
      zh: ({ name, target }) => `“${name} ${target}”是数量，不反映质量，可移到数量指标，质量指标另写合格率、准确率等`,
      en: ({ name, target }) => `“${name} ${target}” is a count, not a quality: it fits quantity`,
      headline: { zh: ({ name }) => `“${name}”是数量，不是质量`, en: ({ name }) => `“${name}” is a count, no quality` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      if (indicator.category !== "quality" || isNotApplicable(indicator) || !isPlainCount(indicator)) continue;
      yield {
        messageId: "count",
        params: { name: indicator.level3.value, target: typedTarget(indicator) },
        at: indicator.level3.at,
      };
    }
  },
});

function isPlainCount(indicator: Indicator): boolean {
  const { kind, number, unit } = indicator.target.value;
  const name = nameOf(indicator);
  const counted = unit ?? unitInName(indicator.level3.value);
  const isFigure = kind === "quantity" || (kind === "duration" && name.endsWith("天数"));
  if (!isFigure || Number(number) === 0 || isCeiling(indicator)) return false;
  if (WORK_COUNTED.test(name) && counted !== null) return true;
  const isCount = counted !== null && isCountUnit(counted) && !GRADE_UNIT.test(counted);
  if (!isCount && !(counted !== null && EXTENT.test(name))) return false;
  return !FAILURE.test(name) && !ACKNOWLEDGED.test(name);
}
