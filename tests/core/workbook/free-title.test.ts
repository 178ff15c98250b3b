import { freeTitle } from "../../../src/core/workbook/free-title";

it.each<[string, readonly string[], string]>([
  ["金额", ["名称"], "金额"],
  ["金额", ["名称", "金额", "金额2"], "金额3"],
  ["Amount", ["AMOUNT"], "Amount2"],
  ["", ["列1", "名称"], "列2"],
])("“%s” beside %j is %s", (wanted, taken, expected) => {
  expect(freeTitle(wanted, taken)).toBe(expected);
});
