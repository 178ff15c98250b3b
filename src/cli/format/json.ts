import type { AcrossFinding } from "../../core/across/across-rule";
import type { FileReport, Summary } from "../report";

/** Characters that change the text direction: a viewer would display different lines. */
const BIDI_CONTROLS = /\p{Bidi_Control}/gu;

/** JSON with such characters escaped, so that its texts cannot corrupt a display; parsing gives the same texts. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    BIDI_CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** One workbook as a line of NDJSON. */
export const ndjsonLine = (report: FileReport): string => `${jsonText(report)}\n`;

/** The findings between workbooks as the last line of NDJSON. */
export const ndjsonAcross = (across: readonly AcrossFinding[]): string =>
  `${jsonText({ across: across.map(acrossEntry) })}\n`;

/** One workbook as an element of the JSON document's list. */
export const jsonElement = (report: FileReport): string => indented(report, 4);

/** The parts of the JSON document before and after the workbooks. */
export const JSON_HEAD = '{\n  "version": 1,\n  "workbooks": [';
export function jsonTail(hasWorkbooks: boolean, across: readonly AcrossFinding[] | null, summary: Summary): string {
  const between = across === null ? "" : `\n  "across": ${indented(across.map(acrossEntry), 2).trimStart()},`;
  return `${hasWorkbooks ? "\n  " : ""}],${between}\n  "summary": ${indented(summary, 2).trimStart()}\n}\n`;
}

/** A finding between workbooks as JSON: like a finding, with file names added. */
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

/** JSON with each line indented by `columns`. Texts contain no raw line breaks: JSON escapes them. */
const indented = (value: unknown, columns: number): string => jsonText(value, 2).replace(/^/gm, " ".repeat(columns));
