import { flatMap } from "../../src/core/flat-map";

it.each<[string, (item: number, index: number) => number | readonly number[]]>([
  ["lists", (item) => [item, -item]],
  ["some empty lists", (item) => (item > 1 ? [item] : [])],
  ["single results", (item) => 2 * item],
  ["lists and single results", (item) => (item > 1 ? [item, item] : item)],
  ["places", (item, index) => [item * index]],
])("gives what the method of arrays gives: %s", (_, each) => {
  expect(flatMap([3, 1, 2], each)).toEqual([3, 1, 2].flatMap(each));
});

it("flattens one level only", () => {
  expect(flatMap([1], (item) => [[item]])).toEqual([[1]]);
});

it("gives nothing for nothing", () => {
  expect(flatMap([], () => 1)).toEqual([]);
});
