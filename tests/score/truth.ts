import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const indicatorSchema = z.object({
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  level3: z.string(),
  value: z.string().optional(),
  comparator: z.string().nullable().optional(),
  number: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
});

const problemSchema = z.object({
  kind: z.string(),
  why: z.string(),
  /** [row, column], both counted from 0. */
  cell: z.tuple([z.number(), z.number()]).nullable().optional(),
  severity: z.string().nullable().optional(),
  /** Set when the problem shows only beside another form, which some entries name. */
  crossForm: z.union([z.boolean(), z.string()]).optional(),
  doubtful: z.boolean().optional(),
});

const truthSchema = z.object({
  truth: z.object({
    fields: z.record(z.string(), z.unknown()),
    indicators: z.array(indicatorSchema),
    problems: z.array(problemSchema),
  }),
});

/** What a careful reader finds in a sample. */
export type Truth = z.infer<typeof truthSchema>["truth"];
export type TrueIndicator = z.infer<typeof indicatorSchema>;
export type TrueProblem = z.infer<typeof problemSchema>;

export interface Sample {
  /** "06-ncab-it-maintenance". */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

/** The real forms of other sources, by name. `shared` is the folder of the samples. */
export function readSamples(shared: string): readonly Sample[] {
  const folder = path.join(shared, "samples/others");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => path.basename(file, ".xlsx"))
    .toSorted();
  return names.map((name) => {
    const json: unknown = JSON.parse(readFileSync(path.join(shared, "samples/truth", `${name}.json`), "utf8"));
    return {
      name,
      bytes: readFileSync(path.join(folder, `${name}.xlsx`)),
      truth: truthSchema.parse(json).truth,
    };
  });
}
