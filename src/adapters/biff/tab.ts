import type { SheetVisibility } from "../../core/workbook/snapshot";

/** A tab of the workbook. */
export interface BiffTab {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Whether it holds cells; charts and macro modules do not. */
  readonly isWorksheet: boolean;
  /** Offset of its substream. */
  readonly position: number;
}
