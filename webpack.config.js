const path = require("node:path");
const catalog = require("./scripts/catalog/webpack-rule.cjs");
const workbench = require("./webpack.workbench");
const { paneConfig } = require("./scripts/webpack/pane");

const OUTPUT = path.join(__dirname, "dist");

const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: { target, parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
  },
});

/** Programs for Node: readable in stack traces, with everything bundled but the package that starts threads and the one that few runs need. */
const forNode = {
  mode: "production",
  target: "node20",
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  // Readers of formats are chunks of the pane; here all is one file.
  module: { rules: [typescript("es2022"), catalog], parser: { javascript: { dynamicImportMode: "eager" } } },
  externals: [
    ({ request }, callback) => (request.startsWith("pdfjs-dist/") ? callback(null, `import ${request}`) : callback()),
  ],
  node: { __dirname: false },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The command line, and what its child processes run. */
const cli = {
  ...forNode,
  name: "cli",
  entry: {
    jixiao: "./src/cli/jixiao.ts",
    worker: "./src/cli/worker.ts",
  },
  output: { path: path.join(OUTPUT, "cli"), clean: true },
};

/** What `import … from "jixiao"` and `require("jixiao")` load; scripts/library-types.mjs puts its types beside it. */
const library = (name, type) => ({
  ...forNode,
  name: `library-${name}`,
  entry: { index: { import: "./src/library/index.ts", library: { type } } },
  experiments: { outputModule: type === "module" },
  // ES modules know their own address instead.
  node: { __dirname: type === "module" ? "node-module" : false },
  output: { path: path.join(OUTPUT, "library"), filename: `[name].${name}` },
});

/** What `npm run score` and `npm run bench` measure: the product's own code, built like the product. */
const measuring = {
  ...forNode,
  name: "measuring",
  entry: {
    score: { import: "./tests/score/print.ts", library: { type: "commonjs2" } },
    bench: { import: "./tests/bench/product.ts", library: { type: "commonjs2" } },
  },
  output: { path: path.join(OUTPUT, "measuring"), clean: true },
};

/**
 * `--env base=https://…`: the folder of the server from which Excel will load the add-in.
 * `--env officejs=cdn|21vianet|self|https://…`: where the pane gets office.js from.
 */
module.exports = (env) => [
  cli,
  library("mjs", "module"),
  library("cjs", "commonjs2"),
  measuring,
  workbench,
  paneConfig([typescript("es2022"), catalog], env),
];
