// Changes each comparison of the rules in turn and runs the rules' cases, or for rules between workbooks their tests. For
// what the rules know of values, indicators and money it runs the cases of all rules, then the tests of that folder. A
// change that nothing notices shows an untested bound. It calls for a better case, or for an entry in
// tests/mutation/equivalent.json with the reason why it makes no difference. `npm run mutation [-- FOLDER]` tries one
// folder: of a rule, or values, indicators, budget or across.
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
const coreFolder = path.join(root, "src/core");
/** The folders of src/core that all rules use. */
const SHARED = ["values", "indicators", "budget"];
/** What tests need. */
const SURROUNDINGS = [
  "src/app",
  "src/core",
  "scripts/catalog",
  "tests/core",
  "tests/support",
  "tests/corpus",
  "jest.config.js",
  "package.json",
];
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
const ruleFolders = foldersIn(rulesFolder);
const isWanted = (folder) => only === undefined || folder === only;

/** An unchanged file, which tests must pass. */
const UNCHANGED = { name: "package.json", text: readFileSync(path.join(root, "package.json"), "utf8") };

let tried = 0;
const survivors = [];
const answered = new Set();
for (const folder of ruleFolders.filter(isWanted)) await tryAll(path.join(rulesFolder, folder), [folder], null);
for (const folder of SHARED.filter(isWanted))
  for (const each of withFoldersIn(path.join(coreFolder, folder))) await tryAll(each, ruleFolders, folder);
if (isWanted("across"))
  for (const each of withFoldersIn(path.join(coreFolder, "across"))) await tryAll(each, [], "across");

for (const { name, line, from, to } of survivors) console.log(`${name}:${line}  ${from}  →  ${to}`);
const stale = only === undefined ? equivalents.filter((each) => !answered.has(each)) : [];
for (const { file, from } of stale) console.log(`equivalent.json: no such comparison survives: ${file} ${from}`);
console.log(`${tried} changes, ${survivors.length} unnoticed, ${answered.size} that change nothing`);
process.exitCode = survivors.length + stale.length > 0 ? 1 : 0;

/**
 * Tries all changes of the files in a folder: on the cases of these rules, and if they do not notice it on the tests of
 * a folder of tests/core.
 */
async function tryAll(folder, rules, tests) {
  const fails = async (mutant) =>
    (rules.length > 0 && (await unexpected(rules, mutant)) !== null) ||
    (tests !== null && isNoticedByTests(mutant ?? UNCHANGED, tests));
  if (await fails(null)) throw new Error(`the cases or tests of ${folder} fail without any change`);
  for (const mutant of sources(folder).flatMap(mutantsOf)) note(mutant, await fails(mutant));
}

/** Counts a change, and keeps it if it was not noticed. */
function note(mutant, isNoticed) {
  tried += 1;
  if (isNoticed) return;
  const known = equivalents.find((each) => isSame(each, mutant));
  if (known) answered.add(known);
  else survivors.push(mutant);
}

/** A folder and those in it. */
function withFoldersIn(folder) {
  return [folder, ...foldersIn(folder).map((name) => path.join(folder, name))];
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
async function unexpected(rules, mutant) {
  const program = await bundle(rules, mutant);
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
    for (const part of SURROUNDINGS) {
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    }
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
    writeFileSync(path.join(copy, name), text);
    const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
    return (
      spawnSync(
        process.execPath,
        [jest, "--rootDir", copy, "--selectProjects", "node", "--testPathPatterns", `core/${tests}/`],
        { cwd: copy },
      ).status !== 0
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** A program that evaluates to the judgements of the cases of rules as JSON. */
async function bundle(rules, mutant) {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        ...rules.map((name, index) => `import { cases as c${index} } from "./src/core/rules/${name}/rule.cases";`),
        'import { judgeCases } from "./tests/core/rules/judge-cases";',
        `globalThis.judged = JSON.stringify([${rules.map((_, index) => `c${index}`).join(",")}].flatMap(judgeCases));`,
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
