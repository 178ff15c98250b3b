import type { IndicatorContent } from "../core/layout/form-content";
import { formatTarget } from "../core/values/format-target";
import { parseTarget } from "../core/values/parse-target";
import type { TargetValue } from "../core/values/target";

/** Columns whose content a value can hold itself. */
const PARTS = ["comparator", "unit"] as const;
const VALUES = ["target", "periodTarget"] as const;

/**
 * An indicator for a table that lacks columns for comparator or unit: they go into its values, "≥" | "30" | "万件" →
 * "≥30万件". A column stays, for the table to refuse, if a value would then say something else.
 */
export function withJoinedTargets(
  indicator: IndicatorContent,
  hasColumn: (column: string) => boolean,
): IndicatorContent {
  const { columns } = indicator;
  const typed = (column: keyof typeof columns): string => String(columns[column] ?? "").trim();
  const missing = PARTS.filter((column) => typed(column) !== "" && !hasColumn(column));
  if (missing.length === 0) return indicator;
  const all = { comparator: typed("comparator"), unit: typed("unit") };
  const kept: Beside = {
    ...(missing.includes("comparator") ? {} : { comparator: all.comparator }),
    ...(missing.includes("unit") ? {} : { unit: all.unit }),
  };
  const joined = VALUES.filter((column) => column === "target" || typed(column) !== "").map(
    (column) => [column, joinedTarget(String(columns[column] ?? ""), all, kept)] as const,
  );
  if (joined.some(([, text]) => text === null)) return indicator;
  const blank = Object.fromEntries(missing.map((column) => [column, ""]));
  const values = Object.fromEntries(joined.map(([column, text]) => [column, text ?? ""]));
  return { ...indicator, columns: { ...columns, ...blank, ...values } };
}

type Beside = Readonly<Partial<Record<(typeof PARTS)[number], string>>>;

/** Words of a comparator column that compare nothing, and units that are none. */
const NO_SIGN = /^(?:定性|定量|文字|无|[/\\—–-]+)$/;
const NO_UNIT = /^(?:无|[^\p{L}%‰℃]*)$/u;

/** A text that says beside `kept` what `text` says beside `all`; null if there is none. */
function joinedTarget(text: string, all: Required<Beside>, kept: Beside): string | null {
  const value = parseTarget(text, all);
  const sign = kept.comparator === undefined ? (parseTarget("1", all).comparator ?? "") : "";
  const unit = kept.unit === undefined ? all.unit : "";
  // A blank value gets the skeleton that blank forms have: ≥%.
  if (text.trim() === "") return all.comparator === "" || sign !== "" ? `${sign}${unit}` : null;
  // Words take neither sign nor unit along.
  const isWords = value.kind === "qualitative" || value.kind === "unknown";
  if (isWords && !(NO_UNIT.test(unit) && (kept.comparator !== undefined || isNoSign(all.comparator)))) return null;
  const texts = [text, `${sign}${text.trim()}${unit}`, formatTarget(value)];
  return texts.find((candidate) => saysTheSame(parseTarget(candidate, kept), value)) ?? null;
}

const isNoSign = (comparator: string): boolean => comparator === "" || NO_SIGN.test(comparator);

/** Whether a joined value says what the value in parts says, in no worse form. */
const saysTheSame = (joined: TargetValue, value: TargetValue): boolean =>
  meaningOf(joined) === meaningOf(value) && joined.flaws.every((flaw) => value.flaws.includes(flaw));

const meaningOf = ({ kind, comparator, number, unit, per, range, parts }: TargetValue): string =>
  JSON.stringify([kind, comparator, number, unit, per, range, parts.map(formatTarget)]);
