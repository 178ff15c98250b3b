import { categoryOf } from "../forms/category";
import type { IndicatorJson } from "../forms/forms-json";
import { parseTarget } from "../values/parse-target";
import type { TargetValue } from "../values/target";
import { compactText, withoutCode } from "../values/text";
import { itemFor } from "./dictionary";
import type { TemplateRole } from "./role";
import type { ImportTemplate, TemplateColumn } from "./template";

/** The texts of an indicator by template column. */
export type TemplateTexts = ReadonlyMap<TemplateRole, string>;

/** Why a row cannot be imported. */
export type RowProblem =
  /** The column's list has no equivalent item. */
  | { readonly kind: "not-listed"; readonly head: string; readonly text: string; readonly items: readonly string[] }
  /** The column has a list that cannot be resolved. */
  | { readonly kind: "unknown-list"; readonly head: string }
  /** The value has no comparator, but the template requires one. */
  | { readonly kind: "no-comparator"; readonly head: string; readonly text: string }
  /** The value is not a single figure with a unit, but the template has separate columns for them. */
  | { readonly kind: "not-split"; readonly text: string };

/** A row to import. */
export interface TemplateRow {
  readonly texts: TemplateTexts;
  /** Everything that prevents importing it. */
  readonly problems: readonly RowProblem[];
  /** Whether its 二级 belongs to a different 一级 in the template than in the form. */
  readonly isRegrouped: boolean;
}

/** The comparator text of a value judged by words. */
const QUALITATIVE = "定性";

/**
 * The texts of an indicator for the columns of a template, each an item of the column's list. The template
 * determines the 一级 of a 二级: 0301-满意度指标 goes under 03, even if the form lists it under 效益指标.
 */
export function templateRow(template: ImportTemplate, indicator: IndicatorJson, projectName: string): TemplateRow {
  const texts = new Map<TemplateRole, string>();
  const problems: RowProblem[] = [];
  const put = (role: TemplateRole, text: string): void => {
    const column = template.columns.get(role);
    if (!column || text === "") return;
    const item = itemOf(column, text);
    if (typeof item === "string") texts.set(role, item);
    else problems.push(item);
  };
  put("projectName", projectName);
  put("level2", indicator.level2 ?? "");
  const group = groupOf(template, texts.get("level2"));
  if (group === undefined) put("level1", indicator.level1 ?? "");
  else texts.set("level1", group);
  put("level3", indicator.level3);
  const measured = measure(template, indicator);
  if (measured.problem) problems.push(measured.problem);
  for (const [role, text] of measured.texts) put(role, text);
  for (const role of ["standard", "explanation", "scoring", "note"] as const) put(role, indicator[role] ?? "");
  put("weight", String(indicator.weight ?? indicator.texts?.weight ?? ""));
  const own = itemFor(group === undefined ? [] : [group], indicator.level1 ?? "");
  const isRegrouped = group !== undefined && own === null && (indicator.level1 ?? "") !== "";
  return { texts, problems, isRegrouped };
}

/** Filled properties of an indicator that the template has no column for. */
export function rolesWithoutColumn(template: ImportTemplate, indicator: IndicatorJson): readonly TemplateRole[] {
  const { level1, level2, standard, explanation, scoring, note, weight } = indicator;
  const held = { level1, level2, standard, weight: String(weight ?? ""), explanation, scoring, note };
  return (Object.keys(held) as (keyof typeof held)[]).filter(
    (role) => (held[role] ?? "") !== "" && !template.columns.has(role),
  );
}

function itemOf({ items, listed, head }: TemplateColumn, text: string): string | RowProblem {
  if (items === null) return listed.length === 0 ? text : { kind: "unknown-list", head };
  return itemFor(items, text) ?? { kind: "not-listed", head, text, items };
}

/**
 * The 一级 of a 二级 in the template: that whose list it is in, or whose code begins its own (01-产出指标 for
 * 0101-数量指标); satisfaction stands under its own 一级 where there is one.
 */
function groupOf({ columns }: ImportTemplate, level2: string | undefined): string | undefined {
  if (level2 === undefined) return undefined;
  const groups = columns.get("level1")?.items ?? [];
  const code = codeOf(level2);
  return (
    columns.get("level2")?.groups.get(level2) ??
    groups.find((item) => codeOf(item) !== "" && code.startsWith(codeOf(item))) ??
    (categoryOf(level2) === "satisfaction" ? groups.find((item) => categoryOf(item) === "satisfaction") : undefined)
  );
}

/** 0101-数量指标 → 0101; "" without a code. */
const codeOf = (item: string): string => /^\d*/.exec(item.slice(0, item.length - withoutCode(item).length))?.[0] ?? "";

/** Splits a value into the columns that a template has for it. */
function measure(
  { columns }: ImportTemplate,
  { target, comparator, unit }: IndicatorJson,
): { readonly texts: TemplateTexts; readonly problem: RowProblem | null } {
  const value = parseTarget(target.text, { comparator: comparator ?? null, unit: unit ?? null });
  const signColumn = columns.get("comparator");
  const hasUnits = columns.has("unit");
  const sign = value.comparator ?? (value.kind === "qualitative" ? QUALITATIVE : "");
  if (value.kind === "unknown" && compactText(target.text) === "") return { texts: new Map(), problem: null };
  if (signColumn && sign === "") {
    return { texts: new Map(), problem: { kind: "no-comparator", head: signColumn.head, text: target.text } };
  }
  const pieces = piecesOf(value, unit ?? "");
  if (pieces === null && value.kind !== "qualitative" && (hasUnits || signColumn)) {
    return { texts: new Map(), problem: { kind: "not-split", text: target.text } };
  }
  if (pieces === null)
    return {
      texts: new Map([
        ["comparator", sign],
        ["target", target.text.trim()],
      ]),
      problem: null,
    };
  const before = signColumn ? "" : (value.comparator ?? "");
  const behind = hasUnits ? "" : pieces.unit;
  return {
    texts: new Map([
      ["comparator", sign],
      ["target", `${before}${pieces.figure}${behind}`],
      ["unit", pieces.unit],
    ]),
    problem: null,
  };
}

/**
 * ≥30万件 → 30 and 万件; null unless the value is just a figure with its unit: not for dates, ranges or surrounding
 * words.
 */
function piecesOf(value: TargetValue, unitColumn: string): { readonly figure: string; readonly unit: string } | null {
  const { figure, magnitude, unit, lead, tail, parts } = value;
  if (figure === null || lead !== "" || tail !== "" || parts.length > 0) return null;
  return { figure, unit: unitColumn.trim() === "" ? `${magnitude}${unit ?? ""}` : unitColumn.trim() };
}
