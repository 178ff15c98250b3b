import { catalogLists, type OfferedIndicator, type PrintedBranch } from "../core/dropdowns/catalog-lists";
import {
  catalogRows,
  catalogSheetName,
  newCatalogSheet,
  readCatalogSheet,
  type CatalogSheet,
  type CatalogState,
  type OwnIndicator,
} from "../core/dropdowns/catalog-sheet";
import { formDropdowns } from "../core/dropdowns/form-dropdowns";
import type { Form } from "../core/forms/form";
import { indicatorColumns } from "../core/recognition/indicator-columns";
import { identityOf } from "../core/recognition/inserted-form";
import { recognise } from "../core/recognition/recognise";
import type { Plan, SheetContent, NewSheet, SheetValidation } from "../core/plan/plan";
import type { Result } from "../core/result";
import { fail, ok } from "../core/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/workbook/snapshot";
import type { PortError } from "../port/errors";
import type { WorkbookReader, WorkbookWriter } from "../port/workbook";

/** The product's catalog in the form that dropdowns need. */
export interface OfferedCatalog {
  readonly version: string;
  readonly indicators: readonly OfferedIndicator[];
}

/** What the dropdowns of a workbook offer; missing members keep the workbook's present choice. */
export interface CatalogChoice {
  /** Ids of 领域, in order of preference. 共性 is always included, 部门整体 in department forms. */
  readonly domains?: readonly string[];
  /** The bureau's own indicators, offered first. */
  readonly own?: readonly OwnIndicator[];
}

/** The result of adding dropdowns. */
export interface CatalogOffer {
  /** Number of forms that now have dropdowns. */
  readonly forms: number;
  /** Protected sheets with forms, whose cells were not changed. */
  readonly skipped: readonly string[];
}

/**
 * Adds dropdowns to the indicator cells of all forms of a workbook, of any recognised layout, and creates or updates
 * their lists. For the pane: `offerCatalog(workbook, CATALOG, { domains })` when the user asks for dropdowns or changes
 * the 领域; `offerCatalog(workbook, CATALOG, { own })` when own indicators were read. Cells with a validation of the user
 * keep it. On an error the workbook is unchanged.
 */
export async function offerCatalog(
  workbook: WorkbookReader & WorkbookWriter,
  catalog: OfferedCatalog,
  choice: CatalogChoice,
): Promise<Result<CatalogOffer, PortError>> {
  const snapshot = await workbook.read();
  if (!snapshot.ok) return snapshot;
  const { plan, offer } = planOffer(snapshot.value, catalog, choice);
  const applied = await workbook.apply(plan);
  return applied.ok ? ok(offer) : fail(applied.error);
}

/** The plan of `offerCatalog`. */
export function planOffer(
  snapshot: WorkbookSnapshot,
  catalog: OfferedCatalog,
  choice: CatalogChoice,
): { readonly plan: Plan; readonly offer: CatalogOffer } {
  const forms = recognise(snapshot);
  const tabs = snapshot.sheets.map(({ name }) => name);
  const lists = planLists(catalog, readCatalogSheet(snapshot), tabs, choice, printedBranches(forms));
  const open = forms.filter(({ sheet }) => sheetNamed(snapshot, sheet)?.isProtected === false);
  const validations = open.flatMap((form) => dropdownsOf(snapshot, form, lists.sheet));
  const skipped = forms.filter((form) => !open.includes(form)).map(({ sheet }) => sheet);
  return {
    plan: { newSheets: lists.newSheets, edits: [], contents: lists.contents, validations },
    offer: { forms: open.length, skipped: [...new Set(skipped)] },
  };
}

/** The lists of a workbook: a new catalog sheet, or new content of the existing one. */
export interface PlannedLists {
  /** The name of the catalog sheet. */
  readonly sheet: string;
  readonly newSheets: readonly NewSheet[];
  readonly contents: readonly SheetContent[];
  /** The keys of the lists. */
  readonly keys: readonly string[];
}

/** `present` is the workbook's catalog sheet, `tabs` are the names already taken. */
export function planLists(
  catalog: OfferedCatalog,
  present: CatalogSheet | null,
  tabs: readonly string[],
  { domains = present?.state.domains ?? [], own = present?.state.own ?? [] }: CatalogChoice,
  printed: readonly PrintedBranch[],
): PlannedLists {
  const revision = (present?.state.revision ?? 0) + 1;
  const state: CatalogState = { version: catalog.version, revision, domains, own };
  const lists = catalogLists([...own, ...catalog.indicators], domains, printed);
  const keys = lists.map(({ key }) => key);
  const rows = catalogRows(lists, state);
  if (present) return { sheet: present.sheet, newSheets: [], contents: [{ sheet: present.sheet, rows }], keys };
  const sheet = catalogSheetName(tabs);
  return { sheet, newSheets: [newCatalogSheet(sheet, rows)], contents: [], keys };
}

/** The 二级指标 as printed in the forms. */
export const printedBranches = (forms: readonly Form[]): readonly PrintedBranch[] =>
  forms.flatMap(({ kind, branches }) =>
    branches.flatMap(({ level2, category }) =>
      category === null ? [] : [{ kind, level2: level2.cellText, category }],
    ),
  );

function dropdownsOf(snapshot: WorkbookSnapshot, form: Form, catalogSheet: string): readonly SheetValidation[] {
  const sheet = sheetNamed(snapshot, form.sheet);
  if (!sheet) return [];
  const columns = Object.fromEntries(indicatorColumns(form, sheet));
  const edition = identityOf(sheet.names)?.edition ?? null;
  const dropdowns = formDropdowns({ kind: form.kind, edition, columns }, catalogSheet);
  return dropdowns.map((dropdown) => ({ ...dropdown, sheet: form.sheet }));
}

const sheetNamed = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name === name);
