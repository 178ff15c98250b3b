import type { Choice, ColumnReading, FieldReading, FormExplanation } from "../../core/recognition/explanation";
import { columnName, formatCell } from "../../core/workbook/address";
import { oneLine } from "../io";

/** How one form was read, in the shape of the JSON of `read --explain`. Scores are rounded to two decimal places. */
export interface ExplanationEntry {
  readonly file?: string;
  readonly sheet: string;
  readonly title: string | null;
  readonly kind: string;
  readonly edition: string;
  readonly editions: readonly { readonly edition: string; readonly score: number }[];
  readonly fields: readonly (Choice<FieldEntry> & { readonly field: string })[];
  readonly columns: readonly (Choice<ColumnEntry> & { readonly role: string })[];
  /** The columns of values for parts of the year, with the months that they cover, or for regions. */
  readonly parts: readonly PartEntry[];
  /** The cells of uncertain readings. */
  readonly uncertain: readonly { readonly kind: string; readonly cell: string; readonly other: string | null }[];
}

interface FieldEntry {
  readonly label: string;
  readonly labelCell: string;
  readonly cell: string;
  readonly text: string;
  readonly score: number;
}

interface ColumnEntry {
  /** "F". */
  readonly column: string;
  readonly head: string;
  readonly score: number;
}

interface PartEntry {
  /** "F". */
  readonly column: string;
  readonly head: string;
  readonly months: { readonly from: number; readonly to: number } | null;
}

/** The JSON of an explanation. */
export function explanationEntry({ form, editions, fields, columns, parts }: FormExplanation): ExplanationEntry {
  return {
    sheet: form.sheet,
    title: form.title?.value ?? null,
    kind: form.kind,
    edition: form.edition,
    editions: editions.map(({ edition, score }) => ({ edition, score: rounded(score) })),
    fields: fields.map(({ field, ...choice }) => ({ field, ...mapChoice(choice, fieldEntry) })),
    columns: columns.map(({ role, ...choice }) => ({ role, ...mapChoice(choice, columnEntry) })),
    parts: parts.map(({ column, ...part }) => ({ column: columnName(column), ...part })),
    uncertain: form.uncertain.map(({ kind, at, other }) => ({
      kind,
      cell: formatCell(at),
      other: other && formatCell(other),
    })),
  };
}

const mapChoice = <T, U>({ first, second }: Choice<T>, map: (reading: T) => U): Choice<U> => ({
  first: map(first),
  second: second === null ? null : map(second),
});

const fieldEntry = ({ label, labelAt, at, text, score }: FieldReading): FieldEntry => ({
  label,
  labelCell: formatCell(labelAt),
  cell: formatCell(at),
  text,
  score: rounded(score),
});

const columnEntry = ({ column, head, score }: ColumnReading): ColumnEntry => ({
  column: columnName(column),
  head,
  score: rounded(score),
});

const rounded = (score: number): number => Math.round(score * 100) / 100;

/** Longer texts are truncated in lines. */
const MAX_TEXT = 30;

/** Explanations for people: one line per field and column, the runner-up after the chosen reading. */
export const explanationText = (entries: readonly ExplanationEntry[]): string => entries.map(formText).join("\n");

function formText({
  file,
  sheet,
  title,
  kind,
  edition,
  editions,
  fields,
  columns,
  parts,
  uncertain,
}: ExplanationEntry): string {
  const likeness = editions.map((each) => `${each.edition} ${each.score.toFixed(2)}`).join("，");
  return [
    `${file === undefined ? "" : `${oneLine(file)} `}${oneLine(sheet)} ${title ?? "（没有表名）"}`,
    `  ${kind === "department" ? "部门整体" : "项目"}，版式 ${edition}${likeness === "" ? "" : `（${likeness}）`}`,
    ...fields.map((choice) => `  ${choice.field}: ${choiceText(choice, fieldText)}`),
    ...columns.map((choice) => `  ${choice.role}: ${choiceText(choice, columnText)}`),
    ...parts.map((part) => `  part: ${partText(part)}`),
    ...uncertain.map(
      (each) => `  读法不确定 ${each.kind}: ${each.cell}${each.other === null ? "" : `、${each.other}`}`,
    ),
    "",
  ].join("\n");
}

const choiceText = <T>({ first, second }: Choice<T>, text: (reading: T) => string): string =>
  second === null ? text(first) : `${text(first)}；次选 ${text(second)}`;

const fieldText = ({ label, labelCell, cell, text, score }: FieldEntry): string =>
  `${cell}“${cut(text)}”（标签 ${labelCell}“${cut(label)}”，${score.toFixed(2)}）`;

const columnText = ({ column, head, score }: ColumnEntry): string =>
  `${column} 列“${cut(head)}”（${score.toFixed(2)}）`;

const partText = ({ column, head, months }: PartEntry): string =>
  `${column} 列“${cut(head)}”${months === null ? "" : `（${months.from}–${months.to} 月）`}`;

const cut = (text: string): string => {
  const line = oneLine(text);
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
};
