import type { LabelReading, Reading, Term } from "./label-reading";
import type { Has, Part } from "./parts";

const MONEY_NOUNS: ReadonlySet<Part> = new Set<Part>([
  "total",
  "money",
  "figure",
  "fiscal",
  "general",
  "governmentFund",
  "stateCapital",
  "specialAccount",
  "other",
  "superior",
  "bond",
  "own",
  "carryover",
  "spending",
  "basic",
  "projectSpending",
]);

/** Whether a part is a noun of money. */
export const isMoneyNoun = (part: Part): boolean => MONEY_NOUNS.has(part);

/** Funds by their distinguishing part, more specific ones first. */
const FUNDS: readonly (readonly [Part, Term])[] = [
  ["basic", "basicExpenditure"],
  ["carryover", "carryover"],
  ["specialAccount", "specialAccount"],
  ["governmentFund", "governmentFund"],
  ["stateCapital", "stateCapital"],
  ["general", "generalBudget"],
  ["downward", "other"],
];

/** The part that tells a fund from others; null if there is none. */
export const fundOf = (has: Has): Part | null => FUNDS.find(([part]) => has.has(part))?.[0] ?? null;

/** The meaning of a label of money. */
export function moneyTerm(has: Has, noun: Part, base: string, isPart: boolean, as: Reading): LabelReading {
  if (has.has("last") && !has.has("carryover")) return as("other");
  // Beside 单位自筹, 县级配套 is a source of its own.
  if (has.has("own") && base.includes("配套")) return as("otherFunds", 0.85);
  if (has.has("other") && has.has("money") && noun !== "aside") return as("otherFunds");
  if (has.has("aside") || has.has("task")) return as("other", 0.95);
  if (has.has("department") && noun === "spending") return as("other", 0.9);
  // 项目支出—本级 beside 项目支出—上级: none of them is the whole.
  if (has.has("projectSpending") && PART_BY_LEVEL.test(base)) return as("other", 0.9);
  const fund = FUNDS.find(([part]) => has.has(part));
  if (fund) return as(fund[1]);
  if (has.has("bond")) return as("namedFunds", 0.95);
  if (has.has("superior"))
    return has.has("fiscal") && base.includes("省") ? as("namedFunds", 0.9) : as("superiorFunds");
  if (has.has("projectSpending")) return as("projectExpenditure");
  if (has.has("fiscal") && has.has("other")) return as("otherFunds", 0.8);
  if (has.has("fiscal") && has.has("period")) return as("periodFiscalFunds", 0.95);
  // 财政拨款预算金额 is the amount requested, not a part of it.
  if (has.has("fiscal")) return as(has.has("money") && has.has("figure") && !isPart ? "totalFunds" : "fiscalFunds");
  if (has.has("other")) return as("otherFunds", base.length < 3 ? 0.85 : 1);
  if (has.has("own")) return ownMoney(has, base, as);
  if (has.has("total")) {
    const isWhole = has.has("period") || (has.has("project") && /总(?:投资|预算|概算|投入)/.test(base));
    return as(isWhole ? "periodFunds" : "totalFunds");
  }
  const isBlock = !has.has("figure");
  return as(has.has("period") ? "periodFunds" : "totalFunds", isBlock ? 0.8 : 0.92, isBlock);
}

const PART_BY_LEVEL = /[-—–_](?:本级|上级|[省市县区]级)/;

/** Grants of a higher level, named by that level: 市级补助. What a county or a place of its own gives is not known to be one. */
const GRANT = /^(?:地|州)?市级(?:专项)?(?:补助|转移支付)/;

/** Money of a level of government: of the form's own one, of a higher one, or of the places that a grant is for. */
function ownMoney(has: Has, base: string, as: Reading): LabelReading {
  if (GRANT.test(base)) return as("superiorFunds", 0.85);
  if (/^地方(?:配套)?资金/.test(base)) return as("otherFunds", 0.85);
  if (has.has("money") && base.includes("本级") && !base.includes("使用")) return as("annualBudget");
  // 本级安排 beside 上级补助.
  if (has.has("act") && !has.has("money") && base.startsWith("本级")) return as("fiscalFunds", 0.85);
  if (has.has("act") && !has.has("money")) return as("levelFunds", 0.9);
  // 其中：本级 beside 上级补助.
  return as(base.endsWith("本级") ? "levelFunds" : "namedFunds", 0.9);
}
