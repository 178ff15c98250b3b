import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RuleCases } from "../../../src/core/rules/cases";
import { citationOf } from "../../../src/core/engine/dimension";
import { RULES } from "../../../src/core/rules/registry";
import { judgeCases } from "./judge-cases";
import { unshownIn } from "./page-example";

const RULES_FOLDER = path.join(__dirname, "../../../src/core/rules");
const folders = readdirSync(RULES_FOLDER, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(path.join(RULES_FOLDER, entry.name, "rule.ts")),
);
const only = process.env["RULE"]?.toLowerCase();

describe.each(folders.map(({ name }) => name).filter((name) => only === undefined || name === only))(
  "rule %s",
  (name) => {
    const folder = path.join(RULES_FOLDER, name);
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { cases } = require(path.join(folder, "rule.cases")) as { readonly cases: RuleCases };

    it("is registered under its folder's name", () => {
      expect(RULES.map(({ meta }) => meta.code.toLowerCase())).toContain(name);
      expect(cases.rule.meta.code.toLowerCase()).toBe(name);
    });

    it("has a page with what, why, source, example and remedy", () => {
      const page = readFileSync(path.join(folder, "README.md"), "utf8");
      expect(page.split("\n")[0]).toBe(`# ${cases.rule.meta.code} ${cases.rule.meta.title.zh}`);
      for (const heading of ["## 检查什么", "## 为什么", "## 依据", "## 示例", "## 怎样改"])
        expect(page).toContain(heading);
      expect(page).toContain(`\n${citationOf(cases.rule.meta)}。\n`);
    });

    it.each(judgeCases(cases).map((judgement) => [judgement.title, judgement] as const))(
      "%s",
      (_title, { found, expected }) => {
        expect(found).toEqual(expected);
      },
    );

    it("has an example on its page that its cases show", () => {
      expect(unshownIn(readFileSync(path.join(folder, "README.md"), "utf8"), cases)).toEqual([]);
    });

    it("has no TODO left from its scaffold", () => {
      const files = readdirSync(folder).filter((file) =>
        readFileSync(path.join(folder, file), "utf8").includes("TODO"),
      );
      expect(files).toEqual([]);
    });

    it("shows both sides", () => {
      expect(Object.keys(cases.accept).length).toBeGreaterThan(0);
      expect(Object.keys(cases.reject).length).toBeGreaterThan(0);
    });
  },
);

describe("the registry", () => {
  it("lists every rule once", () => {
    const codes = RULES.map(({ meta }) => meta.code);
    expect(new Set(codes).size).toBe(codes.length);
    if (only === undefined) expect(codes.length).toBe(folders.length);
  });

  it("has a folder for every rule", () => {
    for (const { meta } of RULES) expect(existsSync(path.join(RULES_FOLDER, meta.code.toLowerCase()))).toBe(true);
  });

  it("yields only to rules that exist", () => {
    const codes = new Set(RULES.map(({ meta }) => meta.code));
    for (const { meta } of RULES) for (const code of meta.yieldsTo ?? []) expect(codes).toContain(code);
  });
});
