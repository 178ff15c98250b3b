import type { Severity } from "../severity";
import type { CellRef } from "../workbook/address";
import type { DifferentialFormat } from "./plan";

/** A cell to highlight, with the worst severity of its findings. */
export interface Mark {
  readonly at: CellRef;
  readonly severity: Severity;
}

/**
 * The formula of a mark: always true, refers to no cell, and carries our tag, so that marks can be distinguished from
 * the user's own conditional formats in any program, even when copied.
 */
export const markFormula = (severity: Severity): string => `LEN("jixiao.mark.1|${severity}")>0`;

/** The severity marked by a conditional format's formula, or null when the format is not ours. */
export function markSeverity(formula: string): Severity | null {
  const match = /^=?\s*LEN\("jixiao\.mark\.\d+\|(error|todo|warning|info)"\)>0$/.exec(formula.trim());
  return match ? (match[1] as Severity) : null;
}

/** The formats of marks. Fill, font and border differ, so that severities are distinguishable in black and white. */
export const MARK_FORMATS: Readonly<Record<Severity, DifferentialFormat>> = {
  error: { fill: "FFC7CE", color: "9C0006", bold: true, border: "C00000" },
  warning: { fill: "FFEB9C", color: "7F6000", bold: false, border: "BF9000" },
  todo: { fill: "DDEBF7", color: "1F4E78", bold: false, border: "2F75B5" },
  info: { fill: "EDEDED", color: "404040", bold: false, border: null },
};
