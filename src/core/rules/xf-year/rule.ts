import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { formsOf, type Form, type Located, type Pack } from "../../forms/form";
import type { CellRef } from "../../workbook/address";
import { endsBeforeStart, parsePeriod } from "../../values/dates";
import { nameOf } from "../../indicators/measure";
import { commonPiece } from "../../indicators/names";
import { cleanText, compactText } from "../../values/text";

/** The year for which a goal is set: 2023年度…, 到2023年底, 2023年全年. */
const GOAL_YEAR = /(?<!\d)(20\d{2})年(?:度(?!.{0,6}(?:结转|基数))|全年|末|底|内)/g;
/** A goal that starts with its year: 2023年，完成…. */
const OPENING_YEAR = /^(?:目标[\d一二三四五][:：.、]?|[\d一二三四五][.、])?(20\d{2})年(?!以来|起|至|-|—|—|~|前|底前)/;
/** Words before a year that refer to another year: 较2022年度, 自2021年起, 截至2022年底. */
const REFERS =
  /(?:较|比|与|同|自|从|按|根据|依据|结合|参照|截至|截止|超过|达到|高于|低于|不低于|印发|通过|-|—|~|至|《[^《》]*)$/;
/** A target date with a year: 2023年12月底前, 2023-12-31. */
const DATE_YEAR = /^[≤<=]?(?:于|在|截至|不晚于|不迟于)?(20\d{2})[年.\-/]/;

/** XF-YEAR: all forms, their goals and target dates are for the same budget year. */
export const xfYear = definePackRule<{
  forms: { year: number; other: number };
  goal: { year: number; other: number };
  target: { year: number; target: string };
  late: { year: number; target: string; end: string };
  afterEnd: { target: string; end: string };
  next: { year: number; target: string };
  ofYear: { year: number; target: string };
  name: { year: number; name: string; other: number };
  goalDate: { year: number; target: string; name: string };
}>({
  meta: {
    code: "XF-YEAR",
    severity: "warning",
    title: { zh: "年度不一致", en: "Years do not agree" },
    dimension: "completeness",
    basis: "表头年度、绩效目标和指标值为同一预算年度",
  },
  messages: {
    forms: {
      zh: ({ year, other }) => `本表年度为 ${year} 年，同一工作簿其他表为 ${other} 年，请核对`,
      en: ({ year, other }) => `This form is of ${year}, the other forms of the workbook are of ${other}`,
      headline: {
        zh: ({ year, other }) => `本表 ${year} 年，其他 ${other} 年`,
        en: ({ year, other }) => `Form of ${year}, the others of ${other}`,
      },
    },
    goal: {
      zh: ({ year, other }) => `表头为 ${year} 年度，绩效目标写的是 ${other} 年，请核对是否沿用了旧表`,
      en: ({ year, other }) => `The form is of ${year}, its goal speaks of ${other}: check for text of an old form`,
      headline: { zh: ({ other }) => `目标写的是 ${other} 年`, en: ({ other }) => `The goal speaks of ${other}` },
    },
    target: {
      zh: ({ year, target }) => `指标值“${target}”早于预算年度 ${year} 年，请核对`,
      en: ({ year, target }) => `The target “${target}” lies before the budget year ${year}`,
      headline: {
        zh: ({ target, year }) => `“${target}”早于 ${year} 年度`,
        en: ({ target, year }) => `“${target}” lies before ${year}`,
      },
    },
    late: {
      zh: ({ year, target, end }) => `指标值“${target}”在预算年度 ${year} 年和实施期（至 ${end}）之后，请核对年份`,
      en: ({ year, target, end }) => `“${target}” lies after the budget year ${year} and the period (to ${end})`,
      headline: { zh: ({ target }) => `“${target}”晚于实施期`, en: ({ target }) => `“${target}” is after the period` },
    },
    afterEnd: {
      zh: ({ target, end }) => `指标值“${target}”在实施期（至 ${end}）之后，请核对月份`,
      en: ({ target, end }) => `“${target}” lies after the period, which ends in ${end}`,
      headline: { zh: ({ target }) => `“${target}”晚于实施期`, en: ({ target }) => `“${target}” is after the period` },
    },
    next: {
      zh: ({ year, target }) => `指标值“${target}”在预算年度 ${year} 年之后，表中没有写跨年的实施期，请核对年份`,
      en: ({ year, target }) => `“${target}” lies after the budget year ${year}, and no period goes beyond it`,
      headline: { zh: ({ target }) => `“${target}”晚于预算年度`, en: ({ target }) => `“${target}” is after the year` },
    },
    ofYear: {
      zh: ({ year, target }) => `年度指标值“${target}”在预算年度 ${year} 年之后，实施期的日期另有一栏，请核对年份`,
      en: ({ year, target }) => `“${target}”, the target of the year ${year}, lies after it: check the year`,
      headline: { zh: ({ target }) => `“${target}”晚于预算年度`, en: ({ target }) => `“${target}” is after the year` },
    },
    goalDate: {
      zh: ({ year, target, name }) =>
        `年度目标写明 ${year} 年完成，“${name}”的指标值却是“${target}”，前后不一，请核对年份`,
      en: ({ year, target, name }) =>
        `The year's goal is to finish in ${year}, but “${name}” has the target “${target}”: check the year`,
      headline: {
        zh: ({ target, year }) => `“${target}”晚于 ${year} 年目标`,
        en: ({ target, year }) => `“${target}” is after the goal of ${year}`,
      },
    },
    name: {
      zh: ({ year, name, other }) => `“${name}”写的是 ${other} 年，预算年度是 ${year} 年，请核对是否沿用了旧表`,
      en: ({ year, name, other }) => `“${name}” speaks of ${other}, the budget year is ${year}: text of an old form?`,
      headline: { zh: ({ other }) => `指标名称写的是 ${other} 年`, en: ({ other }) => `The name speaks of ${other}` },
    },
  },
  *check(pack) {
    const usual = usualYear(pack);
    for (const form of pack.forms) {
      const { year } = form;
      const afterGoal = [...datesAfterGoal(form)];
      yield* afterGoal;
      if (!year) continue;
      if (usual !== null && year.value !== usual)
        yield { messageId: "forms", params: { year: year.value, other: usual }, at: year.at };
      const goal = goalOfOtherYear(form, year);
      if (goal)
        yield { messageId: "goal", params: { year: year.value, other: goal.value }, at: goal.at, related: [year.at] };
      yield* otherDates(form, year.value, afterGoal.length === 0);
      yield* namesOfOtherYears(form, year.value);
    }
  },
});

