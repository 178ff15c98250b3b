import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** [title, new file, code that it might hold, rules that fire or errors of the compiler] */
const CASES: readonly (readonly [title: string, file: string, code: string, rules: readonly string[]])[] = [
  ["the core on a port", "src/core/new.ts", 'export * from "../port/errors";', ["no-restricted-imports"]],
  ["the core on a package of an adapter", "src/core/new.ts", 'export * from "fflate";', ["core-packages"]],
  ["nothing of the core on zod and itself", "src/core/new.ts", 'import "zod";\nexport * from "./result";', []],
  ["a port on an adapter", "src/port/new.ts", 'export * from "../adapters/package/zip";', ["no-restricted-imports"]],
  [
    "an adapter on a use case",
    "src/adapters/package/new.ts",
    'export * from "../../app/check";',
    ["no-restricted-imports"],
  ],
  [
    "a reader with the table of formats",
    "src/adapters/new.ts",
    'export { openHtml } from "./html/read-html";',
    ["readers-on-demand"],
  ],
  [
    "nothing of a reader that is loaded on demand",
    "src/adapters/new.ts",
    'export const f = async (): Promise<object> => (await import("./html/read-html")) as object;',
    [],
  ],
  ["a use case on an adapter", "src/app/new.ts", 'export * from "../adapters/package/zip";', ["no-restricted-imports"]],
  ["nothing of a use case on the core", "src/app/new.ts", 'export { ok } from "../core/result";', []],
  [
    "a round trip outside of the Office adapter",
    "src/app/new.ts",
    "export const f = async (context: { sync: () => Promise<void> }) => context.sync();",
    ["sync-in-office"],
  ],
  [
    "nothing of a round trip in the Office adapter",
    "src/adapters/office/new.ts",
    "export const f = async (context: { sync: () => Promise<void> }) => context.sync();",
    [],
  ],
  [
    "the pane on the workbench",
    "src/pane/New.tsx",
    'export * from "../workbench/host/host";',
    ["no-restricted-imports"],
  ],
  [
    "the Excel global in a use case",
    "src/app/new.ts",
    '/// <reference types="office-js" />\nexport const f = () => Excel;',
    ["no-restricted-globals"],
  ],
  [
    "the Office global in the pane",
    "src/pane/New.tsx",
    '/// <reference types="office-js" />\nexport const f = () => Office;',
    ["no-restricted-globals"],
  ],
  [
    "the slow method in what every check runs",
    "src/core/values/new.ts",
    "export const f = (x: string[]) => x.flatMap((each) => [each, each]);",
    ["own-flat-map"],
  ],
  ["words in a component", "src/pane/New.tsx", "export const f = () => <p>Check</p>;", ["text-in-strings"]],
  [
    "words for screen readers in a component",
    "src/pane/New.tsx",
    'export const f = () => <p aria-label="Check" />;',
    ["text-in-strings"],
  ],
  ["Chinese in a component", "src/pane/New.tsx", 'export const f = (): string => "校验";', ["text-in-strings"]],
  ["any", "src/core/new.ts", "export const f = (x: any) => [x as string];", ["no-explicit-any"]],
  ["non-null assertions", "src/core/new.ts", "export const f = (x: string[]) => x[0]!;", ["no-non-null-assertion"]],
  ["names that nothing uses", "tests/new.mjs", "const x = 1;", ["no-unused-vars"]],
  ["names that nothing declares", "scripts/new.mjs", "x();", ["no-undef"]],
  ["a promise that nothing waits for", "src/core/new.ts", "Promise.resolve();", ["no-floating-promises"]],
  ["any in disguise", "src/core/new.ts", 'export const x: string = JSON.parse("1");', ["no-unsafe-assignment"]],
  ["idle conditions", "src/core/new.ts", "export const f = (x: object) => (x ? 1 : 2);", ["no-unnecessary-condition"]],
  [
    "a switch without one of the cases",
    "tests/new.tsx",
    'export function f(x: "a" | "b"): void {\n  switch (x) {\n    case "a":\n  }\n}',
    ["switch-exhaustiveness-check"],
  ],
  ["wrong types", "tests/new.ts", "export const x: string = 1;", ["TS2322"]],
  ["nothing of numbers in templates", "src/core/new.ts", "export const f = (x: number): string => `${x}`;", []],
];

