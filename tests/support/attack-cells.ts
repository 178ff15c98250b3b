import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectForm } from "../../src/core/rules/cases";
import { TEXT_FIELDS, type Form } from "../../src/core/forms/form";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { rowsOf, sheetOf, workbookOf } from "./sheet";

/** Folders whose expressions are matched against users' texts. */
const FOLDERS = ["rules", "indicators", "values", "budget", "forms", "recognition"];
/** What stands between two repetitions of a text, for one file after the other: expressions stop or go on there. */
const GLUE = ["", "1", "、", "（", "≥95%", " "];

/** Words of dates, money, units and lists, and characters that expand when normalised. */
export const ATTACK_WORDS =
  "到 至 2025- 12月31日 ： 合计： 其中： （1） ≥1万元； 10分 ½ … \uFDFA \uFDFA； 调整后合计：1； 主管部门：甲； 年初目标：甲； 白鹭县民政局".split(
    " ",
  );

/** The words that a source file looks for: all its runs of Chinese characters, without duplicates. */
function wordsOf(file: string): string {
  return [...new Set(readFileSync(file, "utf8").match(/\p{Script=Han}+/gu) ?? [])].join("");
}

/**
 * For every source file under `core` that inspects cells, a text with the words it looks for, by path. `ATTACK_WORDS`
 * comes last.
 */
export function attackTexts(core: string): ReadonlyMap<string, string> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(core, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".cases.ts"))
      .map((name) => path.join(folder, name)),
  ).toSorted();
  return new Map([
    ...files.flatMap((file, index): [string, string][] => {
      const words = wordsOf(path.join(core, file));
      return words === "" ? [] : [[file, words + (GLUE[index % GLUE.length] ?? "")]];
    }),
    ...ATTACK_WORDS.map((word): [string, string] => [JSON.stringify(word), word]),
  ]);
}

/** A form with a text of that many characters in every field and every column of an indicator. */
export function attackForm(text: string, length: number): Form {
  const long = repeated(text, length);
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

/** A sheet with a form, and a text of that many characters in every cell to fill and in place of a label. */
export function attackWorkbook(text: string, length: number): WorkbookSnapshot {
  const long = repeated(text, length);
  return workbookOf(
    sheetOf(
      "表",
      rowsOf([
        ["项目支出绩效目标表"],
        [long],
        ["项目名称", long, "主管部门", long],
        ["资金总额（万元）", long, long, "80"],
        ["年度目标", long],
        ["一级指标", "二级指标", "三级指标", "指标值", "备注"],
        ["产出指标", "数量指标", long, long, long],
        [long, long, "购置图书册数", long],
        [`填报人：${long}`],
      ]),
    ),
  );
}

/** A text repeated up to a number of characters. */
export const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
