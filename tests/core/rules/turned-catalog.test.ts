import { CATALOG } from "../../../src/core/catalog/catalog";
import { exampleTarget } from "../../../src/core/catalog/example-target";
import type { CatalogIndicator } from "../../../src/core/catalog/schema";
import { general } from "../../../src/core/editions/general";
import type { Finding } from "../../../src/core/engine/finding";
import { CATEGORY_NAMES } from "../../../src/core/indicators/category-names";
import { projectForm } from "../../../src/core/rules/cases";
import { RULES } from "../../../src/core/rules/registry";

const TURNED: Readonly<Record<string, string>> = { "≥": "≤", ">": "<", "≤": "≥", "<": ">" };

const listed = CATALOG.indicators.filter(({ comparator }) => comparator !== null && comparator in TURNED);
const isOtherCost = ({ category }: CatalogIndicator): boolean =>
  category === "social-cost" || category === "ecological-cost";

const GROUPS: Readonly<Record<string, readonly CatalogIndicator[]>> = {
  harmful: listed.filter(
    (one) => one.direction === "negative" && one.category !== "cost" && one.kind !== "duration" && !isOtherCost(one),
  ),
  "good rate": listed.filter(({ direction, kind }) => direction === "positive" && kind === "percent"),
  "time limit": listed.filter(({ direction, kind }) => direction === "negative" && kind === "duration"),
  cost: listed.filter(({ direction, category }) => direction === "negative" && category === "cost"),
};

/** What the rules of direction find in a form with nothing but this indicator. */
function findings(indicator: CatalogIndicator, target: string): readonly Finding[] {
  const form = projectForm({
    edition: "general",
    indicators: [[CATEGORY_NAMES[indicator.category].zh, indicator.name, target]],
  });
  return RULES.filter(({ meta }) => /^DIR-|^COST-CONTROL-GE$/.test(meta.code)).flatMap((rule) =>
    rule.scope === "form" ? rule.check(form, general) : [],
  );
}

const turned = ({ comparator, example, unit }: CatalogIndicator): string =>
  `${TURNED[comparator ?? ""] ?? ""}${example}${unit ?? ""}`;

describe("the catalog with its comparators turned round", () => {
  it.each(Object.entries(GROUPS))("is found wrong: %s", (_name, group) => {
    const missed = group.filter((indicator) => findings(indicator, turned(indicator)).length === 0);
    expect(group.length).toBeGreaterThan(25);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it("gives no alarm as it is", () => {
    const alarms = CATALOG.indicators.flatMap((indicator) => findings(indicator, exampleTarget(indicator)));
    expect(alarms.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
  });
});
