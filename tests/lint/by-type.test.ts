import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** [title, file, code, rules that fire or errors of the compiler] */
const CASES: readonly (readonly [title: string, file: string, code: string, rules: readonly string[]])[] = [
  ["a promise that nothing waits for", "promise.ts", "Promise.resolve();\n", ["no-floating-promises"]],
  ["any in disguise", "any.ts", 'export const x: string = JSON.parse("1");\n', ["no-unsafe-assignment"]],
  ["idle conditions", "idle.ts", "export const f = (x: object) => (x ? 1 : 2);\n", ["no-unnecessary-condition"]],
  [
    "a switch without one of the cases",
    "switch.tsx",
    'export function f(x: "a" | "b"): void {\n  switch (x) {\n    case "a":\n  }\n}\n',
    ["switch-exhaustiveness-check"],
  ],
  ["wrong types", "types.ts", "export const x: string = 1;\n", ["TS2322"]],
  ["nothing of numbers in templates", "number.ts", "export const f = (x: number): string => `${x}`;\n", []],
  ["nothing in JavaScript", "script.mjs", "Promise.resolve();\n", []],
];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

/** Lints a folder of these files by the rules that need types. */
function lint(): { readonly status: number | null; readonly diagnostics: readonly Diagnostic[] } {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-lint-"));
  try {
    const settings = { extends: path.join(ROOT, "tsconfig.json"), compilerOptions: { types: [] }, include: ["."] };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(settings));
    for (const [, file, code] of CASES) writeFileSync(path.join(folder, file), code);
    const script = path.join(ROOT, "scripts/lint/by-type.mjs");
    const { status, stdout } = spawnSync(process.execPath, [script, "--format=json", folder], { encoding: "utf8" });
    return { status, ...(JSON.parse(stdout) as { readonly diagnostics: readonly Diagnostic[] }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the lint by types", () => {
  const { status, diagnostics } = lint();

  it("fails", () => {
    expect(status).toBe(1);
  });

  it.each(CASES)("forbids %s", (_title, file, _code, rules) => {
    const found = diagnostics.filter(({ filename }) => path.basename(filename) === file).map(({ code }) => code);
    expect(found).toEqual(rules.map((rule) => `typescript(${rule})`));
  });
});
