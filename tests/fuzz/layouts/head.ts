import type { MeantForm } from "./content";
import type { Draw } from "./draw";
import type { Page } from "./page";
import type { Further } from "./table";
import { APPROVALS, fieldLabel, GROUPS, NOTES_ABOVE, NOTES_BELOW, SECTIONS, titleOf, type DrawnField } from "./words";

/** How the fields around the indicator table are laid out. */
export interface HeadStyle {
  readonly title: (year: number) => string;
  readonly label: (field: DrawnField) => string;
  readonly fields: "pairs" | "rows" | "above" | "inside";
  readonly amounts: "pairs" | "rows" | "matrix" | "one-cell" | "beside-last-year" | "row-per-year";
  /** Where the unit of the amounts stands. */
  readonly unit: "line" | "label" | "cells";
  readonly moneyUnit: "万元" | "元";
  /** Labels at the side have a line for each character. */
  readonly isVertical: boolean;
  /** A line of its own between the title and the fields, and one below all; null for none. */
  readonly noteAbove: string | null;
  readonly noteBelow: string | null;
  readonly goals: "rows" | "group" | "side";
  readonly hasSections: boolean;
  readonly group: (of: keyof typeof GROUPS) => string;
  readonly section: (of: keyof typeof SECTIONS) => string;
  readonly approvals: readonly string[];
  readonly hasSigners: boolean;
}

export function headStyle(draw: Draw): HeadStyle {
  const fields = [
    "projectName",
    "departmentName",
    "unitName",
    "period",
    "totalFunds",
    "fiscalFunds",
    "otherFunds",
    "annualGoal",
    "periodGoal",
  ] as const;
  const labels = new Map(fields.map((field) => [field, fieldLabel(draw, field)] as const));
  const groups = { funds: draw.pick(GROUPS.funds), goals: draw.pick(GROUPS.goals), table: draw.pick(GROUPS.table) };
  const sections = {
    head: draw.pick(SECTIONS.head),
    funds: draw.pick(SECTIONS.funds),
    goals: draw.pick(SECTIONS.goals),
    table: draw.pick(SECTIONS.table),
  };
  const title = titleOf(draw, 1000);
  return {
    title: (year) => title.replace("1000", String(year)),
    label: (field) => labels.get(field) ?? field,
    fields: draw.pick(["pairs", "pairs", "rows", "above", "inside"]),
    amounts: draw.pick([
      ...(["pairs", "rows", "rows", "matrix", "matrix", "one-cell"] as const),
      ...(["beside-last-year", "row-per-year"] as const),
    ]),
    unit: draw.pick(["line", "label", "cells"]),
    moneyUnit: draw.chance(0.2) ? "元" : "万元",
    isVertical: draw.chance(0.15),
    noteAbove: draw.chance(0.12) ? draw.pick(NOTES_ABOVE) : null,
    noteBelow: draw.chance(0.2) ? draw.pick(NOTES_BELOW) : null,
    goals: draw.pick(["rows", "rows", "group", "side"]),
    hasSections: draw.chance(0.25),
    group: (of) => groups[of],
    section: (of) => sections[of],
    approvals: draw.chance(0.3) ? draw.some(APPROVALS, draw.int(1, 2)) : [],
    hasSigners: draw.chance(0.4),
  };
}

/** Writes title, fields, amounts and goals across `width` columns. */
export function putHead(
  page: Page,
  style: HeadStyle,
  meant: MeantForm,
  width: number,
  { isFurther }: Further = { isFurther: false },
): void {
  if (!isFurther) putTitle(page, style, meant, width);
  let sections = 0;
  const section = (of: keyof typeof SECTIONS): void => {
    if (!style.hasSections) return;
    const number = ["一", "二", "三", "四"][sections] ?? "";
    sections += 1;
    page.put({ row: page.bottom, column: 0, columns: width }, `${number}、${style.section(of)}`);
  };
  section("head");
  putFields(page, style, meant, width);
  section("funds");
  putAmounts(page, style, meant, width);
  section("goals");
  putGoals(page, style, meant, width);
  if (!isFurther) section("table");
}

