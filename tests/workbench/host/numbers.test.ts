import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { REPO_ROOT } from "../../support/shared";

const FOLDERS = ["tests/workbench/host", "tests/adapters/office", "tests/commands"];
/** "22: by the kinds of …", "2, 3: stops at …" at the beginning of a test's name. */
const NUMBERED = /(?:it|test)(?:\.each[^"'`]*(?:\[[\s\S]*?\]\s*(?:as const)?\s*\))?)?\(\s*["'`](\d+(?:, \d+)*): /g;
/** A row of the table: number, behaviour, limits. */
const ROW = /^\| (\d+) +\| \S.*\|.*\|$/gm;

/** The numbers that tests name, in order. */
const tested = [
  ...new Set(
    FOLDERS.flatMap((folder) =>
      readdirSync(path.join(REPO_ROOT, folder))
        .filter((name) => name.endsWith(".test.ts"))
        .flatMap((name) => [...readFileSync(path.join(REPO_ROOT, folder, name), "utf8").matchAll(NUMBERED)])
        .flatMap(([, numbers = ""]) => numbers.split(", ").map(Number)),
    ),
  ),
].toSorted((a, b) => a - b);

/** The numbers of the table in docs/excel-host.md. */
const listed = [...readFileSync(path.join(REPO_ROOT, "docs/excel-host.md"), "utf8").matchAll(ROW)].map(([, number]) =>
  Number(number),
);

test("each of Excel's behaviours in docs/excel-host.md has a test that names its number", () => {
  expect(listed).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
  expect(tested).toEqual(listed);
});
