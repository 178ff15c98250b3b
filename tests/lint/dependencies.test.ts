import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** What every file that names the types of Office.js begins with. */
const OFFICE = '/// <reference types="office-js" />\n';

/** [title, new file, code that it might hold, rules that must fire] */
const CASES: readonly (readonly [title: string, file: string, code: string, rules: readonly string[]])[] = [
  ["the core on a port", "src/core/new.ts", 'export * from "../port/errors";', ["no-restricted-imports"]],
  ["the core on a package of an adapter", "src/core/new.ts", 'export * from "fflate";', ["no-restricted-imports"]],
  ["a port on an adapter", "src/port/new.ts", 'export * from "../adapters/package/zip";', ["no-restricted-imports"]],
  [
    "an adapter on a use case",
    "src/adapters/package/new.ts",
    'export * from "../../app/check";',
    ["no-restricted-imports"],
  ],
  [
    "a reader with the table of formats",
    "src/adapters/formats.ts",
    'export { openHtml } from "./html/read-html";',
    ["no-restricted-imports"],
  ],
  [
    "nothing of a reader that is loaded on demand",
    "src/adapters/formats.ts",
    'export const f = () => import("./html/read-html");',
    [],
  ],
  ["a use case on an adapter", "src/app/new.ts", 'export * from "../adapters/package/zip";', ["no-restricted-imports"]],
  [
    "a round trip outside of the Office adapter",
    "src/app/new.ts",
    "export const f = async (context: { sync: () => Promise<void> }) => context.sync();",
    ["no-restricted-syntax"],
  ],
  [
    "the pane on the workbench",
    "src/pane/New.tsx",
    'export * from "../workbench/host/host";',
    ["no-restricted-imports"],
  ],
  ["the Office global in the pane", "src/pane/New.tsx", "export const f = () => Office;", ["no-restricted-globals"]],
  [
    "a member of Office.js above the floor",
    "src/adapters/office/new.ts",
    OFFICE + "export const f = (context: Excel.RequestContext) => context.workbook.worksheets.onNameChanged;",
    ["office/api-floor"],
  ],
  [
    "such a member in a path to load",
    "src/adapters/office/new.ts",
    OFFICE + 'export const f = (sheet: Excel.Worksheet) => sheet.load("name,showDataTypeIcons");',
    ["office/api-floor"],
  ],
  [
    "such a member behind a guard that asks for less",
    "src/adapters/office/new.ts",
    OFFICE +
      'export const f = (c: Excel.RequestContext, o: typeof Office) => o.context.requirements.isSetSupported("ExcelApi", "1.14") && c.workbook.worksheets.onNameChanged;',
    ["office/api-floor"],
  ],
  [
    "nothing of such a member behind its guard",
    "src/adapters/office/new.ts",
    OFFICE +
      'export const f = (c: Excel.RequestContext, o: typeof Office) => o.context.requirements.isSetSupported("ExcelApi", "1.17") && c.workbook.worksheets.onNameChanged;',
    [],
  ],
  ["words in a component", "src/pane/New.tsx", "export const f = () => <p>Check</p>;", ["no-restricted-syntax"]],
  [
    "words for screen readers in a component",
    "src/pane/New.tsx",
    'export const f = () => <p aria-label="Check" />;',
    ["no-restricted-syntax"],
  ],
  ["Chinese in a component", "src/pane/New.tsx", 'export const f = (): string => "校验";', ["no-restricted-syntax"]],
  ["any", "src/core/new.ts", "export const f = (x: any) => x;", ["@typescript-eslint/no-explicit-any"]],
  [
    "non-null assertions",
    "src/core/new.ts",
    "export const f = (x: string[]) => x[0]!;",
    ["@typescript-eslint/no-non-null-assertion"],
  ],
  ["nothing of a use case on the core", "src/app/new.ts", 'export { ok } from "../core/result";', []],
];

describe("the lint forbids", () => {
  const { stdout } = spawnSync(process.execPath, [path.join(__dirname, "lint-texts.mjs")], {
    cwd: ROOT,
    input: JSON.stringify(CASES.map(([, file, code]) => ({ file, code: `${code}\n` }))),
    encoding: "utf8",
  });
  const fired = JSON.parse(stdout) as readonly (readonly string[])[];

  it.each(CASES.map(([title, , , rules], index) => [title, rules, fired[index] ?? []] as const))(
    "%s",
    (_title, rules, found) => {
      if (rules.length === 0) expect(found).toEqual([]);
      else expect(found).toEqual(expect.arrayContaining([...rules]));
    },
  );
});
