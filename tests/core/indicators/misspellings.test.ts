import { CATALOG } from "../../../src/core/catalog/catalog";
import { FIELD_WORDS } from "../../../src/core/indicators/lexicon";
import { misspellingsIn } from "../../../src/core/indicators/misspellings";
import { compactText } from "../../../src/core/values/text";

describe("misspellingsIn", () => {
  it("knows more than 300 words of the field, each once", () => {
    expect(FIELD_WORDS.length).toBeGreaterThan(300);
    expect(new Set(FIELD_WORDS).size).toBe(FIELD_WORDS.length);
    expect(FIELD_WORDS.filter((word) => word.length < 3)).toEqual([]);
  });

  it.each([
    ["群众满意渡", "满意渡", "满意度"],
    ["项目验收和格率", "验收和格", "验收合格"],
    ["政务服物事项", "政务服物", "政务服务"],
    ["经济校益", "经济校益", "经济效益"],
    ["基础设师完好", "基础设师", "基础设施"],
    ["任务完城率", "任务完城", "任务完成"],
    ["一搬公共预算", "一搬公共预算", "一般公共预算"],
  ])("finds the wrong character of %s", (text, wrong, right) => {
    expect(misspellingsIn(text)).toEqual([{ wrong, right }]);
  });

  it.each([
    "故障即时处理率",
    "收益人口",
    "建筑围护结构",
    "节目制作实效",
    "公证服务对象",
    "检察业务",
    "法制宣传",
    "志愿者服务",
    "养护工人",
  ])("lets another right word stand: %s", (text) => {
    expect(misspellingsIn(text)).toEqual([]);
  });

  it("is silent on the whole catalog and its definitions", () => {
    const texts = CATALOG.indicators.flatMap(({ name, synonyms, definition }) => [
      name,
      definition,
      ...(synonyms ?? []),
    ]);
    expect(texts.flatMap((text) => misspellingsIn(compactText(text)))).toEqual([]);
  });
});
