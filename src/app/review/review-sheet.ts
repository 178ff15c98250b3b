import { countSeverities } from "../../core/engine/counts";
import type { Severity } from "../../core/engine/finding";
import { isTaken } from "../../core/layout/sheet-names";
import { TEXT_FORMAT } from "../../core/layout/styles";
import type { NewSheet, Plan } from "../../core/plan/plan";
import type { CheckResult } from "../check";
import { listSheet, type ListColumn } from "./list-sheet";
import { opinionsOf, unitOf, type Language, type Opinion, type RemedyOf } from "./opinions";
import { countsText, REVIEW_WORDS, SEVERITY_NAMES } from "./words";

/** An opinion and whose workbook it is about. */
export interface UnitOpinion extends Opinion {
  readonly unit: string;
  /** The workbook's file; "" where there is but the open one. */
  readonly file: string;
}

/** What the review sheet of an open workbook is made of. */
export interface ReviewRequest {
  readonly check: CheckResult;
  readonly language: Language;
  readonly remedyOf: RemedyOf;
}

/**
 * The review sheet of an open workbook: a plan with one new sheet behind the others, 审核意见表, or 审核意见表2 and so on
 * where that is taken. Findings that have been explained stand below the others with the explanation as the reply.
 */
export function planReviewSheet({ check, language, remedyOf }: ReviewRequest, existingSheets: readonly string[]): Plan {
  const unit = unitOf(check.forms) ?? "";
  const opinions = opinionsOf(check, remedyOf, language).map((opinion) => ({ ...opinion, unit, file: "" }));
  return {
    newSheets: [reviewSheet(freeName(REVIEW_WORDS.sheet[language], existingSheets), opinions, null, language)],
    edits: [],
  };
}

/** The list of opinions as a sheet. `note` is said below the verdict. The file is a column where any is named. */
export function reviewSheet(
  name: string,
  opinions: readonly UnitOpinion[],
  note: string | null,
  language: Language,
): NewSheet {
  const counts = countSeverities(opinions);
  const verdict = countsText(counts, language);
  const hasFiles = opinions.some(({ file }) => file !== "");
  return listSheet<UnitOpinion>({
    name,
    title: REVIEW_WORDS.title[language],
    subtitle: note === null ? verdict : `${verdict}  ${note}`,
    columns: COLUMNS.filter(({ key }) => key !== "file" || hasFiles).map((column) => column.of(language)),
    rows: opinions,
  });
}

/** Light grounds for the words of severity; the words say it too. */
const SEVERITY_FILLS: Readonly<Record<Severity, string>> = {
  error: "FFC7CE",
  todo: "DDEBF7",
  warning: "FFEB9C",
  info: "EDEDED",
};

/** The cell, or those that the opinion gathers, with their sheets where these differ. */
const cellsOf = ({ sheet, cell, parts }: UnitOpinion): string =>
  parts.length === 0
    ? cell
    : parts.map((part) => (part.sheet === sheet ? part.cell : `${part.sheet}!${part.cell}`)).join("、");

interface ReviewColumn {
  readonly key: string;
  readonly of: (language: Language) => ListColumn<UnitOpinion>;
}

const column = (
  key: keyof typeof REVIEW_WORDS,
  width: number,
  value: (opinion: UnitOpinion, language: Language, index: number) => string | number,
  look: Partial<Pick<ListColumn<UnitOpinion>, "horizontal" | "fill">> = {},
): ReviewColumn => ({
  key,
  of: (language) => ({
    header: REVIEW_WORDS[key][language],
    width,
    numberFormat: TEXT_FORMAT,
    value: (opinion, index) => value(opinion, language, index),
    ...look,
  }),
});

/** Widths in points; A4 on its side is 842 wide. */
const COLUMNS: readonly ReviewColumn[] = [
  {
    key: "number",
    of: (language) => ({
      header: REVIEW_WORDS.number[language],
      width: 32,
      numberFormat: null,
      horizontal: "center",
      value: (_, index) => index + 1,
    }),
  },
  column("unit", 84, ({ unit }) => unit),
  column("file", 110, ({ file }) => file),
  column("form", 92, ({ form }) => form),
  column("cell", 42, cellsOf, { horizontal: "center" }),
  column("severity", 40, ({ severity }, language) => SEVERITY_NAMES[severity][language], {
    horizontal: "center",
    fill: ({ severity }) => SEVERITY_FILLS[severity],
  }),
  column("opinion", 210, ({ message }) => message),
  column("basis", 120, ({ basis }) => basis),
  column("suggestion", 150, ({ suggestion }) => suggestion),
  column("reply", 96, ({ reply }) => reply),
  column("rule", 92, ({ rule }) => rule),
];

function freeName(base: string, existing: readonly string[]): string {
  let name = base;
  for (let number = 2; isTaken(name, existing); number += 1) name = `${base}${number}`;
  return name;
}
