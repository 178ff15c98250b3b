const path = require("node:path");

/** The rule by which a bundle gets the catalog with its pinyin. */
module.exports = {
  test: /[\\/]catalog[\\/]indicators\.json$/,
  loader: path.join(__dirname, "webpack-loader.cjs"),
};
