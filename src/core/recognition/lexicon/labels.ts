import { AMOUNT_FIELDS } from "../../forms/form";
import type { LabelReading, LabelTime, Reading, Term } from "./label-reading";
import { fundOf, isMoneyNoun, moneyTerm } from "./money-labels";
import { partsOf, type Has, type Part } from "./parts";

/** "其中：", numbering and required-field marks before a label. */
const LEAD = /^(?:其中[:,]?|[*★※●☆]+|[减加]:|[(]?[一二三四五六七八九十\d]+[).、,.])+/;
/** A colon, and the mark of a field that must be filled in: 项目名称*：. */
const TAIL = /(?<![:：*★※])[*★※]*[:：]*$/;
const MAY_END_TAIL = /[:：*★※]$/;
/** Brackets after a label: （万元）, （盖章）, (90分), （资金使用单位）. */
const BRACKETS = /\(([^()]*)\)/g;
const FIGURE_YEAR = /20\d{2}(?:年度?)?(?:[-—~至]20\d{2}年?)?/g;
/** Longer texts are not labels. */
const MAX_LABEL = 24;

/** Periods that are values, not labels: 三年（2024-2026年）, 长期, 2026年. */
const SPAN_ONLY =
  /^(?:[一二三四五六两\d]+(?:个)?[年月](?:期)?|跨年度|多年|长期|一次性|(?:[一二三]级|基层)预算单位|20\d{2}年?(?:[-—~至]20\d{2}年?)?)$/;

/** Labels whose meaning does not follow from their parts. */
const IRREGULAR: ReadonlyMap<string, Term> = new Map<string, Term>([
  ["单位", "other"],
  ["合计", "other"],
  ["总计", "other"],
  ["小计", "other"],
  ["项目编号", "other"],
  ["注", "other"],
  ["项目总体情况", "goal"],
  ["总体情况", "other"],
  ["任务名称", "other"],
  ["财政专项资金", "other"],
  ["资金来源", "other"],
  ["经费来源", "other"],
  ["收入来源", "other"],
  ["人员类", "other"],
  ["运转类", "other"],
  ["特定目标类", "other"],
  ["项目单位职能", "other"],
  ["补助区县", "other"],
  ["金额单位", "other"],
  ["数量", "other"],
  ["单位信息", "ownName"],
]);

/** 2、资金结构：（1）基本支出 → （1）基本支出: a label after the name of its group. */
const withoutGroup = (label: string): string =>
  /^[^:：]{2,12}[:：]([(]?[一二三四五六七八九十\d][).、]\D.*)$/.exec(label)?.[1] ?? label;

/** 学费等自有资金: examples before the name of a fund. */
const EXAMPLES = /^[\u4e00-\u9fff、]{2,10}等(?=[\u4e00-\u9fff]{3,})/;

/** Interprets a compact label, with or without its colon; null if the words are not those of a label. */
export function readLabel(compact: string): LabelReading | null {
  const reading = readWhole(compact);
  if (reading !== null || !EXAMPLES.test(compact)) return reading;
  const fund = readWhole(compact.replace(EXAMPLES, ""));
  return fund !== null && isMoneyTerm(fund.term) ? { ...fund, fit: fund.fit * 0.9 } : null;
}

function readWhole(compact: string): LabelReading | null {
  if (compact.length > MAX_LABEL + 8 || compact === "") return null;
  const label = withoutGroup(MAY_END_TAIL.test(compact) ? compact.replace(TAIL, "") : compact);
  const bare = label.replace(LEAD, "");
  const inner: string[] = [];
  const base = bare.replace(BRACKETS, (_, words: string) => {
    inner.push(words);
    return "";
  });
  // A colon in the middle separates a label from its value, and 。 ends a heading before its text: 实施周期。2026年至2028年。
  if (base === "" || base.length > MAX_LABEL || /[:：]|。./.test(base)) return null;
  if (SPAN_ONLY.test(base)) return null;
  const irregular = IRREGULAR.get(base);
  if (irregular) return { term: irregular, fit: 0.95, time: null, isBlock: false };
  const { parts, coverage } = partsOf(base.replace(FIGURE_YEAR, "年度"));
  if (coverage < 0.75 || parts.every((part) => part === "filler")) return null;
  const reading = termOfParts(new Set(parts), lastNoun(parts), inner.join(" "), base, label.startsWith("其中"));
  return reading && { ...reading, fit: reading.fit * (coverage === 1 ? 1 : coverage * 0.8) };
}

/** The part that tells what a label is about: the last one that is more than a suffix. */
const lastNoun = (parts: readonly Part[]): Part =>
  parts.findLast((part) => !["filler", "describe", "sign", "act"].includes(part)) ?? "aside";

