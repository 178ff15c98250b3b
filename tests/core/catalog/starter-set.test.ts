import { CATALOG } from "../../../src/core/catalog/catalog";
import { suggestStarterSet } from "../../../src/core/catalog/starter-set";
import { editionById } from "../../../src/core/editions/registry";

const tickedFor = (about: string, domains: readonly string[]): readonly string[] =>
  suggestStarterSet(
    { tree: editionById("hunan-2023")?.tree.project ?? [], domains, about, budget: null },
    CATALOG.indicators,
  ).flatMap(({ indicator, fits }) => (fits ? [indicator.name] : []));

const tickedForDepartment = (about: string): readonly string[] =>
  suggestStarterSet(
    { tree: editionById("hunan-2023")?.tree.department ?? [], domains: ["department"], about, budget: null },
    CATALOG.indicators,
  ).flatMap(({ indicator, fits }) => (fits ? [indicator.name] : []));

describe("the starter set", () => {
  it("ticks approvals and service centres for departments of government services only", () => {
    const library = tickedForDepartment("青禾县图书馆");
    expect(library.length).toBeGreaterThan(5);
    expect(library.filter((name) => /审批|政务|服务中心|复议/.test(name))).toEqual([]);
    expect(tickedForDepartment("青禾县行政审批局")).toContain("审批事项提前办结率");
  });

  it("does not tick what speaks of another subject, even where a 领域 covers both", () => {
    const ticked = tickedFor("图书文献购置经费 青禾县图书馆", ["procurement", "culture-tourism"]);
    expect(ticked.length).toBeGreaterThan(3);
    expect(ticked.filter((name) => name.includes("旅游"))).toEqual([]);
  });

  it("ticks the same words where the project is about them", () => {
    expect(tickedFor("旅游推介活动", ["culture-tourism"]).some((name) => name.includes("旅游"))).toBe(true);
  });
});
