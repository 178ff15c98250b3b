import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FiledPack } from "../../../src/core/across/across-rule";
import { compareAcross } from "../../../src/core/across/compare";
import type { FormFacts, IndicatorFact } from "../../../src/core/across/pack-facts";
import { ACROSS_RULES } from "../../../src/core/across/registry";
import { measuredName } from "../../../src/core/indicators/names";
import { parseTarget } from "../../../src/core/values/parse-target";
import { REPO_ROOT } from "../../support/shared";
import { lackingIn } from "../rules/page";
import { exampleOf, tokensOf } from "../rules/page-example";

type Row = readonly [category: IndicatorFact["category"], name: string, text: string];

function indicator([category, name, text]: Row, index: number): IndicatorFact {
  const { comparator, number, unit } = parseTarget(text);
  if (!comparator || number === null || unit === null) throw new Error(`no figure: ${text}`);
  return {
    name,
    measure: measuredName(name),
    category,
    text,
    comparator,
    number: Number(number),
    unit,
    cell: `E${index + 14}`,
  };
}

/** A form of a project, or with project "" of the department; the budget in 万元. */
const form = (project: string, year: number | null, budget: number | null, rows: readonly Row[] = []): FormFacts => ({
  kind: project === "" ? "department" : "project",
  sheet: project === "" ? "附件1-1" : "附件2-1",
  project,
  year,
  budget: budget === null ? null : { fen: budget * 1e6, cell: "B5" },
  indicators: rows.map(indicator),
});

const pack = (file: string, unit: string | null, ...forms: readonly FormFacts[]): FiledPack => ({ file, unit, forms });

/** "b.xlsx!B5 XW-DEPT-TWICE", in the order of the report. */
const found = (...packs: readonly FiledPack[]): readonly string[] =>
  compareAcross(packs).map(({ file, cell, rule }) => `${file}!${cell} ${rule}`);

describe("XW-DEPT-TWICE", () => {
  it("accepts one form a unit and year, and forms that name no unit or year", () => {
    expect(
      found(
        pack("a", "青禾县图书馆", form("", 2025, 500)),
        pack("b", "青禾县图书馆", form("", 2024, 500)),
        pack("c", "临江县图书馆", form("", 2025, 500)),
        pack("d", null, form("", 2025, 500)),
        pack("e", null, form("", 2025, 500)),
        pack("f", "云溪市图书馆", form("", null, 500)),
        pack("g", "云溪市图书馆", form("", null, 500)),
      ),
    ).toEqual([]);
  });

  it("rejects a second one, however the unit is written, and names the first", () => {
    const packs = [
      pack("a", "青禾县图书馆", form("", 2025, 500)),
      pack("b", "[292]青禾县 图书馆", form("", 2025, 510)),
    ];
    expect(found(...packs)).toEqual(["b!B5 XW-DEPT-TWICE"]);
    expect(compareAcross(packs)[0]?.related).toEqual([{ file: "a", sheet: "附件1-1", cell: "B5" }]);
  });
});

describe("XW-BUDGET-JUMP", () => {
  const years = (last: number | null, now: number | null): readonly string[] =>
    found(pack("a", "图书馆", form("图书购置", 2024, last)), pack("b", "图书馆", form("图书购置", 2025, now)));

  it("accepts changes that plans have, and unknown budgets", () => {
    expect(years(80, 799.99)).toEqual([]);
    expect(years(80, 0.81)).toEqual([]);
    expect(years(null, 80)).toEqual([]);
    expect(years(0, 80)).toEqual([]);
    expect(years(80, 0)).toEqual([]);
  });

  it("rejects a hundred times and a hundredth part", () => {
    expect(years(80, 8000)).toEqual(["b!B5 XW-BUDGET-JUMP"]);
    expect(years(80, 0.8)).toEqual(["b!B5 XW-BUDGET-JUMP"]);
  });

  it("compares the year before only, and only where there is one form of it", () => {
    expect(
      found(pack("a", "图书馆", form("图书购置", 2023, 1)), pack("b", "图书馆", form("图书购置", 2025, 800))),
    ).toEqual([]);
    expect(
      found(
        pack("a", "图书馆", form("图书购置", 2024, 1)),
        pack("b", "图书馆", form("图书购置", 2024, 80)),
        pack("c", "图书馆", form("图书购置", 2025, 800)),
      ),
    ).toEqual([]);
  });
});

