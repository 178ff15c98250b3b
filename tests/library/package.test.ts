import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packBytes } from "../bench/batch-corpus";
import { temporaryFolder, write } from "../support/files";
import { REPO_ROOT } from "../support/shared";

/** What an installed package may weigh, unpacked: the Excel-like workbench and the tests' own builds stay out of it. */
const MAX_BYTES = 30e6;

const project = temporaryFolder();
const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd: project.at(), encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let packed: Packed;

/** An empty project with the packed package in it, as npm would unpack it. */
beforeAll(() => {
  const told = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project.at()], {
    cwd: REPO_ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  [packed] = JSON.parse(told) as [Packed];
  const home = project.at("node_modules", "jixiao");
  mkdirSync(home, { recursive: true });
  run("tar", "-xzf", packed.filename, "-C", home, "--strip-components", "1");
  for (const name of ["zod", "@types", "pdfjs-dist"])
    symlinkSync(path.join(REPO_ROOT, "node_modules", name), project.at("node_modules", name));
  write(project.at("a.xlsx"), packBytes(0, 3));
  copyFileSync(path.join(REPO_ROOT, "tests/fixtures/sample/sample.pdf"), project.at("a.pdf"));
  writeFileSync(project.at("package.json"), "{}");
});

const USE = `
  const known = new Set(RULES.map(({ meta }) => meta.code));
  for (const file of ["a.xlsx", "a.pdf"]) {
    const opened = await openWorkbook(readFileSync(file));
    if (!opened.ok) throw new Error(opened.error.kind);
    const checked = await checkWorkbook(opened.value);
    if (!checked.ok) throw new Error(checked.error.kind);
    const { forms, findings } = checked.value;
    console.log(forms.length > 1, findings.length > 0 && findings.every(({ rule }) => known.has(rule)));
  }
`;

describe("the package", () => {
  it("holds the command line, the library and the pane, and nothing of tests or of the workbench", () => {
    const roots = new Set(packed.files.map(({ path: file }) => file.split("/").slice(0, 2).join("/")));
    for (const part of ["bin/jixiao.js", "dist/cli", "dist/library", "dist/pane", "dist/manifest.xml"])
      expect(roots).toContain(part);
    expect([...roots].filter((root) => /^(?:tests|scripts|dist\/(?:workbench|measuring|sample))/.test(root))).toEqual(
      [],
    );
    expect(packed.unpackedSize).toBeLessThan(MAX_BYTES);
  });

  it("is imported as an ES module", () => {
    write(
      project.at("use.mjs"),
      `import { readFileSync } from "node:fs"; import { openWorkbook, checkWorkbook, RULES } from "jixiao"; ${USE}`,
    );
    expect(run(process.execPath, "use.mjs")).toBe("true true\n".repeat(2));
  });

  it("is required as a CommonJS module", () => {
    write(
      project.at("use.cjs"),
      `const { readFileSync } = require("node:fs"); const { openWorkbook, checkWorkbook, RULES } = require("jixiao"); void (async () => { ${USE} })();`,
    );
    expect(run(process.execPath, "use.cjs")).toBe("true true\n".repeat(2));
  });

  it.each(["NodeNext", "Bundler"])("has types with the module resolution %s", (moduleResolution) => {
    write(
      project.at("use.mts"),
      `import { readFileSync } from "node:fs"; import { openWorkbook, checkWorkbook, RULES, type Finding } from "jixiao";
       ${USE}
       export const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ message }) => message.zh);
       const opened = await openWorkbook(readFileSync("a.xlsx"));
       // @ts-expect-error An edition is named, not numbered.
       if (opened.ok) await checkWorkbook(opened.value, { edition: 1 });`,
    );
    const module = moduleResolution === "Bundler" ? "ESNext" : "NodeNext";
    const compiler = path.join(REPO_ROOT, "node_modules/@typescript/native/bin/tsc");
    const options = ["--noEmit", "--strict", "--target", "es2023", "--types", "node", "--skipLibCheck"];
    run(process.execPath, compiler, ...options, "--module", module, "--moduleResolution", moduleResolution, "use.mts");
  });
});
