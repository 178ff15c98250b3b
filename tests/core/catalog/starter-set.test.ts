import { CATALOG } from "../../../src/core/catalog/catalog";
import { suggestStarterSet } from "../../../src/core/catalog/starter-set";
import { hunan2023 } from "../../../src/core/editions/hunan-2023";
import type { FormKind } from "../../../src/core/forms/form";

/** The names of the indicators that are ticked for a form of hunan-2023. */
const tickedFor = (kind: FormKind, about: string, domains: readonly string[]): readonly string[] =>
  suggestStarterSet({ tree: hunan2023.tree[kind], domains, about, budget: null }, CATALOG.indicators).flatMap(
    ({ indicator, fits }) => (fits ? [indicator.name] : []),
  );

describe("the starter set", () => {
  it("ticks approvals and service centres for departments of government services only", () => {
    const library = tickedFor("department", "青禾县图书馆", ["department"]);
    expect(library.length).toBeGreaterThan(5);
    expect(library.filter((name) => /审批|政务|服务中心|复议/.test(name))).toEqual([]);
    expect(tickedFor("department", "青禾县行政审批局", ["department"])).toContain("审批事项提前办结率");
  });

  it("does not tick what speaks of another subject, even where a 领域 covers both", () => {
    const ticked = tickedFor("project", "图书文献购置经费 青禾县图书馆", ["procurement", "culture-tourism"]);
    expect(ticked.length).toBeGreaterThan(3);
    expect(ticked.filter((name) => name.includes("旅游"))).toEqual([]);
  });

  it("ticks the same words where the project is about them", () => {
    const ticked = tickedFor("project", "旅游推介活动", ["culture-tourism"]);
    expect(ticked).toContainEqual(expect.stringContaining("旅游"));
  });
});
