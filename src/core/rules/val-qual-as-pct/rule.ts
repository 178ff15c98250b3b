import { defineFormRule } from "../../engine/rule";
import type { Indicator } from "../../forms/form";
import { isCost } from "../../forms/category";
import { nameOf, typedTarget } from "../../indicators/measure";
import { unitInName } from "../../values/name-hints";
import { isSatisfaction } from "../../indicators/rates";

/** Notions that cannot be counted (定性概念), at the end of a name. */
const NOTION =
  /(素质|质量|水平|能力|程度|影响|影响力|作用|意识|氛围|形象|效能|凝聚力|竞争力|吸引力|积极性|主动性|(?:可持续|均衡|健康|和谐|协调|稳定)发展)$/;
/** Degrees that are counted (完成程度, 知晓程度) and measured quality (空气质量). */
const COUNTED =
  /(完成|满意|知晓|知悉|认可|支持|了解|信任|参与|利用|达标|覆盖|自动化|信息化|机械化)(程度|水平)$|素养水平$|(空气|水|水体|环境空气)质量$/;
/** A notion turned into a rate: 素质提升率, 便民率. */
const NOTION_RATE =
  /(素质|服务质量|服务水平|形象|意识|影响力|幸福感|安全感|获得感)的?(提升|提高|改善|增强)(率|程度|度|幅度)$|(便民|利民|惠民|为民|亲民|和谐|幸福)率$/;
/** A verb at the beginning of a name and the state it acts on: 促进…发展, 保障…稳定. */
const VERB_AND_STATE =
  /^(有效|进一步|持续|不断)*(提高|提升|增强|改善|促进|推动|优化|加强|保障|维护).*(发展|稳定|环境|和谐|建设|管理|服务)$/;
/** Work to be done or a desired effect, worded as in plans (口号): 为群众办实事, 改善办学条件. */
const EFFORT =
  /^(?:进一步|有效|切实|持续|不断|全面|积极|大力|充分|逐步|稳步)*(?:提高|提升|增强|改善|促进|推动|推进|优化|加强|强化|保障|维护|保护|巩固|营造|弘扬|传承|激发|助力|支持|贯彻|完善|规范|丰富|满足|解决|构建|打造|树立|确保|带动|拉动|繁荣|为.{1,6}(?:办|提供|服务|创造|解))/;
/** Endings that make such words countable: a rate, a number, or a state that is either reached or not. */
const REACHED =
  /(?:[率度性比感]|占比|比例|比重|[数量额次值]|情况|指标|完成|达标|合格|到位|覆盖|及时|准确|满意|安全|运行|运转|入学|就业|增长|下降|减少|增加|提高|提升|验收|知晓|落实|执行|普及|上线|发放|支付|办结|供应|兑现|缴纳|保障|开放|使用|使用费|工资|社保)$/;
/** A notion and its improvement: 群众文化素养提升. */
const NOTION_IMPROVED =
  /(?:素质|素养|质量|水平|能力|意识|形象|环境|条件|影响力|积极性|获得感|幸福感|安全感)的?(?:提升|提高|改善|增强|增进)$/;
/** 及时性, 准确性: words for yes or no; the percentage is called 及时率. At 100% both mean the same. */
const QUALITY = /(及时|准确|规范|合规|完整|有效|真实|合理|安全|稳定)性$/;

/** Notions that no number measures either: 业务发展能力 100. 日处理能力 and 工资水平 are measured. */
const BARE_NOTION =
  /(?:发展|治理|管理|服务|保障|履职|业务|教学|科研|创新|应急|防控|执法)能力$|(?:服务|管理|治理|教学|业务|保障|素质|文化)水平$|(?:促进|推动|带动|引领|示范|支撑|保障|辐射)作用$|(?:使用|可持续|长期|持久|延续|先进|实用|适用)性$/;
/** A score or a share without its unit. */
const MOST_BARE = 100;

/** 学校发展能力 100: a number without a unit, for a notion. */
function isBareNotion({ target: { value }, category, level3 }: Indicator, name: string): boolean {
  if (value.kind !== "quantity" || value.unit !== null || value.magnitude !== "" || value.tail !== "") return false;
  const isScore = Number(value.number) > 0 && Number(value.number) <= MOST_BARE;
  return isScore && !isCost(category) && unitInName(level3.value) === null && BARE_NOTION.test(name);
}

/** VAL-QUAL-AS-PCT: what cannot be counted is not stated in percent, nor as a bare number. */
export const valQualAsPct = defineFormRule<{
  notion: { name: string; value: string };
  quality: { name: string; value: string; rate: string };
}>({
  meta: {
    code: "VAL-QUAL-AS-PCT",
    severity: "warning",
    title: { zh: "定性概念用百分比表示", en: "Qualitative notion in percent" },
    dimension: "quantified",
    basis: "定量指标有明确的计算口径和数据来源",
  },
  messages: {
    notion: {
      zh: ({ name, value }) =>
        `“${name}”是定性概念，指标值“${value}”无法计算，请改用有口径的指标，或改为分级描述（如优、良、中、差）`,
      en: ({ name, value }) =>
        `“${name}” is a qualitative notion, “${value}” cannot be computed: define it or use grades`,
      headline: {
        zh: ({ name, value }) => `“${name}”无法算出 ${value}`,
        en: ({ name, value }) => `“${name}” cannot be ${value}`,
      },
    },
    quality: {
      zh: ({ name, value, rate }) => `“${name}”是定性说法，指标值却为“${value}”，建议改称“${rate}”并写明计算口径`,
      en: ({ name, value, rate }) =>
        `“${name}” is qualitative, its value is “${value}”: call it “${rate}” and define it`,
      headline: {
        zh: ({ name, value }) => `“${name}”写成了 ${value}`,
        en: ({ name, value }) => `“${name}” stated as ${value}`,
      },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { target, category } = indicator;
      const { kind, number } = target.value;
      if (isBareNotion(indicator, nameOf(indicator))) {
        const params = { name: nameOf(indicator), value: typedTarget(indicator) };
        yield { messageId: "notion", params, at: target.at };
      }
      if (kind !== "percent" || isCost(category) || isSatisfaction(indicator)) continue;
      // 合格率100% already says what is counted.
      if (/[率度]/.test(target.value.lead)) continue;
      const name = nameOf(indicator);
      const value = typedTarget(indicator);
      if (QUALITY.test(name)) {
        const rate = name.replace(/性$/, "率");
        if (number !== "100") yield { messageId: "quality", params: { name, value, rate }, at: target.at };
        continue;
      }
      const isNotion = NOTION.test(name) || VERB_AND_STATE.test(name) || (EFFORT.test(name) && !REACHED.test(name));
      if (NOTION_RATE.test(name) || NOTION_IMPROVED.test(name) || (isNotion && !COUNTED.test(name))) {
        yield { messageId: "notion", params: { name, value }, at: target.at };
      }
    }
  },
});
