import { defineFormRule } from "../../engine/rule";
import { known } from "../../forms/amounts";
import { formatFen } from "../../values/amount";
import { parsePeriod } from "../../values/dates";
import { cleanText } from "../../values/text";

/** BUD-PERIOD-YEAR: the year's money is the share for one year, not the whole of a period of several years. */
export const budPeriodYear = defineFormRule<{ whole: { period: string; amount: string } }>({
  meta: {
    code: "BUD-PERIOD-YEAR",
    severity: "warning",
    title: { zh: "全期资金作了年度资金", en: "Money of the whole run stated as the year's" },
    dimension: "matching",
    basis: "年度资金是实施期（中期）资金在当年的安排",
  },
  messages: {
    whole: {
      zh: ({ period, amount }) =>
        `实施期“${period}”跨年，实施期资金总额与年度资金同为 ${amount} 万元，请核对是否把全期资金填成了年度资金`,
      en: ({ period, amount }) =>
        `The project runs “${period}”, and its money of the whole run and of the year are both ${amount} (10k CNY)`,
      headline: {
        zh: ({ amount }) => `全期和年度资金同为 ${amount} 万元`,
        en: ({ amount }) => `Run and year both state ${amount}`,
      },
    },
  },
  *check({ amounts, texts }) {
    const whole = known(amounts.periodFunds);
    const year = known(amounts.totalFunds) ?? known(amounts.annualBudget);
    const span = parsePeriod(texts.period?.value ?? "");
    if (!whole || !year || !texts.period || !span || span.to.year <= span.from.year) return;
    if (whole.value.fen !== year.value.fen || whole.value.fen <= 0) return;
    const params = { period: cleanText(texts.period.value), amount: formatFen(whole.value.fen) };
    yield { messageId: "whole", params, at: year.at, related: [whole.at, texts.period.at] };
  },
});