function termOfParts(has: Has, noun: Part, inner: string, base: string, isPart: boolean): LabelReading | null {
  const time: LabelTime = has.has("last")
    ? "last"
    : has.has("period")
      ? "period"
      : has.has("year") || /当年|本年|年度/.test(inner)
        ? "year"
        : null;
  const as: Reading = (term, fit = 1, isBlock = false) => ({ term, fit, time, isBlock });
  const person = personTerm(has, noun);
  if (person) return as(person);
  if (has.has("duty") && !has.has("goal")) return as("duties");
  if (noun === "indicator" || (has.has("indicator") && has.has("goal"))) return as("other");
  if (has.has("goal") && !isMoneyNoun(noun)) return goalTerm(has, base, as);
  if (noun === "code" && !has.has("manage") && !has.has("do")) return as("other");
  const owner = ownerTerm(has, noun, inner, base, isPart, as);
  if (owner) return owner;
  const end = endOfPeriod(has);
  if (end) return as(end, 0.9);
  if (isPeriod(has) || noun === "span") return as("period");
  if (has.has("time") && (has.has("do") || has.has("project"))) return as("period", 0.9);
  // 转移支付执行数 is what was spent.
  const isSpent = noun === "actual" && !has.has("time");
  if (!isSpent && (isMoneyNoun(noun) || isMoneyNoun(fundOf(has) ?? "aside")))
    return moneyTerm(has, noun, base, isPart, as);
  // 年度绩效, 本年计划达成 before a text.
  if (has.has("year") && has.has("expected") && [...has].every((part) => OF_GOAL.has(part)))
    return as("annualGoal", 0.8, true);
  // 2026年度安排 beside 三年总额度; 申报年度 asks for a year.
  if (has.size === 2 && has.has("year") && has.has("act") && !base.endsWith("年度")) return as("totalFunds", 0.8);
  if (has.has("time")) return as("date", 0.9);
  return has.has("aside") ||
    has.has("describe") ||
    has.has("task") ||
    has.has("actual") ||
    has.has("code") ||
    has.has("contact")
    ? as("other", 0.9)
    : null;
}

/** The parts of a goal's label that does not say 目标. */
const OF_GOAL: Has = new Set<Part>(["year", "expected", "act", "filler"]);

function personTerm(has: Has, noun: Part): Term | null {
  if (has.has("phone")) return has.has("head") ? "other" : "phone";
  if (has.has("clerk"))
    return has.has("body") ? "unitName" : has.has("aside") ? "other" : has.has("time") ? "date" : "preparedBy";
  // 项目负责人 is a name, the head of the unit signs.
  if (has.has("head")) return has.has("project") ? "other" : "responsible";
  if (has.has("contact") && noun === "contact") return has.has("fill") || has.has("do") ? "preparedBy" : "other";
  if (has.has("time") && has.has("fill")) return "date";
  return null;
}

function goalTerm(has: Has, base: string, as: Reading): LabelReading {
  if (has.has("actual") || has.has("last")) return as("other");
  if (has.has("aside") && !/说明|内容|情况/.test(base)) return as("other", 0.9);
  if (has.has("money")) return as("other", 0.8);
  if (has.has("period")) return as("periodGoal");
  if (has.has("department") || base.includes("整体") || (has.has("year") && /绩效总目标|总体绩效/.test(base))) {
    return as(has.has("project") ? "goal" : "overallGoal", has.has("project") ? 0.95 : 1);
  }
  if (has.has("year") && !(has.has("whole") && !has.has("project"))) return as("annualGoal");
  return as("goal", has.has("expected") || has.has("whole") || has.has("year") || base.includes("目标") ? 1 : 0.8);
}

/** 单位名称、项目名称: a list column with units above their projects. */
const ALSO_PROJECT = /[、/及与和]项目(?:支出)?名称$/;
/** 项目单位（项目名称）: the same, in brackets. */
const NAMES_PROJECT = /(?:项目|专项)名称/;

