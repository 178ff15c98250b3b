// Adds the pinyin to every name. Webpack and Jest both load indicators.json through it, so that search keys are not
// maintained by hand and users do not load a pinyin library.
const { customPinyin, pinyin } = require("pinyin-pro");

/** Words for which pinyin-pro does not choose the usual reading. */
const READINGS = {
  给排水: "jǐ pái shuǐ",
};

customPinyin(READINGS);

/** One syllable per character, without tones: 增长率 → "zeng zhang lv". Characters without a reading are kept. */
const pinyinOf = (name) => pinyin(name, { toneType: "none", v: true, type: "array" }).join(" ");

/** The text of indicators.json with the pinyin. */
function withPinyin(text) {
  const catalog = JSON.parse(text);
  return JSON.stringify({
    ...catalog,
    indicators: catalog.indicators.map((indicator) => ({ ...indicator, pinyin: pinyinOf(indicator.name) })),
  });
}

module.exports = { READINGS, pinyinOf, withPinyin };
