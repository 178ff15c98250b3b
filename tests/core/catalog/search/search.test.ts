import { catalogIndex } from "../../../../src/core/catalog/search/catalog-index";
import { search, type SearchQuery } from "../../../../src/core/catalog/search/search";
import { indexEntries } from "../../../../src/core/catalog/search/search-index";
import { guessDomains } from "../../../../src/core/catalog/guess-domain";
import { ownEntries } from "../../../../src/app/indicators/own-entries";
import type { ListedIndicator } from "../../../../src/core/catalog/schema";
import { CATALOG } from "../../../../src/core/catalog/catalog";

const find = (text: string, more: Omit<SearchQuery, "text"> = {}): readonly string[] =>
  search(catalogIndex(), { text, ...more }).map(({ entry }) => entry.name);

describe("search", () => {
  it.each([
    ["a piece of the name", "消防设施完", "消防设施完好率"],
    ["full pinyin", "xiaofangsheshiwanhaolv", "消防设施完好率"],
    ["initials", "xfsswhl", "消防设施完好率"],
    ["initials of a piece", "sswhl", "消防设施完好率"],
    ["syllables and initials mixed", "xiaofsswanhl", "消防设施完好率"],
    ["characters and letters mixed", "消防sswhl", "消防设施完好率"],
    ["a syllable that is not finished", "xiaofangsheshiwanh", "消防设施完好率"],
    ["several words in any order", "完好 消防设施", "消防设施完好率"],
    ["capitals and full width", "ＸＦＳＳＷＨＬ", "消防设施完好率"],
    ["letters of the name itself", "pm2.5", "细颗粒物（PM2.5）年均浓度"],
    ["a name in quotation marks", "一件事一次办", "“一件事一次办”事项数"],
    ["a synonym", "学员满意度", "参训学员满意度"],
    ["a polyphone", "zengzhanglv", "旅游总收入增长率"],
    ["a wrong character", "消防设施完号率", "消防设施完好率"],
    ["a missing character", "消防设完好率", "消防设施完好率"],
    ["a slip in the pinyin", "xiaofamgsheshiwanhaolv", "消防设施完好率"],
  ])("finds by %s", (_how, text, name) => {
    expect(find(text)).toContain(name);
  });

  it("puts the exact name first, then prefixes, then pieces, then definitions", () => {
    const hits = search(catalogIndex(), { text: "培训合格率" });
    expect(hits[0]).toMatchObject({ entry: { name: "培训合格率" }, match: "exact" });
    const order = search(catalogIndex(), { text: "培训" }).map(({ match }) => match);
    const rank = ["exact", "prefix", "part", "domain", "definition"];
    expect(order.map((match) => rank.indexOf(match))).toEqual(
      order.map((match) => rank.indexOf(match)).toSorted((a, b) => a - b),
    );
    expect(new Set(order)).toEqual(new Set(["prefix", "part", "domain", "definition"]));
  });

  it("puts the row's 二级 first, then the project's 领域, then what the workbook uses", () => {
    const hits = search(catalogIndex(), {
      text: "满意度",
      near: { category: "satisfaction", domain: "property", used: new Set(["来访办事群众满意度"]) },
    }).map(({ entry }) => entry.name);
    expect(hits.slice(0, 2)).toEqual(["来访办事群众满意度", "办公人员满意度"]);
    const [first] = search(catalogIndex(), { text: "合格率", near: { category: "social-benefit" } });
    expect(first?.entry.name).toBe("食品抽检合格率");
  });

  it("finds only what the filters let through, and everything for no text", () => {
    expect(find("")).toHaveLength(CATALOG.indicators.length);
    const costsOfProperty = CATALOG.indicators.filter(
      ({ category, domain }) => category === "cost" && domain === "property",
    );
    expect(costsOfProperty).not.toEqual([]);
    expect(find("", { only: { category: "cost", domain: "property" } }).toSorted()).toEqual(
      costsOfProperty.map(({ name }) => name).toSorted(),
    );
  });

  it("lets own indicators that fit everywhere through every 领域, and counts them to the project's", () => {
    const own = ownEntries([
      {
        category: "quantity",
        name: "古籍修复册数",
        comparator: "≥",
        unit: "册",
        example: null,
        definition: null,
        domain: null,
      },
    ]);
    const index = [...indexEntries<ListedIndicator>(own, () => ""), ...catalogIndex()];
    for (const domain of [null, "property"]) {
      const [first] = search(index, { text: "", only: { domain }, near: { domain: "property" } });
      expect(first?.entry).toMatchObject({ name: "古籍修复册数", isOwn: true });
    }
  });

  it("finds nothing for what is nowhere near", () => {
    expect(find("氢燃料电池堆寿命")).toEqual([]);
    expect(find("qqqqqq")).toEqual([]);
  });

  it("reads names without pinyin by the caller's own means", () => {
    const [first] = CATALOG.indicators;
    if (!first) throw new Error("the catalog is empty");
    const index = indexEntries([{ ...first, name: "荷花节观众人次", pinyin: "" }], () => "");
    expect(search(index, { text: "hehua" })).toEqual([]);
    expect(search(index, { text: "荷花" })).toHaveLength(1);
    const readsName = (name: string, word: string) => name.startsWith("荷") && word === "hehua";
    expect(search(index, { text: "hehua", readsName })).toHaveLength(1);
  });
});

describe("guessDomains", () => {
  it.each([
    ["2024年物业管理费", "property"],
    ["水电费", "utilities"],
    ["业务培训", "training"],
    ["乡村教师培训经费", "training"],
    ["劳务派遣人员经费", "labour-dispatch"],
    ["营运维护费", "maintenance"],
    ["地下停车位租赁", "leasing"],
    ["城区环卫清扫保洁服务", "city-management"],
    ["高标准农田建设", "agriculture"],
    ["困难残疾人生活补贴", "disability"],
  ])("%s → %s", (name, domain) => {
    expect(guessDomains(name)[0]).toBe(domain);
  });

  it("knows none for a name that says nothing", () => {
    expect(guessDomains("其他专项")).toEqual([]);
  });
});
