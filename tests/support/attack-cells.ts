import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectForm } from "../../src/core/rules/cases";
import { TEXT_FIELDS, type Form } from "../../src/core/forms/form";

/** Folders whose expressions look at what users have typed. */
const FOLDERS = ["rules", "indicators", "values", "budget", "forms"];
/** Pieces that expressions stop or go on at. */
const GLUE = ["", "1", "、", "（", "≥95%", " "];

/** The words that a source file looks for: all its runs of Chinese characters, each once. */
function wordsOf(file: string): string {
  return [...new Set(readFileSync(file, "utf8").match(/\p{Script=Han}+/gu) ?? [])].join("");
}

/** A text of every source file under `core` that looks at cells: the words it looks for, over and over, by its path. */
export function attackTexts(core: string): ReadonlyMap<string, string> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(core, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".cases.ts"))
      .map((name) => path.join(folder, name)),
  ).toSorted();
  return new Map(
    files.flatMap((file, index) => {
      const words = wordsOf(path.join(core, file));
      return words === "" ? [] : [[file, words + (GLUE[index % GLUE.length] ?? "")]];
    }),
  );
}

/** A form with a text of so many characters in every field and in every column of an indicator. */
export function attackForm(text: string, length: number): Form {
  const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const columns = { comparator: long, unit: long, standard: long, explanation: long, scoring: long, note: long };
  return projectForm({
    texts: Object.fromEntries(TEXT_FIELDS.map((field) => [field, long])),
    indicators: [
      ["数量指标", long, long, columns],
      ["质量指标", `${long}率`, `≥${long}%`, columns],
      [long, "册数", "≥100 册"],
    ],
  });
}
