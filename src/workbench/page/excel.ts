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
    /** The grid's own API, for the browser's console and for tests that act as its user. */
    univerAPI?: FUniver;
  }
}

/** A grid on the page that shows one workbook at a time. */
export interface VisibleExcel {
  /** Settles when the first workbook is about to be drawn, in the next picture of the page. */
  readonly rendered: Promise<void>;
  /** Opens a file, or a blank workbook for null. What was open stays open when that fails. */
  open(file: Uint8Array | null, profile: Profile): Result<GridHost, PortError>;
  setLocale(locale: Locale): void;
}

export interface ExcelListeners {
  /** The open workbook has changed, whoever changed it. */
  readonly onChange: () => void;
  readonly onRefusal: (refusal: Refusal) => void;
}

/** Puts a grid into an element of the page; it takes a second, during which the page does nothing else. */
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
