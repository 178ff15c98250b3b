/// <reference types="office-js" />

/**
 * The Excel library that the host page has loaded. What the adapter uses of it is in ExcelApi 1.13, the manifest's floor; of
 * what is above (notes) it asks first whether it is there.
 */
export interface OfficeApi {
  readonly Excel: typeof Excel;
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: (set: string, minVersion: string) => boolean;
  /** How many milliseconds an answer may take before it is given up on; a minute when missing. */
  readonly patience?: number;
}
