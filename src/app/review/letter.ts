import { countSeverities } from "../../core/engine/counts";
import type {
  WrittenBlock,
  WrittenCell,
  WrittenDocument,
  WrittenParagraph,
  WrittenTable,
} from "../../core/document/written";
import type { CellStyle, FontStyle } from "../../core/plan/plan";
import {
  formCountText,
  LETTER_WORDS,
  occasionText,
  openingText,
  placesText,
  progressText,
  signatureTexts,
  withOwn,
  type FormerCounts,
  type LetterHead,
} from "./letter-words";
import type { Language, Opinion } from "./opinions";
import {
  countsText,
  profileLines,
  PROGRESS_NAMES,
  ratingBoxes,
  REVIEW_WORDS,
  SEVERITY_NAMES,
  type Progress,
  type Rating,
} from "./words";

/** An opinion as sent to a unit. One of the reviewer's own has no rule. */
export interface LetterOpinion extends Opinion {
  /** The reviewer's remark; "" for none. */
  readonly remark: string;
  /** Its progress since the previous round; null in the first. */
  readonly progress: Exclude<Progress, "done"> | null;
}

/** The content of a letter to a unit. */
export interface LetterRequest {
  /** Its name, or the file name if no form names one. */
  readonly unit: string;
  /** Number of forms it sent. */
  readonly forms: number;
  /** In the order of the letter. */
  readonly opinions: readonly LetterOpinion[];
  /** Counted from 1. */
  readonly round: number;
  /** The progress of the previous round's opinions; null in the first. */
  readonly former: FormerCounts | null;
  /** The names of the 审核口径 used, other than the built-in one. */
  readonly profiles: readonly string[];
  readonly rating: Rating | null;
  readonly head: LetterHead;
}

/** Whether a finding is sent back by default: not hints, nor what the unit has explained. */
export const isForLetter = ({ severity, reply }: Pick<Opinion, "severity" | "reply">): boolean =>
  severity !== "info" && reply === "";

/** Whether the reviewer wrote the opinion. */
export const isOwnOpinion = ({ rule }: Pick<Opinion, "rule">): boolean => rule === "";

const BODY: FontStyle = { name: "仿宋", family: "roman", size: 12, bold: false };
const SMALL: FontStyle = { ...BODY, size: 9 };
const TITLE: FontStyle = { name: "黑体", family: "swiss", size: 18, bold: false };
const CELL: FontStyle = { name: "宋体", family: "roman", size: 9, bold: false };

/** In points: 465 between the margins of A4. */
const LIST_WIDTHS = [24, 36, 76, 129, 94, 106] as const;
const SUMMARY_WIDTHS = [66, 150, 66, 183] as const;
const ROW_HEIGHT = 20;

/**
 * The return letter (退回函) to a unit: what it sent and the result, the opinions one per row with basis and suggestion in
 * columns of their own, and lines for reviewer, second reader, seal and date. A4; the header of the list is repeated.
 */
export function reviewLetter(request: LetterRequest, language: Language): WrittenDocument {
  const word = (key: keyof typeof LETTER_WORDS): string => LETTER_WORDS[key][language];
  const line = (text: string, look: Partial<WrittenParagraph> = {}): WrittenParagraph => ({
    kind: "paragraph",
    text,
    font: BODY,
    horizontal: "left",
    spaceAfter: 3,
    lineSpacing: 1.15,
    ...look,
  });
  const indent = language === "zh" ? 2 : 0;
  const [signed = "", called = "", seal = ""] = signatureTexts(request.head).map((text) => text[language]);
  const blocks: readonly WrittenBlock[] = [
    line(word("title"), { font: TITLE, horizontal: "center", spaceAfter: 3 }),
    line(occasionText(request.head.occasion, request.round)[language], { horizontal: "center", spaceAfter: 6 }),
    line(`${request.unit}${word("colon")}`),
    line(request.opinions.length > 0 ? openingText(request.head)[language] : word("openingWithout"), { indent }),
    summaryTable(request, language),
    ...(request.opinions.length > 0
      ? [line("", { font: { ...BODY, size: 5 }, spaceAfter: 0 }), opinionTable(request, language)]
      : []),
    ...(request.opinions.length > 0 ? [line(word("closing"), { indent, spaceBefore: 6, spaceAfter: 12 })] : []),
    line(signed, { spaceBefore: 6 }),
    line(called),
    line(seal, { horizontal: "right", spaceBefore: 10 }),
    line(word("date"), { horizontal: "right" }),
    line(word("legend"), { font: SMALL, spaceBefore: 8, spaceAfter: 0 }),
    ...profileLines(request.profiles, language).map((text) => line(text, { font: SMALL, spaceAfter: 0 })),
  ];
  return {
    page: { paper: "A4", orientation: "portrait", margins: { left: 68, right: 62, top: 56, bottom: 40 } },
    blocks,
  };
}

