/// <reference types="office-js" />

/** What the host page loaded: the Excel library and what the program behind it supports. */
export interface OfficeApi {
  readonly Excel: typeof Excel;
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: (set: string, minVersion: string) => boolean;
}
