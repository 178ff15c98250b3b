import { z } from "zod";
import type { EditionConstants } from "../editions/edition";
import { AMOUNT_FIELDS, TEXT_FIELDS } from "../forms/form";
import { LEVELS } from "./profile";

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** A single-line name, as lists and reports show it. */
const NAME = /^[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+$/u;

const level = z.enum(LEVELS);

/** A level alone, or a level with its clause. */
const rule = z.preprocess(
  (value) => (typeof value === "string" ? { level: value } : value),
  z.strictObject({ level: level.optional(), basis: text(500).regex(NAME).optional(), local: z.boolean().optional() }),
);

const span = (least: number, most: number) =>
  z.strictObject({ from: z.number().min(least).max(most), to: z.number().min(least).max(most) });

/** 万元. */
const MOST_MONEY = 4e9;

const constants = z.strictObject({
  minIndicators: z.int().min(0).max(200).optional(),
  weightTotals: z.array(z.number().min(0).max(10_000)).min(1).max(10).optional(),
  /** In 万元. */
  amountTolerance: z.number().min(0).max(MOST_MONEY).optional(),
  openDays: span(0, 366).optional(),
  costCoverage: z.number().min(0).max(1).optional(),
  /** In 万元. */
  amountPerPerson: span(0, MOST_MONEY).optional(),
  /** `limit` in 元. */
  unitCostLimits: z
    .array(z.strictObject({ name: text(60), unit: text(20), limit: z.number().min(0).max(MOST_MONEY) }))
    .max(500)
    .optional(),
  standards: z.array(text(60)).min(1).max(50).optional(),
  refusedCharacters: z.array(z.string().min(1).max(2)).max(50).optional(),
} satisfies Readonly<Record<keyof EditionConstants, z.ZodType>>);

const fields = z.array(z.enum([...AMOUNT_FIELDS, ...TEXT_FIELDS])).max(50);

/** The file format of a profile. Money is in the units that people write; unknown keys are errors. */
export const profileFileSchema = z.strictObject({
  version: z.literal(1),
  name: text(60).regex(NAME),
  /** Keyed by rule code. */
  rules: z.record(z.string(), rule).optional(),
  constants: constants.optional(),
  /** Keyed by the name of the 二级 branch: whether it must have an indicator. */
  branches: z.record(z.string(), z.boolean()).optional(),
  required: z.strictObject({ department: fields.optional(), project: fields.optional() }).optional(),
});

export type ProfileFile = z.infer<typeof profileFileSchema>;
