import { groupBy } from "../group-by";
import { readHead, type ColumnRole } from "../recognition/lexicon/heads";
import { fail, ok, type Result } from "../result";
import { compactText } from "../values/text";
import type { Area } from "../workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { hiddenColumns, listItems } from "./dictionary";

/** What a column of an import template (导入模板) holds. */
export type TemplateRole =
  | "projectName"
  | "level1"
  | "level2"
  | "level3"
  | "comparator"
  | "target"
  | "unit"
  | "standard"
  | "weight"
  | "explanation"
  | "scoring"
  | "note";

/** A column to fill. */
export interface TemplateColumn {
  readonly column: number;
  /** Its heading as written in the template. */
  readonly head: string;
  /**
   * The only texts that the system accepts, each a code with a name; null if any text is accepted or the list cannot be
   * resolved.
   */
  readonly items: readonly string[] | null;
  /** The cells that offer a list; [] if none do. */
  readonly listed: readonly Area[];
}

/**
 * A sheet provided by 预算管理一体化 to be filled and imported, one row per indicator. Its columns vary by province and
 * the system reads them by position, so only the user's own template can be filled.
 */
export interface ImportTemplate {
  readonly sheet: string;
  readonly columns: ReadonlyMap<TemplateRole, TemplateColumn>;
  /** Headings of columns that no form data belongs to. */
  readonly otherHeads: readonly string[];
  /** The first free row, counted from 0. */
  readonly firstFreeRow: number;
}

/** Why a workbook cannot be filled as a template: no indicator table, several candidates, or an ambiguous column. */
export type TemplateProblem =
  | { readonly kind: "no-table" }
  | { readonly kind: "several-tables"; readonly sheets: readonly string[] }
  | { readonly kind: "doubtful-column"; readonly sheet: string; readonly heads: readonly string[] };

/** Roles recognised in a template; other roles that a heading suggests are ignored. */
const ROLES = [
  "level1",
  "level2",
  "level3",
  "comparator",
  "target",
  "unit",
  "standard",
  "weight",
  "explanation",
  "scoring",
  "note",
] as const satisfies readonly (ColumnRole & TemplateRole)[];

const PROJECT_NAME = /^\*?项目(?:支出)?名称$/;
/** Headings with a lower score are too vague. */
const LEAST_FIT = 2;

/** Finds the only table in a workbook for importing indicators. */
export function findTemplate(workbook: WorkbookSnapshot): Result<ImportTemplate, TemplateProblem> {
  const found = workbook.sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) => {
      const heads = headRow(sheet);
      return heads ? [{ sheet, heads }] : [];
    });
  const [first, ...others] = found;
  if (!first) return fail({ kind: "no-table" });
  if (others.length > 0) return fail({ kind: "several-tables", sheets: found.map(({ sheet }) => sheet.name) });
  return templateOf(workbook, first.sheet, first.heads);
}

interface Head {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly role: TemplateRole | null;
  readonly fit: number;
}

/** The first row with headings for an indicator and its value. */
function headRow({ cells }: SheetSnapshot): readonly Head[] | null {
  for (const row of groupBy(cells, (cell) => cell.row).values()) {
    const heads = row.map(({ row: at, column, text }) => headOf(at, column, text));
    const names = (role: TemplateRole): boolean => heads.some((head) => head.role === role);
    if (names("level3") && names("target")) return heads;
  }
  return null;
}

function headOf(row: number, column: number, typed: string): Head {
  const text = compactText(typed);
  if (PROJECT_NAME.test(text)) return { row, column, text: typed, role: "projectName", fit: 3 };
  const fits = readHead([text]);
  const best = Math.max(LEAST_FIT, ...Object.values(fits));
  const role = ROLES.find((each) => fits[each] === best) ?? null;
  return { row, column, text: typed, role, fit: best };
}

function templateOf(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  heads: readonly Head[],
): Result<ImportTemplate, TemplateProblem> {
  const columns = new Map<TemplateRole, TemplateColumn>();
  const chosen = new Set<Head>();
  for (const [role, named] of groupBy(heads, (head) => head.role)) {
    if (role === null) continue;
    const best = Math.max(...named.map(({ fit }) => fit));
    const [head, second] = named.filter(({ fit }) => fit === best);
    if (!head) continue;
    if (second) return fail({ kind: "doubtful-column", sheet: sheet.name, heads: [head.text, second.text] });
    chosen.add(head);
    columns.set(role, columnOf(workbook, sheet, head));
  }
  const rows = sheet.cells
    .filter(({ column }) => [...chosen].some((head) => head.column === column))
    .map(({ row }) => row);
  return ok({
    sheet: sheet.name,
    columns,
    otherHeads: heads.filter((head) => !chosen.has(head)).map(({ text }) => text),
    firstFreeRow: Math.max(...rows) + 1,
  });
}

function columnOf(workbook: WorkbookSnapshot, sheet: SheetSnapshot, { column, row, text, role }: Head): TemplateColumn {
  const lists = sheet.listValidations.filter(({ areas }) =>
    areas.some(
      (area) => area.column <= column && column < area.column + area.columns && area.row + area.rows > row + 1,
    ),
  );
  const listed = lists.flatMap(({ areas }) => areas);
  const items = lists.map(({ source }) => listItems(workbook, sheet, source)).find((each) => each !== null);
  const isCoded = role === "level1" || role === "level2" || role === "comparator";
  return { column, head: text, items: items ?? (isCoded ? hiddenItems(workbook, role) : null), listed };
}

/** Content that every dictionary for these columns contains. */
const HALLMARKS = {
  level1: /产出/,
  level2: /数量/,
  comparator: /[≥]|大于/,
} as const;

/** The dictionary of a column without lists: the only hidden column with the characteristic content of its role. */
function hiddenItems(workbook: WorkbookSnapshot, role: keyof typeof HALLMARKS): readonly string[] | null {
  const [items, second] = hiddenColumns(workbook).filter((texts) => texts.some((text) => HALLMARKS[role].test(text)));
  return items && !second ? items : null;
}
