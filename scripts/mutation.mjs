// Changes each comparison of the rules in turn and runs the rules' cases, or for rules between workbooks their tests: a
// change that none of them notices shows an untested bound. It calls for a better case, or for an entry in
// tests/mutation/equivalent.json with the reason why it makes no difference. `npm run mutation [-- FOLDER]` tries the
// rules of one folder, `npm run mutation -- across` those between workbooks.
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
const acrossFolder = path.join(root, "src/core/across");
/** The tests of shared rule code, and of the rules between workbooks. */
const TESTS = { shared: "tests/core/rules/shared", across: "tests/core/across" };
/** What these tests need besides. */
const SURROUNDINGS = ["src/core", "scripts/catalog", "tests/support", "tests/corpus", "jest.config.js", "package.json"];
const only = process.argv[2];

/** The replacements of each comparison: with its bound moved, and reversed. */
const CHANGES = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
};
/** The same for comparisons of Big. */
const METHOD_CHANGES = { lt: ["lte", "gte"], lte: ["lt", "gt"], gt: ["gte", "lte"], gte: ["gt", "lt"] };

/** An endless loop counts as noticed. */
const TIMEOUT_MS = 20_000;

const equivalents = JSON.parse(readFileSync(path.join(root, "tests/mutation/equivalent.json"), "utf8"));
const folders = foldersIn(rulesFolder);
const ruleFolders = folders.filter((name) => name !== "shared");

/** An unchanged file, which tests must pass. */
const UNCHANGED = { name: "package.json", text: readFileSync(path.join(root, "package.json"), "utf8") };

let tried = 0;
const survivors = [];
const answered = new Set();
for (const folder of folders.filter((name) => only === undefined || name === only)) {
  if (folder === "shared" && isNoticedByTests(UNCHANGED, TESTS.shared))
    throw new Error("the tests of shared fail without any change");
  const judged = folder === "shared" ? ruleFolders : [folder];
  if ((await unexpected(judged, null)) !== null) throw new Error(`the cases of ${folder} fail without any change`);
  for (const file of sources(path.join(rulesFolder, folder))) {
    for (const mutant of mutantsOf(file)) {
      if ((await unexpected(judged, mutant)) !== null) note(mutant, true);
      else note(mutant, folder === "shared" && isNoticedByTests(mutant, TESTS.shared));
    }
  }
}
if (only === undefined || only === "across") {
  if (isNoticedByTests(UNCHANGED, TESTS.across)) throw new Error("the tests of across fail without any change");
  for (const folder of [acrossFolder, ...foldersIn(acrossFolder).map((name) => path.join(acrossFolder, name))]) {
    for (const mutant of sources(folder).flatMap(mutantsOf)) note(mutant, isNoticedByTests(mutant, TESTS.across));
  }
}

for (const { name, line, from, to } of survivors) console.log(`${name}:${line}  ${from}  →  ${to}`);
const stale = only === undefined ? equivalents.filter((each) => !answered.has(each)) : [];
for (const { file, from } of stale) console.log(`equivalent.json: no such comparison survives: ${file} ${from}`);
console.log(`${tried} changes, ${survivors.length} unnoticed, ${answered.size} that change nothing`);
process.exitCode = survivors.length + stale.length > 0 ? 1 : 0;

/** Counts a change, and keeps it if it was not noticed. */
function note(mutant, isNoticed) {
  tried += 1;
  if (isNoticed) return;
  const known = equivalents.find((each) => isSame(each, mutant));
  if (known) answered.add(known);
  else survivors.push(mutant);
}

function foldersIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The source files with logic in a folder. */
function sources(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".cases.ts"))
    .map((name) => path.join(folder, name));
}

/** All mutants of a file: its path, the changed text, and the place and kind of the change. */
function mutantsOf(file) {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isBinaryExpression(node)) {
      for (const to of CHANGES[node.operatorToken.getText()] ?? []) found.push(mutant(node, node.operatorToken, to));
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name } = node.expression;
      for (const to of METHOD_CHANGES[name.text] ?? []) found.push(mutant(node, name, to));
    }
    ts.forEachChild(node, visit);
  };
  const mutant = (node, compared, to) => {
    const start = compared.getStart();
    return {
      file,
      name: path.relative(root, file),
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      from: node.getText().replace(/\s+/g, " "),
      to,
      text: text.slice(0, start) + to + text.slice(compared.getEnd()),
    };
  };
  visit(source);
  return found;
}

function isSame(known, { name, from, to }) {
  return known.file === name && known.from === from && known.to === to;
}

/** The first judgement that fails with the change applied; null if all hold. */
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

/** Whether the tests of a folder notice the change. They need a source tree, so the change is made in a copy. */
function isNoticedByTests({ name, text }, tests) {
  const copy = mkdtempSync(path.join(os.tmpdir(), "jixiao-mutation-"));
  try {
    for (const part of [...SURROUNDINGS, tests]) {
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
    writeFileSync(path.join(copy, name), text);
    const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
    return spawnSync(process.execPath, [jest, "--rootDir", copy, tests], { cwd: copy }).status !== 0;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** A program that evaluates to the judgements of all cases as JSON. */
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

/** Replaces the text of a file for the compiler. */
function withText({ file, text }) {
  return {
    name: "mutant",
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, (args) => (args.path === file ? { contents: text, loader: "ts" } : undefined));
    },
  };
}
