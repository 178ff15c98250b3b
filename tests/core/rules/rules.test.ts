import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { RuleCases } from "../../../src/core/rules/cases";
import { RULES } from "../../../src/core/rules/registry";
import { REPO_ROOT } from "../../support/shared";
import { judgeCases } from "./judge-cases";
import { lackingIn } from "./page";
import { unshownIn } from "./page-example";

const RULES_FOLDER = path.join(REPO_ROOT, "src/core/rules");
const names = readdirSync(RULES_FOLDER).filter((name) => existsSync(path.join(RULES_FOLDER, name, "rule.ts")));

describe.each(names)("rule %s", (name) => {
  const folder = path.join(RULES_FOLDER, name);
  const page = readFileSync(path.join(folder, "README.md"), "utf8");
  const { cases } = jest.requireActual<{ readonly cases: RuleCases }>(path.join(folder, "rule.cases"));
  const { meta, messageIds } = cases.rule;

  it("is registered under its folder's name", () => {
    expect(RULES).toContain(cases.rule);
    expect(meta.code.toLowerCase()).toBe(name);
  });

  it("has a page with what, why, source, example and remedy", () => {
    expect(lackingIn(page, meta)).toEqual([]);
  });

  it.each(judgeCases(cases).map((judgement) => [judgement.title, judgement] as const))(
    "%s",
    (_title, { found, expected }) => {
      expect(found).toEqual(expected);
    },
  );

  it("has accepting cases, and a rejecting case for each of its messages", () => {
    expect(cases.accept).not.toEqual({});
    const shown = new Set(Object.values(cases.reject).flatMap(({ id }) => id));
    expect(shown).toEqual(new Set(messageIds));
  });

  it("has an example on its page that its cases show", () => {
    expect(unshownIn(page, cases)).toEqual([]);
  });

  it("has no TODO left from its scaffold", () => {
    const files = readdirSync(folder).filter((file) => readFileSync(path.join(folder, file), "utf8").includes("TODO"));
    expect(files).toEqual([]);
  });
});

describe("the registry", () => {
  const codes = RULES.map(({ meta }) => meta.code);

  it("lists every rule that has a folder, once", () => {
    expect(codes.map((code) => code.toLowerCase()).toSorted()).toEqual(names.toSorted());
  });

  it("refers only to rules that exist", () => {
    const named = RULES.flatMap(({ meta }) => [
      ...(meta.yieldsTo ?? []),
      ...(meta.yieldsInRow ?? []),
      ...(meta.gatheredIn === undefined ? [] : [meta.gatheredIn]),
    ]);
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
