import { z } from "zod";
import type { LocalText } from "../local-text";
import { AMOUNT_FIELDS, FORM_KINDS, TEXT_FIELDS, type FieldKey } from "../forms/form";
import { HORIZONTAL_ALIGNMENTS, LINE_STYLES, VERTICAL_ALIGNMENTS } from "../plan/plan";
import { fail, ok, type Result } from "../result";

/** Limits on rows, columns and cells, larger than any form. */
const MAX_ROWS = 1000;
const MAX_COLUMNS = 100;
const MAX_CELLS = 20_000;
const MAX_TEXT = 32_767;

const row = z.int().min(0).max(MAX_ROWS);
const column = z.int().min(0).max(MAX_COLUMNS);
const place = z.strictObject({ row, column });
const size = z.number().min(0).max(2000);
const area = z.strictObject({
  row,
  column,
  rows: z.int().min(1).max(MAX_ROWS),
  columns: z.int().min(1).max(MAX_COLUMNS),
});
const moneyUnit = z.enum(["元", "万元", "亿元"]);
const field = z.enum([...AMOUNT_FIELDS, ...TEXT_FIELDS]);
const line = z.enum(LINE_STYLES).nullable();
const color = z.string().regex(/^[0-9A-Fa-f]{6}$/);

const styleSchema = z.strictObject({
  font: z.strictObject({
    name: z.string().min(1).max(64),
    family: z.enum(["roman", "swiss"]),
    size: z.number().min(1).max(409),
    bold: z.boolean(),
    italic: z.boolean().optional(),
    underline: z.boolean().optional(),
    color: color.optional(),
  }),
  horizontal: z.enum(HORIZONTAL_ALIGNMENTS),
  vertical: z.enum(VERTICAL_ALIGNMENTS),
  wrap: z.boolean(),
  border: z.union([z.boolean(), z.strictObject({ left: line, right: line, top: line, bottom: line })]),
  numberFormat: z.string().max(255).nullable(),
  fill: color.optional(),
});

/** A part of a cell's text: printed words, the value of a field, or the budget year plus an offset. */
const pieceSchema = z.union([
  z.string().max(MAX_TEXT),
  /** The first of the fields with a value; an amount with its unit. */
  z.strictObject({ fields: z.array(field).min(1).max(6), unit: moneyUnit.optional() }),
  z.strictObject({ year: z.int().min(-9).max(9) }),
]);

/** The cells of one row of the indicator table. */
const indicatorSchema = z.strictObject({
  level1: z.string().max(200),
  level2: z.string().max(200),
  /** Printed text before the 三级指标 in its own cell. */
  lead: z.string().max(200).optional(),
  cells: z.strictObject({
    level3: place,
    target: place,
    periodTarget: place.optional(),
    comparator: place.optional(),
    unit: place.optional(),
    standard: place.optional(),
    weight: place.optional(),
    explanation: place.optional(),
    scoring: place.optional(),
    note: place.optional(),
  }),
});

const margin = z.number().min(0).max(1000);

const pageSchema = z.strictObject({
  paper: z.enum(["A4", "A3"]),
  orientation: z.enum(["portrait", "landscape"]),
  fitToOnePage: z.boolean(),
  fitToWidth: z.boolean().optional(),
  scale: z.number().min(10).max(400).optional(),
  repeatedRows: z.strictObject({ from: row, to: row }).optional(),
  centerHorizontally: z.boolean(),
  margins: z.strictObject({ left: margin, right: margin, top: margin, bottom: margin }),
});

/**
 * A layout saved from a form (存为版式): its printed cells, and what each is for. It contains no values of that form.
 * Rows and columns count from 0, sizes are in points.
 */
