import { readFileSync } from "node:fs";
import { sarifFaults } from "./sarif-schema";
import { jixiao, writeSample, type Ended } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();
/** Blanks, signs that mean something in a URI, and characters beyond ASCII. */
const sample = folder.at("市 本级", "表#1 100%?.xlsx");
const again = folder.at("市 本级", "再报.xlsx");
const broken = folder.at("broken.xlsx");

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly index: number } };
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly Location[];
  readonly relatedLocations: readonly Location[];
}

/** What the tests look at; the schema says the rest. */
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Result[];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] },
      ];
    },
  ];
}

beforeAll(async () => {
  await writeSample(sample);
  write(again, readFileSync(sample));
  write(broken, readFileSync(sample).subarray(0, 2000));
});

/** The log that is printed, which must keep to the schema that OASIS published. */
async function sarif(...args: readonly string[]): Promise<Ended & { readonly run: Log["runs"][0] }> {
  const ended = await jixiao("check", ...args, "--format", "sarif");
  const log: unknown = JSON.parse(ended.stdout);
  expect(sarifFaults(log)).toEqual([]);
  return { ...ended, run: (log as Log).runs[0] };
}

describe("check --format sarif", () => {
  it("points from results to their rules, files and cells", async () => {
    const { run } = await sarif(sample, again, "--across");
    expect(run.results.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(["BUD-PROJ-SUM", "XW-DEPT-TWICE"]));
    for (const { ruleId, ruleIndex, locations, relatedLocations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      for (const { physicalLocation, logicalLocations } of [...locations, ...relatedLocations]) {
        const { uri, index } = physicalLocation.artifactLocation;
        expect(uri).not.toMatch(/[#?\s]/);
        expect(run.artifacts[index]?.location.uri).toBe(uri);
        expect([sample, again]).toContain(decodeURIComponent(uri));
        expect(logicalLocations[0]?.fullyQualifiedName).toMatch(/^附件[\d-]+![A-Z]+\d+$/);
      }
    }
    expect(run.invocations[0].executionSuccessful).toBe(true);
  });

  it("says of files that could not be read that the run was not successful", async () => {
    const { code, run } = await sarif(broken, sample);
    expect(code).toBe(2);
    expect(run.results.length).toBeGreaterThan(0);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it("is a log where nothing was checked, too", async () => {
    const { run } = await sarif(broken);
    expect(run.results).toEqual([]);
  });
});
