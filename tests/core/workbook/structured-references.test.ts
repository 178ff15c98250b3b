import { withColumnsRenamed } from "../../../src/core/workbook/structured-references";

it.each([
  ["SUM(表1[金额])", "SUM(表1[预算数])"],
  ["表1[[#This Row],[金额]]*2", "表1[[#This Row],[预算数]]*2"],
  ["SUM(表1[[#Headers],[#Data],[名称]:[金额]])", "SUM(表1[[#Headers],[#Data],[名称]:[预算数]])"],
  ["\"表1[金额]\"&表10[金额]&'表1[金额]'!A1&我的表1[金额]", "\"表1[金额]\"&表10[金额]&'表1[金额]'!A1&我的表1[金额]"],
  ["表1[名称]&表1[[金额]]", "表1[名称]&表1[[预算数]]"],
  ["表1[金额", "表1[金额"],
])("%s names the column anew: %s", (formula, expected) => {
  expect(withColumnsRenamed(formula, "表1", new Map([["金额", "预算数"]]))).toBe(expected);
});

it("escapes what has a meaning in references", () => {
  expect(withColumnsRenamed("T[a'[1']]+T[b]", "t", new Map([["A[1]", "#'x"]]))).toBe("T['#''x]+T[b]");
});

it("exchanges two titles", () => {
  const titles = new Map([
    ["名称", "金额"],
    ["金额", "名称"],
  ]);
  expect(withColumnsRenamed("T[名称]&T[金额]", "T", titles)).toBe("T[金额]&T[名称]");
});