const layoutSchema = z.strictObject({
  format: z.literal("jixiao-layout"),
  version: z.literal(1),
  name: z.string().trim().min(1).max(60),
  /** 地区; "" if not specified. */
  region: z.string().trim().max(20),
  kind: z.enum(FORM_KINDS),
  /** Id of the edition whose rules apply to its forms. */
  edition: z.string().regex(/^[a-z0-9-]{1,40}$/),
  moneyUnit,
  /** Which hidden names its forms need to be read reliably: those of fields and table, of the table, or of the kind. */
  marks: z.enum(["fields", "table", "kind"]),
  columnWidths: z.array(size).min(1).max(MAX_COLUMNS),
  rowHeights: z.array(size).min(1).max(MAX_ROWS),
  styles: z.array(styleSchema).max(2000),
  cells: z
    .array(
      z.strictObject({
        row,
        column,
        /** Index into `styles`. */
        style: z.int().min(0).max(1999),
        text: z.array(pieceSchema).max(40).optional(),
      }),
    )
    .max(MAX_CELLS),
  merges: z.array(area).max(MAX_CELLS),
  title: place.nullable(),
  page: pageSchema,
  indicators: z.array(indicatorSchema).max(MAX_ROWS),
  /** Lines of 年度主要任务 with their amounts. */
  tasks: z.array(z.strictObject({ name: place, total: place, parts: z.array(place).max(10) })).max(200),
  /** Totals that equal the sum of their parts. */
  sums: z
    .array(
      z.strictObject({
        kind: z.enum(["income", "sources", "expenditure"]),
        total: z.enum(AMOUNT_FIELDS),
        parts: z.array(z.enum(AMOUNT_FIELDS)).min(2).max(10),
        complete: z.boolean(),
      }),
    )
    .max(20),
});

/** JSON has no undefined: a key is present or absent. */
type AsJson<T> = T extends readonly (infer Item)[]
  ? readonly AsJson<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: AsJson<Exclude<T[Key], undefined>> }
    : T;

export type SavedLayout = AsJson<z.infer<typeof layoutSchema>>;
export type TextPiece = AsJson<z.infer<typeof pieceSchema>>;
export type SavedIndicator = AsJson<z.infer<typeof indicatorSchema>>;
export type SavedCell = SavedLayout["cells"][number];
/** Columns of the indicator table for which a saved row may have a cell. */
export type SavedColumn = keyof SavedIndicator["cells"];

/** Validates a saved layout. Fails with what is wrong and where. */
export function parseSavedLayout(json: unknown): Result<SavedLayout, LocalText> {
  const parsed = layoutSchema.safeParse(json);
  if (!parsed.success) return fail(unfitText(json, parsed.error.issues[0]));
  const layout = parsed.data as SavedLayout;
  const { rowHeights, columnWidths, styles, cells, merges } = layout;
  const isInside = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    row < rowHeights.length && column < columnWidths.length;
  const outside = [
    ...cells,
    ...merges.map((merge) => ({ row: merge.row + merge.rows - 1, column: merge.column + merge.columns - 1 })),
    ...layout.indicators.flatMap(({ cells: places }) => Object.values(places)),
    ...layout.tasks.flatMap(({ name, total, parts }) => [name, total, ...parts]),
  ].find((at) => !isInside(at));
  const unstyled = cells.find(({ style }) => style >= styles.length);
  return outside || unstyled
    ? fail({
        zh: "版式文件的单元格超出其行列或样式，文件不完整",
        en: "A cell of the layout lies outside of its rows, columns or styles: the file is not whole",
      })
    : ok(layout);
}

function unfitText(json: unknown, issue: z.core.$ZodIssue | undefined): LocalText {
  const { format, version } = (typeof json === "object" && json !== null ? json : {}) as Record<string, unknown>;
  if (format !== "jixiao-layout") {
    return {
      zh: "这不是版式文件，请给出“存为版式”或 jixiao layout save 保存的 JSON",
      en: "This is no layout file: give the JSON that jixiao layout save has written",
    };
  }
  if (typeof version === "number" && version > 1) {
    return {
      zh: `版式文件的版本 ${version} 比本程序新，请更新程序`,
      en: `The layout file has version ${version}, which is newer than this program`,
    };
  }
  const at = issue?.path.map(String).join(".") ?? "";
  return {
    zh: `版式文件的 ${at} 不符合要求`,
    en: `The layout file is not as it should be at ${at}: ${issue?.message ?? ""}`,
  };
}

/** The fields that a saved layout has a place for. */
export const savedFields = ({ cells }: SavedLayout): ReadonlySet<FieldKey> =>
  new Set(
    cells.flatMap(({ text = [] }) =>
      text.flatMap((piece) => (typeof piece === "object" && "fields" in piece ? piece.fields : [])),
    ),
  );
