import { readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { describeWithShared } from "../support/shared";
import { jixiao } from "./support";
import { temporaryFolder } from "../support/files";

/** Which rule finds the fault of a case, and on how many cells at least. */
const FAULTS: Readonly<Record<string, readonly [rule: string, cells: number]>> = {
  "01-blank-goals": ["TO-FILL", 1],
  "02-duration-ge": ["DIR-TIME-GE", 3],
  "03-positive-le": ["DIR-SAT-LE", 4],
  "04-negative-ge": ["DIR-BAD-GE", 4],
  "05-count-times-standard": ["COST-PER-HEAD", 1],
  "06-same-project-twice": ["XF-PROJ-TWICE", 1],
  "07-dates": ["XF-YEAR", 2],
  "08-vague-values": ["VAL-VAGUE", 7],
  "09-cost-in-words": ["COST-MISSING", 1],
  "10-inputs-by-other-words": ["CAT-INPUT-AS-TARGET", 5],
};
/** Cases that show a false alarm: nothing may be found. */
const SOUND = ["11-false-alarm-coverage", "12-false-alarm-unit-cost"];

const findingsSchema = z.object({
  workbooks: z.array(
    z.object({
      findings: z.array(z.object({ rule: z.string(), severity: z.string(), related: z.array(z.unknown()).optional() })),
    }),
  ),
});

describeWithShared("the twelve faults of judging", (shared) => {
  const folder = temporaryFolder();
  const cases = path.join(shared, "samples/cases");

  /** What `jixiao check` says of a case beyond hints. */
  async function findings(name: string) {
    const file = folder.at(`${name}.xlsx`);
    const filled = await jixiao("fill", path.join(cases, `${name}.json`), "-o", file);
    expect(filled.complaints).toEqual([]);
    const { stdout } = await jixiao("check", file, "--format", "json");
    const { workbooks } = findingsSchema.parse(JSON.parse(stdout));
    return workbooks.flatMap((workbook) => workbook.findings).filter(({ severity }) => severity !== "info");
  }

  it.each(Object.entries(FAULTS))("%s is found, its clean twin is silent", async (name, [rule, cells]) => {
    const found = (await findings(name)).filter((finding) => finding.rule === rule);
    const told = found.reduce((count, { related = [] }) => count + 1 + related.length, 0);
    expect(told).toBeGreaterThanOrEqual(cells);
    expect(await findings(`${name}.clean`)).toEqual([]);
  });

  it.each(SOUND)("%s gives no alarm", async (name) => {
    expect(await findings(name)).toEqual([]);
  });

  it("covers every case", () => {
    const names = readdirSync(cases).flatMap((file) => /^(\d\d-[a-z-]+)\.json$/.exec(file)?.[1] ?? []);
    expect([...Object.keys(FAULTS), ...SOUND].toSorted()).toEqual(names.toSorted());
  });
});
