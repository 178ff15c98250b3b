import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { editionById } from "../../../src/core/editions/registry";
import type { Finding } from "../../../src/core/engine/finding";
import type { Form } from "../../../src/core/forms/form";
import { cellLabel, type RejectCase, type RuleCases } from "../../../src/core/rules/cases";
import { RULES } from "../../../src/core/rules/registry";

const RULES_FOLDER = path.join(__dirname, "../../../src/core/rules");
const folders = readdirSync(RULES_FOLDER, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && existsSync(path.join(RULES_FOLDER, entry.name, "rule.ts")),
);
const only = process.env["RULE"]?.toLowerCase();

function run({ rule }: RuleCases, forms: readonly Form[], constants: RejectCase["constants"] = {}): readonly Finding[] {
  const editionOf = (form: Form) => {
    const edition = editionById(form.edition);
    if (!edition) throw new Error(`unknown edition ${form.edition}`);
    return { ...edition, constants: { ...edition.constants, ...constants } };
  };
  return rule.scope === "form"
    ? forms.flatMap((form) => rule.check(form, editionOf(form)))
    : rule.check({ forms }, editionOf);
}

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
      expect(page.startsWith(`# ${cases.rule.meta.code} ${cases.rule.meta.title.zh}\n`)).toBe(true);
      for (const heading of ["## 检查什么", "## 为什么", "## 依据", "## 示例", "## 怎样改"])
        expect(page).toContain(heading);
    });

    it.each(Object.entries(cases.accept))("accepts %s", (_title, forms) => {
      expect(run(cases, forms).map(({ message }) => message.zh)).toEqual([]);
    });

    it.each(Object.entries(cases.reject))("rejects %s", (_title, { forms, constants, at, says, fixes }) => {
      const findings = run(cases, forms, constants);
      expect(findings.map((finding) => cellLabel(finding.at)).toSorted()).toEqual(at.toSorted());
      if (says !== undefined) expect(findings[0]?.message.zh).toContain(says);
      for (const { message } of findings) {
        for (const text of [message.zh, message.en]) expect(text).not.toMatch(/undefined|NaN|\[object|null/);
        expect(message.en).not.toBe("");
      }
      const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
      expect(Object.fromEntries(edits.map((edit) => [cellLabel(edit.at), edit.value]))).toEqual(fixes ?? {});
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
