import type { MeantForm, MeantIndicator } from "./content";
import type { Draw } from "./draw";
import type { Page } from "./page";
import { columnHead, GROUPS, levelHeads, type DrawnColumn } from "./words";

type Levels = "merged" | "repeated" | "glued" | "glued-with-name";
type ColumnKind = DrawnColumn | "levels" | "path" | "atFirst" | "nextYear" | "yearAfter";

/** How an indicator table is laid out. */
export interface TableStyle {
  readonly columns: readonly { readonly kind: ColumnKind; readonly head: string }[];
  readonly levels: Levels;
  /** A caption at the left, merged over the whole table; null for none. */
  readonly caption: string | null;
  readonly levelTail: "指标" | "";
  readonly isNumbered: boolean;
  readonly isFullWidth: boolean;
  readonly signs: "≥" | ">=" | "words";
  readonly joint: string;
}

export function tableStyle(draw: Draw): TableStyle {
  const levels = draw.pick<Levels>(["merged", "merged", "merged", "repeated", "repeated", "glued", "glued-with-name"]);
  const [one, two, three] = levelHeads(draw);
  const level3 = { kind: "level3", head: three } as const;
  const levelColumns =
    levels === "glued-with-name"
      ? [{ kind: "path", head: draw.pick(["绩效指标", "指标名称", "指标"]) } as const]
      : levels === "glued"
        ? [{ kind: "levels", head: draw.pick(["指标类型", "指标类别", "指标分类", "绩效指标类别"]) } as const, level3]
        : [{ kind: "level1", head: one } as const, { kind: "level2", head: two } as const, level3];
  const value = draw.pick<readonly DrawnColumn[]>([
    ["target"],
    ["target"],
    ["comparator", "number"],
    ["number", "unit"],
    ["comparator", "number", "unit"],
  ]);
  const before: readonly DrawnColumn[] = draw.chance(0.15) ? ["lastYear"] : [];
  const behind = draw.chance(0.5)
    ? draw.some(["done", "weight", "explanation", "scoring", "note"] as const, draw.int(1, 2))
    : [];
  const columns = [...before, ...value, ...behind].map((kind) => ({ kind, head: columnHead(draw, kind) }));
  const further = value[0] === "target" ? draw.pick([asDrawn, asDrawn, asDrawn, adjusted, ofYears])(columns) : columns;
  return {
    columns: [...levelColumns, ...further],
    levels,
    caption: draw.chance(0.5) ? draw.pick(GROUPS.table) : null,
    levelTail: draw.chance(0.75) ? "指标" : "",
    isNumbered: draw.chance(0.12),
    isFullWidth: draw.chance(0.08),
    signs: draw.pick(["≥", "≥", ">=", "words"]),
    joint: draw.pick(["-", "/", "—", "－"]),
  };
}

type Columns = readonly { readonly kind: ColumnKind; readonly head: string }[];

const asDrawn = (columns: Columns): Columns => columns;

/** 年初指标值 | 调整后指标值: what was adjusted counts. */
const adjusted = (columns: Columns): Columns =>
  columns.flatMap((column): Columns =>
    column.kind === "target"
      ? [
          { kind: "atFirst", head: "年初指标值" },
          { kind: "target", head: "调整后指标值" },
        ]
      : [column],
  );

/** The values of three years, the first of which is the budget's; the years are put in place of 0, 1 and 2. */
const ofYears = (columns: Columns): Columns =>
  columns.flatMap((column): Columns =>
    column.kind === "target"
      ? [
          { kind: "target", head: "{0}年目标值" },
          { kind: "nextYear", head: "{1}年目标值" },
          { kind: "yearAfter", head: "{2}年目标值" },
        ]
      : [column],
  );

/** The head of a column in a form of this year. */
const headOf = (head: string, year: number): string =>
  head.replace(/\{(\d)\}/, (_, later: string) => String(year + Number(later)));

export const tableWidth = ({ columns, caption }: TableStyle): number => columns.length + (caption === null ? 0 : 1);

/** Whether a form stands below another one, whose title and heads are its own as well. */
export interface Further {
  readonly isFurther: boolean;
}

