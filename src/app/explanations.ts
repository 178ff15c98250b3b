import type { Finding } from "../core/engine/finding";
import { fail } from "../core/result";
import { formatAbsolute, parseCell, quoteSheetName, type CellRef } from "../core/workbook/address";
import type { DefinedName, WorkbookSnapshot } from "../core/workbook/snapshot";
import { textFormula, textOfFormula } from "../core/workbook/text-formula";
import type { Outcome, PortError } from "../port/errors";
import type { HiddenName, WorkbookNamer } from "../port/workbook";
import { digest } from "../core/digest";

/**
 * A written explanation of a finding, stored in a hidden name of its sheet, such as `jixiao.note.1` =
 * `CHOOSE(1,"BUD-PROJ-SUM|1f0a…|"&"已含结转",'附件1-1'!$F$6)`: the reference moves with inserted rows, and a copied sheet has
 * its own.
 */
export interface Explanation {
  readonly sheet: string;
  /** The hidden name that stores it. */
  readonly name: string;
  readonly at: CellRef;
  readonly rule: string;
  /** Digest of the finding's message and its cell's text; see `digestOf`. */
  readonly digest: string;
  readonly text: string;
}

export interface ExplainedFinding {
  readonly finding: Finding;
  readonly explanation: Explanation;
}

/** Longest explanation in characters: a formula holds 8,192, and a quotation mark takes two. */
export const MAX_EXPLANATION = 2000;

const NAME_PREFIX = "jixiao.note.";

/** Separates explained findings from the others. When the cell or the numbers change, a finding counts again. */
export function splitExplained(
  snapshot: WorkbookSnapshot,
  findings: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly explained: readonly ExplainedFinding[] } {
  const explanations = readExplanations(snapshot);
  if (explanations.length === 0) return { findings, explained: [] };
  const pairs = findings.map((finding) => ({
    finding,
    explanation: explanations.find(
      (explanation) => isAbout(explanation, finding) && explanation.digest === digestOf(snapshot, finding),
    ),
  }));
  return {
    findings: pairs.filter(({ explanation }) => explanation === undefined).map(({ finding }) => finding),
    explained: pairs.flatMap(({ finding, explanation }) => (explanation ? [{ finding, explanation }] : [])),
  };
}

/** All explanations in a workbook, including those that no longer apply. */
export const readExplanations = (snapshot: WorkbookSnapshot): readonly Explanation[] =>
  snapshot.sheets.flatMap(({ name: sheet, names }) => names.flatMap((name) => parseExplanation(sheet, name) ?? []));

/**
 * Stores an explanation for a finding; replaces an earlier one of the same rule and cell. `snapshot` is the one that
 * the finding came from. Fails with "too-large" if the text is longer than `MAX_EXPLANATION` characters.
 */
export async function explainFinding(
  namer: WorkbookNamer,
  snapshot: WorkbookSnapshot,
  finding: Finding,
  text: string,
): Outcome<null> {
  if (text.length > MAX_EXPLANATION) return fail(tooLong);
  const { sheet } = finding.at;
  const known = readExplanations(snapshot).filter((explanation) => explanation.sheet === sheet);
  const earlier = known.filter((explanation) => isAbout(explanation, finding));
  const set: HiddenName = {
    sheet,
    name: earlier[0]?.name ?? freeName(known),
    formula: explanationFormula(finding, digestOf(snapshot, finding), text.trim()),
  };
  const removed = earlier.slice(1).map(({ name }): HiddenName => ({ sheet, name, formula: null }));
  return namer.setHiddenNames([set, ...removed]);
}

/** Deletes an explanation: its finding counts again. */
export const withdrawExplanation = (namer: WorkbookNamer, { sheet, name }: Explanation): Outcome<null> =>
  namer.setHiddenNames([{ sheet, name, formula: null }]);

const tooLong: PortError = { kind: "too-large", what: "explanation", limit: MAX_EXPLANATION };

const isAbout = ({ at, rule }: Explanation, finding: Finding): boolean =>
  rule === finding.rule &&
  at.sheet === finding.at.sheet &&
  at.row === finding.at.row &&
  at.column === finding.at.column;

/** Digest of the rule's message with its parameters and of the cell's text, independent of this version's wording. */
function digestOf(snapshot: WorkbookSnapshot, { rule, messageId, params, at }: Finding): string {
  const sheet = snapshot.sheets.find(({ name }) => name === at.sheet);
  const cell = sheet?.cells.find(({ row, column }) => row === at.row && column === at.column);
  const sortedParams = Object.entries(params).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return digest(JSON.stringify([rule, messageId, sortedParams, cell?.text ?? ""]));
}

function freeName(known: readonly Explanation[]): string {
  const taken = new Set(known.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${NAME_PREFIX}${number}`)) number += 1;
  return `${NAME_PREFIX}${number}`;
}

function explanationFormula({ rule, at }: Finding, found: string, text: string): string {
  const reference = `${quoteSheetName(at.sheet)}!${formatAbsolute({ ...at, rows: 1, columns: 1 })}`;
  return `CHOOSE(1,${textFormula(`${rule}|${found}|${text}`)},${reference})`;
}

/** CHOOSE(1,"…"&"…",'附件1-1'!$F$6) */
const FORMULA = /^=?CHOOSE\(1,\s*("(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*)\s*,([^"]+)\)$/;
/** BUD-PROJ-SUM|1f0a…|已含结转 */
const CONTENT = /^([A-Z][A-Z0-9-]*)\|([0-9a-z]+)\|(.*)$/s;

/** Reads a hidden name; null if it is not one of ours, or its cell was deleted. */
function parseExplanation(sheet: string, { name, formula }: DefinedName): Explanation | null {
  if (!name.toLowerCase().startsWith(NAME_PREFIX)) return null;
  const [, quoted = "", reference = ""] = FORMULA.exec(formula.trim()) ?? [];
  const [, rule, found, text] = CONTENT.exec(textOfFormula(quoted)) ?? [];
  const cell = parseCell(reference.slice(reference.lastIndexOf("!") + 1).trim());
  if (rule === undefined || found === undefined || text === undefined || !cell) return null;
  return { sheet, name, at: { sheet, ...cell }, rule, digest: found, text };
}
