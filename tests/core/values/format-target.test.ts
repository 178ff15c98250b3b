import { formatTarget } from "../../../src/core/values/format-target";
import { parseTarget } from "../../../src/core/values/parse-target";

it.each([
  ["不低于３０万件", "≥30万件"],
  ["95 % 以上", "≥95%"],
  ["控制在100万元以内", "≤100万元"],
  ["≤100元/人*月", "≤100元/人·月"],
  ["≥1,200㎡", "≥1200平方米"],
  ["≥30次;≥30篇", "≥30次；≥30篇"],
  ["3-5 次", "3-5次"],
  ["2023年底前", "2023年底前"],
  ["30件左右", "30件左右"],
  ["有效 提升", "有效提升"],
])("writes %s as %s", (typed, written) => {
  expect(formatTarget(parseTarget(typed))).toBe(written);
});

it("brings together what stood in three columns", () => {
  expect(formatTarget(parseTarget("30", { comparator: "不少于", unit: "万件" }))).toBe("≥30万件");
});
