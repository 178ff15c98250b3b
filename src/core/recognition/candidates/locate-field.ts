import type { Located } from "../../forms/form";
import type { Term } from "../lexicon/label-reading";
import type { RawField } from "./raw-field";

/** Words that mark the place for a seal or signature; not part of the value. */
const SEAL = /[(（]\s*(?:盖章|公章|签章|签字|签名|章)\s*[)）]/g;

const NAMES: ReadonlySet<Term> = new Set<Term>(["projectName", "departmentName", "unitName", "ownName"]);

/** The end of a line within a name: 青禾市⏎中医医院. Behind the last word of a body another name may begin. */
const BREAK_IN_NAME =
  /(?<=[\u4e00-\u9fff）)](?<![局委办院校所厅处站会馆队园社司组心府学行部室场厂]))[ \t]*\n[ \t]*(?=[\u4e00-\u9fff（(])(?![（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])/g;

/** Converts a field to its form in `Form`: removes remarks such as （盖章） from the value, keeps the text as typed. */
export function locateField({ term, cell, text, more = [], end }: RawField): Located<string> {
  const lines = end ? [`${text.trim()}至${end.text}`] : [text, ...more.map((each) => each.text)];
  const typed = lines.map((line) => line.replace(SEAL, "").trim()).join("\n");
  const value = NAMES.has(term) ? typed.replace(BREAK_IN_NAME, "") : typed;
  return { at: cell.at, cellText: cell.text, text, value };
}
