const { availableParallelism } = require("node:os");

/**
 * Globals that modules receive as parameters. Jest runs tests in a context of their own, where looking up a global takes
 * twenty to thirty times longer than usual. None that a test replaces (fake timers bring a Date of their own), and none that
 * a package declares itself at the top of a module (Symbol, parseInt).
 */
const BUILT_IN =
  "Array ArrayBuffer BigInt Boolean DataView Error Infinity Intl JSON Map Math Number Object Promise Proxy RangeError Reflect RegExp Set String TypeError Uint8Array WeakMap WeakSet".split(
    " ",
  );

const shared = {
  sandboxInjectedGlobals: BUILT_IN,
  moduleNameMapper: {
    // The export map of numfmt 4.0.1 sends require() to a file that the package does not hold.
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
    "^@fluentui/react-(components|icons)$": "<rootDir>/tests/support/fluent-ui.mjs",
    "^@univerjs/core$": "<rootDir>/tests/support/univer-core.cjs",
    "^@univerjs/core/facade$": "<rootDir>/tests/support/univer-facade.cjs",
    "^@univerjs/preset-sheets-node-core$": "<rootDir>/tests/support/univer-node-core.cjs",
  },
  transformIgnorePatterns: ["/node_modules/(?!numfmt/|pdfjs-dist/)"],
  transform: {
    "/catalog/indicators\\.json$": "<rootDir>/scripts/catalog/jest-transform.cjs",
    "/fluent-ui\\.mjs$": "<rootDir>/tests/support/fluent-ui-transform.cjs",
    "^.+\\.tsx?$|/node_modules/numfmt/.+\\.js$|/node_modules/pdfjs-dist/.+\\.mjs$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
};

/** A test that takes so many milliseconds hangs. Slow and busy machines need far more than the five seconds of Jest. */
const HANGING = 600_000;

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: HANGING,
  // More than there are processors: tests in browsers and tests of timers wait half of their time. (Jest takes a
  // percentage above 100 for a number of workers.)
  maxWorkers: availableParallelism() + 1,
  // A worker that has run hundreds of suites takes a second or two to end by itself.
  workerGracefulExitTimeout: 15_000,
  roots: ["<rootDir>/tests"],
  testSequencer: "<rootDir>/tests/support/sequencer.cjs",
  reporters: ["default", "<rootDir>/tests/support/summary-reporter.js"],
  projects: [
    {
      ...shared,
      displayName: "node",
      roots: ["<rootDir>/tests"],
      testMatch: ["**/*.test.ts"],
      testEnvironment: "<rootDir>/tests/support/environment.cjs",
    },
    {
      ...shared,
      displayName: "pane",
      roots: ["<rootDir>/tests"],
      testMatch: ["**/*.test.tsx"],
      testEnvironment: "<rootDir>/tests/support/pane-environment.cjs",
      setupFilesAfterEnv: ["<rootDir>/tests/support/jest-dom.ts"],
    },
  ],
};