describe("XW-VALUE-KEPT", () => {
  const counts: readonly Row[] = [
    ["quantity", "阅读推广活动场次", "≥60场"],
    ["quantity", "参加活动人次", "≥8000人次"],
    ["satisfaction", "读者满意度", "≥95%"],
  ];
  const years = (last: number, now: number, rows = counts, before = counts): readonly string[] =>
    found(
      pack("a", "图书馆", form("阅读推广", 2024, last, before)),
      pack("b", "图书馆", form("阅读推广", 2025, now, rows)),
    );

  it("accepts a budget that hardly changes, a count that changes with it, and a single count", () => {
    expect(years(20, 23.99)).toEqual([]);
    expect(years(20, 35, [["quantity", "阅读推广活动场次", "≥80场"], ...counts.slice(1)])).toEqual([]);
    expect(years(20, 35, counts.slice(1), counts.slice(1))).toEqual([]);
  });

  it("accepts rates, amounts and durations that stay", () => {
    const others: readonly Row[] = [
      ["quantity", "活动完成率", "≥95%"],
      ["quantity", "活动经费", "≤20万元"],
      ["quantity", "活动时长", "≥30天"],
    ];
    expect(years(20, 35, others, others)).toEqual([]);
  });

  it("leaves a budget in the wrong unit to XW-BUDGET-JUMP", () => {
    expect(years(20, 2000)).toEqual(["b!B5 XW-BUDGET-JUMP"]);
  });

  it("rejects all counts of last year with a fifth more or less money", () => {
    expect(years(20, 24)).toEqual(["b!E14 XW-VALUE-KEPT"]);
    expect(years(20, 16)).toEqual(["b!E14 XW-VALUE-KEPT"]);
  });

  it("says how the budget changed", () => {
    const said = (last: number, now: number): string =>
      compareAcross([
        pack("a", "图书馆", form("阅读推广", 2024, last, counts)),
        pack("b", "图书馆", form("阅读推广", 2025, now, counts)),
      ])[0]?.message.zh ?? "";
    expect(said(20, 35)).toContain("由 20 万元变为 35 万元（增加 75%），2 项");
    expect(said(20, 10)).toContain("由 20 万元变为 10 万元（减少 50%），2 项");
  });
});

describe("XW-FAR-APART", () => {
  const among = (row: Row, ...others: readonly Row[]): readonly string[] =>
    found(
      ...others.map((other, index) => pack(`${index}`, `第${index}中学`, form("培训", 2025, 10, [other]))),
      pack("z", "实验中学", form("培训", 2025, 10, [row])),
    );
  const rate = (text: string): Row => ["satisfaction", "学员满意度", text];
  const price = (text: string): Row => ["cost", "培训费标准", text];
  const count = (text: string): Row => ["quantity", "培训人次", text];

  it("accepts what is alike, counts of any size, and too few units", () => {
    expect(among(rate("≥65.1%"), rate("≥95%"), rate("≥95%"), rate("≥95%"))).toEqual([]);
    expect(among(price("≤1999元/人·天"), price("≤400元/人·天"), price("≤400元/人·天"), price("≤450元/人·天"))).toEqual(
      [],
    );
    expect(among(price("≤0元/人·天"), price("≤400元/人·天"), price("≤400元/人·天"), price("≤450元/人·天"))).toEqual([]);
    expect(among(count("≥5000人次"), count("≥50人次"), count("≥60人次"), count("≥70人次"))).toEqual([]);
    expect(among(rate("≥10%"), rate("≥95%"), rate("≥95%"))).toEqual([]);
    const growth = (text: string): Row => ["economic-benefit", "图书借阅量增长率", text];
    expect(among(growth("≥60%"), growth("≥5%"), growth("≥5%"), growth("≥8%"))).toEqual([]);
  });

  it("rejects a rate 30 points off, and a price five times the usual one or a fifth of it", () => {
    expect(among(rate("≥65%"), rate("≥95%"), rate("≥95%"), rate("≥95%"))).toEqual(["z!E14 XW-FAR-APART"]);
    expect(among(price("≤2000元/人·天"), price("≤400元/人·天"), price("≤400元/人·天"), price("≤450元/人·天"))).toEqual([
      "z!E14 XW-FAR-APART",
    ]);
    expect(among(price("≤80元/人·天"), price("≤400元/人·天"), price("≤400元/人·天"), price("≤450元/人·天"))).toEqual([
      "z!E14 XW-FAR-APART",
    ]);
  });

  it("counts units, not files", () => {
    const one = (file: string, text: string): FiledPack => pack(file, "第一中学", form("培训", 2025, 10, [rate(text)]));
    expect(found(one("a", "≥95%"), one("b", "≥95%"), one("c", "≥95%"), one("d", "≥10%"))).toEqual([]);
  });
});

