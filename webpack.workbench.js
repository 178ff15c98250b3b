const { EsbuildPlugin } = require("esbuild-loader");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const path = require("node:path");
const { IgnorePlugin } = require("webpack");
const catalog = require("./scripts/catalog/webpack-rule.cjs");
const { hashSource, inlineScript } = require("./scripts/webpack/inline-script");

const PAGE = path.join(__dirname, "src/workbench/page");
const INBOX = path.join(__dirname, "src/workbench/inbox");
const RXJS = path.join(__dirname, "src/workbench/host/grid/univer-rxjs.ts");

/** The page that stands in for Excel: a grid, the ribbon, and a frame with the task pane. Beside it the inbox of a reviewer. */
module.exports = {
  name: "workbench",
  mode: "production",
  target: "web",
  devtool: false,
  entry: { main: path.join(PAGE, "main.tsx"), inbox: path.join(INBOX, "main.tsx") },
  output: {
    path: path.join(__dirname, "dist/workbench"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      catalog,
      // Its tasks leave channels open (src/workbench/host/grid/macro-task.ts).
      {
        test: /@univerjs[\\/]engine-(render|formula)[\\/]lib[\\/]es[\\/]/,
        resolve: { alias: { "@univerjs/core$": path.join(__dirname, "src/workbench/host/grid/univer-core.ts") } },
      },
      // Their buffers keep timers running (src/workbench/host/grid/univer-rxjs.ts).
      {
        test: /@univerjs[\\/](docs-ui|sheets-conditional-formatting(-ui)?|sheets-data-validation-ui)[\\/]lib[\\/]es[\\/]/,
        resolve: { alias: { rxjs$: RXJS, "rxjs/operators$": RXJS } },
      },
      { test: /[\\/]rules[\\/][\w-]+[\\/]README\.md$/, type: "asset/source" },
    ],
  },
  plugins: [
    // Rules for hyphenating 78 languages, which Univer loads when a document asks for them; sheets never do.
    new IgnorePlugin({ resourceRegExp: /^\.\/(?!en-gb-)[\w-]+\.js$/, contextRegExp: /engine-render[\\/]lib[\\/]es$/ }),
    new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css", chunkFilename: "[name].[contenthash:8].css" }),
    new HtmlWebpackPlugin({
      template: path.join(PAGE, "page.ejs"),
      chunks: ["main"],
      scriptLoading: "defer",
      // The pane is written into a frame, which is under the policy of this page too: its one inline script runs by its hash.
      templateParameters: { paneScript: hashSource(inlineScript(path.join(__dirname, "src/pane/page/guard.ts"))) },
    }),
    new HtmlWebpackPlugin({
      template: path.join(INBOX, "inbox.ejs"),
      filename: "inbox.html",
      chunks: ["inbox"],
      scriptLoading: "defer",
    }),
  ],
  // Terser takes two minutes and 2.5 GB for the grid, esbuild some seconds.
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", css: true })] },
  performance: { hints: false },
  stats: "errors-warnings",
};
