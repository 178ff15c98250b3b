/// <reference types="office-js" />
import { openOffice } from "../../adapters/office/workbook";
import { showNewWorkbook } from "./new-workbook";
import type { PaneHost } from "./pane-host";
import { storedPreferences } from "./preferences";

/** The manifest's minimum version, for when the manifest was not enforced. */
const FLOOR = "1.13";

/** Whether this Excel supports what the adapter uses. */
export const isExcelNewEnough = (office: typeof Office): boolean =>
  office.context.requirements.isSetSupported("ExcelApi", FLOOR);

/** The pane's host, using the libraries that office.js has loaded. */
export function officeHost(office: typeof Office, excel: typeof Excel, rulePage: PaneHost["rulePage"]): PaneHost {
  // Typed as always present, but some versions of Excel on the web have neither theme nor partition.
  const context: Partial<Pick<Office.Context, "officeTheme" | "partitionKey">> = office.context;
  return {
    workbook: openOffice({
      Excel: excel,
      isSetSupported: (set, minVersion) => office.context.requirements.isSetSupported(set, minVersion),
    }),
    displayLanguage: office.context.displayLanguage,
    themeColor: () => context.officeTheme?.bodyBackgroundColor ?? null,
    rulePage,
    showWorkbook: (name, bytes) => showNewWorkbook(excel, name, bytes),
    preferences: storedPreferences(() => localStorage, context.partitionKey ?? ""),
  };
}
