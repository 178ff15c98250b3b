const path = require("node:path");

/** The rule that loads the catalog with its pinyin into a bundle. */
module.exports = {
  test: /[\\/]catalog[\\/]indicators\.json$/,
  loader: path.join(__dirname, "webpack-loader.cjs"),
};
