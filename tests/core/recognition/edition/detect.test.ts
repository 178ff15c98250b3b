import type { Edition } from "../../../../src/core/editions/edition";
import { general } from "../../../../src/core/editions/general";
import type { Branch } from "../../../../src/core/forms/form";
import { amount, at, indicators, label, tableRow, text } from "../../../../src/core/layout/define";
import type { FormLayout } from "../../../../src/core/layout/layout";
import { detect } from "../../../../src/core/recognition/edition/detect";
import type { PrintedForm } from "../../../../src/core/recognition/edition/printed";
import { likenessesTo } from "../../../../src/core/recognition/edition/likeness";
import { compactText } from "../../../../src/core/values/text";
import { titleWord, wordOf, wordsOfLayout } from "../../../../src/core/recognition/edition/printed-words";

/** A layout with labels of a region of its own. */
const layoutOf = (title: string, labels: readonly string[], heads: readonly string[]): FormLayout => ({
  version: 1,
  title,
  attachment: "附件{n}",
  orientation: "portrait",
  columns: [80, 80, 80, 80, 80],
  rows: [
    ...labels.map((words) => tableRow(20, at(0, label(words)), at(1, text("unitName"), 4))),
    tableRow(20, at(0, label("项目名称")), at(1, text("projectName"), 4)),
    tableRow(20, at(0, label("资金总额")), at(1, amount("totalFunds"), 4)),
    indicators("绩效指标", ...heads.map((head) => [head, "target"] as const)),
  ],
  sums: [],
});

const TREE: Edition["tree"]["project"] = [
  {
    name: "产出指标",
    branches: [
      { name: "数量指标", category: "quantity", mandatory: true, blankRows: 1 },
      { name: "质量指标", category: "quality", mandatory: true, blankRows: 1 },
    ],
  },
];

function editionOf(id: string, layout: FormLayout | null, more: Partial<Edition> = {}): Edition {
  const layouts = layout && { department: layout, project: layout };
  return { ...general, id, layouts, tree: { department: [], project: TREE }, ...more };
}

const NORTH = layoutOf("{year}年北川项目绩效目标表", ["用款单位", "项目分管领导", "立项文号"], ["年度目标值"]);
const SOUTH = layoutOf("{year}年南川项目绩效目标表", ["承办科室", "项目经办人员", "批准文号"], ["计划数值"]);

const branch = (level1: string, level2: string): Branch => {
  const located = (value: string) => ({ at: { sheet: "S", row: 0, column: 0 }, cellText: value, text: value, value });
  return { level1: located(level1), level2: located(level2), category: null, rows: { from: 0, to: 0 } };
};

const BRANCHES = [branch("产出指标", "数量指标"), branch("产出指标", "质量指标")];

/** A form that prints the words of a layout, unless a change gives it others. */
function formLike(layout: FormLayout, title: string, change: Partial<PrintedForm> = {}): PrintedForm {
  const words = wordsOfLayout(layout);
  return { kind: "project", title, year: 2026, words, texts: words, branches: BRANCHES, ...change };
}

const editions = [editionOf("north", NORTH), editionOf("south", SOUTH), general];
const detected = (form: PrintedForm, among: readonly Edition[] = editions): string | null =>
  detect(likenessesTo(among))(form).edition;

describe("the edition of a form", () => {
  it("is the one whose words, title and branches it prints", () => {
    expect(detected(formLike(NORTH, "2026年北川项目绩效目标表"))).toBe("north");
    expect(detected(formLike(SOUTH, "2027年南川项目绩效目标表"))).toBe("south");
  });

  it("holds although a label is missing and another title stands above", () => {
    const words = new Set([...wordsOfLayout(NORTH)].filter((word) => word !== "立项文号"));
    expect(detected(formLike(NORTH, "水渠维修项目绩效目标表", { words, texts: words }))).toBe("north");
  });

  it("is unknown for a form of another body, although its branches are the same", () => {
    const words = new Set(["项目名称", "资金总额", "实施科室", "项目期", "年度指标值"]);
    expect(detected(formLike(NORTH, "项目绩效目标表", { words, texts: words }))).toBeNull();
  });

  it("is unknown where two editions fit alike", () => {
    expect(detected(formLike(NORTH, "项目表"), [editionOf("one", NORTH), editionOf("two", NORTH)])).toBeNull();
  });

  it("is that of an act where only the branches are its own and its years hold the form's", () => {
    const act = editionOf("act", null, { detection: "tree", years: { from: 2022, to: null } });
    const words = new Set(["项目名称"]);
    const form = formLike(NORTH, "项目表", { words, texts: words });
    expect(detected(form, [...editions, act])).toBe("act");
    expect(detected({ ...form, year: 2020 }, [...editions, act])).toBeNull();
    const other = { ...form, branches: [...BRANCHES, branch("过程指标", "管理指标")] };
    expect(detected(other, [...editions, act])).toBeNull();
  });

  it("compares labels without what stands in brackets or behind a colon, titles without year and brackets", () => {
    expect([
      wordOf(compactText("其中：\n财政拨款（万元）")),
      wordOf(compactText("填报单位：青禾县林业局")),
      titleWord("2026年项目表（一级）"),
    ]).toEqual(["财政拨款", "填报单位", "项目表"]);
  });
});
