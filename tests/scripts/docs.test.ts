import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { DIMENSIONS } from "../../src/core/engine/dimension";
import { RULE_METAS } from "../../src/core/profile/codes";
import { temporaryFolder } from "../support/files";
import { REPO_ROOT } from "../support/shared";

const folder = temporaryFolder();
let page = "";

beforeAll(() => {
  execFileSync(process.execPath, [path.join(REPO_ROOT, "scripts/docs.mjs"), folder.at()]);
  page = readFileSync(folder.at("rules.html"), "utf8");
});

const all = (pattern: RegExp): readonly string[] => [...page.matchAll(pattern)].map(([, text = ""]) => text);

describe("the page of all rules", () => {
  it("holds every rule once, with the parts of its page, and both titles", () => {
    expect(all(/<article id="([^"]+)"/g).toSorted()).toEqual(RULE_METAS.map(({ code }) => code).toSorted());
    for (const { title } of RULE_METAS) expect(page).toContain(`${title.zh} <span lang="en">${title.en}</span>`);
    for (const article of page.split("<article ").slice(1)) expect(article.match(/<dd><p>[^<]/g)).toHaveLength(5);
  });

  it("has contents by review dimension", () => {
    const used = new Set(RULE_METAS.map(({ dimension }) => dimension));
    expect(all(/<section id="([^"]+)"/g)).toEqual(
      Object.keys(DIMENSIONS).filter((name) => used.has(name as keyof typeof DIMENSIONS)),
    );
  });

  it("has no broken link and no two places of one name, and loads nothing", () => {
    const places = all(/ id="([^"]+)"/g);
    expect(new Set(places).size).toBe(places.length);
    const targets = all(/(?:href|src)="([^"]*)"/g);
    expect(targets.length).toBeGreaterThan(RULE_METAS.length);
    expect(targets.filter((target) => !target.startsWith("#") || !places.includes(target.slice(1)))).toEqual([]);
  });
});
