// Changes each comparison of the rules in turn and runs the rules' cases: a change that no case notices shows that a bound
// is not tested. Such a change is answered by a better case, or in tests/mutation/equivalent.json with the reason why it
// changes nothing. `npm run mutation [-- FOLDER]` tries the rules of one folder.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import vm from "node:vm";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const rulesFolder = path.join(root, "src/core/rules");
const only = process.argv[2];

/** What each comparison is changed to: its bound moved, and its sense turned. */
const CHANGES = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
};

/** An endless loop counts as noticed. */
const TIMEOUT_MS = 20_000;

const equivalents = JSON.parse(readFileSync(path.join(root, "tests/mutation/equivalent.json"), "utf8"));
const folders = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const ruleFolders = folders.filter((name) => name !== "shared");

let tried = 0;
const survivors = [];
const answered = new Set();
for (const folder of folders.filter((name) => only === undefined || name === only)) {
  const judged = folder === "shared" ? ruleFolders : [folder];
  if ((await unexpected(judged, null)) !== null) throw new Error(`the cases of ${folder} fail without any change`);
  for (const file of sources(folder)) {
    for (const mutant of mutantsOf(file)) {
      tried += 1;
      if ((await unexpected(judged, mutant)) !== null) continue;
      if (folder === "shared" && isNoticedByTests(mutant)) continue;
      const known = equivalents.find((each) => isSame(each, mutant));
      if (known) answered.add(known);
      else survivors.push(mutant);
    }
  }
}

for (const { name, line, from, to } of survivors) console.log(`${name}:${line}  ${from}  →  ${to}`);
const stale = only === undefined ? equivalents.filter((each) => !answered.has(each)) : [];
for (const { file, from } of stale) console.log(`equivalent.json: no such comparison survives: ${file} ${from}`);
console.log(`${tried} changes, ${survivors.length} unnoticed, ${answered.size} that change nothing`);
process.exitCode = survivors.length + stale.length > 0 ? 1 : 0;

/** The source files of a folder that hold logic. */
function sources(folder) {
  return readdirSync(path.join(rulesFolder, folder))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".cases.ts"))
    .map((name) => path.join(rulesFolder, folder, name));
}

/** All changed versions of a file: its path, the changed text, and where and what the change is. */
function mutantsOf(file) {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isBinaryExpression(node)) {
      for (const operator of CHANGES[node.operatorToken.getText()] ?? []) found.push(mutant(node, operator));
    }
    ts.forEachChild(node, visit);
  };
  const mutant = (node, operator) => {
    const start = node.operatorToken.getStart();
    return {
      file,
      name: path.relative(root, file),
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      from: node.getText().replace(/\s+/g, " "),
      to: operator,
      text: text.slice(0, start) + operator + text.slice(node.operatorToken.getEnd()),
    };
  };
  visit(source);
  return found;
}

function isSame(known, { name, from, to }) {
  return known.file === name && known.from === from && known.to === to;
}

/** The first judgement that does not hold with the change in place; null when all hold. */
async function unexpected(judged, mutant) {
  const program = await bundle(judged, mutant);
  try {
    const exports = {};
    const scope = vm.createContext({ exports, module: { exports }, require: createRequire(import.meta.url), process });
    const judgements = vm.runInContext(program, scope, { timeout: TIMEOUT_MS });
    return JSON.parse(judgements).find(({ found, expected }) => !isDeepStrictEqual(found, expected)) ?? null;
  } catch (error) {
    return error;
  }
}

/** Whether the tests of what rules share notice the change. They need a tree of files, so the change is made in a copy. */
function isNoticedByTests({ name, text }) {
  const copy = mkdtempSync(path.join(os.tmpdir(), "jixiao-mutation-"));
  try {
    for (const part of ["src/core", "tests/core/rules/shared", "tests/support", "jest.config.js", "package.json"]) {
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
    writeFileSync(path.join(copy, name), text);
    const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
    return (
      spawnSync(process.execPath, [jest, "--rootDir", copy, "tests/core/rules/shared"], { cwd: copy }).status !== 0
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** A program whose value is the judgements of all cases as JSON. */
async function bundle(judged, mutant) {
  const imports = judged.map(
    (name, index) => `import { cases as c${index} } from "./src/core/rules/${name}/rule.cases";`,
  );
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...imports,
        'import { judgeCases } from "./tests/core/rules/judge-cases";',
        `globalThis.judged = JSON.stringify([${judged.map((_, index) => `c${index}`).join(",")}].flatMap(judgeCases));`,
      ].join("\n"),
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    write: false,
    platform: "node",
    footer: { js: "globalThis.judged" },
    logLevel: "silent",
    plugins: mutant ? [withText(mutant)] : [],
  });
  return outputFiles[0].text;
}

/** Hands the compiler the changed text of a file. */
function withText({ file, text }) {
  return {
    name: "mutant",
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, (args) => (args.path === file ? { contents: text, loader: "ts" } : undefined));
    },
  };
}
