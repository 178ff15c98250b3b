import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../support/files";
import { REPO_ROOT } from "../support/shared";

const project = temporaryFolder();
const COMPILER = path.join(REPO_ROOT, "node_modules/@typescript/native/bin/tsc");

/** Runs a program of Node in a copy of the core. */
function run(...args: readonly string[]): { readonly status: number | null; readonly told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project.at(), encoding: "utf8" });
  return { status, told: stdout + stderr };
}
const scaffold = (name: string, ...args: readonly string[]) =>
  run(path.join(REPO_ROOT, "scripts/scaffold", name), ...args);

beforeAll(() => {
  cpSync(path.join(REPO_ROOT, "src/core"), project.at("src/core"), { recursive: true });
  cpSync(path.join(REPO_ROOT, "docs/layouts"), project.at("docs/layouts"), { recursive: true });
  symlinkSync(path.join(REPO_ROOT, "node_modules"), project.at("node_modules"));
  cpSync(path.join(REPO_ROOT, "tsconfig.json"), project.at("tsconfig.json"));
  writeFileSync(
    project.at("tsconfig.core.json"),
    JSON.stringify({ extends: "./tsconfig.json", include: ["src"], compilerOptions: { types: ["node"] } }),
  );
});

describe("a new rule", () => {
  it("has a folder and stands in the registry in its place", () => {
    expect(scaffold("new-rule.mjs", "DIR-SAMPLE").status).toBe(0);
    const registry = readFileSync(project.at("src/core/rules/registry.ts"), "utf8");
    expect(registry).toMatch(/"\.\/dir-reduce-le\/rule";\nimport \{ dirSample \} from "\.\/dir-sample\/rule";\nimport/);
    expect(registry).toMatch(/ {2}dirReduceLe,\n {2}dirSample,\n {2}dirSatLe,/);
  });

  it("is refused with a code of another form, and where there is one", () => {
    expect(scaffold("new-rule.mjs", "sample")).toMatchObject({ status: 2 });
    expect(scaffold("new-rule.mjs", "BUD-INC-SUM")).toMatchObject({ status: 2 });
  });
});

describe("a new edition", () => {
  it("is made like another one and is offered before the general one", () => {
    expect(scaffold("new-edition.mjs", "jiangsu-sample", "hunan-2023").status).toBe(0);
    const registry = readFileSync(project.at("src/core/editions/registry.ts"), "utf8");
    expect(registry).toMatch(/ {2}jiangsuSample,\n {2}general,/);
    expect(readFileSync(project.at("src/core/editions/jiangsu-sample/index.ts"), "utf8")).toContain(
      'id: "jiangsu-sample"',
    );
    expect(readFileSync(project.at("docs/layouts/jiangsu-sample.md"), "utf8")).toMatch(/^# jiangsu-sample：/);
    expect(readFileSync(project.at("docs/layouts/README.md"), "utf8")).toMatch(
      /\| \[`jiangsu-sample`\]\(jiangsu-sample\.md\).*\n\| \[`general`\]/,
    );
  });

  it("is refused like one that does not exist", () => {
    const refused = scaffold("new-edition.mjs", "jiangsu-other", "nowhere");
    expect(refused.status).toBe(2);
    expect(refused.told).toMatch(/these are there: .*hunan-2023, hunan-list/);
  });
});

it("what was made fits the types of the core", () => {
  expect(run(COMPILER, "--noEmit", "-p", "tsconfig.core.json")).toEqual({ status: 0, told: "" });
});
