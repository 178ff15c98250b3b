import type { MeantForm, MeantIndicator } from "./content";
import type { Draw } from "./draw";
import type { Page } from "./page";
import { columnHead, GROUPS, levelHeads, type DrawnColumn } from "./words";

type Levels = "merged" | "repeated" | "glued" | "glued-with-name";
type ColumnKind = DrawnColumn | "levels" | "path";

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
  const further = [...before, ...value, ...behind].map((kind) => ({ kind, head: columnHead(draw, kind) }));
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

export const tableWidth = ({ columns, caption }: TableStyle): number => columns.length + (caption === null ? 0 : 1);

/** Writes header and rows of the table; the last column takes what is left of the form's width. */
export function putTable(
  draw: Draw,
  page: Page,
  style: TableStyle,
  { indicators }: Pick<MeantForm, "indicators">,
  width: number,
): void {
  const top = page.bottom;
  const first = style.caption === null ? 0 : 1;
  const place = (row: number, index: number, rows = 1) => {
    const isLast = index === style.columns.length - 1;
    return { row, column: first + index, rows, columns: isLast ? width - first - index : 1 };
  };
  if (style.caption !== null) page.put({ row: top, column: 0, rows: indicators.length + 1 }, style.caption);
  for (const [index, { head }] of style.columns.entries()) page.put(place(top, index), head);
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
