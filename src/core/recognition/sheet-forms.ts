import { headsOfCatalogOnly } from "../catalog/catalog-heads";
import { flatMap } from "../flat-map";
import type { Indicator, Rows, UncertainReading } from "../forms/form";
import type { Area, CellAddress } from "../workbook/address";
import { compactText } from "../values/text";
import type { SheetSnapshot } from "../workbook/snapshot";
import { assemble, type ReadForm, type UndatedForm } from "./assemble";
import { isFilled, type RawField, type Region } from "./candidates/raw-field";
import { entryFields, entryRowsOf, unitsAbove, withShared, type ListColumns } from "./candidates/list";
import { periodRowsOf } from "./candidates/period-block";
import type { IndicatorTable } from "./candidates/table";
import { demandsIn, type NotePlaces } from "./demands";
import { editionOf } from "./edition";
import type { PrintedPlaces } from "./edition/printed-form";
import { withTreeCategories } from "./edition/tree-categories";
import { cellsBetween, type Grid } from "../workbook/grid";
import { bandsOf, halvesOf, startsOf, type Halves } from "./bands";
import { formOfHead, formsOfList, formsOfMatrix } from "./forms-without-table";
import { isOfPerformance } from "./form-evidence";
import { asInserted, entryRowsOfList } from "./inserted-form";
import type { Judge } from "./judged-text";
import type { Term } from "./lexicon/label-reading";
import { captionsBlock } from "./lexicon/period-captions";
import { withListSums } from "./list-sums";
import { withoutOtherTables } from "./other-tables";
import { fieldsOfFoot } from "./region-foot";
import { areaOf, lastFilledRow, readHead, type RegionHead } from "./region-head";
import { factsOf, regionsOf, type Section, type SheetFacts } from "./regions";
import { viewOf, type View } from "./view";
import { budgetYearOf } from "./year";

export type { ReadForm };

/** The forms of a sheet, from top to bottom; none if it is an indicator catalog. */
export function formsOfSheet(sheet: SheetSnapshot, judge: Judge): readonly ReadForm[] {
  const whole = viewOf(sheet, judge);
  const catalog = headsOfCatalogOnly(whole.grid);
  if (catalog && !isAboutMoney(whole, catalog.row)) return [];
  const facts = factsOf(sheet);
  const own = facts.inserted || facts.list ? sheet : withoutOtherTables(sheet, whole);
  const view = own === sheet ? whole : viewOf(own, judge);
  const starts = facts.inserted ? [] : startsOf(view);
  const bands = bandsOf(view, starts);
  const halves = bands[0] === view ? halvesOf(view, starts) : null;
  const beside = halves ? formOfHalves(view, halves, facts) : [];
  return (beside.length > 0 ? beside : flatMap(bands, (band) => formsOfBand(band, facts)))
    .toSorted((a, b) => a.form.area.row - b.form.area.row)
    .map(({ form, readings }) => ({ form: withOwnBranches(asInserted(form, view.grid, sheet.names)), readings }));
}

/** 项目名称 or 预算总额 above its heads: no catalog has them, whatever its columns are called. */
const isAboutMoney = (view: View, heads: number): boolean =>
  cellsBetween(view.grid, 0, heads - 1).some(
    ({ judged: { labelAhead: reading } }) => reading !== null && reading.fit >= CLEAR_FIT && OF_FORMS.has(reading.term),
  );

const CLEAR_FIT = 0.9;
const OF_FORMS: ReadonlySet<Term> = new Set<Term>(["projectName", "totalFunds", "annualBudget", "fiscalFunds"]);

const withOwnBranches = (form: UndatedForm): UndatedForm => withTreeCategories(form, editionOf(form).tree[form.kind]);

/** The forms of a sheet, or of the columns of one of several forms side by side. */
function formsOfBand(view: View, facts: SheetFacts): readonly ReadForm[] {
  const { sections, lists, matrices, headOnly, unread } = regionsOf(view, facts);
  const forms = [
    ...flatMap(formGroups(sections.map((section) => readSection(view, section))), (group) =>
      formsOfGroup(view, group, facts.list),
    ),
    ...flatMap(lists, ({ head, list }) => formsOfList(view, head, list)),
    ...flatMap(matrices, (section) => formsOfMatrix(view, section)),
    ...flatMap(headOnly, (region) => formOfHead(view, region)),
  ];
  const sorted = forms.toSorted((a, b) => a.form.area.row - b.form.area.row);
  return withUnread(sorted, view.grid.sheet, unread);
}

/** The form whose fields stand beside its table; empty if there is not one table. */
function formOfHalves(view: View, { fields, table, lastColumn }: Halves, facts: SheetFacts): readonly ReadForm[] {
  const { sections } = regionsOf(table, facts);
  const [section] = sections;
  const { rows } = fields.grid;
  if (!section || sections.length > 1) return [];
  const lastRow = section.table.lastRow;
  const head: Region = { from: rows[0] ?? 0, to: lastRow, lastColumn };
  const foot: Region = { from: lastRow + 1, to: rows.at(-1) ?? lastRow, lastColumn };
  return formsOfGroup(view, [readSection(fields, { ...section, head, foot })], null);
}

