import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** [file, code that it might hold, rules that must fire] */
const CASES: readonly (readonly [title: string, file: string, code: string, rules: readonly string[]])[] = [
  ["the core on a port", "src/core/result.ts", 'export * from "../port/errors";', ["no-restricted-imports"]],
  ["the core on a package of an adapter", "src/core/result.ts", 'export * from "fflate";', ["no-restricted-imports"]],
  ["a port on an adapter", "src/port/errors.ts", 'export * from "../adapters/package/zip";', ["no-restricted-imports"]],
  [
    "an adapter on a use case",
    "src/adapters/package/opc.ts",
    'export * from "../../app/check";',
    ["no-restricted-imports"],
  ],
  [
    "a use case on an adapter",
    "src/app/check.ts",
    'export * from "../adapters/package/zip";',
    ["no-restricted-imports"],
  ],
  [
    "a round trip outside of the Office adapter",
    "src/app/check.ts",
    "export const f = async (context: { sync: () => Promise<void> }) => context.sync();",
    ["no-restricted-syntax"],
  ],
  [
    "the pane on the workbench",
    "src/pane/Pane.tsx",
    'export * from "../workbench/host/host";',
    ["no-restricted-imports"],
  ],
  ["the Office global in the pane", "src/pane/Pane.tsx", "export const f = () => Office;", ["no-restricted-globals"]],
  [
    "a member of Office.js above the floor",
    "src/adapters/office/addresses.ts",
    "export const f = (context: Excel.RequestContext) => context.workbook.worksheets.onNameChanged;",
    ["office/api-floor"],
  ],
  [
    "such a member in a path to load",
    "src/adapters/office/addresses.ts",
    'export const f = (sheet: Excel.Worksheet) => sheet.load("name,showDataTypeIcons");',
    ["office/api-floor"],
  ],
  [
    "such a member behind a guard that asks for less",
    "src/adapters/office/addresses.ts",
    'export const f = (c: Excel.RequestContext, o: typeof Office) => o.context.requirements.isSetSupported("ExcelApi", "1.14") && c.workbook.worksheets.onNameChanged;',
    ["office/api-floor"],
  ],
  [
    "nothing of such a member behind its guard",
    "src/adapters/office/addresses.ts",
    'export const f = (c: Excel.RequestContext, o: typeof Office) => o.context.requirements.isSetSupported("ExcelApi", "1.17") && c.workbook.worksheets.onNameChanged;',
    [],
  ],
  ["words in a component", "src/pane/Pane.tsx", "export const f = () => <p>Check</p>;", ["no-restricted-syntax"]],
  [
    "words for screen readers in a component",
    "src/pane/Pane.tsx",
    'export const f = () => <p aria-label="Check" />;',
    ["no-restricted-syntax"],
  ],
  ["Chinese in a component", "src/pane/Pane.tsx", 'export const f = (): string => "校验";', ["no-restricted-syntax"]],
  ["any", "src/core/result.ts", "export const f = (x: any) => x;", ["@typescript-eslint/no-explicit-any"]],
  [
    "non-null assertions",
    "src/core/result.ts",
    "export const f = (x: string[]) => x[0]!;",
    ["@typescript-eslint/no-non-null-assertion"],
  ],
  ["nothing of a use case on the core", "src/app/check.ts", 'export { ok } from "../core/result";', []],
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