const cellStyle: CellStyle = {
  font: CELL,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: true,
  numberFormat: null,
};
const centred: CellStyle = { ...cellStyle, horizontal: "center" };
const headStyle: CellStyle = { ...centred, font: { ...CELL, bold: true } };

/** The text of a cell, and the reviewer's addition to it. */
type CellText = string | { readonly text: string; readonly added: string };

/** A table of texts; the style of a cell depends on its row and column. */
function tableOf(
  columnWidths: readonly number[],
  rows: readonly (readonly CellText[])[],
  styleOf: (row: number, column: number) => CellStyle,
  headRows: number,
): WrittenTable {
  return {
    kind: "table",
    columnWidths,
    rowHeights: rows.map(() => ROW_HEIGHT),
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column): WrittenCell => ({
        row,
        column,
        style: styleOf(row, column),
        ...(typeof text === "string" ? { value: text } : { value: text.text, added: text.added }),
      })),
    ),
    merges: [],
    headRows,
  };
}

function summaryTable({ forms, opinions, former, rating }: LetterRequest, language: Language): WrittenTable {
  const word = (key: keyof typeof LETTER_WORDS): string => LETTER_WORDS[key][language];
  const found = opinions.filter((opinion) => !isOwnOpinion(opinion));
  const counts = countsText(countSeverities(found), language);
  return tableOf(
    SUMMARY_WIDTHS,
    [
      [word("forms"), formCountText(forms)[language], word("rating"), ratingBoxes(rating, language)],
      [
        word("opinions"),
        withOwn(counts, opinions.length - found.length, found.length === 0)[language],
        word("progress"),
        former === null ? word("firstRound") : progressText(former)[language],
      ],
    ],
    (_, column) => (column % 2 === 0 ? headStyle : cellStyle),
    0,
  );
}

/** The headers of the list of opinions. */
export const letterHeaders = (language: Language): readonly string[] => [
  REVIEW_WORDS.number[language],
  REVIEW_WORDS.severity[language],
  LETTER_WORDS.place[language],
  LETTER_WORDS.problem[language],
  REVIEW_WORDS.basis[language],
  REVIEW_WORDS.suggestion[language],
];

function opinionTable({ opinions }: LetterRequest, language: Language): WrittenTable {
  const forms = formNames(opinions);
  const rows = opinions.map((opinion, index): readonly CellText[] => {
    const { cell, message, remark, basis, suggestion } = opinion;
    const form = forms[index] ?? "";
    const place = cell === "" ? form : `${form}\n${placesText(opinion)[language]}`;
    return [
      String(index + 1),
      degreeOf(opinion, language),
      place,
      remark === "" || message === "" ? message + remark : { text: message, added: remark },
      basis,
      suggestion,
    ];
  });
  return tableOf(
    LIST_WIDTHS,
    [letterHeaders(language), ...rows],
    (row, column) => (row === 0 ? headStyle : column < 2 ? centred : cellStyle),
    1,
  );
}

/**
 * The form of each opinion: in full where it is first mentioned, afterwards only its sheet, unless another form of the
 * letter has the same.
 */
function formNames(opinions: readonly LetterOpinion[]): readonly string[] {
  const named = new Set<string>();
  const formsOf = new Map<string, Set<string>>();
  for (const { form, sheet } of opinions) formsOf.set(sheet, (formsOf.get(sheet) ?? new Set()).add(form));
  return opinions.map(({ form, sheet }) => {
    if (named.has(form) && sheet !== "" && formsOf.get(sheet)?.size === 1) return sheet;
    named.add(form);
    return form;
  });
}

/** "错误", and below it the progress since the previous round. */
function degreeOf(opinion: LetterOpinion, language: Language): string {
  const { severity, progress } = opinion;
  if (isOwnOpinion(opinion)) return `${LETTER_WORDS.ownDegree[language]}\n${LETTER_WORDS.own[language]}`;
  const degree = SEVERITY_NAMES[severity][language];
  // A finding that existed before but was not sent is new to the unit.
  return progress === null
    ? degree
    : `${degree}\n${PROGRESS_NAMES[progress === "unraised" ? "new" : progress][language]}`;
}
