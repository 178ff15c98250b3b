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
  /** Set where the sample shows only a part of the real form's indicators. */
  truncated: z.unknown().optional(),
  truth: z.object({
    fields: z.record(z.string(), z.unknown()),
    indicators: z.array(indicatorSchema),
    problems: z.array(problemSchema),
  }),
});

/** What a careful reader finds in a sample. */
export type Truth = z.infer<typeof truthSchema>["truth"] & { readonly isTruncated: boolean };
export type TrueIndicator = z.infer<typeof indicatorSchema>;
export type TrueProblem = z.infer<typeof problemSchema>;

/** Folders of samples: real forms, more real forms, and invented forms with one trait of a real layout each. */
export const SAMPLE_SETS = ["others", "more", "analogues"] as const;
export type SampleSet = (typeof SAMPLE_SETS)[number];

export interface Sample {
  /** "06-ncab-it-maintenance". */
  readonly name: string;
  readonly set: SampleSet;
  /** The layout family that the form shares with others; an invented form is one of its own. */
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

/** The samples of all sets, by name. `shared` is the folder that holds them. */
export function readSamples(shared: string): readonly Sample[] {
  const samples = path.join(shared, "samples");
  const families = readFamilies(path.join(samples, "families.json"));
  return SAMPLE_SETS.flatMap((set) => {
    const folder = path.join(samples, set);
    const truths = set === "others" ? path.join(samples, "truth") : path.join(folder, "truth");
    return sampleNames(folder).map((name): Sample => {
      const { truncated, truth } = truthSchema.parse(readJson(path.join(truths, `${name}.json`)));
      return {
        name,
        set,
        family: families.get(name) ?? name,
        bytes: readFileSync(path.join(folder, `${name}.xlsx`)),
        truth: { ...truth, isTruncated: Boolean(truncated) },
      };
    });
  });
}

/** Packs have several forms and are no sample of one layout. */
const sampleNames = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx") && !file.startsWith("pack-"))
    .map((file) => path.basename(file, ".xlsx"))
    .toSorted();

/** The family of each sample by the sample's name. */
function readFamilies(file: string): ReadonlyMap<string, string> {
  const families = z.record(z.string(), z.array(z.string())).parse(readJson(file));
  return new Map(Object.entries(families).flatMap(([family, names]) => names.map((name) => [name, family] as const)));
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