/** Adds each unreadable table to the uncertain readings of the form above it. */
function withUnread(forms: readonly ReadForm[], sheet: string, unread: readonly CellAddress[]): readonly ReadForm[] {
  const ownerOf = ({ row }: CellAddress): ReadForm | undefined =>
    forms.findLast(({ form }) => form.area.row <= row) ?? forms[0];
  return forms.map((read) => {
    const own = unread.filter((at) => ownerOf(at) === read);
    const { form } = read;
    const said = own.map((at): UncertainReading => ({ kind: "no-indicators", at: { sheet, ...at }, other: null }));
    return own.length === 0 ? read : { ...read, form: { ...form, uncertain: [...form.uncertain, ...said] } };
  });
}

/** A section with the fields read around its table. */
interface ReadSection {
  readonly section: Section;
  readonly common: RegionHead;
  readonly shared: readonly RawField[];
}

function readSection(view: View, section: Section): ReadSection {
  const { project, head } = section;
  const above = readHead(view, project?.above ?? head);
  const own = project ? readHead(view, head, budgetYearOf(above.year)) : null;
  const common = { ...above, stated: own?.stated ?? above.stated };
  const fields = [...(project?.fields ?? []), ...(own?.fields ?? []), ...above.fields];
  return { section, common, shared: [...fields, ...fieldsOfFoot(view, section.foot, fields)] };
}

const NAMING: ReadonlySet<Term> = new Set<Term>(["projectName", "departmentName", "unitName", "ownName", "totalFunds"]);

/** Whether a table without a title and a name continues the form above: 长期指标, then 年度指标. */
const continuesForm = ({ section, common, shared }: ReadSection, above: ReadSection | undefined): boolean =>
  above !== undefined &&
  !section.table.list &&
  !above.section.table.list &&
  (common.title === null || captionsBlock(common.title.value)) &&
  !shared.some((field) => NAMING.has(field.term) && isFilled(field));

/** Groups sections by form. */
function formGroups(sections: readonly ReadSection[]): readonly (readonly ReadSection[])[] {
  const groups: ReadSection[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (last && continuesForm(section, last.at(-1))) last.push(section);
    else groups.push([section]);
  }
  return groups;
}

function formsOfGroup(view: View, group: readonly ReadSection[], named: Area | null): readonly ReadForm[] {
  const [first] = group;
  const last = group.at(-1)?.section;
  if (!first || !last) return [];
  const { section, common } = first;
  if (section.table.list) return formsOfEntries(view, first, section.table.list, named);
  const periodRows = periodRowsOf(
    view,
    group.map((each) => each.section.table),
  );
  const shared = periodRows ? withGoalsOfBlocks(group, periodRows) : flatMap(group, (each) => each.shared);
  const indicators = periodRows ? flatMap(group, (each) => each.section.table.indicators) : indicatorsOf(group);
  if (indicators.length === 0 && shared.length === 0) return [];
  const { roles, isInserted } = section.table;
  const { headCells } = common;
  const { sheet } = view.grid;
  if (!isInserted && !isOfPerformance({ sheet, headCells, fields: shared, indicators, roles })) return [];
  const branches = flatMap(group, (each) => each.section.table.branches);
  const lastColumn = Math.max(...group.map((each) => each.section.head.lastColumn));
  return [
    assemble({
      head: common,
      stated: common.stated,
      area: areaOf(view, section.head.from, lastFilledRow(view, last.foot, last.table.lastRow), lastColumn),
      printed: {
        rows: flatMap(group, (each) => printedOf(each.section).rows),
        heads: flatMap(group, (each) => printedOf(each.section).heads),
      },
      fields: shared,
      indicators,
      periodRows,
      leftOver: flatMap(group, (each) => each.section.table.leftOver),
      branches,
      demands: demandsIn(view, group.map(notePlacesOf), branches),
      columns: roles,
      uncertain: flatMap(group, (each) => doubtsOf(each.section.table)),
    }),
  ];
}

/** 目标说明 above each of two tables, 长期绩效目标表 and 年度绩效目标表: one is the goal of the whole run, the other that of the year. */
function withGoalsOfBlocks(group: readonly ReadSection[], { from, to }: Rows): readonly RawField[] {
  const isPlain = (field: RawField): boolean => field.term === "goal" && field.time === null && isFilled(field);
  const isBoth = group.filter(({ shared }) => shared.some(isPlain)).length > 1;
  return flatMap(group, ({ section, shared }) => {
    const { row } = section.table.header;
    const term = row >= from && row <= to ? "periodGoal" : "annualGoal";
    return isBoth ? shared.map((field) => (isPlain(field) ? { ...field, term } : field)) : shared;
  });
}

