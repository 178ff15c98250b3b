import type { AcrossFinding } from "../../core/across/across-rule";
import type { FileReport, Summary } from "../report";

/** Characters that turn the direction of text: a viewer would show other lines than there are. */
const BIDI_CONTROLS = /\p{Bidi_Control}/gu;

/** JSON whose texts cannot disturb who looks at it: such characters are escaped, which changes no text. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    BIDI_CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** One workbook as a line of NDJSON. */
export const ndjsonLine = (report: FileReport): string => `${jsonText(report)}\n`;

/** What was found between workbooks as the last line of NDJSON. */
export const ndjsonAcross = (across: readonly AcrossFinding[]): string =>
  `${jsonText({ across: across.map(acrossEntry) })}\n`;

/** One workbook as an element of the JSON document's list. */
export const jsonElement = (report: FileReport): string => indented(report, 4);

/** What comes before the workbooks of the JSON document and behind them. */
export const JSON_HEAD = '{\n  "version": 1,\n  "workbooks": [';
export function jsonTail(hasWorkbooks: boolean, across: readonly AcrossFinding[] | null, summary: Summary): string {
  const between = across === null ? "" : `\n  "across": ${indented(across.map(acrossEntry), 2).trimStart()},`;
  return `${hasWorkbooks ? "\n  " : ""}],${between}\n  "summary": ${indented(summary, 2).trimStart()}\n}\n`;
}

/** The finding in the shape of its JSON: like a finding, with the files named. */
const acrossEntry = ({ rule, severity, file, sheet, cell, related, headline, message, params }: AcrossFinding) => ({
  rule,
  severity,
  file,
  sheet,
  cell,
  related,
  headline: headline.zh,
  message: message.zh,
  params,
  fix: null,
});

/** JSON with `columns` blanks before each line. Texts hold no line breaks of their own: JSON escapes them. */
const indented = (value: unknown, columns: number): string => jsonText(value, 2).replace(/^/gm, " ".repeat(columns));
