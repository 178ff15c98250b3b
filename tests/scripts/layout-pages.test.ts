import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { EDITIONS } from "../../src/core/editions/registry";
import { temporaryFolder } from "../support/files";
import { REPO_ROOT } from "../support/shared";

const PAGES = path.join(REPO_ROOT, "docs/layouts");
const folder = temporaryFolder();

beforeAll(() => {
  cpSync(path.join(PAGES, "README.md"), folder.at("README.md"));
  execFileSync(process.execPath, ["scripts/layout-pages.mjs", folder.at()], { cwd: REPO_ROOT });
});

describe("the pages of the editions", () => {
  it("are one for each edition, and the list of them", () => {
    const expected = [...EDITIONS.map(({ id }) => `${id}.md`), "README.md"];
    expect(readdirSync(folder.at()).toSorted()).toEqual(expected.toSorted());
  });

  // Where they differ: npm run layout-pages
  it.each([...EDITIONS.map(({ id }) => `${id}.md`), "README.md"])("say in %s what the data print", (name) => {
    expect(readFileSync(path.join(PAGES, name), "utf8")).toBe(readFileSync(folder.at(name), "utf8"));
  });
});
