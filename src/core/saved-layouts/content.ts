import { formatFen } from "../values/amount";
import {
  AMOUNT_FIELDS,
  TEXT_FIELDS,
  type AmountField,
  type FieldKey,
  type Form,
  type Indicator,
  type TextField,
} from "../forms/form";
import type { AmountJson } from "../forms/forms-json";
import { compactText } from "../values/text";
import type { IndicatorContent } from "../layout/form-content";
import type { SavedColumn } from "./saved-layout";

/** The content for a form of a saved layout. */
export interface SavedContent {
  /** The budget year; null leaves it to be filled in by hand. */
  readonly year: number | null;
  /** The whole title; null keeps the printed one. */
  readonly title: string | null;
  readonly amounts: Readonly<Partial<Record<AmountField, AmountJson>>>;
  readonly texts: Readonly<Partial<Record<TextField, string>>>;
  readonly indicators: readonly SavedIndicatorContent[];
  readonly tasks: readonly TaskContent[];
}

export interface SavedIndicatorContent extends IndicatorContent {
  readonly level1: string;
}

/** A line of 年度主要任务, with its amounts as typed. */
export interface TaskContent {
  readonly name: string;
  readonly amounts: readonly string[];
}

export const NO_CONTENT: Omit<SavedContent, "year"> = {
  title: null,
  amounts: {},
  texts: {},
  indicators: [],
  tasks: [],
};

const COLUMNS = [
  "target",
  "periodTarget",
  "comparator",
  "unit",
  "standard",
  "weight",
  "explanation",
  "scoring",
  "note",
] as const satisfies readonly SavedColumn[];

/** The cells of an indicator, by column. */
export const cellsOf = (indicator: Indicator) =>
  [["level3", indicator.level3] as const, ...COLUMNS.map((key) => [key, indicator[key]] as const)].flatMap(
    ([key, located]) => (located ? [[key, located] as const] : []),
  );

/** The content of a form, as typed. */
export function contentOf(form: Form): SavedContent {
  const amounts = AMOUNT_FIELDS.flatMap((key): readonly (readonly [AmountField, AmountJson])[] => {
    const amount = form.amounts[key];
    if (!amount) return [];
    const { fen } = amount.value;
    return [[key, { value: fen === null ? null : formatFen(fen), text: amount.text }]];
  });
  const texts = TEXT_FIELDS.flatMap((key) => {
    const text = form.texts[key];
    return text ? [[key, text.value] as const] : [];
  });
  return {
    year: form.year?.value ?? null,
    title: form.title?.text ?? null,
    amounts: Object.fromEntries(amounts),
    texts: Object.fromEntries(texts),
    indicators: form.indicators.map((indicator) => ({
      level1: indicator.level1?.value ?? "",
      level2: indicator.level2?.value ?? "",
      level3: indicator.level3.text,
      columns: Object.fromEntries(
        cellsOf(indicator).flatMap(([key, { text }]) => (key === "level3" ? [] : [[key, text] as const])),
      ),
    })),
    tasks: form.tasks.map(({ name, total, parts }) => ({
      name: name.text,
      amounts: [total, ...parts].map(({ text }) => text),
    })),
  };
}

/** What is read from a form, for comparison: values without their positions. */
export function readingOf(form: Form): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const tell = (key: string, value: string | number | null | undefined): void =>
    void facts.set(key, compactText(String(value ?? "")));
  tell("kind", form.kind);
  tell("year", form.year?.value);
  tell("moneyUnit", form.moneyUnit);
  for (const key of AMOUNT_FIELDS) {
    const amount = form.amounts[key];
    if (amount) tell(key, amount.value.fen ?? amount.text);
  }
  for (const key of TEXT_FIELDS) {
    const text = form.texts[key];
    if (text) tell(key, text.value);
  }
  form.indicators.forEach((indicator, index) => {
    tell(`indicators.${index}.level1`, indicator.level1?.value);
    tell(`indicators.${index}.level2`, indicator.level2?.value);
    for (const [key, { value, text }] of cellsOf(indicator)) {
      tell(`indicators.${index}.${key}`, typeof value === "object" ? text : value);
    }
  });
  form.tasks.forEach(({ name, total, parts }, index) => {
    tell(`tasks.${index}`, [name.value, ...[total, ...parts].map(({ value, text }) => value.fen ?? text)].join("|"));
  });
  tell("branches", form.branches.map(({ level2 }) => level2.value).join("|"));
  return facts;
}

/** The fields with a value. */
export const filledFields = (form: Form): readonly FieldKey[] => [
  ...AMOUNT_FIELDS.filter((key) => (form.amounts[key]?.value.state ?? "blank") !== "blank"),
  ...TEXT_FIELDS.filter((key) => (form.texts[key]?.value ?? "") !== ""),
];
