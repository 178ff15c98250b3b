import { defineFormRule } from "../../engine/rule";
import { known } from "../../forms/amounts";
import { formatFen } from "../../values/amount";

/** BUD-MID-YEAR: the funds for the whole 实施期 (中期) are not below those for the year. */
export const budMidYear = defineFormRule<{ below: { period: string; annual: string } }>({
  meta: {
    code: "BUD-MID-YEAR",
    severity: "error",
    title: { zh: "实施期资金总额小于年度资金", en: "Funds of the whole period below those of the year" },
    dimension: "matching",
    basis: "年度资金是实施期（中期）资金的一部分",
  },
  messages: {
    below: {
      zh: ({ period, annual }) => `实施期资金总额 ${period} 万元小于年度资金 ${annual} 万元，请核对两个金额`,
      en: ({ period, annual }) =>
        `Funds of the whole period ${period} (10k CNY) are below those of the year ${annual}: check both`,
      headline: { zh: () => "实施期资金总额小于年度资金", en: () => "Whole period's funds below the year's" },
    },
  },
  *check({ amounts }, edition) {
    const period = known(amounts.periodFunds);
    const annual = known(amounts.totalFunds) ?? known(amounts.annualBudget);
    if (!period || !annual) return;
    if (annual.value.fen - period.value.fen <= edition.constants.amountTolerance) return;
    yield {
      messageId: "below",
      params: { period: formatFen(period.value.fen), annual: formatFen(annual.value.fen) },
      at: period.at,
      related: [annual.at],
    };
  },
});
