import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEnUs from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingZhCn from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnUs from "@univerjs/preset-sheets-core/locales/en-US";
import coreZhCn from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEnUs from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationZhCn from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnUs from "@univerjs/preset-sheets-note/locales/en-US";
import noteZhCn from "@univerjs/preset-sheets-note/locales/zh-CN";
import { IUndoRedoService, LocaleType, LogLevel, mergeLocales } from "@univerjs/core";
import { startUniver, type StartedUniver } from "../start-univer";
import { drawWhenChanged } from "./draw-when-changed";
import { GridUndoService } from "./undo-service";

export interface GridUniverOptions {
  /** The element that the grid, its toolbar, formula bar and tabs fill. */
  readonly container: HTMLElement;
  readonly language: "zh-CN" | "en-US";
  readonly isDark?: boolean;
}

/**
 * Menus that Univer offers and no file could keep: its own kind of protection, new notes, conditional formats made by
 * hand.
 */
const HIDDEN_MENUS = Object.fromEntries(
  [
    "sheet.operation.add-note-popup",
    "sheet.command.delete-note",
    "sheet.contextMenu.permission",
    "sheet.command.add-range-protection-from-toolbar",
    "sheet.command.add-range-protection-from-sheet-bar",
    "sheet.command.delete-worksheet-protection-from-sheet-bar",
    "sheet.command.change-sheet-protection-from-sheet-bar",
    "sheet.command.view-sheet-permission-from-sheet-bar",
    "sheet.operation.open.conditional.formatting.panel",
  ].map((id) => [id, { hidden: true }]),
);

/**
 * Creates the Univer of a page, with everything that the host of a visible grid needs. The page has to load the style
 * sheets of the four presets (`lib/index.css` of each).
 */
export function createGridUniver({ container, language, isDark = false }: GridUniverOptions): StartedUniver {
  const started = startUniver(
    {
      locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
      locales: {
        [LocaleType.ZH_CN]: mergeLocales(coreZhCn, dataValidationZhCn, conditionalFormattingZhCn, noteZhCn),
        [LocaleType.EN_US]: mergeLocales(coreEnUs, dataValidationEnUs, conditionalFormattingEnUs, noteEnUs),
      },
      logLevel: LogLevel.ERROR,
      darkMode: isDark,
      override: [[IUndoRedoService, { useClass: GridUndoService }]],
    },
    [
      UniverSheetsCorePreset({ container, ribbonType: "simple", menu: HIDDEN_MENUS }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsNotePreset(),
    ],
  );
  drawWhenChanged(started.univer.__getInjector());
  return started;
}
