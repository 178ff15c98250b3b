import { firstIndex } from "../../src/core/first-index";

const ITEMS = [1, 3, 3, 3, 7];

it.each([
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 1],
  [4, 4],
  [7, 4],
  [8, 5],
])("finds the first of the numbers that is at least %i", (least, index) => {
  expect(firstIndex(ITEMS, (number) => number >= least)).toBe(index);
});

it("gives 0 where there are no items", () => {
  expect(firstIndex([], () => true)).toBe(0);
});

it("finds items that are undefined", () => {
  expect(firstIndex([undefined, undefined, 5], (item) => item !== undefined)).toBe(2);
});
