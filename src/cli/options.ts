import { InvalidArgumentError } from "commander";
import { EDITIONS, editionById } from "../core/editions/registry";

/** "hunan-2023、national-2021、general". */
export const EDITION_IDS = EDITIONS.map(({ id }) => id).join("、");

/** Editions that blank forms can be created from: "hunan-2023", "national-2021". */
export const WRITABLE_EDITION_IDS: readonly string[] = EDITIONS.filter(({ layouts }) => layouts).map(({ id }) => id);

/** Parses the id of a known edition. */
export function parseEdition(id: string): string {
  if (editionById(id)) return id;
  throw new InvalidArgumentError(`没有版式“${id}”，现有：${EDITION_IDS}`);
}

/** Parses the path of a workbook to write. */
export function parseOutput(file: string): string {
  if (/\.xlsx$/i.test(file)) return file;
  throw new InvalidArgumentError(`“${file}”应以 .xlsx 结尾`);
}

/** Whether forms can be written to a file with that name: a workbook or a Word document. */
export const isFormsFile = (file: string): boolean => /\.(xlsx|docx)$/i.test(file);

/** The problem with a file name that forms cannot be written to. */
export const notFormsFile = (file: string): string => `“${file}”应以 .xlsx 或 .docx 结尾`;

/** Parses the path of a forms file to write. */
export function parseFormsOutput(file: string): string {
  if (isFormsFile(file)) return file;
  throw new InvalidArgumentError(notFormsFile(file));
}

/** Whether a file to write is a Word document. */
export const isWordFile = (file: string): boolean => /\.docx$/i.test(file);

/** Parses a whole number from `from` to `to`. */
export const parseInteger =
  (from: number, to: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= from && value <= to) return value;
    throw new InvalidArgumentError(`“${text}”应为 ${from} 到 ${to} 的整数`);
  };

/** Parses one of a list of words. */
export const parseChoice =
  <T extends string>(choices: readonly T[]) =>
  (text: string): T => {
    const choice = choices.find((known) => known === text);
    if (choice !== undefined) return choice;
    throw new InvalidArgumentError(`没有“${text}”，可选：${choices.join("、")}`);
  };
