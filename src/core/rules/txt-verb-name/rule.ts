import { defineFormRule } from "../../engine/rule";
import { compactText } from "../../values/text";
import { didYouMean, nearIndicator } from "../../indicators/catalog-names";
import { isNotApplicable } from "../../indicators/not-applicable";
import { nameOf } from "../../indicators/measure";

/** Adverbs and verbs of change at the beginning of a name. */
const VERB = /^(?:有效|进一步|逐步|持续|切实|显著|明显|不断|稳步)*(提高|提升|增强|增加|改善|扩大|降低|减少|压减|缩短)/;
/** Names that say that the figure is the change: 提高幅度, 增长率, 较上年. */
const STATES_CHANGE =
  /幅度|百分点|增长|增幅|降幅|增速|同比|环比|[较比](?:上年|去年|往年)|上年|(?:提高|提升|增加|改善|扩大|降低|减少|下降|缩短)(?:率|比例|程度|数|量|额)/;
/** Reductions of money, time and mishaps: their percentage can only be the change. */
const REDUCES = /^(?:降低|减少|压减|缩短)$/;
/** Measures that are percentages themselves, so that change and level look the same. */
const SHARE = /[率度]$|占比$|比例$|比重$/;

/**
 * TXT-VERB-NAME: a name that starts with a verb of change does not say whether the percentage is a change or a level.
 */
export const txtVerbName = defineFormRule<{
  share: { name: string; verb: string; value: string; without: string; meant: string };
  known: { name: string; verb: string; value: string; without: string };
  notion: { name: string; verb: string; value: string; meant: string };
}>({
  meta: {
    code: "TXT-VERB-NAME",
    severity: "info",
    title: { zh: "指标名称以动词开头", en: "Name begins with a verb of change" },
    dimension: "specific",
    yieldsInRow: ["VAL-QUAL-AS-PCT"],
    hasOneRemedy: true,
    basis: "指标名称写考核什么，不写工作要求",
  },
  messages: {
    share: {
      zh: ({ name, verb, value, without, meant }) =>
        `“${name}”以“${verb}”开头，看不出“${value}”是幅度还是水平：写水平的改为“${without}”，写幅度的注明比较基数${didYouMean.zh(meant)}`,
      en: ({ name, verb, value, without, meant }) =>
        `“${name}” begins with “${verb}”: is “${value}” a change (of what base) or a level (“${without}”)${didYouMean.en(meant)}?`,
      headline: { zh: ({ name }) => `“${name}”是幅度还是水平`, en: ({ name }) => `“${name}”: change or level?` },
    },
    known: {
      zh: ({ name, verb, value, without }) =>
        `“${name}”以“${verb}”开头，看不出“${value}”是幅度还是水平：写水平的改为指标库中的“${without}”，写幅度的注明比较基数`,
      en: ({ name, verb, value, without }) =>
        `“${name}” begins with “${verb}”: is “${value}” a change (of what base) or a level (“${without}” of the catalog)?`,
      headline: { zh: ({ name }) => `“${name}”是幅度还是水平`, en: ({ name }) => `“${name}”: change or level?` },
    },
    notion: {
      zh: ({ name, verb, value, meant }) =>
        `“${name}”以“${verb}”开头，“${value}”没有比较基数，请写明考核什么、与什么相比${didYouMean.zh(meant)}`,
      en: ({ name, verb, value, meant }) =>
        `“${name}” begins with “${verb}”: say what “${value}” is measured by and against${didYouMean.en(meant)}`,
      headline: { zh: ({ name }) => `“${name}”没有比较基数`, en: ({ name }) => `“${name}” has no base` },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { level3, target } = indicator;
      if (target.value.kind !== "percent" || isNotApplicable(indicator)) continue;
      const name = nameOf(indicator);
      const [opening = "", verb = ""] = VERB.exec(name) ?? [];
      const without = name.slice(opening.length);
      if (verb === "" || without === "" || STATES_CHANGE.test(name)) continue;
      if (REDUCES.test(verb) && !SHARE.test(without)) continue;
      const params = { name, verb, value: compactText(target.text) };
      const meant = nearIndicator(name)?.name ?? "";
      if (!SHARE.test(without)) yield { messageId: "notion", params: { ...params, meant }, at: level3.at };
      else if (meant === without) yield { messageId: "known", params: { ...params, without }, at: level3.at };
      else yield { messageId: "share", params: { ...params, without, meant }, at: level3.at };
    }
  },
});