/** Labels for the names of bodies and projects. */
function ownerTerm(
  has: Has,
  noun: Part,
  inner: string,
  base: string,
  isPart: boolean,
  as: Reading,
): LabelReading | null {
  const isBody = has.has("body") || has.has("department");
  // 行业主管部门, 任务实施主体; 主管部门意见 and 审核单位 name no owner.
  const isOwner = isBody && (has.has("manage") || has.has("do")) && noun !== "aside" && noun !== "task";
  // 立项名称 names the project, 立项依据 does not.
  const isEntry = base.startsWith("立项") && noun === "name";
  const isAside = (has.has("aside") || has.has("task")) && !isOwner && !isEntry;
  if (isMoneyNoun(noun) || noun === "span" || has.has("total") || isAside) return null;
  const project = has.has("project") || has.has("projectSpending") || isEntry;
  const projectInside = /项目|专项/.test(inner);
  const isAlsoProject = has.has("name") ? projectInside || ALSO_PROJECT.test(base) : NAMES_PROJECT.test(inner);
  if (isBody && !has.has("name") && noun !== "body" && noun !== "department" && noun !== "code") return null;
  if (has.has("name") && project && !isBody) return as("projectName", has.has("first") ? 0.8 : 1);
  if (isBody && isAlsoProject) return as("projectName", 0.98);
  // 转移支付（项目）名称.
  if (has.has("name") && noun === "name" && projectInside) return as("projectName", 0.98);
  // Of 中央主管部门 and 省级主管部门 the form belongs to the latter.
  if (isBody && has.has("manage")) return as("departmentName", base.includes("中央") ? 0.85 : 1);
  // 批复单位（章） decides on the form, it is not the one that the form is about.
  if (isBody && DECIDES.test(base)) return as("other");
  // 申报单位 may be the department if there is also a 实施单位.
  // 组织实施单位 has others do the work, where there is also a 项目实施单位.
  if (isBody && has.has("do")) return as("unitName", base.startsWith("组织") ? 0.85 : 1);
  if (isBody && (has.has("fill") || has.has("act")))
    return as(has.has("department") ? "departmentName" : "unitName", 0.85);
  if (isBody && project) return has.has("department") ? as("departmentName", 0.9) : as("unitName", 0.95);
  if (has.has("department")) return as("departmentName", has.has("name") || base === "部门" ? 0.98 : 0.9);
  if (isBody && has.has("first")) return as("departmentName", 0.9);
  if (isBody && (has.has("name") || has.has("code") || has.has("whole"))) return as("ownName");
  // Beside 预算单位 the 实施单位 is the unit.
  if (isBody && has.has("money")) return as("ownName", 0.9);
  if (isBody) return as("ownName", 0.6);
  if ((has.has("manage") || has.has("do")) && has.has("name"))
    return as(has.has("manage") ? "departmentName" : "unitName", 0.8);
  if (project && (base === "项目" || base === "专项")) return isPart ? as("other") : as("projectName", 0.8);
  if (has.has("money") && noun === "name") return as("projectName", 0.8);
  if (noun === "project" && (has.has("fill") || has.has("money") || has.has("spending"))) return as("projectName", 0.8);
  if (has.has("manage") && !project && !has.has("describe")) return as("departmentName", 0.7);
  return project && has.has("first") ? as("other") : null;
}

const DECIDES = /^(?:批复|审批|核定|审定|审核)(?:单位|部门|机关|机构)/;

const isPeriod = (has: Has): boolean =>
  (has.has("span") || has.has("period")) &&
  !["money", "total", "figure", "goal", "last"].some((part) => has.has(part as Part));

/** 项目开始年度 and 项目完成时间 are the ends of a period, 起、止时间 is both; 年度完成情况 is none. */
function endOfPeriod(has: Has): "periodStart" | "periodEnd" | "period" | null {
  const isDated = has.has("time") || has.has("year");
  const isEnd = (has.has("end") && isDated) || (has.has("actual") && has.has("time"));
  if (!has.has("start") || !isDated) return isEnd ? "periodEnd" : null;
  return isEnd ? "period" : "periodStart";
}

const LABEL_END = /(?:单位|部门|主体|名称|期限|时间|金额|总额)[:：]?$/;
const MAX_UNKNOWN_LABEL = 10;

/** Whether a short text ends as labels do, whatever its other words: 片区联络单位. */
export const endsLikeLabel = (compact: string): boolean =>
  compact.length <= MAX_UNKNOWN_LABEL && LABEL_END.test(compact);

const MONEY_TERMS: ReadonlySet<Term> = new Set<Term>([...AMOUNT_FIELDS, "levelFunds", "namedFunds"]);

/** Whether a label with this term denotes an amount. */
export const isMoneyTerm = (term: Term): boolean => MONEY_TERMS.has(term);

const GOALS: ReadonlySet<Term> = new Set<Term>(["goal", "annualGoal", "overallGoal", "periodGoal"]);

/** Whether a label with this term denotes a goal, of whatever time. */
export const isGoalTerm = (term: Term | undefined): boolean => term !== undefined && GOALS.has(term);

/** Labels in the foot of a form: the indicator table has ended there. */
export const FOOT_TERMS: ReadonlySet<Term> = new Set(["preparedBy", "phone", "date", "responsible"]);

/** Labels found only in a head: if one follows a table, another form begins. */
export const HEAD_TERMS: ReadonlySet<Term> = new Set<Term>([
  "unitName",
  "departmentName",
  "ownName",
  "totalFunds",
  "annualBudget",
  "projectName",
  "duties",
  "overallGoal",
  "annualGoal",
  "periodGoal",
  "goal",
]);
