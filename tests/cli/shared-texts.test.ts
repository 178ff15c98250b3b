import { textSharer } from "../../src/cli/shared-texts";

test("data come back as they were, with equal short texts held once", () => {
  const shared = textSharer();
  const data = {
    name: "图书购置",
    amounts: [1, null, { cell: "B5", texts: ["图书购置", "长".repeat(100)] }],
    none: [],
  };
  const [one, other] = [structuredClone(data), structuredClone(data)].map(shared);
  expect(one).toEqual(data);
  expect(other).toEqual(data);
  expect(one?.none).toBe(other?.none);
});
