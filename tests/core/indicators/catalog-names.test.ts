import { CATALOG } from "../../../src/core/catalog/catalog";
import { catalogIndicator, nearIndicator, slippedIndicator } from "../../../src/core/indicators/catalog-names";

describe("catalogIndicator", () => {
  it.each([
    ["培训人次", "培训人次"],
    [" 市、镇、村三级服务中心覆盖率", "市镇村三级服务中心覆盖率"],
    ["工资及时发放率（%）", "工资发放及时率"],
    ["建议按期答复率", "建议（提案）按期答复率"],
    ["建议（提案）按期答复率", "建议（提案）按期答复率"],
  ])("knows %s as %s", (name, wanted) => {
    expect(catalogIndicator(name)?.name).toBe(wanted);
  });

  it.each(["", "便民利民率", "提高培训对象覆盖率"])("does not know “%s”", (name) => {
    expect(catalogIndicator(name)).toBeNull();
  });
});

describe("nearIndicator", () => {
  it.each([
    ["提高培训对象覆盖率", "培训对象覆盖率"],
    ["各乡镇便民服务中心指导覆盖率", "乡镇便民服务中心指导覆盖率"],
    ["提很企业、群众政务服务满意度", "企业群众政务服务满意度"],
  ])("takes %s for %s", (name, wanted) => {
    expect(nearIndicator(name)?.name).toBe(wanted);
  });

  it.each(["", "培训对象覆盖率", "工资及时发放率", "便民利民率", "培训对象覆盖", "群众满意度"])(
    "is not reminded of anything by “%s”",
    (name) => {
      expect(nearIndicator(name)).toBeNull();
    },
  );
});

describe("slippedIndicator", () => {
  it.each([
    ["车辆检年合格率", "车辆年检合格率"],
    ["政务服务事项办当天结率", "政务服务事项当天办结率"],
    ["政务服务事项当天结办率", "政务服务事项当天办结率"],
    ["车年辆检合格率", "车辆年检合格率"],
    ["车辆年检合率格", "车辆年检合格率"],
    ["辆车年检合格率", "车辆年检合格率"],
    ["项目成完时间", "项目完成时间"],
  ])("puts %s right: %s", (name, wanted) => {
    expect(slippedIndicator(name)?.name).toBe(wanted);
  });

  it.each([
    "次人培训",
    "培训格合率",
    "合车辆年检格率",
    "工资及时发放率",
    "车辆年检合格率",
    "检年车辆合格率",
    "车辆年检合格数",
  ])("leaves “%s”", (name) => {
    expect(slippedIndicator(name)).toBeNull();
  });

  it("takes no name of the catalog for another", () => {
    const names = CATALOG.indicators.flatMap(({ name, synonyms = [] }) => [name, ...synonyms]);
    expect(names.filter((name) => slippedIndicator(name) ?? nearIndicator(name))).toEqual([]);
  });
});