describe("what is found between workbooks", () => {
  it("comes by file, worst first, then by rule, sheet and cell", () => {
    const far: readonly Row[] = [
      ["satisfaction", "读者满意度", "≥10%"],
      ["quality", "验收合格率", "≥10%"],
    ];
    const usual: readonly Row[] = [
      ["satisfaction", "读者满意度", "≥95%"],
      ["quality", "验收合格率", "≥98%"],
    ];
    const project = (sheet: string, name: string): FormFacts => ({ ...form(name, 2025, 10, far), sheet });
    const others = ["第一", "第二", "第三", "第四", "第五", "第六", "第七"].map((name) =>
      pack(name, `${name}中学`, form("培训", 2025, 10, usual)),
    );
    const odd = (file: string): FiledPack =>
      pack(file, "实验中学", project("附件2-2", "乙"), project("附件2-1", "甲"), form("", 2025, 500));
    expect(
      compareAcross([...others, odd("z"), odd("y")]).map((f) => `${f.file} ${f.rule} ${f.sheet}!${f.cell}`),
    ).toEqual([
      "y XW-DEPT-TWICE 附件1-1!B5",
      "y XW-FAR-APART 附件2-1!E14",
      "y XW-FAR-APART 附件2-1!E15",
      "y XW-FAR-APART 附件2-2!E14",
      "y XW-FAR-APART 附件2-2!E15",
      "z XW-FAR-APART 附件2-1!E14",
      "z XW-FAR-APART 附件2-1!E15",
      "z XW-FAR-APART 附件2-2!E14",
      "z XW-FAR-APART 附件2-2!E15",
    ]);
  });
});

const ACROSS_FOLDER = path.join(REPO_ROOT, "src/core/across");
const pageOf = (code: string): string =>
  readFileSync(path.join(ACROSS_FOLDER, code.toLowerCase(), "README.md"), "utf8");

describe("the rules between workbooks", () => {
  it("have a folder with a page each, named after their codes", () => {
    const folders = readdirSync(ACROSS_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual(
      ACROSS_RULES.map(({ meta }) => meta.code.toLowerCase()).toSorted(),
    );
    const lacking = ACROSS_RULES.flatMap(({ meta }) => lackingIn(pageOf(meta.code), meta));
    expect(lacking).toEqual([]);
  });
});

describe("the examples of the pages", () => {
  const satisfaction = (text: string): readonly Row[] => [["satisfaction", "服务对象满意度", text]];
  const counts: readonly Row[] = [
    ["quantity", "阅读推广活动场次", "≥60场"],
    ["quantity", "参加活动人次", "≥8000人次"],
  ];
  const yearly = (project: string, last: number, now: number, rows: readonly Row[] = []): readonly FiledPack[] => [
    pack("去年", "县图书馆", form(project, 2024, last, rows)),
    pack("今年", "县图书馆", form(project, 2025, now, rows)),
  ];
  const EXAMPLES: Readonly<Record<string, readonly FiledPack[]>> = {
    "XW-BUDGET-JUMP": yearly("图书购置经费", 80, 800_000),
    "XW-DEPT-TWICE": ["县图书馆.xlsx", "县图书馆（改）.xlsx"].map((file) =>
      pack(file, "县图书馆", form("", 2025, 500)),
    ),
    "XW-FAR-APART": ["≥95%", "≥95%", "≥95%", "≥60%"].map((text, index) =>
      pack(`${index}`, `第${index}中学`, form("培训", 2025, 10, satisfaction(text))),
    ),
    "XW-VALUE-KEPT": yearly("阅读推广活动经费", 20, 35, counts),
  };

  it.each(ACROSS_RULES.map(({ meta }) => meta.code))("of %s is told as the page says", (code) => {
    const packs = EXAMPLES[code] ?? [];
    const findings = compareAcross(packs).filter(({ rule }) => rule === code);
    const shown = [JSON.stringify(packs), ...findings.map(({ message }) => message.zh)].join("\n");
    const tokens = tokensOf(exampleOf(pageOf(code)));
    expect(findings).not.toEqual([]);
    expect(tokens).not.toEqual([]);
    expect(tokens.filter((token) => !shown.includes(token))).toEqual([]);
  });
});
