import { LifecycleService, LifecycleStages, LocaleType } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { ok, type Result } from "../../core/result";
import type { PortError } from "../../port/errors";
import { openFile } from "../host/files/open";
import { createGridHost, type GridHost, type Refusal } from "../host/grid/grid-host";
import { createGridUniver } from "../host/grid/univer";
import type { Profile } from "../host/profiles";
import type { Locale } from "./strings";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";

export type { GridHost, Refusal } from "../host/grid/grid-host";

declare global {
  interface Window {
    /** The grid's own API, for the browser's console and for tests. */
    univerAPI?: FUniver;
  }
}

/** A grid on the page that shows one workbook at a time. */
export interface VisibleExcel {
  /** Settles just before the first workbook is drawn, in the next frame. */
  readonly rendered: Promise<void>;
  /** Opens a file, or a blank workbook for null. On failure the present workbook stays open. */
  open(file: Uint8Array | null, profile: Profile): Result<GridHost, PortError>;
  setLocale(locale: Locale): void;
}

export interface ExcelListeners {
  /** Called after every change of the open workbook. */
  readonly onChange: () => void;
  readonly onRefusal: (refusal: Refusal) => void;
}

/** Creates a grid in an element of the page; this blocks the page for about a second. */
export function showExcel(container: HTMLElement, locale: Locale, listeners: ExcelListeners): VisibleExcel {
  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const univer = createGridUniver({ container, language: locale, isDark });
  window.univerAPI = univer.univerAPI;
  let shown: GridHost | null = null;
  return {
    rendered: univer.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered),
    open: (file, profile) => {
      const opened = file ? openFile(file) : null;
      if (opened?.ok === false) return opened;
      shown?.dispose();
      shown = createGridHost(univer, { profile, ...(opened && { file: opened.value }) });
      shown.onChange(listeners.onChange);
      shown.onRefusal(listeners.onRefusal);
      return ok(shown);
    },
    setLocale: (language) => {
      univer.univerAPI.setLocale(language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US);
    },
  };
}