/** The department's year, or else that of most forms; null if there is no such year. */
function usualYear(pack: Pack): number | null {
  const departments = new Set(flatMap(formsOf(pack, "department"), ({ year }) => (year ? [year.value] : [])));
  const [department] = departments;
  if (department !== undefined) return departments.size === 1 ? department : null;
  const years = flatMap(pack.forms, ({ year }) => (year ? [year.value] : []));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  // 2052 beside 2025: nobody budgets decades ahead.
  if (years.length > 1 && last - first >= DECADE) return first;
  return years.find((year) => years.filter((other) => other === year).length > years.length / 2) ?? null;
}

const DECADE = 10;

/** A goal that mentions exactly one year, but not the form's. */
function goalOfOtherYear(
  { texts }: Form,
  year: Located<number>,
): { readonly value: number; readonly at: CellRef } | null {
  for (const goal of [texts.annualGoal, texts.overallGoal]) {
    if (!goal) continue;
    const years = yearsOf(cleanText(goal.value));
    const [other] = years;
    if (other !== undefined && years.size === 1 && other !== year.value) return { value: other, at: goal.at };
  }
  return null;
}

function yearsOf(goal: string): ReadonlySet<number> {
  const opening = OPENING_YEAR.exec(compactText(goal))?.[1];
  const inside = [...goal.matchAll(GOAL_YEAR)]
    .filter(({ index }) => !REFERS.test(goal.slice(Math.max(index - 20, 0), index).trimEnd()))
    .map(([, year]) => year);
  return new Set([opening, ...inside].filter((year) => year !== undefined).map(Number));
}

