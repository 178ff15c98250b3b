import { flatMap } from "../flat-map";
import { AMOUNT_NAMES, TEXT_NAMES } from "../forms/field-names";
import type { Edition } from "../editions/edition";
import type { LocalText } from "../local-text";
import { formBudget } from "../forms/amounts";
import {
  AMOUNT_FIELDS,
  isAmountField,
  type FieldKey,
  type Form,
  type Indicator,
  type Located,
  type TextField,
} from "../forms/form";
import { setIndicators, uncoveredBranches, type BranchGap } from "../indicators/branches";
import { isNotApplicable } from "../indicators/not-applicable";
import type { CellRef } from "../workbook/address";
import { isBlankProse, isBlankText, isBlankValue, skeletonOf } from "./blank";

/** A place of a form that must be filled before it is handed in (应填项). */
export interface FillSlot {
  /**
   * value: an indicator's value; figure: a value with comparator and unit but no figure; name: the name for a value;
   * branch: a 二级 branch that needs an indicator; signature: the signature of the head of the unit.
   */
  readonly kind: "field" | "amount" | "value" | "figure" | "name" | "branch" | "signature";
  /** The field of a form; null for a place in the indicator table. */
  readonly field: FieldKey | null;
  /** The cell to fill. */
  readonly at: CellRef;
  /** Examples: 整体绩效目标, 馆员培训覆盖率, 数量指标. */
  readonly name: LocalText;
  /** What is missing: 空白, 还没有填数字（≥__%）. Null if the slot is filled. */
  readonly gap: LocalText | null;
}

const BLANK: LocalText = { zh: "空白", en: "blank" };
const NO_VALUE: LocalText = { zh: "没有指标值", en: "no value" };
const NO_NAME: LocalText = { zh: "没有指标名称", en: "no name" };
const NO_INDICATOR: LocalText = { zh: "没有指标", en: "no indicator" };
const NO_SIGNATURE: LocalText = { zh: "未签字", en: "not signed" };

const PROSE: ReadonlySet<FieldKey> = new Set<FieldKey>(["duties", "overallGoal", "periodGoal", "annualGoal"]);
/** Fields that are not required even if printed: whoever collects the forms assigns the number. */
const NOT_ASKED: readonly TextField[] = ["attachment"];

/**
 * All places that a form must fill, in cell order: the fields that its edition requires, or else those whose labels it
 * prints; a name and a value for each indicator; an indicator for each mandatory branch.
 */
export function fillSlots(form: Form, edition: Edition): readonly FillSlot[] {
  const slots = [
    ...flatMap(requiredFields(form, edition), (field) => fieldSlot(form, field) ?? []),
    ...flatMap(form.indicators, (indicator) => indicatorSlot(form, indicator) ?? []),
    ...branchesToFill(form, edition).map(({ level2, at }): FillSlot => ({
      kind: "branch",
      field: null,
      at,
      name: { zh: level2, en: level2 },
      gap: NO_INDICATOR,
    })),
  ];
  return slots.toSorted((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

/**
 * Branches without an indicator, as long as the form has too few indicators. With enough of them a branch may be left
 * out for a reason; that is checked by the rules on branches.
 */
const branchesToFill = (form: Form, edition: Edition): readonly BranchGap[] =>
  setIndicators(form).length < edition.constants.minIndicators ? uncoveredBranches(form, edition) : [];

/** Whether a field takes sentences rather than a name or a figure. */
export const isProse = (field: FieldKey): boolean => PROSE.has(field);

/** The fields that a form must fill: those of its edition (some may be absent), or else those that it prints. */
export const requiredFields = (form: Form, edition: Edition): readonly FieldKey[] =>
  edition.required?.[form.kind] ?? printedFields(form);

/** If the edition does not define the required fields: all text fields that the form prints, and the budget. */
function printedFields(form: Form): readonly FieldKey[] {
  const budget = formBudget(form);
  const amounts = AMOUNT_FIELDS.filter((field) => budget !== undefined && form.amounts[field] === budget);
  const texts = Object.keys(TEXT_NAMES) as readonly TextField[];
  return [...amounts, ...texts.filter((field) => !NOT_ASKED.includes(field))];
}

/** Null if the form has no such field and it cannot be filled. */
function fieldSlot({ amounts, texts }: Form, field: FieldKey): FillSlot | null {
  if (isAmountField(field)) {
    const amount = amounts[field];
    if (!amount) return null;
    return {
      kind: "amount",
      field,
      at: amount.at,
      name: AMOUNT_NAMES[field],
      gap: amount.value.state === "blank" ? BLANK : null,
    };
  }
  const text = texts[field];
  if (!text) return null;
  if (field === "responsible") {
    const gap = isBlankText(text) ? NO_SIGNATURE : null;
    return { kind: "signature", field, at: text.at, name: TEXT_NAMES[field], gap };
  }
  const isBlank = isProse(field) ? isBlankProse(text) : isBlankText(text);
  return { kind: "field", field, at: text.at, name: TEXT_NAMES[field], gap: isBlank ? BLANK : null };
}

/** Null for rows that are blank or marked as not applicable. */
function indicatorSlot({ columns }: Form, indicator: Indicator): FillSlot | null {
  const { level3, target } = indicator;
  const isBlank = isBlankValue(target.text);
  if (isBlankText(level3)) {
    if (isBlank || skeletonOf(target.text)) return null;
    return { kind: "name", field: null, at: level3.at, name: { zh: target.text, en: target.text }, gap: NO_NAME };
  }
  if (isNotApplicable(indicator) || !columns.has("target")) return null;
  const value = { field: null, at: target.at, name: { zh: level3.value, en: level3.value } };
  if (isBlank) return { kind: "value", ...value, gap: NO_VALUE };
  const gap = figureGap(target, indicator);
  return { kind: gap ? "figure" : "value", ...value, gap };
}

/** The gap of a value without a figure; null if it has a figure or is in words. */
function figureGap(target: Located<unknown>, { unit }: Indicator): LocalText | null {
  const skeleton = skeletonOf(target.text);
  if (!skeleton) return null;
  const shown = `${skeleton.sign}__${skeleton.unit === "" ? (unit?.value ?? "") : skeleton.unit}`;
  return { zh: `还没有填数字（${shown}）`, en: `no figure yet (${shown})` };
}
