import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { REPO_ROOT } from "../../support/shared";

const FOLDERS = ["tests/workbench/host", "tests/adapters/office"];
/** "22: by the kinds of …", "2, 3: stops at …" at the beginning of a test's name. */
const NUMBERED = /(?:it|test)(?:\.each[^"'`]*(?:\[[\s\S]*?\]\s*(?:as const)?\s*\))?)?\(\s*["'`](\d+(?:, \d+)*): /g;
/** A row of the table: number, behaviour, limits. */
const ROW = /^\| (\d+) +\|(.*)\|(.*)\|$/gm;

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

const rows = [...readFileSync(path.join(REPO_ROOT, "docs/excel-host.md"), "utf8").matchAll(ROW)].map(
  ([, number, behaviour = "", limits = ""]) => ({ number: Number(number), behaviour, limits: limits.trim() }),
);

test("the table of Excel's behaviours has every number once", () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
  expect(rows.filter(({ behaviour }) => behaviour.trim() === "")).toEqual([]);
});

test("each number has a test, or a reason why it has none", () => {
  const untested = rows.filter(({ number }) => !tested.includes(number));
  expect(untested.filter(({ limits }) => !limits.startsWith("not in the host"))).toEqual([]);
  expect(tested.filter((number) => !rows.some((row) => row.number === number))).toEqual([]);
  expect(rows.filter(({ number, limits }) => tested.includes(number) && limits.startsWith("not in"))).toEqual([]);
});
