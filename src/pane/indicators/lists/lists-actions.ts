import { openXlsx } from "../../../adapters/xlsx/workbook";
import { portErrorWords } from "../../../app/error-words";
import { offerCatalog, type CatalogOffer } from "../../../app/offer-catalog";
import { adoptOwnSheet, adoptOwnWorkbook, insertOwnTemplate, type OwnCatalogError } from "../../../app/own-catalog";
import { domainsOf } from "../../../app/with-catalog";
import { CATALOG } from "../../../core/catalog/catalog";
import { readCatalogSheet } from "../../../core/dropdowns/catalog-sheet";
import { holdsCatalog } from "../../../core/catalog/catalog-names";
import { readOwnCatalog, type OwnCatalog } from "../../../core/dropdowns/own-catalog";
import type { LocalText } from "../../../core/local-text";
import { recognise } from "../../../core/recognition/recognise";
import { fail, ok, type Result } from "../../../core/result";
import type { LiveWorkbook } from "../../../port/workbook";
import { inWords } from "../../ui/use-task";

/** The dropdowns and own indicators of a workbook. */
export interface WorkbookLists {
  /** Number of its forms. */
  readonly forms: number;
  /** Whether it already has lists for dropdowns. */
  readonly isOffered: boolean;
  /** Ids of the 领域 in its lists or, before there are any, those suggested by the names of its projects. */
  readonly domains: readonly string[];
  /** Number of its own indicators. */
  readonly own: number;
  /** Visible sheets without a form, those with the headers of a catalog first. */
  readonly sheets: readonly string[];
}

export async function readLists(workbook: LiveWorkbook): Promise<Result<WorkbookLists, LocalText>> {
  const snapshot = inWords(await workbook.read());
  if (!snapshot.ok) return snapshot;
  const forms = recognise(snapshot.value);
  const present = readCatalogSheet(snapshot.value);
  const others = snapshot.value.sheets.filter(
    ({ name, visibility }) => visibility === "visible" && forms.every(({ sheet }) => sheet !== name),
  );
  const isLikely = (sheet: (typeof others)[number]): boolean => holdsCatalog(sheet) || readOwnCatalog(sheet).ok;
  return ok({
    forms: forms.length,
    isOffered: present !== null,
    domains: present?.state.domains ?? domainsOf(forms.map(({ texts }) => texts.projectName?.value ?? "")),
    own: present?.state.own.length ?? 0,
    sheets: [...others.filter(isLikely), ...others.filter((sheet) => !isLikely(sheet))].map(({ name }) => name),
  });
}

/** Adds the dropdowns of these 领域 to all forms. */
export const offerLists = async (
  workbook: LiveWorkbook,
  domains: readonly string[],
): Promise<Result<CatalogOffer, LocalText>> => inWords(await offerCatalog(workbook, CATALOG, { domains }));

export const adoptSheet = async (workbook: LiveWorkbook, sheet: string): Promise<Result<OwnCatalog, LocalText>> =>
  adopted(await adoptOwnSheet(workbook, sheet));

/** Imports own indicators from the bytes of an .xlsx file chosen on this computer. */
export async function adoptFile(workbook: LiveWorkbook, bytes: Uint8Array): Promise<Result<OwnCatalog, LocalText>> {
  const opened = inWords(openXlsx(bytes));
  if (!opened.ok) return opened;
  const source = inWords(await opened.value.read());
  return source.ok ? adopted(await adoptOwnWorkbook(workbook, source.value)) : source;
}

export const removeOwn = async (workbook: LiveWorkbook): Promise<Result<CatalogOffer, LocalText>> =>
  inWords(await offerCatalog(workbook, CATALOG, { own: [] }));

/** Inserts the template for own indicators and goes to it; returns its sheet. */
export async function insertTemplate(workbook: LiveWorkbook): Promise<Result<string, LocalText>> {
  const inserted = inWords(await insertOwnTemplate(workbook));
  // Failing to show it is harmless: the user finds it by its tab.
  if (inserted.ok) await workbook.reveal({ sheet: inserted.value, row: 3, column: 0 });
  return inserted;
}

const adopted = (result: Result<OwnCatalog, OwnCatalogError>): Result<OwnCatalog, LocalText> =>
  result.ok
    ? result
    : fail(result.error.kind === "unusable" ? result.error.message : portErrorWords(result.error.error));
