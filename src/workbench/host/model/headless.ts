import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { createUniver, LocaleType, LogLevel, type FUniver } from "@univerjs/presets";

/** A Univer without a screen; it runs in Node and in a page. */
export const createHeadlessUniver = (): FUniver =>
  createUniver({
    locale: LocaleType.ZH_CN,
    locales: {},
    logLevel: LogLevel.ERROR,
    presets: [UniverSheetsNodeCorePreset()],
  }).univerAPI;
