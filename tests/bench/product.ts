import { CATALOG } from "../../src/core/catalog/catalog";
import { domainById } from "../../src/core/catalog/domains";
import { search } from "../../src/core/catalog/search/search";
import { indexEntries } from "../../src/core/catalog/search/search-index";
import { runRules } from "../../src/core/engine/run";
import type { Form } from "../../src/core/forms/form";
import { editionOf } from "../../src/core/recognition/edition";
import { RULES } from "../../src/core/rules/registry";
import { attackForm, attackWorkbook } from "../support/attack-cells";
import { longForm, similarForms } from "../support/similar-forms";
import { newXlsx, openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkSnapshot, checkWorkbook } from "../../src/app/check";
import { planFill } from "../../src/app/fill";
import { parseFormsJson } from "../../src/core/forms/forms-json";
import { valueOf } from "../support/value-of";

/** A whole check: open, read, recognise, run every rule. The number of forms, 0 when the file cannot be read. */
export async function check(bytes: Uint8Array): Promise<number> {
  const workbook = openXlsx(bytes);
  if (!workbook.ok) return 0;
  const checked = await checkWorkbook(workbook.value, null);
  return checked.ok ? checked.value.forms.length : 0;
}

/** Opening and reading alone. The number of cells. */
export async function read(bytes: Uint8Array): Promise<number> {
  const workbook = openXlsx(bytes);
  if (!workbook.ok) return 0;
  const snapshot = await workbook.value.read();
  return snapshot.ok ? snapshot.value.sheets.reduce((sum, { cells }) => sum + cells.length, 0) : 0;
}

/** The workbook of forms as JSON. Throws when they do not fit their edition. */
export function fill(json: unknown): Uint8Array {
  return valueOf(newXlsx(valueOf(planFill(valueOf(parseFormsJson(json)))))).bytes();
}

/** Words by which the catalog is made larger than it is: as many bureaus would with indicators of their own. */
const VARIANTS = [
  ["", ""],
  ["县级", "xian ji "],
  ["乡镇", "xiang zhen "],
  ["城区", "cheng qu "],
  ["农村", "nong cun "],
  ["年度", "nian du "],
] as const;
const LARGE = 5000;

const largeCatalog = VARIANTS.flatMap(([word, pinyin]) =>
  CATALOG.indicators.map((entry) => ({ ...entry, name: word + entry.name, pinyin: pinyin + entry.pinyin })),
).slice(0, LARGE);
const largeIndex = indexEntries(largeCatalog, (id) => domainById(id)?.name.zh);

/** The names of 5,000 indicators. */
export const indicatorNames = (): readonly string[] => largeCatalog.map(({ name }) => name);

/** The names that a keystroke in the search box finds among them. */
export const findIndicators = (text: string): readonly string[] =>
  search(largeIndex, { text }).map(({ entry }) => entry.name);

const findingsIn = (forms: readonly Form[]): number => runRules({ forms }, RULES, editionOf).length;

/** All rules over so many similar project forms. The number of findings. */
export const checkSimilarForms = (count: number): number => findingsIn(similarForms(count));

/** All rules over a form of so many indicators. The number of findings. */
export const checkLongForm = (count: number): number => findingsIn([longForm(count)]);

/** All rules over a form full of a text, and a whole check of a sheet full of it. The number of findings. */
export const checkAttack = (text: string, length: number): number =>
  findingsIn([attackForm(text, length)]) + checkSnapshot(attackWorkbook(text, length), null).findings.length;

export { attackTexts } from "../support/attack-cells";
export { writeBatchCorpus } from "./batch-corpus";
export { findWorkbooks } from "../../src/cli/files";
export { checkHeaderRows, manyMerges, manySheets } from "./large";
