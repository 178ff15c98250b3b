import { z } from "zod";
import { INDICATOR_CATEGORIES } from "../forms/form";

/** What the figure of an indicator is: score 分, ratio a figure per something else, qualitative 定性. */
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
    /** Stable: the domain and a number that is never given again, "property-07". */
    id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d{2,}$/),
    /** Id of the 领域. */
    domain: z.string().min(1),
    /** The 二级指标 it belongs under, whatever an edition calls it. */
    category: z.enum(INDICATOR_CATEGORIES),
    /** 三级指标. */
    name: z.string().min(1).max(100),
    /** Other names in use for the same measure. */
    synonyms: z.array(z.string().min(1)).min(1).readonly().optional(),
    /** How it is counted or computed. */
    definition: z.string(),
    /** Null for dates and for 定性. */
    comparator: z.enum(["≥", "≤", ">", "<", "="]).nullable(),
    /** A usual value without comparator and unit: an example, not a norm. "12月31日前" for dates, a word for 定性. */
    example: z.string().min(1),
    /** 计量单位; null for dates and for 定性. */
    unit: z.string().min(1).nullable(),
    kind: z.enum(VALUE_KINDS),
    /** positive: more is better (正向); negative: less is (反向). */
    direction: z.enum(["positive", "negative"]),
    /** Key of the catalog's sources. */
    source: z.string().min(1),
    /** What was changed against the source. */
    note: z.string().min(1).optional(),
  })
  .readonly();

export type CatalogIndicator = z.infer<typeof indicatorSchema>;
export type ValueKind = CatalogIndicator["kind"];

/** The catalog as it is written down. */
export const catalogSchema = z
  .strictObject({
    /** Changes with every change of the indicators. */
    version: z.string().regex(/^\d{4}\.\d+$/),
    sources: z.record(z.string(), z.strictObject({ title: z.string().min(1), url: z.url().optional() })),
    indicators: z.array(indicatorSchema).readonly(),
  })
  .readonly();

/** An indicator as it is searched and chosen: one of the product's catalog, or one of the bureau's own. */
export interface ListedIndicator {
  /** Unique in a list. */
  readonly id: string;
  /** Id of its 领域; null for one that fits everywhere. */
  readonly domain: string | null;
  readonly category: CatalogIndicator["category"];
  readonly name: string;
  readonly synonyms?: readonly string[] | undefined;
  /** "" where it has none. */
  readonly definition: string;
  readonly comparator: string | null;
  readonly example: string | null;
  readonly unit: string | null;
  /** Pinyin as in `CatalogEntry`; "" where the reading is not known. */
  readonly pinyin: string;
  /** Whether it is one of the bureau's own. */
  readonly isOwn?: boolean | undefined;
}

/** An indicator with the reading of its name, by which it is searched. */
export type CatalogEntry = CatalogIndicator & {
  /** Pinyin by character without tones, "ü" as "v", what has none as itself: "wu ye fu wu fei". */
  readonly pinyin: string;
};

/** The catalog of the product. */
export type Catalog = Omit<z.infer<typeof catalogSchema>, "indicators"> & {
  readonly indicators: readonly CatalogEntry[];
};
