import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FORMATS } from "../../src/adapters/formats";
import { REPO_ROOT } from "../support/shared";

const textOf = (file: string): string => readFileSync(path.join(REPO_ROOT, file), "utf8");
const DOCS = [
  "README.md",
  "README.zh-CN.md",
  ...readdirSync(path.join(REPO_ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

describe.each([
  ["README.md", /^It reads [^]*? and detects /m],
  ["README.zh-CN.md", /除 \.xlsx[^]*?还读[^]*?按内容识别/],
])("the formats in %s", (file, list) => {
  it("are all named, each by its usual extension", () => {
    const named = new Set(list.exec(textOf(file))?.[0].match(/\.[a-z]+/g));
    expect(FORMATS.map(({ extensions: [usual] }) => usual).filter((usual) => !named.has(usual ?? ""))).toEqual([]);
  });
});

describe("the table of folders in the README", () => {
  const rows = textOf("README.md")
    .split("\n")
    .map((line) => line.split("|")[1] ?? "")
    .filter((cell) => cell.includes("`src/"));
  /** `src/adapters/word`, `doc` names two folders of src/adapters. */
  const listed = rows.flatMap((cell) => {
    const [first = "", ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
    return [first, ...others.map((name) => path.posix.join(path.posix.dirname(first), name))];
  });
  const foldersIn = (parent: string): readonly string[] =>
    readdirSync(path.join(REPO_ROOT, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${parent}/${name}`);

  it("has every folder of the core and of the adapters, and those of src with or by what is in them", () => {
    const parts = ["src/core", "src/adapters"];
    const others = foldersIn("src").filter((folder) => !parts.includes(folder) && !listed.includes(folder));
    const expected = [...parts, ...others].flatMap(foldersIn);
    expect(expected.filter((folder) => !listed.includes(folder))).toEqual([]);
  });
});

describe.each(DOCS)("%s", (file) => {
  const quoted = [...textOf(file).matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);

  it("names only files and folders that exist", () => {
    const paths = quoted.filter((text) => /^(?:src|tests|scripts|docs|bin)\/[\w./-]+$/.test(text));
    expect(paths.filter((each) => !existsSync(path.join(REPO_ROOT, each)))).toEqual([]);
  });

  it("names only scripts that npm can run", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    const run = [...textOf(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
});
