import { defineFormRule } from "../../engine/rule";
import { compactNameOf, typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { isRate } from "../../indicators/rates";

/** Praise without a measure (无分级的褒义词). 优, 良 and 达标 are grades; 提升, 及时 and the like name a state to reach. */
const PRAISE =
  /^((效果|成效|作用|影响|成绩|质量|水平|程度|反响|口碑)?(非常|十分|比较|较为|相对)?(较好|很好|好|不错|明显|显著|较明显|较高|很高|高效|较大|很大|较强|很强|突出|巨大|深远)|名列前茅|位居前列|走在前列|处于前列|前列|一流|领先|先进|更上一层楼|再上新台阶)$/;
/** A time without an end. */
const ENDLESS = /^(中?长期|长远|长久|永久|常年|长期有效|长期坚持|持续|较长)$/;
const NOTHING = /^无$/;
/** Of these nothing is what is wished for: 安全事故 无. */
const UNWANTED =
  /事故|投诉|违规|违纪|违法|案件|差错|错误|上访|信访|纠纷|舆情|损失|污染|风险|隐患|不良|负面|超标|超支|流失|浪费|伤亡|死亡|问题|诉讼|争议|拖欠|影响/;
/** Progress of money is a share, not a date alone. */
const MONEY_PROGRESS = /(资金|预算|支出|执行|拨付|支付|使用|投资)进度$/;
/** The date says how much is due by then: 12月底前完成, 年底前全部支付. */
const SAYS_HOW_MUCH = /完成|全部|全额|到位|结束|完毕/;

/** VAL-VAGUE: the value lets a reader tell whether it was reached. */
export const valVague = defineFormRule<{
  praise: { name: string; value: string };
  endless: { name: string; value: string };
  nothing: { name: string };
  dateOnly: { name: string; value: string };
}>({
  meta: {
    code: "VAL-VAGUE",
    severity: "warning",
    title: { zh: "指标值无法衡量", en: "Value cannot be assessed" },
    dimension: "quantified",
    basis: "指标值细化、量化；定性的有可考核的分级描述",
    yieldsTo: ["VAL-TYPE"],
  },
  messages: {
    praise: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有衡量标准，请改为数值，或写明分级（如优、良、中、差）`,
      en: ({ name, value }) => `The value “${value}” of “${name}” has no measure: give a figure or grades`,
      headline: { zh: ({ value }) => `“${value}”无法考核`, en: ({ value }) => `“${value}” cannot be assessed` },
    },
    endless: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”没有期限，请写明年限（如 ≥5 年）`,
      en: ({ name, value }) => `The value “${value}” of “${name}” has no limit: state the years`,
      headline: { zh: ({ value }) => `“${value}”没有期限`, en: ({ value }) => `“${value}” has no limit` },
    },
    nothing: {
      zh: ({ name }) => `“${name}”的指标值写“无”，等于没有目标，请写明要达到的状态或数值`,
      en: ({ name }) => `“${name}” has the value 无 (none), which is no target: state what shall be reached`,
      headline: { zh: () => "指标值写“无”，等于没有目标", en: () => "The value 无 is no target" },
    },
    dateOnly: {
      zh: ({ name, value }) => `“${name}”的指标值“${value}”只有时间没有比例，请写明届时应达到的百分比`,
      en: ({ name, value }) => `The value “${value}” of “${name}” is a date without a share: state the percentage due`,
      headline: { zh: ({ value }) => `“${value}”没有写比例`, en: ({ value }) => `“${value}” states no share` },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { target, level3 } = indicator;
      const { kind } = target.value;
      const name = level3.value;
      const value = typedTarget(indicator);
      if (name === "" || isNotApplicable(indicator)) continue;
      if (kind === "date") {
        const wantsShare = MONEY_PROGRESS.test(compactNameOf(indicator)) || isRate(indicator);
        if (wantsShare && !SAYS_HOW_MUCH.test(value)) {
          yield { messageId: "dateOnly", params: { name, value }, at: target.at };
        }
        continue;
      }
      if (kind !== "qualitative") continue;
      if (PRAISE.test(value)) yield { messageId: "praise", params: { name, value }, at: target.at };
      else if (ENDLESS.test(value)) yield { messageId: "endless", params: { name, value }, at: target.at };
      else if (NOTHING.test(value) && !UNWANTED.test(name))
        yield { messageId: "nothing", params: { name }, at: target.at };
    }
  },
});
