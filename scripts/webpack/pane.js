const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const path = require("node:path");
const { hashSource, inlineScript } = require("./inline-script");

const ROOT = path.join(__dirname, "../..");
const OFFICE_LIBRARY = path.join(ROOT, "node_modules/@microsoft/office-js/dist");

/** Where office.js is loaded from; `--env officejs=` takes one of these names or an address. */
const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  /** Office 365 operated by 21Vianet (世纪互联). */
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  /** Served beside the pane, for networks without access to other servers. */
  self: "office/office.js",
};

/** The parts of the library that Excel loads: one for each kind of Excel, and its texts in our languages. */
const OFFICE_FILES = [
  "office.js",
  "excel-{web-16.00,win32-16.01,mac-16.00,ios-16.00}{,-core}.js",
  "o15apptofilemappingtable.js",
  "{zh-cn,en-us}/office_strings.js",
  "telemetry/*.js",
];

/**
 * The task pane, which is also the shared runtime of the ribbon's commands. A local build (without `base`) includes
 * office.js, so that the workbench needs no network. A build for a server loads Microsoft's, as Microsoft requires.
 */
function paneConfig(rules, { base, officejs = base === undefined ? "self" : "cdn" } = {}) {
  return {
    name: "pane",
    mode: "production",
    target: ["web", "es2022"],
    devtool: false,
    entry: {
      // Small and loaded first: the ribbon may be clicked before the pane has loaded.
      clicks: path.join(ROOT, "src/commands/first-script.ts"),
      pane: path.join(ROOT, "src/pane/index.tsx"),
    },
    output: {
      path: path.join(ROOT, "dist/pane"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [...rules, { test: /[\\/]rules[\\/][\w-]+[\\/]README\.md$/, type: "asset/source" }] },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none" })],
      splitChunks: { chunks: "async" },
    },
    plugins: [
      panePage(OFFICE_JS[officejs] ?? officejs),
      new CopyPlugin({
        patterns: [
          { from: "*.png", context: path.join(ROOT, "assets/icons"), to: "icons" },
          { from: path.join(ROOT, "src/pane/page/help.html") },
          { from: path.join(ROOT, "src/pane/page/shortcuts.json") },
          { from: path.join(ROOT, "manifest.xml"), to: "../manifest.xml", transform: (text) => deployed(text, base) },
          ...(officejs === "self" ? officeFiles() : []),
        ],
      }),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** The address in the repository's manifest: this computer. */
const LOCAL_BASE = "https://localhost:3000";

/** The manifest for the deployment address, without its comments for developers. */
function deployed(manifest, base = LOCAL_BASE) {
  if (!/^https:\/\/[^\s"&<>]+$/.test(base)) throw new Error(`env base must be an https address, this is ${base}`);
  return manifest
    .toString()
    .split("<!--")
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf("-->") + 3).trimStart()))
    .join("")
    .replaceAll(LOCAL_BASE, base.replace(/\/$/, ""));
}

/** The page of the pane. It can load nothing but its own files and office.js. */
function panePage(officeJs, filename = "pane.html") {
  const guard = inlineScript(path.join(ROOT, "src/pane/page/guard.ts"));
  const scripts = ["'self'", hashSource(guard), ...(URL.canParse(officeJs) ? [new URL(officeJs).origin] : [])];
  return new HtmlPlugin({
    template: path.join(ROOT, "src/pane/page/pane.ejs"),
    filename,
    inject: "body",
    scriptLoading: "defer",
    chunks: ["clicks", "pane"],
    chunksSortMode: "manual",
    minify: false,
    templateParameters: {
      officeJs,
      guard,
      contentSecurityPolicy: [
        "default-src 'none'",
        `script-src ${scripts.join(" ")}`,
        // Fluent UI and office.js insert style elements.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; "),
    },
  });
}

const officeFiles = () =>
  OFFICE_FILES.map((from) => ({
    context: OFFICE_LIBRARY,
    from,
    to: "office",
    globOptions: { ignore: ["**/*.debug.js"] },
    info: { minimized: true },
  }));

module.exports = { paneConfig };
