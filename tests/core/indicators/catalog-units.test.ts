import { CATALOG } from "../../../src/core/catalog/catalog";
import { catalogClash } from "../../../src/core/indicators/catalog-units";
import { readUnit } from "../../../src/core/values/units";

describe("catalogClash", () => {
  it.each([
    ["项目完成时间", "%", "时间"],
    ["项目完成时间", "项", "时间"],
    ["预决算公开时限", "%", "时间"],
    ["发表论文数量", "元", "数量"],
    ["项目总成本", "天", "金额"],
    ["项目总成本", "件", "金额"],
    ["政策知晓率", "人", "比率"],
  ])("finds that %s is not given in %s", (name, unit, what) => {
    expect(catalogClash(name, unit)).toEqual({ what });
  });

  it.each([
    ["项目总成本", "%"],
    ["项目完成时间", "月"],
    ["发表论文数量", "本"],
    ["履职保障能力", "%"],
    ["便民利民率", "元"],
  ])("leaves %s in %s alone", (name, unit) => {
    expect(catalogClash(name, unit)).toBeNull();
  });

  it("agrees with every unit of the catalog", () => {
    const clashes = CATALOG.indicators.filter(({ name, unit }) => {
      const canonical = unit === null ? null : readUnit(unit).unit;
      return canonical !== null && catalogClash(name, canonical) !== null;
    });
    expect(clashes.map(({ name, unit }) => `${name} ${unit}`)).toEqual([]);
  });
});
