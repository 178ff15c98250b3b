import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { CATALOG } from "../../../src/core/catalog/catalog";
import { indicatorProblems } from "../../../src/core/catalog/check-indicator";
import { DOMAINS } from "../../../src/core/catalog/domains";
import { placeIndicators, placeOf } from "../../../src/core/catalog/places";
import { catalogSchema } from "../../../src/core/catalog/schema";
import { editionById } from "../../../src/core/editions/registry";
import type { TreeNode } from "../../../src/core/forms/tree";
import { compactName } from "../../../src/core/values/text";
import { describeWithShared, REPO_ROOT } from "../../support/shared";

const written = catalogSchema.parse(
  JSON.parse(readFileSync(path.join(REPO_ROOT, "src/core/catalog/indicators.json"), "utf8")),
);

function treeOf(edition: string): readonly TreeNode[] {
  const tree = editionById(edition)?.tree.project;
  if (!tree) throw new Error(`no edition ${edition}`);
  return tree;
}

/** The values that occur more than once. */
const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe("the catalog", () => {
  it("names no id and no indicator twice, by its synonyms neither, whatever the punctuation", () => {
    expect(repeated(written.indicators.map(({ id }) => id))).toEqual([]);
    const names = written.indicators.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
    expect(repeated(names.map(compactName))).toEqual([]);
  });

  it("holds only indicators that agree with themselves", () => {
    const problems = written.indicators.flatMap((indicator) =>
      indicatorProblems(indicator).map(({ zh }) => `${indicator.id} ${indicator.name}: ${zh}`),
    );
    expect(problems).toEqual([]);
  });

  it("numbers the indicators of each domain by the domain's id, and has some for every domain", () => {
    expect(written.indicators.filter(({ id, domain }) => !new RegExp(`^${domain}-\\d+$`).test(id))).toEqual([]);
    expect(new Set(written.indicators.map(({ domain }) => domain))).toEqual(new Set(DOMAINS.map(({ id }) => id)));
  });

  it("keeps a source for every indicator, and none in vain", () => {
    expect(new Set(written.indicators.map(({ source }) => source))).toEqual(new Set(Object.keys(written.sources)));
  });

  it("is served with a syllable for every character of a name", () => {
    expect(CATALOG.indicators).toMatchObject(written.indicators);
    const wrong = CATALOG.indicators.filter(
      ({ name, pinyin }) =>
        pinyin.split(" ").length !== Array.from(name).length || /[^\x20-\x7e（）、“”—]/.test(pinyin),
    );
    expect(wrong.map(({ name, pinyin }) => `${name}: ${pinyin}`)).toEqual([]);
  });
});

describe("places in a tree", () => {
  it("offers each edition only what its tree has a branch for", () => {
    const names = (edition: string) =>
      placeIndicators(treeOf(edition), CATALOG.indicators).map(
        ({ level1, branch, indicators }) => [level1, branch.name, indicators.length] as const,
      );
    const total = (edition: string) => names(edition).reduce((sum, [, , count]) => sum + count, 0);
    expect(total("national-2021")).toBe(CATALOG.indicators.length);
    const homeless = CATALOG.indicators.filter(({ category }) => /^(social|ecological)-cost$/.test(category));
    expect(total("hunan-2023")).toBe(CATALOG.indicators.length - homeless.length);
    expect(names("hunan-2023").map(([level1, name]) => `${level1}/${name}`)).toContain("产出指标/成本指标");
  });

  it("has no place for what a tree does not know", () => {
    expect(placeOf(treeOf("hunan-2023"), "social-cost")).toBeNull();
    expect(placeOf(treeOf("hunan-2023"), "satisfaction")).toMatchObject({ level1: "效益指标" });
    expect(placeOf([], "quantity")).toBeNull();
  });
});

/** Names that were corrected when the collected table became the product's catalog (docs/catalog.md). */
const RENAMED: Readonly<Record<string, string>> = {
  租金不高于同地段市场价比例: "租金占同地段市场价比例",
  生态环境持续改善: "生态环境质量",
  业务保障能力提升: "业务保障能力",
  预决算公开及时性: "预决算公开时限",
  耕地质量等级提升: "耕地质量等级提升幅度",
  降低患者就医自付费用比例: "患者就医自付费用降低比例",
};

describeWithShared("the collected table of 1,048 rows", (shared) => {
  it("lost no row: each stands under its path in the editions of its tree", () => {
    const rows = z
      .array(z.object({ level1: z.string(), level2: z.string(), level3: z.string(), standard: z.string() }))
      .parse(JSON.parse(readFileSync(path.join(shared, "catalog/indicators.json"), "utf8")));
    const editionsOf = (standard: string): readonly string[] =>
      standard === "common" ? ["hunan-2023", "national-2021"] : [standard === "101号" ? "national-2021" : "hunan-2023"];
    const byName = new Map(CATALOG.indicators.map((indicator) => [indicator.name, indicator]));
    const lost = rows.flatMap(({ level1, level2, level3, standard }) => {
      const category = byName.get(RENAMED[level3] ?? level3)?.category;
      return editionsOf(standard)
        .map((edition) => category && placeOf(treeOf(edition), category))
        .filter((place) => place?.level1 !== level1 || place.branch.name !== level2)
        .map(() => `${level1}/${level2}/${level3}`);
    });
    expect(rows).toHaveLength(1048);
    expect(lost).toEqual([]);
  });
});
