// Writes the pinyin of every name beside it. Webpack and Jest both serve indicators.json through it, so that what is
// searched is never written by hand, and no package that knows pinyin is in what users load.
const { customPinyin, pinyin } = require("pinyin-pro");

/** Words whose usual reading pinyin-pro does not choose. */
const READINGS = {
  给排水: "jǐ pái shuǐ",
};

customPinyin(READINGS);

/** One syllable a character, without tones: 增长率 → "zeng zhang lv". Characters without a reading stand as they are. */
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