/** Title, year, note and unit. */
function putTitle(page: Page, style: HeadStyle, meant: MeantForm, width: number): void {
  const title = style.title(meant.year);
  page.put({ row: page.bottom, column: 0, columns: width }, title);
  if (!title.includes(String(meant.year))) {
    page.put({ row: page.bottom, column: 0, columns: width }, `（${String(meant.year)}年度）`);
  }
  if (style.noteAbove !== null) page.put({ row: page.bottom, column: 0, columns: width }, style.noteAbove);
  if (style.unit === "line") page.put({ row: page.bottom, column: 0, columns: width }, `单位：${style.moneyUnit}`);
}

type Entry = readonly [label: string, value: string | number];

function putFields(page: Page, style: HeadStyle, meant: MeantForm, width: number): void {
  const entries: readonly Entry[] = [
    ...(["projectName", "departmentName", "unitName"] as const).map((field): Entry => [
      style.label(field),
      meant.texts[field],
    ]),
    ...(meant.period === null ? [] : [[style.label("period"), meant.period] as const]),
  ];
  const half = Math.floor(width / 2);
  if (style.fields === "above") {
    const row = page.bottom;
    const each = Math.floor(width / entries.length);
    for (const [index, [label, value]] of entries.entries()) {
      const columns = index === entries.length - 1 ? width - index * each : each;
      page.put({ row, column: index * each, columns }, label);
      page.put({ row: row + 1, column: index * each, columns }, value);
    }
    return;
  }
  if (style.fields === "rows") {
    for (const entry of entries) putPair(page, page.bottom, 0, width, entry);
    return;
  }
  for (let index = 0; index < entries.length; index += 2) {
    const row = page.bottom;
    for (const [side, entry] of entries.slice(index, index + 2).entries()) {
      const columns = entries.length - index === 1 ? width : side === 0 ? half : width - half;
      if (style.fields === "inside") page.put({ row, column: side * half, columns }, `${entry[0]}：${entry[1]}`);
      else putPair(page, row, side * half, columns, entry);
    }
  }
}

function putPair(page: Page, row: number, column: number, columns: number, [label, value]: Entry): void {
  page.put({ row, column }, label);
  page.put({ row, column: column + 1, columns: columns - 1 }, value);
}

/** How many of the form's unit 1 万元 is. */
const SCALES = { 万元: 1, 元: 10_000 } as const;

/** An amount in 万元 as the form prints it. */
function printed({ unit, moneyUnit }: HeadStyle, amount: number): string | number {
  const figure = Math.round(amount * SCALES[moneyUnit] * 1e6) / 1e6;
  return unit === "cells" ? `${String(figure)}${moneyUnit}` : figure;
}

/** A label at the side of several rows. */
const atSide = ({ isVertical }: HeadStyle, label: string): string =>
  isVertical ? label.replace(/.(?!$)/gu, "$&\n") : label;

/** What last year's amount was, of whatever was granted: no figure of this year. */
const lastYears = (amount: number): number => Math.round(amount * 0.8 * 100) / 100;

/** Labels at the left, last year's amounts beside this year's. */
function putBesideLastYear(page: Page, style: HeadStyle, meant: MeantForm, width: number, bracket: string): void {
  const row = page.bottom;
  page.put({ row, column: 0 }, `资金来源${bracket}`);
  page.put({ row, column: 1 }, "上年预算数");
  page.put({ row, column: 2, columns: width - 2 }, "本年预算数");
  for (const [index, field] of FUNDS.entries()) {
    page.put({ row: row + 1 + index, column: 0 }, style.label(field));
    page.put({ row: row + 1 + index, column: 1 }, printed(style, lastYears(meant.amounts[field])));
    page.put({ row: row + 1 + index, column: 2, columns: width - 2 }, printed(style, meant.amounts[field]));
  }
}