/** Writes header and rows of the table; the last column takes what is left of the form's width. */
export function putTable(
  draw: Draw,
  page: Page,
  style: TableStyle,
  { indicators, year }: Pick<MeantForm, "indicators" | "year">,
  width: number,
  { isFurther }: Further = { isFurther: false },
): void {
  const hasHeads = !isFurther;
  const top = page.bottom - (hasHeads ? 0 : 1);
  const first = style.caption === null ? 0 : 1;
  const place = (row: number, index: number, rows = 1) => {
    const isLast = index === style.columns.length - 1;
    return { row, column: first + index, rows, columns: isLast ? width - first - index : 1 };
  };
  if (style.caption !== null) {
    const rows = indicators.length + (hasHeads ? 1 : 0);
    page.put({ row: top + (hasHeads ? 0 : 1), column: 0, rows }, style.caption);
  }
  if (hasHeads) {
    for (const [index, { head }] of style.columns.entries()) page.put(place(top, index), headOf(head, year));
  }
  for (const [line, indicator] of indicators.entries()) {
    const row = top + 1 + line;
    for (const [index, { kind }] of style.columns.entries()) {
      const isLevel = style.levels === "merged" && (kind === "level1" || kind === "level2");
      const run = isLevel ? runAt(indicators, line, kind) : 1;
      if (run > 0) page.put(place(row, index, run), cellOf(draw, style, kind, indicator, line));
    }
  }
}

/** Rows that one level covers from here on; 0 inside of its run. */
function runAt(indicators: readonly MeantIndicator[], line: number, kind: "level1" | "level2"): number {
  const key = (indicator: MeantIndicator | undefined): string | null =>
    indicator ? (kind === "level1" ? indicator.level1 : `${indicator.level1}/${indicator.level2}`) : null;
  const own = key(indicators[line]);
  if (line > 0 && key(indicators[line - 1]) === own) return 0;
  const end = indicators.findIndex((indicator, index) => index > line && key(indicator) !== own);
  return (end < 0 ? indicators.length : end) - line;
}

function cellOf(
  draw: Draw,
  style: TableStyle,
  kind: ColumnKind,
  indicator: MeantIndicator,
  line: number,
): string | number {
  const level1 = `${indicator.level1}${style.levelTail}`;
  const level2 = `${indicator.level2}${style.levelTail}`;
  const name = style.isNumbered ? `指标${line + 1}：${indicator.level3}` : indicator.level3;
  switch (kind) {
    case "level1":
      return level1;
    case "level2":
      return level2;
    case "level3":
      return name;
    case "levels":
      return `${level1}${style.joint}${level2}`;
    case "path":
      return `${level1}${style.joint}${level2}${style.joint}${indicator.level3}`;
    case "target":
    case "number":
    case "comparator":
    case "unit":
      return valueOf(draw, style, kind, indicator);
    case "lastYear":
      return `${Math.max(1, Math.floor(Number(indicator.figure) * 0.9))}${indicator.unit}`;
    case "atFirst":
    case "nextYear":
    case "yearAfter":
      return otherValue(draw, style, indicator);
    case "done":
      return "";
    case "weight":
      return draw.pick([5, 10, 15]);
    case "explanation":
      return draw.pick(["反映项目完成程度", "考核工作质量", "按台账统计"]);
    case "scoring":
      return draw.pick(["达到得满分，否则按比例扣分", "每低1个百分点扣1分"]);
    case "note":
      return "";
  }
}

/** The value that the indicator has at another time. */
function otherValue(draw: Draw, style: TableStyle, indicator: MeantIndicator): string | number {
  const figure = String(Math.max(1, Math.floor(Number(indicator.figure) * 0.8)));
  return valueOf(draw, style, "target", { ...indicator, figure });
}

const WORDS = { "≥": "不低于", "≤": "不超过", "=": "等于" } as const;
const ASCII = { "≥": ">=", "≤": "<=", "=": "=" } as const;

function valueOf(
  draw: Draw,
  style: TableStyle,
  kind: DrawnColumn,
  { comparator, figure, unit }: MeantIndicator,
): string | number {
  const has = (other: DrawnColumn): boolean => style.columns.some((column) => column.kind === other);
  const sign = style.signs === "words" ? WORDS[comparator] : style.signs === ">=" ? ASCII[comparator] : comparator;
  if (kind === "comparator") return sign;
  if (kind === "unit") return unit;
  const digits = style.isFullWidth
    ? figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : figure;
  const isAlone = has("comparator") && has("unit");
  if (isAlone) return draw.chance(0.5) && !style.isFullWidth ? Number(figure) : digits;
  return `${has("comparator") ? "" : sign}${digits}${has("unit") ? "" : unit}`;
}
