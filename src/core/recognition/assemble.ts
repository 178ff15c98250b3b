import { flatMap } from "../flat-map";
import {
  type Branch,
  type Demand,
  type Form,
  type FormKind,
  type Indicator,
  type Located,
  type PeriodRows,
  type UncertainReading,
} from "../forms/form";
import type { MoneyUnit } from "../values/amount";
import { normalised } from "../values/text";
import type { Area, CellRef } from "../workbook/address";
import type { ColumnRoles } from "./candidates/columns";
import { isFilled, type RawField } from "./candidates/raw-field";
import { taskSums } from "./candidates/tasks";
import { unlabelledFields } from "./candidates/unlabelled";
import { detectEdition, editionOf, FALLBACK_EDITION, type Detection } from "./edition";
import { printedWords, type PrintedPlaces } from "./edition/printed-form";
import { formFields, type FormFields } from "./form-fields";
import { ownersOf } from "./form-owners";
import type { Term } from "./lexicon/label-reading";
import { ATTACHMENT, projectInTitle } from "./lexicon/titles";
import type { GridCell } from "../workbook/grid";
import { located } from "./located";
import { unitOfForm } from "./money-unit";
import { titleCell, type RegionHead } from "./region-head";
import type { JudgedCell } from "./view";
import { budgetYearOf, yearOf } from "./year";

/** A form without the workbook's year and the visibility of its sheet, which are added later. */
export type UndatedForm = Omit<Form, "fileYear" | "isHidden">;

/** Everything that was read of one form. */
export interface Parts {
  readonly head: RegionHead;
  /** The stated unit of amounts; null if none is. */
  readonly stated: MoneyUnit | null;
  readonly area: Area;
  /** Where the form's printed words are; for a list, those of the whole list. */
  readonly printed: PrintedPlaces;
  readonly fields: readonly RawField[];
  readonly indicators: readonly Indicator[];
  /** Its block of the whole run, if it has one. */
  readonly periodRows?: PeriodRows | null;
  /** The names in rows left over from the template. */
  readonly leftOver?: readonly GridCell[];
  readonly branches: readonly Branch[];
  /** What its notes ask of its indicators. */
  readonly demands?: readonly Demand[];
  /** The judged columns of its table; null if it has none. */
  readonly columns: ColumnRoles | null;
  readonly uncertain: readonly UncertainReading[];
}

/** A form and the readings from which it was chosen. */
export interface ReadForm {
  readonly form: UndatedForm;
  readonly readings: FormReadings;
}

/** The readings of each field, of the columns and of the edition, the chosen one first. */
export interface FormReadings {
  readonly fields: FormFields["ranked"];
  /** Null for forms without an indicator table. */
  readonly columns: ColumnRoles | null;
  readonly editions: Detection["ranked"];
}

