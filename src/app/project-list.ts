import { formatFen, type Fen, type MoneyUnit } from "../core/values/amount";
import { readAmount } from "../core/values/read-amount";

/**
 * Where a project's amount was found: in a cell of its own, within other words, nowhere, or as words that are not an
 * amount.
 */
export type AmountSource = "figure" | "words" | "none" | "unclear";

/** A project recognised in a list. */
export interface ListedProject {
  readonly name: string;
  /** In 万元 as a decimal string; "" if the list has none. */
  readonly amount: string;
  readonly source: AmountSource;
  /** What the list says about the amount, as typed: "图书购置80万元", "240000元", "待定"; "" for nothing. */
  readonly typed: string;
  /** Index of the earlier project of the same name, or null. */
  readonly duplicateOf: number | null;
}

/** Why a line was not taken as a project. */
export type SkipReason = "heading" | "total" | "blank";

/** A line of the list that is not a project; `asProject` is its reading as one, null for a blank line. */
export interface SkippedLine {
  readonly text: string;
  readonly reason: SkipReason;
  readonly asProject: ListedProject | null;
}

/** A parsed list of projects (项目清单). */
export interface ProjectList {
  readonly projects: readonly ListedProject[];
  readonly skipped: readonly SkippedLine[];
  /** The 合计 stated in the list, in 万元; null if there is none. */
  readonly statedTotal: string | null;
  /** Whether serial numbers before the names were removed. */
  readonly hadSerials: boolean;
}

/** Limit of lines, more than any department has projects. */
const MAX_LINES = 1000;
/** A longer line is not a list entry. */
const MAX_LINE_LENGTH = 500;

const HEADING_WORDS = /^(序号|编号|项目|项目名称|项目支出名称|名称|金额|预算|预算金额|预算数|资金|备注|单位|说明)$/;
const TOTAL_WORDS = /^(合计|总计|小计|共计|累计|总额|总金额|项目合计|项目支出合计)$/;
const NAME_HEADS = /名称|^项目$|^项目支出$/;
const AMOUNT_HEADS = /金额|预算|资金|经费|合计|总额/;
const SERIAL_HEADS = /^(序号|编号|行次)$/;
/** "1.", "2、", "（3）", "四、" before a name. */
const SERIAL_BEFORE_NAME =
  /^(?:[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）])(?!\d)\s*/;
/** A separator before an amount at the end of a line: "图书购置 80", "图书购置：12万元". */
const AMOUNT_AT_END = /(?:[\s，:：;；=]|,(?!\d{3}))([¥￥]?[-+]?[\d０-９][^\s，:：;；=]{0,40})$/;
/** Money within words always has a unit: "图书购置80万元", "图书购置（80万元）". */
const MONEY_IN_WORDS = /[\d０-９][\d０-９,，.．]{0,30}\s{0,5}(?:千元|万元|百万元|亿元|万|亿|元)/g;

/**
 * Parses a list that a user has typed or pasted from Excel or Word. Headings, totals, blank lines and serial numbers
 * are left out; the amount is found in whichever column holds it, or within the words. Amounts are in 万元 unless the
 * heading or the amount itself says otherwise.
 */
export function parseProjectList(text: string): ProjectList {
  const lines = text
    .split(/\r\n?|\n/, MAX_LINES)
    .map((line) => line.slice(0, MAX_LINE_LENGTH))
    .map((line) => ({ text: line.trim(), cells: line.split("\t").map((cell) => cell.trim()) }));
  const heading = lines.find(({ cells, text: words }) => words !== "" && isHeading(cells));
  const columns = columnsOf(
    lines.map(({ cells }) => cells),
    heading?.cells ?? [],
  );
  const projects: ListedProject[] = [];
  const skipped: SkippedLine[] = [];
  const firstOf = new Map<string, number>();
  let statedTotal: string | null = null;
  let hadSerials = columns.serial !== null;
  let isBeforeList = true;
  for (const line of trimBlankEnds(lines)) {
    if (line.text === "") {
      skipped.push({ text: "", reason: "blank", asProject: null });
      continue;
    }
    const entry = line.cells.length > 1 ? entryOfCells(line.cells, columns) : entryOfWords(line.text, columns.unit);
    hadSerials ||= entry.hadSerial;
    isBeforeList &&= line !== heading;
    const isTitle = isBeforeList && isTitleOfList(line.text, heading !== undefined) && entry.project.source === "none";
    if (line === heading || isTitle || isHeading(line.cells)) {
      skipped.push({ text: line.text, reason: "heading", asProject: entry.project });
    } else if (isTotal(entry.project.name) || line.cells.some(isTotal)) {
      statedTotal ??= entry.project.amount === "" ? null : entry.project.amount;
      skipped.push({ text: line.text, reason: "total", asProject: entry.project });
    } else {
      isBeforeList = false;
      const key = entry.project.name.replace(/\s/g, "");
      projects.push({ ...entry.project, duplicateOf: firstOf.get(key) ?? null });
      if (key !== "" && !firstOf.has(key)) firstOf.set(key, projects.length - 1);
    }
  }
  return { projects, skipped, statedTotal, hadSerials };
}

