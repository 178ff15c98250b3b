import { formatFen } from "../core/values/amount";
import { readAmount } from "../core/values/read-amount";

/** A project of a list: its amount in 万元 as a decimal string, "" when the list gives none. */
export interface ListedProject {
  readonly name: string;
  readonly amount: string;
}

export interface ProjectList {
  readonly projects: readonly ListedProject[];
  /** Sum of the amounts in 万元. */
  readonly total: string;
  /** Numbers of the lines, from 1, whose amount is not understood. Their projects are left out. */
  readonly badLines: readonly number[];
}

/** Name and amount with a tab between them, as cells are copied. */
const CELLS = /^([^\t]*)\t+([^\t]*?)\s*$/;
/** Name, a separator and something that begins as a number does, at the end of the line. */
const WORDS = /^(.*?)[\s,，:：;；=]+([¥￥]?[-+]?[\d０-９][^\s]*)$/;

/** Reads a list that a user has typed or pasted: a project a line, its name and its amount (万元 unless it says otherwise). */
export function parseProjectList(text: string): ProjectList {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "");
  const read = lines.map(({ line, number }) => ({ number, ...parseLine(line) }));
  const good = read.filter(({ fen }) => fen !== null);
  return {
    projects: good.map(({ name, fen, isBlank }) => ({ name, amount: isBlank ? "" : formatFen(fen ?? 0) })),
    total: formatFen(good.reduce((sum, { fen }) => sum + (fen ?? 0), 0)),
    badLines: read.filter(({ fen }) => fen === null).map(({ number }) => number),
  };
}

function parseLine(line: string): { readonly name: string; readonly fen: number | null; readonly isBlank: boolean } {
  const [, name = line, figure = ""] = CELLS.exec(line) ?? WORDS.exec(line) ?? [];
  const { fen, state } = readAmount(figure, "万元");
  const isBlank = state === "blank";
  return { name: name.trim(), fen: isBlank ? 0 : fen, isBlank };
}
