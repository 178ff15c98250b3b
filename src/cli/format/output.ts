import type { AcrossFinding } from "../../core/across/across-rule";
import type { Criteria } from "../../core/profile/criteria";
import type { FileResult } from "../check-types";
import type { Output } from "../io";
import type { FileReport, Summary } from "../report";
import { JSON_HEAD, jsonElement, jsonTail, ndjsonAcross, ndjsonLine } from "./json";
import { SARIF_HEAD, sarifAcross, sarifResults, sarifTail, type SarifFile } from "./sarif";
import { formatText, textOfWorkbook, type TextSection } from "./text";
import type { OutputFormat } from "./output-format";

/** A workbook's part of the output. Made where the workbook is checked, so that processes share the work. */
export function chunkOf(report: FileReport, index: number, format: OutputFormat): string {
  switch (format) {
    case "text":
    case "coloured-text":
      return textOfWorkbook(report, format === "coloured-text");
    case "json":
      return jsonElement(report);
    case "ndjson":
      return ndjsonLine(report);
    case "sarif":
      return sarifResults(report, index);
  }
}

/** The data for the end of the output. */
export interface Ending {
  readonly summary: Summary;
  /** Null if workbooks were not compared. */
  readonly across: readonly AcrossFinding[] | null;
  /** Whether every file was checked. */
  readonly isWhole: boolean;
}

/** Writes the output as results arrive. */
export interface OutputWriter {
  /** Whether results must arrive in the order of the files. */
  readonly isOrdered: boolean;
  add(result: FileResult): void;
  end(ending: Ending): void;
}

/**
 * Keeps only what the end needs: names and counts, and for the text format, which begins with the verdict, the text.
 */
export function outputWriter(format: OutputFormat, stdout: Output, criteria: Criteria): OutputWriter {
  switch (format) {
    case "text":
    case "coloured-text":
      return textWriter(format === "coloured-text", stdout);
    case "json":
      return jsonWriter(stdout);
    case "ndjson":
      return {
        isOrdered: false,
        add: ({ chunk, leftOut }) => {
          if (leftOut === null) stdout.write(chunk);
        },
        end: ({ across }) => {
          if (across) stdout.write(ndjsonAcross(across));
        },
      };
    case "sarif":
      return sarifWriter(stdout, criteria);
  }
}

function textWriter(withColours: boolean, stdout: Output): OutputWriter {
  const sections: TextSection[] = [];
  const names = new Map<string, string>();
  let files = 0;
  return {
    isOrdered: true,
    add: ({ file, name, unit, summary, chunk, leftOut }) => {
      if (leftOut !== null) return;
      files += 1;
      names.set(file, name);
      if (summary.forms > 0) sections.push({ name, unit, summary, text: chunk });
    },
    end: ({ across }) =>
      stdout.write(
        formatText(sections, files, { across: across ?? [], nameOf: (file) => names.get(file) ?? file }, withColours),
      ),
  };
}

function jsonWriter(stdout: Output): OutputWriter {
  let count = 0;
  return {
    isOrdered: true,
    add: ({ chunk, leftOut }) => {
      if (leftOut !== null) return;
      stdout.write(`${count === 0 ? JSON_HEAD : ","}\n${chunk}`);
      count += 1;
    },
    end: ({ across, summary }) => {
      stdout.write(`${count === 0 ? JSON_HEAD : ""}${jsonTail(count > 0, across, summary)}`);
    },
  };
}

function sarifWriter(stdout: Output, criteria: Criteria): OutputWriter {
  const files: (SarifFile & { readonly index: number })[] = [];
  let hasResults = false;
  const write = (results: string): void => {
    if (results === "") return;
    stdout.write(`${hasResults ? "," : SARIF_HEAD}${results}`);
    hasResults = true;
  };
  return {
    isOrdered: true,
    add: ({ index, file, error, carried, chunk }) => {
      files.push({ index, file, error, carried });
      write(chunk);
    },
    end: ({ across, isWhole }) => {
      const places = new Map(files.map(({ index, file }) => [file, index]));
      write(sarifAcross(across ?? [], (file) => places.get(file) ?? -1));
      stdout.write(`${hasResults ? "" : SARIF_HEAD}${sarifTail(files, isWhole, criteria)}`);
    },
  };
}
