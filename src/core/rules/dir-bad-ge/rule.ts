import { defineFormRule } from "../../engine/rule";
import { isFloor, nameOf, typedTarget } from "../../indicators/measure";

/** Rates of mistakes, whatever the work is in which they are made: 公文处理差错率, 概算超支率. */
const MISTAKE_RATE = /(?:差错|失误|不合格|返工|违约|违规|超支|超标|投诉|事故|故障)(?:发生)?率$/;
/** Harm, and how often it happens: 安全事故发生次数, 有效投诉件数, 合同违约情况. */
const HARM =
  /(?:事故|投诉|差错|违约|违规|违纪|失误|不合格|返工|延误|逾期|伤亡|死亡|发病|辍学|失业|故障|超标)(?:事件|案件|行为)?(?:的?发生)?(?:总?数|数量|次数|起数|件数|例数|宗数|人数|情况|率|比例)?$/;
/** Keeping harm away: more of it is better. */
const LESS_HARM = /减少|降低|下降|压减|降幅|零|无|防|避免|化解|整改|查处|排除|消除/;
/** Work that deals with harm that others cause. */
const WORK_ON_HARM =
  /处|查|办|调|受理|接|回复|答复|解决|打击|核实|识别|发现|挽回|赔|救|演练|宣传|培训|监测|登记|统计|监督|举报|修|响应|控制|补贴|补偿|保险|慰问|就业|帮|扶|助|服务|保障|安置/;

/** DIR-BAD-GE: accidents, complaints and mistakes need an upper limit. */
export const dirBadGe = defineFormRule<{ floor: { name: string; target: string } }>({
  meta: {
    code: "DIR-BAD-GE",
    severity: "error",
    title: { zh: "事故、投诉等反向指标用了≥", en: "Accidents or complaints with ≥" },
    dimension: "appropriateness",
    basis: "事故、投诉、差错、违约越少越好，用“≤”或“=0”",
  },
  messages: {
    floor: {
      zh: ({ name, target }) => `“${name}”越少越好，“${target}”方向相反，应写上限（≤）或“=0”`,
      en: ({ name, target }) => `“${name}” is better when lower: “${target}” should be an upper limit (≤) or =0`,
      headline: { zh: ({ name }) => `“${name}”应用 ≤，不用 ≥`, en: ({ name }) => `“${name}” needs ≤, not ≥` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const name = nameOf(indicator);
      if (!isFloor(indicator) || indicator.target.value.number === null) continue;
      if (LESS_HARM.test(name) || !(MISTAKE_RATE.test(name) || (HARM.test(name) && !WORK_ON_HARM.test(name)))) continue;
      yield { messageId: "floor", params: { name, target: typedTarget(indicator) }, at: indicator.target.at };
    }
  },
});
