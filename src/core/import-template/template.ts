import { groupBy } from "../group-by";
import { fail, ok, type Result } from "../result";
import type { Area } from "../workbook/address";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../workbook/snapshot";
import { dependentItems, hiddenColumns, isDependent, listItems } from "./dictionary";
import { headRow, type Head } from "./heads";
import type { TemplateRole } from "./role";

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
  /** The 一级 of each 二级, where the list of the one depends on what is chosen for the other; else empty. */
  readonly groups: ReadonlyMap<string, string>;
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
  /** Names of indicators that stand there already, such as an example. */
  readonly present: readonly SnapshotCell[];
  /** The first free row, counted from 0. */
  readonly firstFreeRow: number;
}

/** Why a workbook cannot be filled as a template: no indicator table, several candidates, or an ambiguous column. */
export type TemplateProblem =
  | { readonly kind: "no-table" }
  | { readonly kind: "several-tables"; readonly sheets: readonly string[] }
  | { readonly kind: "doubtful-column"; readonly sheet: string; readonly heads: readonly string[] };

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

function templateOf(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  named: readonly Head[],
): Result<ImportTemplate, TemplateProblem> {
  const lastHeadRow = Math.max(...named.map(({ row }) => row));
  const listed = named.map((head) => ({ head, list: listOf(workbook, sheet, head.column, lastHeadRow) }));
  const heads = listed.map(({ head, list }) => ({ head: withListedRole(head, list.items, named), list }));
  const chosen = new Map<TemplateRole, (typeof heads)[number]>();
  for (const [role, candidates] of groupBy(heads, ({ head }) => head.role)) {
    if (role === null) continue;
    const best = Math.max(...candidates.map(({ head }) => head.fit));
    const [first, second] = candidates.filter(({ head }) => head.fit === best);
    if (!first) continue;
    if (second) return fail({ kind: "doubtful-column", sheet: sheet.name, heads: [first.head.text, second.head.text] });
    chosen.set(role, first);
  }
  const groups = chosen.get("level1")?.list.items ?? [];
  const columns = new Map(
    [...chosen].map(([role, { head, list }]) => [role, columnOf({ workbook, sheet, groups }, role, head, list)]),
  );
  const taken = new Set([...chosen.values()].map(({ head }) => head.column));
  const cells = sheet.cells.filter(({ row, column }) => row > lastHeadRow && taken.has(column));
  return ok({
    sheet: sheet.name,
    columns,
    otherHeads: heads.filter(({ head }) => !taken.has(head.column)).map(({ head }) => head.text),
    present: cells.filter(({ column }) => column === columns.get("level3")?.column),
    firstFreeRow: Math.max(lastHeadRow, ...cells.map(({ row }) => row)) + 1,
  });
}

/** The list of a column, as far as the file gives it. */
interface ColumnList {
  /** The cells that offer it. */
  readonly areas: readonly Area[];
  readonly sources: readonly string[];
  /** Null if it cannot be resolved by itself. */
  readonly items: readonly string[] | null;
}

function listOf(workbook: WorkbookSnapshot, sheet: SheetSnapshot, column: number, lastHeadRow: number): ColumnList {
  const lists = sheet.listValidations.filter(({ areas }) =>
    areas.some(
      (area) => area.column <= column && column < area.column + area.columns && area.row + area.rows > lastHeadRow + 1,
    ),
  );
  return {
    areas: lists.flatMap(({ areas }) => areas),
    sources: lists.map(({ source }) => source),
    items: lists.map(({ source }) => listItems(workbook, sheet, source)).find((each) => each !== null) ?? null,
  };
}

/** Content that every dictionary for these columns contains. */
const HALLMARKS = {
  level1: /产出/,
  level2: /数量/,
  comparator: /[≥]|大于/,
} as const;

/**
 * A head whose column has a list tells by the list what it holds where its words do not (指标类别), or say the same as
 * those of another column (指标性质: 定量、定性 beside 计算符号).
 */
function withListedRole(head: Head, items: readonly string[] | null, all: readonly Head[]): Head {
  if (items === null) return head;
  const suits = (role: keyof typeof HALLMARKS): boolean => items.some((item) => HALLMARKS[role].test(item));
  if (head.role === "comparator" && !suits("comparator")) return { ...head, role: null };
  if (head.role !== null) return head;
  const isMissing = (role: TemplateRole): boolean => all.every((each) => each.role !== role);
  const role = (["level1", "level2", "comparator"] as const).find((each) => isMissing(each) && suits(each));
  return role ? { ...head, role } : head;
}

function columnOf(
  { workbook, sheet, groups }: { workbook: WorkbookSnapshot; sheet: SheetSnapshot; groups: readonly string[] },
  role: TemplateRole,
  { column, text }: Head,
  { areas, sources, items }: ColumnList,
): TemplateColumn {
  const isCoded = role === "level1" || role === "level2" || role === "comparator";
  const dependent = role === "level2" ? dependentItems(workbook, sheet, sources, groups) : new Map<string, string>();
  const isOpen = items === null && dependent.size === 0 && isCoded && !sources.some(isDependent);
  return {
    column,
    head: text,
    items: items ?? (dependent.size > 0 ? [...dependent.keys()] : isOpen ? hiddenItems(workbook, role) : null),
    groups: dependent,
    listed: areas,
  };
}

/** The dictionary of a column without lists: the only hidden column with the characteristic content of its role. */
function hiddenItems(workbook: WorkbookSnapshot, role: keyof typeof HALLMARKS): readonly string[] | null {
  const [items, second] = hiddenColumns(workbook).filter((texts) => texts.some((text) => HALLMARKS[role].test(text)));
  return items && !second ? items : null;
}