/** The sum of amounts in 万元, all decimal strings; blank and invalid amounts count as 0. */
export const totalOf = (amounts: readonly string[]): string =>
  formatFen(amounts.reduce((sum, amount) => sum + (readAmount(amount, "万元").fen ?? 0), 0));

interface Columns {
  readonly name: number;
  readonly amount: number | null;
  readonly serial: number | null;
  readonly unit: MoneyUnit;
}

interface Entry {
  readonly project: ListedProject;
  readonly hadSerial: boolean;
}

/** Drops blank lines before and after the list; those within it are reported. */
function trimBlankEnds<T extends { readonly text: string }>(lines: readonly T[]): readonly T[] {
  const first = lines.findIndex(({ text }) => text !== "");
  const last = lines.findLastIndex(({ text }) => text !== "");
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** A heading without its bracketed part and blanks: "预算金额（万元）" → "预算金额". */
const bareHeading = (cell: string): string => cell.replace(/[(（][^()（）]*[)）]/g, "").replace(/\s/g, "");

/**
 * Whether a line names columns: it has no digit, and either all words are headings, or one heads the names and another
 * one serial numbers or amounts.
 */
function isHeading(cells: readonly string[]): boolean {
  const words = (cells.length > 1 ? cells : (cells[0] ?? "").split(/[\s,，]+/))
    .map(bareHeading)
    .filter((word) => word !== "");
  if (words.length < 2 || words.some((word) => /\d/.test(word))) return false;
  return (
    words.every((word) => HEADING_WORDS.test(word)) ||
    (words.some((word) => NAME_HEADS.test(word)) &&
      words.some((word) => SERIAL_HEADS.test(word) || AMOUNT_HEADS.test(word)))
  );
}

/** "2026年项目支出清单", "附件2：项目经费明细表". */
const TITLE = /(?:清单|名单|目录|一览表|汇总表|明细表|统计表|申报表|安排表)$/;
/** "单位：万元", "填报单位：青禾县图书馆（盖章）". */
const HEAD_LINE = /^[(（]?(?:[\p{Script=Han}]{0,4}单位|填报人|填表人|日期|填报日期)\s*[:：]/u;

/** Whether a line before the first project is the list's title or head; before a heading row that is any line. */
const isTitleOfList = (line: string, hasHeading: boolean): boolean =>
  hasHeading || TITLE.test(bareHeading(line)) || HEAD_LINE.test(line);

const isTotal = (name: string): boolean => TOTAL_WORDS.test(bareHeading(name).replace(/[:：]$/, ""));

/** Finds the columns by the heading, else by their content. */
function columnsOf(rows: readonly (readonly string[])[], heading: readonly string[]): Columns {
  const table = rows.filter((cells) => cells.length > 1 && !isHeading(cells));
  const width = Math.max(0, ...table.map((cells) => cells.length));
  const count = (column: number, holds: (cell: string) => boolean): number =>
    table.filter((cells) => holds(cells[column] ?? "")).length;
  const numbers = [...Array(width).keys()];
  const countsFirst = isSerialColumn(table.map(([first = ""]) => first));
  // A heading that leaves out the column of serial numbers stands one column too far to the left.
  const isShort =
    countsFirst && heading.length < width && !heading.some((head) => SERIAL_HEADS.test(bareHeading(head)));
  const heads = [...(isShort ? [""] : []), ...heading];
  const headOf = (words: RegExp): number | null => {
    const index = heads.findIndex((head) => words.test(bareHeading(head)));
    return index < 0 ? null : index;
  };
  const serial = headOf(SERIAL_HEADS) ?? (countsFirst ? 0 : null);
  const best = (holds: (cell: string) => boolean, but: readonly (number | null)[]): number | null => {
    const scored = numbers
      .filter((column) => !but.includes(column))
      .map((column) => ({ column, hits: count(column, holds) }));
    const top = scored.reduce((a, b) => (b.hits > a.hits ? b : a), { column: -1, hits: 0 });
    return top.hits > 0 ? top.column : null;
  };
  const name = headOf(NAME_HEADS) ?? best(hasLetters, [serial]) ?? 0;
  const amount = headOf(AMOUNT_HEADS) ?? best((cell) => /\d/.test(cell) && isAmount(cell), [serial, name]);
  return { name, amount, serial, unit: unitOf(amount === null ? "" : (heads[amount] ?? "")) };
}

const hasLetters = (cell: string): boolean => /\p{Letter}/u.test(cell) && !isAmount(cell);
const isAmount = (cell: string): boolean => readAmount(cell, "万元").state === "number";

/** Whether the first cells count 1, 2, 3 …, where present. */
function isSerialColumn(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "" && !isTotal(cell));
  return (
    filled.length > 1 &&
    filled.every((cell, index) => /^\d{1,3}[.．、]?$/.test(cell) && Number.parseInt(cell, 10) === index + 1)
  );
}

const unitOf = (heading: string): MoneyUnit =>
  heading.includes("亿元") ? "亿元" : /[(（]元[)）]/.test(heading) ? "元" : "万元";

function entryOfCells(cells: readonly string[], { name, amount, serial, unit }: Columns): Entry {
  const named = cells[name] ?? "";
  // A total may be in any free column.
  const label =
    named === ""
      ? (cells.find((cell, index) => index !== serial && cell !== "" && !isAmount(cell)) ?? cells[0] ?? "")
      : named;
  const bare = label.replace(SERIAL_BEFORE_NAME, "");
  const typed = amount === null ? "" : (cells[amount] ?? "");
  if (typed !== "") return { project: withAmount(bare, typed, unit), hadSerial: bare !== label };
  const words = entryOfWords(bare, unit);
  const elsewhere = cells.find((cell, index) => index !== serial && index !== name && cell !== "" && isAmount(cell));
  if (words.project.source === "none" && elsewhere !== undefined) {
    return { project: withAmount(bare, elsewhere, unit), hadSerial: bare !== label };
  }
  return { ...words, hadSerial: bare !== label };
}

function entryOfWords(line: string, unit: MoneyUnit): Entry {
  const bare = line.replace(SERIAL_BEFORE_NAME, "");
  const hadSerial = bare !== line;
  const atEnd = AMOUNT_AT_END.exec(bare);
  if (atEnd?.[1] !== undefined && readAmount(atEnd[1], unit).state === "number") {
    return { project: withAmount(bare.slice(0, atEnd.index).trim(), atEnd[1], unit), hadSerial };
  }
  const found = [...bare.matchAll(MONEY_IN_WORDS)];
  const [money] = found;
  if (money && found.length === 1) {
    const name = `${bare.slice(0, money.index)}${bare.slice(money.index + money[0].length)}`.replace(
      /[(（]\s*[)）]/,
      "",
    );
    const read = withAmount(name.replace(/(?<![\s,，:：;；])[\s,，:：;；]+$/, "").trim(), money[0], unit);
    return { project: { ...read, source: "words", typed: bare }, hadSerial };
  }
  return { project: { name: bare, amount: "", source: "none", typed: "", duplicateOf: null }, hadSerial };
}

function withAmount(name: string, typed: string, unit: MoneyUnit): ListedProject {
  const { fen, state } = readAmount(typed, unit);
  const source: AmountSource = state === "number" ? "figure" : state === "blank" ? "none" : "unclear";
  return { name, amount: amountText(fen), source, typed, duplicateOf: null };
}

const amountText = (fen: Fen | null): string => (fen === null ? "" : formatFen(fen));