/** Dates before the budget year, and dates after it that are beyond the end of the period, if that is known. */
function* otherDates({ indicators, texts, amounts }: Form, year: number, mayBeNext: boolean) {
  const span = parsePeriod(texts.period?.value ?? "");
  const to = span && !endsBeforeStart(span) ? span.to : null;
  // A form with money or goals of a whole period may reach into later years.
  const isOfYear = mayBeNext && !texts.period && !texts.periodGoal && !amounts.periodFunds;
  for (const { target, level3, periodTarget } of indicators) {
    const text = compactText(target.text);
    const stated = target.value.kind === "date" ? Number(DATE_YEAR.exec(text)?.[1] ?? year) : year;
    if (stated < year) yield { messageId: "target", params: { year, target: text }, at: target.at } as const;
    else if (to !== null && stated > Math.max(year, to.year))
      yield { messageId: "late", params: { year, target: text, end: `${to.year} 年` }, at: target.at } as const;
    else if (to?.month != null && isAfterMonth(text, to.year, to.month) && !OF_LATER_YEAR.test(level3.value))
      yield {
        messageId: "afterEnd",
        params: { target: text, end: `${to.year} 年 ${to.month} 月` },
        at: target.at,
        related: texts.period ? [texts.period.at] : [],
      } as const;
    else if (stated > year && !OF_LATER_YEAR.test(level3.value)) {
      const params = { year, target: text };
      if (isOfYear && !periodTarget) yield { messageId: "next", params, at: target.at } as const;
      // One date in both columns is when the project ends.
      else if (periodTarget?.value.kind === "date" && compactText(periodTarget.text) !== text)
        yield { messageId: "ofYear", params, at: target.at } as const;
    }
  }
}

/** 2023年底, 2023年12月: a date with its year and, unless it is the end of the year, its month. */
const DATE_MONTH = /^[≤<=]?(?:于|在|截至|不晚于|不迟于)?(20\d{2})(?:年(?:[底末]|(\d{1,2})月)|[./-](\d{1,2}))/;

/** Whether a date lies in the year of the period's end and in a later month. */
function isAfterMonth(text: string, year: number, month: number): boolean {
  const [written, stated, ofWords, ofFigures] = DATE_MONTH.exec(text) ?? [];
  return written !== undefined && Number(stated) === year && Number(ofWords ?? ofFigures ?? 12) > month;
}

/** Work that follows the year, or lasts beyond it. */
const OF_LATER_YEAR = /决算|结算|自评|评价|清算|尾款|竣工|跨年|审计|验收|公开|年报|年鉴|次年|有效期|质保|管护|保质/;

/** Work of an earlier year: 2024年10月底前完成…, 2024年度任务…. Reports on it (决算, 结转, 自评) are due in this year. */
const NAME_YEAR = /^(?:指标\d+:)?(20\d{2})年(?=\d{1,2}月|[底末]|度?(?:任务|工作|计划|目标|完成|新增|开展|举办|实施))/;
const OF_EARLIER_YEAR = /决算|结转|自评|评价|结余|清算|尾款|续建|跨年|考核|审计|报告|年鉴|统计/;

function* namesOfOtherYears({ indicators }: Form, year: number) {
  for (const { level3 } of indicators) {
    const name = compactText(level3.value);
    const other = Number(NAME_YEAR.exec(name)?.[1] ?? year);
    if (other >= year || OF_EARLIER_YEAR.test(name)) continue;
    yield { messageId: "name", params: { year, name, other }, at: level3.at } as const;
  }
}

/** A date and the goal are about the same work if they have this many characters in common. */
const SAME_WORK = 4;
/** What a name says about a date, after the work. */
const DATE_WORDS = /(?:完成|完工)?(?:时间|日期|期限|时限|时点|节点)$/;

/** Dates after the year in which the annual goal promises the same work: 2024年完成主体封顶, 2025年10月30日前. */
function* datesAfterGoal({ texts: { annualGoal }, indicators }: Form) {
  const goal = compactText(annualGoal?.value ?? "");
  const [year, ...others] = yearsOf(goal);
  if (!annualGoal || year === undefined || others.length > 0) return;
  for (const indicator of indicators) {
    const { target } = indicator;
    const text = compactText(target.text);
    const stated = target.value.kind === "date" ? Number(DATE_YEAR.exec(text)?.[1] ?? year) : year;
    const name = nameOf(indicator);
    if (stated <= year || commonPiece(name.replace(DATE_WORDS, ""), goal).length < SAME_WORK) continue;
    yield {
      messageId: "goalDate",
      params: { year, target: text, name },
      at: target.at,
      related: [annualGoal.at],
    } as const;
  }
}
