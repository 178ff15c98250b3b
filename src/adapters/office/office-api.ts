/// <reference types="office-js" />

/**
 * The Excel library that the host page has loaded. The adapter uses members of ExcelApi 1.13, the manifest's minimum;
 * for newer ones (notes, events of tabs) it first checks support.
 */
export interface OfficeApi {
  readonly Excel: typeof Excel;
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: (set: string, minVersion: string) => boolean;
  /** Timeout for an answer in ms; a minute by default. */
  readonly patience?: number;
}
