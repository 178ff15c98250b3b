// Brings the sheet members of the facade into its types too.
import { TriggerCalculationController, UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { createUniver, LocaleType, LogLevel, type FUniver } from "@univerjs/presets";

/** A Univer without a screen; it runs in Node and in a page. */
export function createHeadlessUniver(): FUniver {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: {},
    logLevel: LogLevel.SILENT,
    presets: [UniverSheetsNodeCorePreset()],
  });
  // The first workbook starts the plugins.
  univerAPI.createWorkbook({ id: "none" });
  univerAPI.disposeUnit("none");
  // It computes by itself a moment after each change, and would stop what the host has begun to compute.
  univer.__getInjector().get(TriggerCalculationController).dispose();
  return univerAPI;
}
