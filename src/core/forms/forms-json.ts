import { z } from "zod";
import type { LocalText } from "../local-text";
import { fail, ok, type Result } from "../result";
import { issueWords } from "../schema-words";
import { AMOUNT_FIELDS, FORM_KINDS, TEXT_FIELDS, type AmountField, type TextField } from "./form";

const cell = z.string().nullable().optional();

/**
 * `value` is authoritative, a decimal string in 万元; `text` is how it is typed and is used only if it means the same.
 */
const amountField = z.strictObject({
  value: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .nullable(),
  text: z.string().optional(),
  cell,
});

/** `value` is authoritative; `text` also has the blanks typed around it. */
const textField = z.strictObject({ value: z.string(), text: z.string().optional(), cell });

const fieldShape = {
  ...(Object.fromEntries(AMOUNT_FIELDS.map((field) => [field, amountField.optional()])) as Record<
    AmountField,
    z.ZodOptional<typeof amountField>
  >),
  ...(Object.fromEntries(TEXT_FIELDS.map((field) => [field, textField.optional()])) as Record<
    TextField,
    z.ZodOptional<typeof textField>
  >),
};

const targetSchema = z.strictObject({
  /** The whole 指标值 as typed; the other keys are derived from it and are not written back. */
  text: z.string(),
  comparator: z.enum(["≥", "≤", ">", "<", "="]).nullable().optional(),
  /** The scaled number as a decimal string: ≥30万件 → "300000". */
  number: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  kind: z.enum(["quantity", "percent", "amount", "duration", "date", "range", "qualitative", "unknown"]).optional(),
});

/** Columns that only some layouts have. */
export const OPTIONAL_COLUMNS = ["comparator", "unit", "explanation", "scoring", "note"] as const;

const optionalText = z.string().nullable().optional();

const indicatorSchema = z.strictObject({
  level1: optionalText,
  level2: z.string().nullable(),
  level3: z.string(),
  target: targetSchema,
  /** 实施期（中期）指标值 as typed. */
  periodTarget: optionalText,
  /** True for the indicators of the whole run (长期绩效指标) in a block beside that of the year. */
  ofPeriod: z.boolean().optional(),
  /**
   * Values for parts of the year or of the whole, in columns beside the target: quarters, half-years, stages, regions.
   * `label` is the head of the column, `months` the months that it covers, 1 to 12; no layout has a place for them.
   */
  parts: z
    .array(
      z.strictObject({
        label: z.string(),
        months: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
        text: z.string(),
        cell,
      }),
    )
    .optional(),
  standard: optionalText,
  weight: z.number().nullable().optional(),
  comparator: optionalText,
  unit: optionalText,
  explanation: optionalText,
  scoring: optionalText,
  note: optionalText,
  /** Cells as typed, if they differ from the values above: blanks around a name, a weight in words. */
  texts: z
    .strictObject({
      level3: z.string().optional(),
      standard: z.string().optional(),
      weight: z.string().optional(),
      comparator: z.string().optional(),
      unit: z.string().optional(),
      explanation: z.string().optional(),
      scoring: z.string().optional(),
      note: z.string().optional(),
    })
    .optional(),
  cells: z.strictObject({ level1: cell, level2: cell, level3: cell, target: cell, standard: cell }).optional(),
});

const formSchema = z.strictObject({
  kind: z.enum(FORM_KINDS),
  edition: z.string(),
  /** The file that the form comes from, if several files were read. */
  file: z.string().optional(),
  sheet: z.string().optional(),
  area: z.string().optional(),
  title: z.string().nullable().optional(),
  year: z.number().int().nullable().optional(),
  /** "form" if the year is printed on the form, "file" if it is the year in which the workbook was last saved. */
  yearSource: z.enum(["form", "file"]).nullable().optional(),
  fields: z.strictObject(fieldShape),
  /** Fields that only the layout knows, by key. */
  own: z.record(z.string(), textField).optional(),
  indicators: z.array(indicatorSchema),
});

/**
 * Written by `jixiao read --format json` and read by `jixiao fill`. Unknown keys are errors, so that no content is
 * dropped.
 */
export const formsSchema = z.strictObject({ version: z.literal(1), forms: z.array(formSchema) });

export type FormsJson = z.infer<typeof formsSchema>;
export type FormJson = z.infer<typeof formSchema>;
export type IndicatorJson = z.infer<typeof indicatorSchema>;
export type AmountJson = z.infer<typeof amountField>;

/** Validates parsed JSON. Fails with one text per invalid place: "forms[0].fields.phone.value: …". */
export function parseFormsJson(json: unknown): Result<FormsJson, readonly LocalText[]> {
  const parsed = formsSchema.safeParse(json);
  return parsed.success ? ok(parsed.data) : fail(parsed.error.issues.map(issueText));
}

function issueText(issue: z.core.$ZodIssue): LocalText {
  const path = issue.path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
  const at = path === "" ? "JSON" : path;
  const { zh, en } = issue.code === "invalid_format" ? AMOUNT_FORMAT : issueWords(issue);
  return { zh: `${at}：${zh}`, en: `${at}: ${en}` };
}

const AMOUNT_FORMAT: LocalText = {
  zh: '应为以万元为单位的数字，如 "864.3"',
  en: 'expected a decimal number of 万元, such as "864.3"',
};
