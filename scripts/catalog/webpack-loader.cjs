const { withPinyin } = require("./pinyin.cjs");

/** Serves src/core/catalog/indicators.json to webpack. */
module.exports = (source) => withPinyin(source);
