import type { LocalText } from "../core/local-text";
import { portErrorWords } from "./error-words";
import type { InsertError } from "./insert";

/** Why forms were not inserted, in one line. */
export function insertErrorWords(error: InsertError): LocalText {
  if (error.kind === "workbook") return portErrorWords(error.error);
  return {
    zh: error.problems.map(({ message }) => message.zh).join("；"),
    en: error.problems.map(({ message }) => message.en).join("; "),
  };
}