/** A row for each year, the sources as heads. */
function putRowPerYear(page: Page, style: HeadStyle, meant: MeantForm, width: number, bracket: string): void {
  const row = page.bottom;
  page.put({ row, column: 0 }, `年度${bracket}`);
  const place = (line: number, index: number) => ({
    row: row + line,
    column: 1 + index,
    columns: index === FUNDS.length - 1 ? width - FUNDS.length : 1,
  });
  for (const [index, field] of FUNDS.entries()) page.put(place(0, index), style.label(field));
  for (const [line, year] of [meant.year - 1, meant.year].entries()) {
    page.put({ row: row + 1 + line, column: 0 }, `${String(year)}年`);
    for (const [index, field] of FUNDS.entries()) {
      const amount = meant.amounts[field];
      page.put(place(1 + line, index), printed(style, year === meant.year ? amount : lastYears(amount)));
    }
  }
}

const FUNDS = ["totalFunds", "fiscalFunds", "otherFunds"] as const;

function putAmounts(page: Page, style: HeadStyle, meant: MeantForm, width: number): void {
  const bracket = style.unit === "label" ? `（${style.moneyUnit}）` : "";
  const entries = FUNDS.map((field): Entry => [style.label(field), printed(style, meant.amounts[field])]);
  if (style.amounts === "beside-last-year") putBesideLastYear(page, style, meant, width, bracket);
  else if (style.amounts === "row-per-year") putRowPerYear(page, style, meant, width, bracket);
  else if (style.amounts === "one-cell") {
    const [total, ...parts] = entries.map(
      ([label, value]) =>
        `${label.replace(/^其中[:：]/, "")}：${String(value).replace(style.moneyUnit, "")}${style.moneyUnit}`,
    );
    putPair(page, page.bottom, 0, width, [style.group("funds"), `${total ?? ""}，其中：${parts.join("，")}`]);
  } else if (style.amounts === "matrix") {
    const row = page.bottom;
    page.put({ row, column: 0, rows: 2 }, `${style.group("funds")}${bracket}`);
    for (const [index, [label, value]] of entries.entries()) {
      const columns = index === 2 ? width - 3 : 1;
      page.put({ row, column: 1 + index, columns }, label);
      page.put({ row: row + 1, column: 1 + index, columns }, value);
    }
  } else if (style.amounts === "rows") {
    const row = page.bottom;
    page.put({ row, column: 0, rows: 3 }, `${atSide(style, style.group("funds"))}${bracket}`);
    for (const [index, entry] of entries.entries()) putPair(page, row + index, 1, width - 1, entry);
  } else {
    for (const [label, value] of entries) putPair(page, page.bottom, 0, width, [`${label}${bracket}`, value]);
  }
}

function putGoals(page: Page, style: HeadStyle, meant: MeantForm, width: number): void {
  const entries: readonly Entry[] = [
    ...(meant.periodGoal === null ? [] : [[style.label("periodGoal"), meant.periodGoal] as const]),
    [style.label("annualGoal"), meant.texts.annualGoal],
  ];
  if (style.goals === "side" && entries.length > 1) {
    const row = page.bottom;
    const half = Math.floor((width - 1) / 2);
    page.put({ row, column: 0, rows: 2 }, atSide(style, style.group("goals")));
    for (const [index, [label, value]] of entries.entries()) {
      const columns = index === 0 ? half : width - 1 - half;
      page.put({ row, column: 1 + index * half, columns }, label);
      page.put({ row: row + 1, column: 1 + index * half, columns }, value);
    }
  } else if (style.goals === "group") {
    const row = page.bottom;
    page.put({ row, column: 0, rows: entries.length }, atSide(style, style.group("goals")));
    for (const [index, entry] of entries.entries()) putPair(page, row + index, 1, width - 1, entry);
  } else {
    for (const entry of entries) putPair(page, page.bottom, 0, width, entry);
  }
}

/** Writes what stands below the table. */
export function putFoot(page: Page, style: HeadStyle, width: number): void {
  for (const label of style.approvals) {
    const row = page.bottom;
    page.put({ row, column: 0, columns: 2 }, label);
    page.put({ row, column: 2, columns: width - 2 }, "（盖章）      年   月   日");
  }
  if (style.hasSigners) {
    page.put(
      { row: page.bottom, column: 0, columns: width },
      "填表人：赵小禾   联系电话：0730-5550123   填报日期：2026.1.8",
    );
  }
  if (style.noteBelow !== null) page.put({ row: page.bottom, column: 0, columns: width }, style.noteBelow);
}
