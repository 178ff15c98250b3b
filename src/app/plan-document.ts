import { asItStands } from "../core/document/as-it-stands";
import { formToJson } from "../core/forms/form-to-json";
import type { Form } from "../core/forms/form";
import { isTaken } from "../core/layout/sheet-names";
import type { NewSheet, Plan } from "../core/plan/plan";
import { clearRoles, readHead } from "../core/recognition/lexicon/heads";
import { recognise } from "../core/recognition/recognise";
import { compactText } from "../core/values/text";
import type { SheetSnapshot, Span, WorkbookSnapshot } from "../core/workbook/snapshot";
import { planFill } from "./fill";

/** The sheets planned for a document. */
export interface DocumentPlan {
  readonly plan: Plan;
  /** Sheets in the standard layout of their edition. */
  readonly standard: readonly string[];
  /** Sheets with the document's content in the same places, because no layout has a place for all of it. */
  readonly asItStands: readonly string[];
  /** The names of the projects, for the catalog. */
  readonly projects: readonly string[];
}

/**
 * The sheets of a document as new ones, under free names: a form in the standard layout of its edition if that has a
 * place for every word and number, else unchanged. Drops nothing of the document. `columnWidths` are in points.
 */
export function planDocument(
  snapshot: WorkbookSnapshot,
  columnWidths: (sheet: string) => readonly number[],
  taken: readonly string[],
): DocumentPlan {
  const forms = recognise(snapshot);
  const names: string[] = [...taken];
  const standard: string[] = [];
  const others: string[] = [];
  const newSheets = snapshot.sheets
    .filter(({ cells }) => cells.length > 0)
    .map((sheet) => {
      const own = forms.filter((form) => form.sheet === sheet.name);
      const rendered = own.length === 1 && own[0] ? inStandardLayout(own[0], sheet) : null;
      const name = freeName(sheet.name, names);
      names.push(name);
      (rendered ? standard : others).push(name);
      return { ...(rendered ?? asItStands(sheet, columnWidths(sheet.name), headsIn(sheet, own))), name };
    });
  return {
    plan: { newSheets, edits: [] },
    standard,
    asItStands: others,
    projects: forms.map(({ texts }) => texts.projectName?.value ?? ""),
  };
}

/** Heads of indicators have no more rows. */
const MOST_HEAD_ROWS = 3;

/** The rows above the indicators that are their heads; null where the sheet has no form, or several. */
function headsIn({ cells }: SheetSnapshot, [form, ...others]: readonly Form[]): Span | null {
  if (!form || others.length > 0 || form.indicators.length === 0) return null;
  const first = Math.min(...form.indicators.map(({ level3 }) => level3.at.row));
  const isHead = (row: number): boolean => {
    const roles = cells.filter((cell) => cell.row === row).map(({ text }) => clearRoles(readHead([compactText(text)])));
    return roles.filter(({ level, isValue, other }) => level !== null || isValue || other !== null).length > 1;
  };
  let from = first;
  while (from > 0 && first - from < MOST_HEAD_ROWS && isHead(from - 1)) from -= 1;
  return from < first ? { from, to: first - 1 } : null;
}

/** The form in the layout of its edition; null if that has no place for some content of the sheet. */
function inStandardLayout(form: Form, sheet: SheetSnapshot): NewSheet | null {
  const filled = planFill({ version: 1, forms: [formToJson(form)] });
  const rendered = filled.ok ? filled.value.newSheets[0] : undefined;
  if (!rendered) return null;
  const held = rendered.cells.map(({ value }) => compactText(String(value ?? ""))).join("\n");
  const isWhole = sheet.cells.every(({ text }) => piecesOf(text).every((piece) => held.includes(piece)));
  return isWhole ? rendered : null;
}

/**
 * The parts of a text between colons: label and value may share a cell in one layout and be side by side in the other.
 */
const piecesOf = (text: string): readonly string[] =>
  compactText(text)
    .split(/[:：]|^其中/)
    .filter((piece) => piece !== "");

/** Excel's limit for sheet names. */
const MAX_NAME = 31;

function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? "" : ` (${number})`;
    const free = `${name.slice(0, MAX_NAME - end.length)}${end}`;
    if (!isTaken(free, taken)) return free;
  }
}
