import { z } from "zod";
import type { Outcome } from "./check-types";

const text = z.string();
const cell = z.looseObject({ sheet: text, cell: text });
const edit = cell.extend({ value: z.union([text, z.number()]) });

const finding = cell.extend({
  rule: text,
  severity: text,
  related: z.array(cell),
  headline: text,
  message: text,
  params: z.record(text, z.union([text, z.number()])),
  fix: z.nullable(z.looseObject({ label: text, edits: z.array(edit) })),
});

const report = z.looseObject({
  status: z.enum(["ok", "findings", "no-form", "unreadable"]),
  error: z.nullable(text),
  unit: z.nullable(text),
  forms: z.array(z.looseObject({ kind: text, edition: text, sheet: text, area: text, title: z.nullable(text) })),
  findings: z.array(finding),
  profile: z.nullable(z.looseObject({ name: text, origin: z.enum(["given", "carried"]), off: z.array(text) })),
  notes: z.optional(z.array(text)),
});

const review = z.looseObject({
  unit: z.nullable(text),
  forms: z.number(),
  profile: z.nullable(text),
  opinions: z.array(z.looseObject({})),
  ties: z.array(
    z.looseObject({
      form: text,
      title: text,
      verdict: text,
      state: text,
      total: z.nullable(z.number()),
      parts: z.array(z.looseObject({ name: text, fen: z.number() })),
    }),
  ),
});

const facts = z.looseObject({
  unit: z.nullable(text),
  forms: z.array(z.looseObject({ kind: text, sheet: text, project: text, indicators: z.array(z.looseObject({})) })),
});

const outcome = z.object({ report, review: z.nullable(review), facts: z.nullable(facts) });

/** Whether a line of a cache has the shape that this program writes; others are ignored. */
export const isOutcome = (value: unknown): value is Outcome => outcome.safeParse(value).success;
