import { catalogRows } from "../../../src/core/dropdowns/catalog-sheet";

const state = { version: "1", revision: 1, domains: [], own: [] };

describe("the rows of the catalog sheet", () => {
  it("hold equal lists once, so that an edition with names of its own adds little", () => {
    const lists = [
      { key: "a", items: ["甲", "乙"] },
      { key: "b", items: ["丙"] },
      { key: "c", items: ["甲", "乙"] },
      { key: "d", items: ["甲乙"] },
    ];
    const rows = catalogRows(lists, state);
    expect(rows.map((row) => row[3])).toEqual(["选项", "甲", "乙", "丙", "甲乙"]);
    const listOf = (key: string): readonly unknown[] => {
      const [, start, count] = rows.find(([each]) => each === key) ?? [];
      return rows.slice(Number(start), Number(start) + Number(count)).map((row) => row[3]);
    };
    expect(lists.map(({ key }) => listOf(key))).toEqual(lists.map(({ items }) => items));
  });
});
