import type { Mark } from "../core/plan/mark";
import type { Plan } from "../core/plan/plan";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Outcome } from "./errors";

/** Reads the whole workbook. */
export interface WorkbookReader {
  read(): Outcome<WorkbookSnapshot>;
}

/** Applies a plan as a whole: on an error the workbook is as it was. */
export interface WorkbookWriter {
  apply(plan: Plan): Outcome<{ readonly sheets: number; readonly cells: number }>;
}

/** Puts and removes the product's own marks; touches nothing that the user formatted. */
export interface WorkbookMarker {
  replaceMarks(marks: readonly Mark[]): Outcome<{ readonly placed: number }>;
  clearMarks(): Outcome<{ readonly removed: number }>;
}
