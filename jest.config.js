/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  reporters: ["default", "<rootDir>/tests/support/summary-reporter.js"],
  // The export map of numfmt 4.0.1 sends require() to a file that the package does not hold.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  transformIgnorePatterns: ["/node_modules/(?!numfmt/)"],
  transform: {
    "^.+\\.tsx?$|/node_modules/numfmt/.+\\.js$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } }, module: { type: "commonjs" } },
    ],
  },
};
