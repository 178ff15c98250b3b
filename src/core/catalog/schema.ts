import { z } from "zod";
import { INDICATOR_CATEGORIES } from "../forms/form";

/** Kinds of figures: score 分, ratio a figure per something else, qualitative 定性. */
export const VALUE_KINDS = [
  "quantity",
  "percent",
  "permille",
  "amount",
  "duration",
  "date",
  "score",
  "ratio",
  "qualitative",
] as const;

/** One indicator of a catalog (指标库). */
export const indicatorSchema = z
  .strictObject({
    /** Stable: the domain and a number that is never reused, "property-07". */
    id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d{2,}$/),
    /** Id of the 领域. */
    domain: z.string().min(1),
    /** The meaning of its 二级指标, whatever an edition calls it. */
    category: z.enum(INDICATOR_CATEGORIES),
    /** 三级指标. */
    name: z.string().min(1).max(100),
    /** Other names in use for the same measure. */
    synonyms: z.array(z.string().min(1)).min(1).readonly().optional(),
    /** How it is counted or calculated. */
    definition: z.string(),
    /** Null for dates and 定性. */
    comparator: z.enum(["≥", "≤", ">", "<", "="]).nullable(),
    /** A typical value without comparator and unit: an example, not a norm. "12月31日前" for dates, a word for 定性. */
    example: z.string().min(1),
    /** 计量单位; null for dates and 定性. */
    unit: z.string().min(1).nullable(),
    kind: z.enum(VALUE_KINDS),
    /** positive: higher is better (正向); negative: lower is better (反向). */
    direction: z.enum(["positive", "negative"]),
    /** Key in the catalog's sources. */
    source: z.string().min(1),
    /** What was changed from the source. */
    note: z.string().min(1).optional(),
  })
  .readonly();

export type CatalogIndicator = z.infer<typeof indicatorSchema>;
export type ValueKind = CatalogIndicator["kind"];

/** The catalog as stored. */
export const catalogSchema = z
  .strictObject({
    /** Changes whenever the indicators change. */
    version: z.string().regex(/^\d{4}\.\d+$/),
    sources: z.record(z.string(), z.strictObject({ title: z.string().min(1), url: z.url().optional() })),
    indicators: z.array(indicatorSchema).readonly(),
  })
  .readonly();

/** An indicator for search and selection: from the built-in catalog or the bureau's own. */
export interface ListedIndicator {
  /** Unique within a list. */
  readonly id: string;
  /** Id of its 领域; null if it fits everywhere. */
  readonly domain: string | null;
  readonly category: CatalogIndicator["category"];
  readonly name: string;
  readonly synonyms?: readonly string[] | undefined;
  /** "" if it has none. */
  readonly definition: string;
  readonly comparator: string | null;
  readonly example: string | null;
  readonly unit: string | null;
  /** Pinyin as in `CatalogEntry`; "" if unknown. */
  readonly pinyin: string;
  /** Whether it comes from the bureau's own catalog. */
  readonly isOwn?: boolean | undefined;
}

/** An indicator with the pinyin of its name, used for searching. */
export type CatalogEntry = CatalogIndicator & {
  /** Pinyin per character, without tones, "ü" as "v", other characters unchanged: "wu ye fu wu fei". */
  readonly pinyin: string;
};

/** The built-in catalog. */
export type Catalog = Omit<z.infer<typeof catalogSchema>, "indicators"> & {
  readonly indicators: readonly CatalogEntry[];
};
