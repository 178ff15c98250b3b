import { exampleTarget } from "../../core/catalog/example-target";
import { skeletonOf } from "../../core/completeness/blank";
import type { Form, Indicator } from "../../core/forms/form";
import { catalogIndicator } from "../../core/indicators/catalog-names";
import type { CellEdit } from "../../core/plan/plan";
import { compactName, compactText } from "../../core/values/text";
import { contains, type CellRef } from "../../core/workbook/address";

/** The parts of a value as typed in the value line (指标值编辑行). */
export interface ValueDraft {
  /** ≥ ≤ > < = or "". */
  readonly comparator: string;
  /** The number, or the words of a value without one: "95", "12月底前", "优". */
  readonly figure: string;
  /** 计量单位 with its magnitude: "%", "万件"; "" if there is none. */
  readonly unit: string;
  /** 绩效标准; null if the form has no such cell. */
  readonly standard: string | null;
}

/** The value of an indicator row, with what helps to fill it in. */
export interface ValueLine {
  readonly form: Form;
  readonly indicator: Indicator;
  /** The present value; if there is none, comparator and unit of the catalog. */
  readonly draft: ValueDraft;
  /** Whether the cell already has a value, not only a skeleton. */
  readonly isFilled: boolean;
  /** The value of the same indicator in last year's form of the workbook; null if there is none. */
  readonly lastYear: string | null;
  /** A common value from the catalog: an example, not a norm. Null if the catalog does not have the indicator. */
  readonly usual: string | null;
}

/** The value line for the row of a cell; null outside rows with a named indicator. */
export function valueLineAt(forms: readonly Form[], cell: CellRef): ValueLine | null {
  const form = forms.find(({ sheet, area }) => sheet === cell.sheet && contains(area, cell));
  const indicator = form?.indicators.find(({ level3 }) => level3.at.row === cell.row);
  if (!form || indicator === undefined || indicator.level3.value === "") return null;
  const known = catalogIndicator(indicator.level3.value);
  return {
    form,
    indicator,
    draft: draftOf(indicator),
    isFilled: hasValue(indicator),
    lastYear: lastYearsValue(forms, form, indicator),
    usual: known && exampleTarget(known),
  };
}

/** Whether a row has a value that is more than a skeleton (≥%). */
export const hasValue = ({ target }: Indicator): boolean =>
  compactText(target.text) !== "" && skeletonOf(target.text) === null;

function draftOf({ level3, target, comparator, unit, standard }: Indicator): ValueDraft {
  const { value, text } = target;
  const known = catalogIndicator(level3.value);
  const skeleton = skeletonOf(text);
  const isWords = value.figure === null && compactText(text) !== "" && !skeleton;
  const typed = isWords
    ? { comparator: "", figure: text.trim(), unit: "" }
    : {
        comparator: value.comparator ?? skeleton?.sign ?? known?.comparator ?? "",
        figure: value.figure ?? "",
        unit: unitOf(value.magnitude, value.unit) ?? skeleton?.unit ?? known?.unit ?? "",
      };
  return {
    ...typed,
    comparator: comparator && comparator.value !== "" ? comparator.value : typed.comparator,
    unit: unit && unit.value !== "" ? unit.value : typed.unit,
    standard: standard?.value ?? null,
  };
}

const unitOf = (magnitude: string, unit: string | null): string | null =>
  magnitude === "" && unit === null ? null : `${magnitude}${unit ?? ""}`;

function lastYearsValue(forms: readonly Form[], form: Form, indicator: Indicator): string | null {
  const year = form.year?.value;
  if (year === undefined) return null;
  const before = forms.filter(
    (other) => other.kind === form.kind && other.year?.value === year - 1 && isSameSubject(other, form),
  );
  const same = before
    .flatMap(({ indicators }) => indicators)
    .find(({ level3 }) => compactName(level3.value) === compactName(indicator.level3.value));
  return same && hasValue(same) ? same.target.text.trim() : null;
}

const YEAR = /20\d\d年?度?/g;

