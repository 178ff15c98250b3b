import { addressLists } from "../../../src/adapters/office/addresses";
import type { Area } from "../../../src/core/workbook/address";

const cell = (row: number): Area => ({ row, column: 0, rows: 1, columns: 1 });

describe("addressLists", () => {
  it("joins addresses with commas", () => {
    expect(addressLists([cell(0), { row: 1, column: 1, rows: 2, columns: 2 }])).toEqual(["A1,B2:C3"]);
    expect(addressLists([])).toEqual([]);
  });

  it("begins another list before 8,000 characters are passed, and loses no address", () => {
    const areas = Array.from({ length: 5000 }, (_, index) => cell(index * 2));
    const lists = addressLists(areas);
    expect(lists.join(",").split(",")).toHaveLength(5000);
    expect(new Set(lists.join(",").split(",")).size).toBe(5000);
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(8000);
    for (const list of lists.slice(0, -1)) expect(list.length).toBeGreaterThan(7990);
  });
});
