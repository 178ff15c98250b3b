import type { NewSheet } from "../core/plan/plan";

/** 附件2-3 */
const LABEL = /^附件\s*(\d+)\s*[-－—]\s*(\d+)$/;

/** Positions sheets that belong before others of `tabs`; the rest comes last and need not be moved. */
export function inTabOrder(sheets: readonly NewSheet[], tabs: readonly string[]): readonly NewSheet[] {
  const order = [...tabs];
  return sheets.map((sheet) => {
    const position = order.findIndex((tab) => isBefore(sheet.name, tab));
    if (position < 0) {
      order.push(sheet.name);
      return sheet;
    }
    order.splice(position, 0, sheet.name);
    return { ...sheet, position };
  });
}

function isBefore(name: string, other: string): boolean {
  const [, kind, number] = LABEL.exec(name) ?? [];
  const [, otherKind, otherNumber] = LABEL.exec(other) ?? [];
  if (kind === undefined || otherKind === undefined) return false;
  return Number(kind) - Number(otherKind) < 0 || (kind === otherKind && Number(number) < Number(otherNumber));
}