/** Where the notes of a section may stand. */
const notePlacesOf = ({ section: { head, table, foot } }: ReadSection): NotePlaces => ({
  head: { ...head, to: table.header.firstDataRow - 1 },
  foot,
});

/** Where the printed words of a section are. */
function printedOf({ head, table, foot }: Section): PrintedPlaces {
  const heads = flatMap(table.roles.judged, ({ column }) => column.head ?? []);
  return { rows: [{ from: head.from, to: table.header.firstDataRow - 1 }, foot], heads };
}

/** The indicators of a form's tables without captions. If the last one repeats an indicator, its row is used. */
function indicatorsOf(group: readonly ReadSection[]): readonly Indicator[] {
  const tables = group.map(({ section }) => section.table.indicators);
  const lastOf = new Map(
    flatMap(tables, (rows, index) => rows.map(({ level3 }): [string, number] => [level3.value, index])),
  );
  return flatMap(tables, (rows, index) => rows.filter(({ level3 }) => lastOf.get(level3.value) === index));
}

function formsOfEntries(
  view: View,
  { section, common, shared }: ReadSection,
  list: ListColumns,
  named: Area | null,
): readonly ReadForm[] {
  const { head, table } = section;
  const withIndicator = new Set(table.indicators.map(({ level3 }) => level3.at.row));
  const rows = { from: table.header.firstDataRow, to: table.lastRow };
  const units = unitsAbove(view, list, rows, (row) => withIndicator.has(row));
  const namedAbove = new Set(shared.map(({ text }) => compactText(text)));
  // A unit that is named above the list too is the unit of all.
  const unitOf = (row: number): readonly RawField[] => {
    const unit = units.get(row);
    return unit && !namedAbove.has(unit.cell.compact) ? [unit] : [];
  };
  const forms = entries(view, list, table, named).map(({ row, lastRow, indicators, branches }) =>
    assemble({
      head: common,
      stated: common.stated,
      area: areaOf(view, row, lastRow, head.lastColumn),
      printed: printedOf(section),
      fields: withShared([...entryFields(view, list, row), ...unitOf(row)], shared),
      indicators,
      leftOver: table.leftOver.filter(({ at }) => at.row >= row && at.row <= lastRow),
      branches,
      columns: table.roles,
      uncertain: doubtsOf(table, row, lastRow),
    }),
  );
  return withListSums(view, list, [table.header.row + 1, table.lastRow + 1], forms, units);
}

/** The uncertain readings of a table, limited to the rows of one form. */
function doubtsOf(table: IndicatorTable, from = 0, to = Infinity): readonly UncertainReading[] {
  const columns = flatMap(table.doubts, ({ role, chosen, other }): readonly UncertainReading[] => {
    const at = chosen.column.head?.at;
    return at ? [{ kind: "column", column: role, at, other: other.column.head?.at ?? null }] : [];
  });
  const rows = table.unexplained
    .filter(({ at }) => at.row >= from && at.row <= to)
    .map(({ at }): UncertainReading => ({ kind: "unexplained-row", at, other: null }));
  return [...columns, ...rows];
}

/**
 * The entries of a list that have indicators, which lines of totals do not. `named` are the cells that name the entries
 * of an inserted list: there all filled entries count, and the first one of a blank list.
 */
function entries({ grid }: View, list: ListColumns, table: IndicatorTable, named: Area | null) {
  const rows = new Map<number, Indicator[]>();
  const entryRows = named
    ? entryRowsOfList(grid, named)
    : entryRowsOf(grid, list, table.header.firstDataRow, table.lastRow);
  if (named) {
    const filled = [...new Set(entryRows.values())].filter((row) => holdsEntry(grid, list, row));
    for (const row of filled) rows.set(row, []);
  }
  for (const indicator of table.indicators) {
    const row = entryRows.get(indicator.level3.at.row) ?? indicator.level3.at.row;
    const group = rows.get(row);
    if (group) group.push(indicator);
    else rows.set(row, [indicator]);
  }
  if (rows.size === 0 && table.isInserted) rows.set(named?.row ?? table.header.firstDataRow, []);
  const lastRows = new Map(named ? [...entryRows].map(([row, first]) => [first, row]) : []);
  const begun = [...rows].toSorted(([a], [b]) => a - b);
  return begun.map(([row, indicators], index) => {
    const lastRow = Math.min((begun[index + 1]?.[0] ?? table.lastRow + 1) - 1, lastRows.get(row) ?? Infinity);
    const branches = table.branches.filter((branch) => branch.rows.from >= row && branch.rows.from <= lastRow);
    return { row, lastRow, indicators, branches };
  });
}

const holdsEntry = ({ at }: Grid, { columns }: ListColumns, row: number): boolean =>
  columns.some(({ headed: { from } }) => at(row, from).compact !== "");
