import { countSeverities } from "../../core/engine/counts";
import type { WrittenBlock, WrittenDocument, WrittenParagraph, WrittenTable } from "../../core/document/written";
import type { CellStyle, FontStyle, NewCell } from "../../core/plan/plan";
import { formCountText, LETTER_WORDS, placesText, progressText } from "./letter-words";
import { cellsOf, type Language, type Opinion } from "./opinions";
import { matchRounds, type RoundEntry } from "./rounds";
import { countsText, PROGRESS_NAMES, REVIEW_WORDS, SEVERITY_NAMES } from "./words";

/** What the letter to a unit is made of. */
export interface LetterRequest {
  /** Its name, or the file where the forms name none. */
  readonly unit: string;
  /** How many forms it sent. */
  readonly forms: number;
  /** Worst first, as the letter lists them. */
  readonly opinions: readonly Opinion[];
  /** The opinions of the round before; null in the first. */
  readonly former: readonly RoundEntry[] | null;
}

/** What a reviewer would send back: hints, and what the unit has explained, stay out. */
export const isForLetter = ({ severity, reply }: Opinion): boolean => severity !== "info" && reply === "";

const BODY: FontStyle = { name: "仿宋", family: "roman", size: 12, bold: false };
const TITLE: FontStyle = { name: "黑体", family: "swiss", size: 18, bold: false };
const CELL: FontStyle = { name: "宋体", family: "roman", size: 9, bold: false };

/** In points: 465 between the margins of A4. */
const LIST_WIDTHS = [24, 38, 62, 133, 100, 108] as const;
const SUMMARY_WIDTHS = [66, 150, 66, 183] as const;
const ROW_HEIGHT = 20;

/**
 * The return letter (退回函) to a unit: what it sent and what came of it, the opinions one a row with basis and suggestion in
 * columns of their own, and lines for reviewer, second reader, seal and date. A4; the head of the list is repeated.
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
  const blocks: readonly WrittenBlock[] = [
    line(word("title"), { font: TITLE, horizontal: "center", spaceAfter: 6 }),
    line(`${request.unit}${word("colon")}`),
    line(word(request.opinions.length > 0 ? "opening" : "openingWithout"), { indent }),
    summaryTable(request, language),
    ...(request.opinions.length > 0
      ? [line("", { font: { ...BODY, size: 5 }, spaceAfter: 0 }), opinionTable(request, language)]
      : []),
    line(word("closing"), { indent, spaceBefore: 6, spaceAfter: 12 }),
    line(word("signatures")),
    line(word("contact")),
    line(word("seal"), { horizontal: "right", spaceBefore: 10 }),
    line(word("date"), { horizontal: "right" }),
    line(word("legend"), { font: { ...BODY, size: 9 }, spaceBefore: 8, spaceAfter: 0 }),
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

/** A table of texts; the style of a cell by its row and column. */
function tableOf(
  columnWidths: readonly number[],
  rows: readonly (readonly string[])[],
  styleOf: (row: number, column: number) => CellStyle,
  headRows: number,
): WrittenTable {
  return {
    kind: "table",
    columnWidths,
    rowHeights: rows.map(() => ROW_HEIGHT),
    cells: rows.flatMap((texts, row) =>
      texts.map((value, column): NewCell => ({ row, column, value, style: styleOf(row, column) })),
    ),
    merges: [],
    headRows,
  };
}

function summaryTable({ forms, opinions, former }: LetterRequest, language: Language): WrittenTable {
  const word = (key: keyof typeof LETTER_WORDS): string => LETTER_WORDS[key][language];
  const matches = former && matchRounds(former, opinions.map(roundEntryOf));
  const open = matches?.filter((match) => match !== null).length ?? 0;
  return tableOf(
    SUMMARY_WIDTHS,
    [
      [word("forms"), formCountText(forms)[language], word("rating"), word("ratings")],
      [
        word("opinions"),
        countsText(countSeverities(opinions), language),
        word("progress"),
        former === null
          ? word("firstRound")
          : progressText({ former: former.length, open, added: opinions.length - open })[language],
      ],
    ],
    (_, column) => (column % 2 === 0 ? headStyle : cellStyle),
    0,
  );
}

function opinionTable({ opinions, former }: LetterRequest, language: Language): WrittenTable {
  const matches = former && matchRounds(former, opinions.map(roundEntryOf));
  const headers = (["number", "severity", "place", "problem", "basis", "suggestion"] as const).map((key) =>
    key === "place" || key === "problem" ? LETTER_WORDS[key][language] : REVIEW_WORDS[key][language],
  );
  const rows = opinions.map((opinion, index) => {
    const progress = matches && PROGRESS_NAMES[matches[index] == null ? "new" : "open"][language];
    const degree = SEVERITY_NAMES[opinion.severity][language];
    return [
      String(index + 1),
      progress === null ? degree : `${degree}\n${progress}`,
      `${opinion.form}\n${placesText(opinion)[language]}`,
      opinion.message,
      opinion.basis,
      opinion.suggestion,
    ];
  });
  return tableOf(
    LIST_WIDTHS,
    [headers, ...rows],
    (row, column) => (row === 0 ? headStyle : column < 2 ? centred : cellStyle),
    1,
  );
}

/** An opinion as the next round is held against it. */
export const roundEntryOf = (opinion: Opinion): RoundEntry => ({
  form: opinion.form,
  cells: cellsOf(opinion),
  rule: opinion.rule,
  message: opinion.message,
});
