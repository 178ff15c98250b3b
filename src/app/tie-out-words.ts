import type { LocalText } from "../core/local-text";
import { formatFen } from "../core/values/amount";
import type { TieKind, TieOut } from "./tie-out";

const PARTS: Readonly<Record<TieKind, LocalText>> = {
  income: { zh: "收入来源", en: "income lines" },
  sources: { zh: "资金来源", en: "sources" },
  expenditure: { zh: "基本支出和项目支出", en: "basic and project expenditure" },
  projects: { zh: "各项目预算", en: "project budgets" },
};

/** The two sides of a tie-out: "项目支出与各项目预算". */
export const tieTitle = ({ total, kind }: TieOut): LocalText => ({
  zh: `${total.name.zh}与${PARTS[kind].zh}`,
  en: `${total.name.en} against ${PARTS[kind].en}`,
});

/** Most parts that are written out in an equation. */
const MOST_PARTS = 5;

/** The sum in short: "512.6 = 500 + 12.6", "合计 207，6 项"; why there is no result if an amount is missing. */
export function tieEquation(tie: TieOut): LocalText {
  const { total, parts, state, sum } = tie;
  if (state !== "holds" || total.fen === null || total.fen !== sum) return tieVerdict(tie);
  const counted = parts.filter(({ fen, isCounted }) => isCounted && fen !== null);
  const stated = formatFen(total.fen);
  if (counted.length > MOST_PARTS) {
    return { zh: `${counted.length} 项合计 ${stated}`, en: `${counted.length} amounts add up to ${stated}` };
  }
  const equation = `${stated} = ${counted.map(({ fen }) => formatFen(fen ?? 0)).join(" + ")}`;
  return { zh: equation, en: equation };
}

/** The result with the numbers, for those who cannot see the chart. Amounts in 万元. */
export function tieVerdict({ total, kind, parts, state, sum, gap }: TieOut): LocalText {
  const added = formatFen(sum);
  if (state === "unknown" || total.fen === null || gap === null) return unknownVerdict({ total, parts });
  const stated = formatFen(total.fen);
  const difference = formatFen(Math.abs(gap));
  switch (state) {
    case "holds":
      return gap === 0
        ? { zh: `相符，均为 ${stated} 万元`, en: `They agree: ${stated} (10k CNY)` }
        : {
            zh: `相符，合计 ${added} 万元，尾差 ${difference} 万元`,
            en: `They agree: ${added} (10k CNY), rounding ${difference}`,
          };
    case "gap":
      return gap > 0
        ? {
            zh: `相差 ${difference} 万元：${PARTS[kind].zh}合计 ${added} 万元，少于${total.name.zh} ${stated} 万元`,
            en: `A gap of ${difference} (10k CNY): the ${PARTS[kind].en} add up to ${added}, less than ${stated}`,
          }
        : {
            zh: `相差 ${difference} 万元：${PARTS[kind].zh}合计 ${added} 万元，多于${total.name.zh} ${stated} 万元`,
            en: `A gap of ${difference} (10k CNY): the ${PARTS[kind].en} add up to ${added}, more than ${stated}`,
          };
    case "open":
      return {
        zh: `所列合计 ${added} 万元，少于${total.name.zh} ${stated} 万元；所列可能不全，不作判断`,
        en: `The lines add up to ${added} (10k CNY), less than ${stated}; the list need not be complete`,
      };
  }
}

/** Why there is no result: the first amount that is not understood, else one that is missing. */
function unknownVerdict({ total, parts }: Pick<TieOut, "total" | "parts">): LocalText {
  const all = [total, ...parts];
  const unclear = all.find((amount) => amount.state === "unreadable");
  if (unclear) {
    return {
      zh: `“${unclear.name.zh}”的金额读不出，暂不能核对`,
      en: `The amount of “${unclear.name.en}” cannot be read: nothing to compare`,
    };
  }
  const blank = all.find((amount) => amount.state === "blank");
  return blank
    ? { zh: `“${blank.name.zh}”未填，暂不能核对`, en: `“${blank.name.en}” is blank: nothing to compare` }
    : { zh: "金额不全，暂不能核对", en: "An amount is missing: nothing to compare" };
}
