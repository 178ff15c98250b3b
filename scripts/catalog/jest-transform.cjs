const { createHash } = require("node:crypto");
const { version } = require("pinyin-pro/package.json");
const { READINGS, withPinyin } = require("./pinyin.cjs");

/** Serves src/core/catalog/indicators.json to Jest. */
module.exports = {
  process: (source) => ({ code: withPinyin(source) }),
  getCacheKey: (source) =>
    createHash("sha1")
      .update(JSON.stringify([source, READINGS, version]))
      .digest("hex"),
};
