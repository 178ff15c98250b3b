import { readFileSync } from "node:fs";
import { HostFault } from "../../../src/workbench/host/fault";
import type { Profile } from "../../../src/workbench/host/profiles";
import { declaredMembers, defineType, scalar } from "../../../src/workbench/host/table";
import { workbookType } from "../../../src/workbench/host/objects/workbook";
import { codeOf, startExcel } from "./support";

const LIBRARY = readFileSync(require.resolve("@microsoft/office-js/dist/excel-mac-16.00.debug.js"), "utf8");

/** Classes that are ours, put beside those of the library: it ends before ExcelApi 1.18. */
const ADDED = ["Note", "NoteCollection"];

/** `_throwIfApiNotSupported("Range.merge", _defaultApiSetName, "1.2", _hostName)` */
const GATE = /_throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "(1\.\d+)"/g;

/** The ExcelApi version that the library asks for before it lets a program use a member. */
const gates = new Map([...LIBRARY.matchAll(GATE)].map(([, type, name, set]) => [`${type}.${name}`.toLowerCase(), set]));

/** Those that the program declares; tests of this file declare more. */
const members = [...declaredMembers()];

test("the library's gates were found", () => {
  expect(gates.get("range.getmergedareasornullobject")).toBe("1.13");
});

test("6: no member is there sooner or later than in the library", () => {
  expect(workbookType.spec.name).toBe("Workbook");
  expect(members.length).toBeGreaterThan(300);
  const wrong = members.flatMap(({ type, name, since }) => {
    const gate = gates.get(`${type}.${name}`.toLowerCase());
    return gate === undefined || gate === since ? [] : [`${type}.${name} is of ${gate}, not of ${since}`];
  });
  expect(wrong).toEqual([]);
});

test("every member that the host has exists in the library, or in what stands beside it", () => {
  const library: object = startExcel({ profile: "365" }).Excel;
  for (const name of ADDED)
    expect(Reflect.has(library, name) && !LIBRARY.includes(`var ${name} = (function`)).toBe(true);
  // Newer services stand in tables from which the library makes its classes, with names as a program writes them.
  const isInLibrary = (text: string, inTable: string): boolean => LIBRARY.includes(text) || LIBRARY.includes(inTable);
  const unknown = members
    .map(({ type, name }) => ({ type, name }))
    .filter(
      ({ type }) => !ADDED.includes(type) && !isInLibrary(`var ${type} = (function (_super)`, `"strings": ["${type}"`),
    );
  expect(unknown).toEqual([]);
  const missing = members.filter(
    ({ name }) => !isInLibrary(`"${name}"`, `["${name.charAt(0).toLowerCase()}${name.slice(1)}",`),
  );
  expect(missing).toEqual([]);
});

test("6: a member above the profile's set is ApiNotFound; the library lets it through", async () => {
  const { Excel } = startExcel({ profile: "ltsc-2021" });
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").getDependents().load("addresses");
    await context.sync();
  });
  expect(await codeOf(run)).toBe("ApiNotFound");
});

test.each([
  ["ltsc-2021", "ApiNotFound"],
  ["ltsc-2024", "of 1.17"],
] as const)("6: the table of members follows the profile %s", (profile, answer) => {
  const type = defineType<Profile>({
    name: "Range",
    since: "1.1",
    profile: (target) => target,
    scalars: { Newer: scalar("1.17", () => "of 1.17") },
  });
  const object = type.create(profile);
  const read = (): unknown => {
    try {
      return object.get("Newer");
    } catch (error) {
      return error instanceof HostFault ? error.code : error;
    }
  };
  expect(read()).toBe(answer);
  expect(object.scalars()).toEqual(answer === "of 1.17" ? ["Newer"] : []);
});

test.each([
  ["ltsc-2021", "1.14", true],
  ["ltsc-2021", "1.15", false],
  ["ltsc-2024", "1.17", true],
  ["ltsc-2024", "1.18", false],
  ["365", "1.20", true],
  ["web", "1.20", true],
] as const)("6: %s claims ExcelApi %s: %s", (profile, version, claimed) => {
  expect(startExcel({ profile }).isSetSupported("ExcelApi", version)).toBe(claimed);
});

test("a member that the host does not have is ApiNotFound with its name, never accepted", async () => {
  const { Excel } = startExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").removeDuplicates([0], false);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Range.RemoveDuplicates") as string,
  });
  const property = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").standardWidth = 10;
    await context.sync();
  });
  expect(await codeOf(property)).toBe("ApiNotFound");
});
