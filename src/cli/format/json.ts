import { summarise, type WorkbookReport } from "../report";

/** The whole result as one JSON document. */
export const formatJson = (workbooks: readonly WorkbookReport[]): string =>
  `${JSON.stringify({ version: 1, workbooks, summary: summarise(workbooks) }, null, 2)}\n`;

/** One workbook as a line of NDJSON. */
export const formatNdjson = (report: WorkbookReport): string => `${JSON.stringify(report)}\n`;