/** Whether two forms of different years are for the same project or department, ignoring a year in the name. */
function isSameSubject(a: Form, b: Form): boolean {
  const nameOf = ({ kind, texts }: Form): string =>
    compactName((kind === "project" ? texts.projectName : texts.departmentName)?.value ?? "").replace(YEAR, "");
  return nameOf(a) === nameOf(b);
}

/** The value as one text: ≥95%. */
export const valueText = ({ comparator, figure, unit }: ValueDraft): string => `${comparator}${figure.trim()}${unit}`;

/** The edits for a draft: comparator and unit go into their own columns if the form has them. */
export function planValue({ indicator }: ValueLine, draft: ValueDraft): readonly CellEdit[] {
  const { target, comparator, unit, standard } = indicator;
  const text = valueText({
    ...draft,
    comparator: comparator ? "" : draft.comparator,
    unit: unit ? "" : draft.unit,
  });
  const wanted = [
    [target, text],
    [comparator, draft.comparator],
    [unit, draft.unit],
    [standard, draft.standard],
  ] as const;
  return wanted.flatMap(([located, value]): readonly CellEdit[] =>
    located && value !== null && value !== located.text ? [{ at: located.at, before: located.text, value }] : [],
  );
}

/** The value cell of the next row of the form that has a name and no value; null if all are filled. */
export function nextWithoutValue({ form, indicator }: ValueLine): CellRef | null {
  const open = form.indicators.filter((one) => one !== indicator && one.level3.value !== "" && !hasValue(one));
  const next = open.find(({ level3 }) => level3.at.row > indicator.level3.at.row) ?? open[0];
  return next?.target.at ?? null;
}

/** The value cell of the first row of a sheet's form that has a name and no value; null if all are filled. */
export const firstWithoutValue = (forms: readonly Form[], sheet: string): CellRef | null =>
  forms
    .filter((form) => form.sheet === sheet)
    .flatMap(({ indicators }) => indicators)
    .find((one) => one.level3.value !== "" && !hasValue(one))?.target.at ?? null;

/** The neighbouring row with an indicator, for stepping through the form. */
export function neighbourOf({ form, indicator }: ValueLine, step: 1 | -1): CellRef | null {
  const named = form.indicators.filter(({ level3 }) => level3.value !== "");
  return named[named.indexOf(indicator) + step]?.target.at ?? null;
}

/** A bare number typed into a value cell, and its likely meaning. */
export interface ValueOffer {
  readonly at: CellRef;
  readonly typed: string;
  /** ≥90% */
  readonly offered: string;
  readonly edits: readonly CellEdit[];
}

const BARE_NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * The value cell with a newly typed bare number, completed with the comparator and unit that it had before or that the
 * catalog knows; null if there is none. Written only after the user agrees.
 */
export function offerForTyped(before: readonly Form[], after: readonly Form[]): ValueOffer | null {
  for (const form of after) {
    const old = before.find(({ sheet, area }) => sheet === form.sheet && area.row === form.area.row);
    if (!old) continue;
    for (const indicator of form.indicators) {
      const typed = indicator.target.text.trim();
      if (indicator.comparator || indicator.unit || !BARE_NUMBER.test(typed)) continue;
      const was = old.indicators.find(({ level3 }) => level3.at.row === indicator.level3.at.row);
      if (!was || was.target.text === indicator.target.text) continue;
      const offered = completed(was, indicator, typed);
      if (offered === null || offered === typed) continue;
      const edit = { at: indicator.target.at, before: indicator.target.text, value: offered };
      return { at: indicator.target.at, typed, offered, edits: [edit] };
    }
  }
  return null;
}

/** The number with the comparator and unit of the former value, else of the catalog. */
function completed(was: Indicator, { level3 }: Indicator, typed: string): string | null {
  const skeleton = skeletonOf(was.target.text);
  if (skeleton) return `${skeleton.sign}${typed}${skeleton.unit}`;
  const { comparator, magnitude, unit, figure } = was.target.value;
  if (figure !== null) return `${comparator ?? ""}${typed}${unitOf(magnitude, unit) ?? ""}`;
  const known = catalogIndicator(level3.value);
  return known && (known.comparator !== null || known.unit !== null)
    ? `${known.comparator ?? ""}${typed}${known.unit ?? ""}`
    : null;
}
