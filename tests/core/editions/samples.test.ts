import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../src/adapters/xlsx/workbook";
import { recognise } from "../../../src/core/recognition/recognise";
import { describeWithShared } from "../../support/shared";
import { valueOf } from "../../support/value-of";

/** The edition of each family of real forms. Forms of other families look like none of ours. */
const EDITION_OF: Readonly<Record<string, string>> = {
  "CN-central-2023": "central-2022",
  "CN-central-2024": "central-2022",
  "CQ-table10": "chongqing",
  "CQ-table11": "chongqing",
  "CQ-table12-flat": "chongqing-list",
  "FJ-fuzhou": "fujian-fuzhou",
  "FJ-quanzhou-dept": "fujian-quanzhou",
  "FJ-quanzhou-project": "fujian-quanzhou",
  "GZ-dept-declaration": "guangzhou",
  "HN-changsha-list-dept": "hunan-list",
  "HN-changsha-list-project": "hunan-list",
  "SD-yantai": "shandong-yantai",
  "SN-table14-2021": "shaanxi-xian",
  "SN-table14-2026": "shaanxi-xian",
  "SN-table15": "shaanxi-xian",
  "SN-table16": "shaanxi-xian-fund",
};
/** Editions by their tree alone: they hold for forms of any look whose branches are the act's. */
const BY_TREE: readonly string[] = ["national-2015", "national-2021", "general"];

async function editionsOf(file: string): Promise<readonly string[]> {
  const snapshot = valueOf(await valueOf(openXlsx(readFileSync(file))).read());
  return [...new Set(recognise(snapshot).map(({ edition }) => edition))];
}

describeWithShared("real forms", (shared) => {
  const samples = path.join(shared, "samples");
  const families = JSON.parse(readFileSync(path.join(samples, "families.json"), "utf8")) as Readonly<
    Record<string, readonly string[]>
  >;
  const names = Object.entries(families).flatMap(([family, forms]) =>
    forms.filter((name) => !name.startsWith("seed-")).map((name) => ({ family, name })),
  );

  it("are taken for the edition of their family, and none for a wrong one", async () => {
    const read = await Promise.all(
      names.map(async ({ family, name }) => {
        const file = ["others", "more"]
          .map((folder) => path.join(samples, folder, `${name}.xlsx`))
          .find((place) => existsSync(place));
        if (file === undefined) throw new Error(`no file ${name}`);
        const found = await editionsOf(file);
        return { name, wanted: EDITION_OF[family], found };
      }),
    );
    const right = read.filter(({ wanted, found }) => found.length > 0 && found.every((id) => id === wanted));
    const wrong = read.filter(({ wanted, found }) => found.some((id) => id !== wanted && !BY_TREE.includes(id)));
    expect(wrong).toEqual([]);
    expect(right.length).toBeGreaterThanOrEqual(59);
  });
});
