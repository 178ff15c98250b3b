import { CATALOG } from "../core/catalog/catalog";
import { freeSheetName, readCatalogSheet, type OwnIndicator } from "../core/dropdowns/catalog-sheet";
import { OWN_CATALOG_NAME } from "../core/catalog/catalog-names";
import { readOwnCatalog, type OwnCatalog } from "../core/dropdowns/own-catalog";
import { ownCatalogTemplate } from "../core/dropdowns/own-catalog-template";
import type { LocalText } from "../core/local-text";
import type { Plan } from "../core/plan/plan";
import { fail, ok, type Result } from "../core/result";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { PortError } from "../port/errors";
import type { WorkbookNamer, WorkbookReader, WorkbookWriter } from "../port/workbook";
import { offerCatalog } from "./offer-catalog";

/** Why own indicators were not imported. */
export type OwnCatalogError =
  | { readonly kind: "unusable"; readonly message: LocalText }
  | { readonly kind: "workbook"; readonly error: PortError };

const TEMPLATE_NAME = "自有指标";

/** A template sheet for own indicators, under a free name. */
export const planOwnTemplate = (tabs: readonly string[]): Plan => ({
  newSheets: [ownCatalogTemplate(freeSheetName(TEMPLATE_NAME, tabs))],
  edits: [],
});

/** Inserts the template; returns the name of its sheet. */
export async function insertOwnTemplate(workbook: WorkbookReader & WorkbookWriter): Promise<Result<string, PortError>> {
  const tabs = await workbook.sheetNames();
  if (!tabs.ok) return tabs;
  const plan = planOwnTemplate(tabs.value);
  const applied = await workbook.apply(plan);
  return applied.ok ? ok(plan.newSheets[0]?.name ?? TEMPLATE_NAME) : applied;
}

/** The own indicators stored in a workbook; none if it has no catalog sheet. */
export const ownIndicatorsOf = (snapshot: WorkbookSnapshot): readonly OwnIndicator[] =>
  readCatalogSheet(snapshot)?.state.own ?? [];

/** Reads own indicators from a workbook file: its first sheet with the headers of a catalog. */
export function readOwnWorkbook(snapshot: WorkbookSnapshot): Result<OwnCatalog, LocalText> {
  const readings = snapshot.sheets.filter(({ visibility }) => visibility === "visible").map(readOwnCatalog);
  return readings.find((reading) => reading.ok) ?? readings[0] ?? fail(NO_SHEET);
}

const NO_SHEET: LocalText = { zh: "文件中没有可见的工作表", en: "The file has no visible sheet" };

/**
 * Imports the indicators of a sheet of the workbook, replacing its present own ones, and updates the dropdowns. From
 * then on the sheet is not read as a form. Returns what was read, with remarks line by line. On an error the workbook
 * is unchanged.
 */
export async function adoptOwnSheet(
  workbook: WorkbookReader & WorkbookWriter & WorkbookNamer,
  sheet: string,
): Promise<Result<OwnCatalog, OwnCatalogError>> {
  const snapshot = await workbook.read();
  if (!snapshot.ok) return fail({ kind: "workbook", error: snapshot.error });
  const source = snapshot.value.sheets.find(({ name }) => name === sheet);
  if (!source) return fail({ kind: "workbook", error: { kind: "sheet-missing", sheet } });
  const read = readOwnCatalog(source);
  if (!read.ok) return fail({ kind: "unusable", message: read.error });
  const named = await workbook.setHiddenNames([{ sheet, name: OWN_CATALOG_NAME, formula: '"1"' }]);
  if (!named.ok) return fail({ kind: "workbook", error: named.error });
  const adopted = await adopt(workbook, read.value);
  if (adopted.ok || source.names.some(({ name }) => name === OWN_CATALOG_NAME)) return adopted;
  const removed = await workbook.setHiddenNames([{ sheet, name: OWN_CATALOG_NAME, formula: null }]);
  return removed.ok ? adopted : fail({ kind: "workbook", error: { kind: "left-behind", sheets: [sheet] } });
}

/** Like `adoptOwnSheet`, from another workbook chosen as a file. */
export async function adoptOwnWorkbook(
  workbook: WorkbookReader & WorkbookWriter,
  source: WorkbookSnapshot,
): Promise<Result<OwnCatalog, OwnCatalogError>> {
  const read = readOwnWorkbook(source);
  return read.ok ? adopt(workbook, read.value) : fail({ kind: "unusable", message: read.error });
}

async function adopt(
  workbook: WorkbookReader & WorkbookWriter,
  own: OwnCatalog,
): Promise<Result<OwnCatalog, OwnCatalogError>> {
  const offered = await offerCatalog(workbook, CATALOG, { own: own.indicators });
  return offered.ok ? ok(own) : fail({ kind: "workbook", error: offered.error });
}