/** [title, use of Office.js, what the script complains of] */
const OFFICE_CASES: readonly (readonly [title: string, code: string, complaint: string | null])[] = [
  [
    "a member of Office.js above the floor",
    "export const f = (context: Excel.RequestContext) => context.workbook.worksheets.onNameChanged;",
    "onNameChanged needs ExcelApi 1.17",
  ],
  [
    "such a member that is taken out of its object",
    "export const f = ({ onNameChanged }: Excel.WorksheetCollection) => onNameChanged;",
    "onNameChanged needs ExcelApi 1.17",
  ],
  [
    "such a member in a path to load",
    'export const f = (sheet: Excel.Worksheet) => sheet.load("name,showDataTypeIcons");',
    "showDataTypeIcons needs ExcelApi",
  ],
  [
    "such a member behind a guard that asks for less",
    'export const f = (c: Excel.RequestContext, o: typeof Office) => o.context.requirements.isSetSupported("ExcelApi", "1.14") && c.workbook.worksheets.onNameChanged;',
    "onNameChanged needs ExcelApi 1.17",
  ],
  [
    "nothing of such a member behind its guard",
    'export const f = (c: Excel.RequestContext, o: typeof Office) => o.context.requirements.isSetSupported("ExcelApi", "1.17") && c.workbook.worksheets.onNameChanged;',
    null,
  ],
  ["nothing of older members", "export const f = (sheet: Excel.Worksheet) => sheet.getUsedRange();", null],
];

interface Diagnostic {
  /** As in "eslint(no-undef)" or "TS2322". */
  readonly code: string;
  readonly filename: string;
}

/** A folder with the settings of the project and nothing else. */
const folder = mkdtempSync(path.join(tmpdir(), "jixiao-lint-"));
const at = (file: string): string => path.join(folder, file);
const settings = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

/** The name of a case's file, which is a file of its own. */
const numbered = (file: string, index: number): string => file.replace(/(?=\.[a-z]+$)/, `-${index}`);

function write(file: string, text: string): string {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), `${text}\n`);
  return at(file);
}

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(ROOT, script), ...args], { cwd: folder, encoding: "utf8" });

beforeAll(() => {
  symlinkSync(path.join(ROOT, "node_modules"), at("node_modules"), "junction");
  write(".oxlintrc.json", settings(".oxlintrc.json").replace('"./scripts', `"${ROOT.replaceAll("\\", "/")}/scripts`));
  write("tsconfig.json", settings("tsconfig.json"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the lint forbids", () => {
  let diagnostics: readonly Diagnostic[] = [];
  beforeAll(() => {
    for (const [index, [, file, code]] of CASES.entries()) write(numbered(file, index), code);
    const { stdout } = run("node_modules/oxlint/bin/oxlint", "--format=json");
    ({ diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] });
  });

  /** The compiler does not find the modules of the project here. */
  const MISSING_MODULE = "TS2307";

  it.each(CASES.map(([title, file, , rules], index) => [title, numbered(file, index), rules] as const))(
    "%s",
    (_title, file, rules) => {
      const fired = diagnostics
        .filter(({ filename }) => path.resolve(folder, filename) === at(file))
        .map(({ code }) => /\(([^()]+)\)$/.exec(code)?.[1] ?? code)
        .filter((code) => code !== MISSING_MODULE);
      expect(fired).toEqual(rules);
    },
  );
});

describe("the check of the manifest's floor forbids", () => {
  let complaints: readonly string[] = [];
  beforeAll(() => {
    const files = OFFICE_CASES.map(([, code], index) =>
      write(`office/${numbered("new.ts", index)}`, `/// <reference types="office-js" />\n${code}`),
    );
    complaints = run("scripts/api-floor.mjs", ...files).stderr.split("\n");
  });

  it.each(OFFICE_CASES.map(([title, , complaint], index) => [title, numbered("new.ts", index), complaint] as const))(
    "%s",
    (_title, file, complaint) => {
      const found = complaints.filter((line) => line.includes(file));
      expect(found).toEqual(complaint === null ? [] : [expect.stringContaining(complaint)]);
    },
  );
});
