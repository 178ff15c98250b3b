#!/usr/bin/env node
const { existsSync } = require("node:fs");
const path = require("node:path");

// npm links this file when the package is installed or first run by npx, which may be before the program is built.
const program = path.join(__dirname, "../dist/cli/jixiao.js");
if (existsSync(program)) {
  require(program);
} else {
  console.error("jixiao：程序尚未构建。请先运行 npm run build");
  process.exitCode = 2;
}
