const esbuild = require("esbuild");
const swc = require("@swc/core");
const { createHash } = require("node:crypto");

/** Compiles a TypeScript file and its imports into one small ES5 script, for web views that support nothing newer. */
function inlineScript(file) {
  const { outputFiles } = esbuild.buildSync({ entryPoints: [file], bundle: true, write: false, format: "iife" });
  const { code } = swc.transformSync(outputFiles[0].text, { jsc: { target: "es5" }, minify: true });
  return code.trim();
}

/** The Content-Security-Policy source that allows exactly this script. */
const hashSource = (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

module.exports = { inlineScript, hashSource };