/** Assembles a form: its kind, edition, fields and year. */
export function assemble(parts: Parts): ReadForm {
  const { head, area, indicators, leftOver = [], branches, demands = [] } = parts;
  const { view, headCells, title, tasks } = head;
  const kind = kindOf(title?.value ?? "", parts.fields);
  const detection = editionFor(parts, kind);
  const edition = detection.edition ?? FALLBACK_EDITION;
  const guessed = unlabelledFields(view, head.region, parts.fields, kind);
  const fields = [...parts.fields, ...guessed];
  const unit = unitOfForm({ stated: parts.stated, headCells, fields, indicators });
  const moneyUnit = unit.moneyUnit ?? editionOf({ edition }).moneyUnit;
  const { amounts, texts: labelled, namedSources, uncertain, ranked } = formFields(fields, kind, moneyUnit);
  const texts = { ...labelled, ...ownersOf(view, { texts: labelled, ranked }, kind, titleCell(view, headCells)) };
  const attachment = headCells.find(({ compact }) => ATTACHMENT.test(compact));
  const name = texts.projectName ?? (kind === "project" && title ? nameInTitle(title) : undefined);
  const totals = Object.assign({}, ...tasks.map((table) => table.totals)) as Form["amounts"];
  const allAmounts = tasks.length === 0 ? amounts : { ...totals, ...filledOnly(amounts, totals) };
  const listSums = taskSums(tasks, allAmounts);
  const form: UndatedForm = {
    kind,
    edition,
    sheet: view.grid.sheet,
    area,
    title,
    year: yearOf(head.year, {
      title,
      projectName: name ?? null,
      goal: texts.annualGoal ?? texts.overallGoal ?? null,
      period: texts.period ?? null,
      date: texts.date ?? null,
      targets: indicators.map(({ target }) => target),
      headCells,
      heads: parts.printed.heads,
    }),
    moneyUnit,
    ...(unit.isStated ? {} : { isUnitAssumed: true }),
    ...(unit.otherLine && { otherUnitLine: unit.otherLine }),
    amounts: allAmounts,
    // Not by spreading, see `completeIn`.
    texts: Object.assign(
      {},
      texts,
      name && { projectName: name },
      attachment && { attachment: located(attachment, attachment.text.trim()) },
    ),
    own: {},
    tasks: flatMap(tasks, (table) => table.tasks),
    ...(listSums.length > 0 && { listSums }),
    ...(namedSources.length > 0 && { namedSources }),
    unread: unreadCells(headCells, [
      ...Object.values(amounts),
      ...Object.values(texts),
      ...namedSources,
      ...Object.values(totals),
      ...flatMap(tasks, (table) => flatMap(table.tasks, ({ name, total, parts }) => [name, total, ...parts])),
    ]),
    ...(leftOver.length > 0 && { leftOverRows: leftOver.map((cell) => located(cell, cell.text.trim())) }),
    ...(demands.length > 0 && { demands }),
    columns: columnsOf(indicators),
    branches,
    indicators,
    ...(parts.periodRows && { periodRows: parts.periodRows }),
    uncertain: [...uncertain, ...parts.uncertain],
  };
  return { form, readings: { fields: ranked, columns: parts.columns, editions: detection.ranked } };
}

/** The cells of a head that hold neither a label nor a value that was read. */
function unreadCells(headCells: readonly JudgedCell[], read: readonly Located<unknown>[]): readonly CellRef[] {
  const open = headCells.filter(({ judged }) => judged.label === null).map(({ at }) => at);
  const taken = new Set(read.map(({ at }) => at));
  return open.filter((at) => !taken.has(at));
}

function editionFor({ head: { view, title, year }, branches, printed }: Parts, kind: FormKind): Detection {
  const { words, texts } = printedWords(view, printed);
  return detectEdition({ kind, title: title?.value ?? null, year: budgetYearOf(year), branches, words, texts });
}

/** The amounts, without blank ones for which the totals of the tasks state a figure. */
function filledOnly(amounts: Form["amounts"], totals: Form["amounts"]): Form["amounts"] {
  return Object.fromEntries(
    Object.entries(amounts).filter(([key, { value }]) => !(key in totals) || value.state === "number"),
  );
}

function nameInTitle(title: Located<string>): Located<string> | undefined {
  const name = projectInTitle(normalised(title.value));
  return name === null ? undefined : { ...title, text: name, value: name };
}

const DEPARTMENT_TERMS: ReadonlySet<Term> = new Set<Term>([
  "duties",
  "basicExpenditure",
  "projectExpenditure",
  "overallGoal",
]);

/** The kind of a form, by its title, or else by its fields. */
export function kindOf(title: string, fields: readonly RawField[]): FormKind {
  if (/整体|部门职责/.test(title)) return "department";
  const terms = fields.filter(isFilled).map(({ term }) => term);
  if (/项目|专项/.test(title) || terms.includes("projectName")) return "project";
  return terms.some((term) => DEPARTMENT_TERMS.has(term)) ? "department" : "project";
}

function columnsOf(indicators: readonly Indicator[]): Form["columns"] {
  const optional = [
    "periodTarget",
    "comparator",
    "unit",
    "standard",
    "weight",
    "explanation",
    "scoring",
    "note",
  ] as const;
  const [first] = indicators;
  return new Set(["target", ...optional.filter((column) => first?.[column])]);
}
