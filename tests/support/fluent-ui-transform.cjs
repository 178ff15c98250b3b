const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { buildSync } = require("esbuild");

const ROOT = path.join(__dirname, "../..");
const IMPORTED = /import \{([^}]+)\} from "@fluentui\/react-icons"/g;

/** The icons that the sources import, as a line that exports them. All icons would be 35 MB. */
function exportedIcons() {
  const sources = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => readFileSync(path.join(ROOT, "src", file), "utf8"));
  const names = sources.flatMap((source) =>
    [...source.matchAll(IMPORTED)].flatMap(([, list]) => list.match(/\w+/g) ?? []),
  );
  return `export { ${[...new Set(names)].sort().join(", ")} } from "@fluentui/react-icons";`;
}

const entry = (source) => source + exportedIcons();

/** Serves fluent-ui.mjs to Jest: a bundle of Fluent UI and the icons in use, without React. */
module.exports = {
  process(source) {
    const { outputFiles } = buildSync({
      stdin: { contents: entry(source), resolveDir: ROOT },
      bundle: true,
      write: false,
      format: "cjs",
      external: ["react", "react-dom"],
      define: { "process.env.NODE_ENV": '"test"' },
      logLevel: "error",
    });
    return { code: outputFiles[0].text };
  },
  getCacheKey: (source) =>
    createHash("sha1")
      .update(entry(source))
      .update(readFileSync(path.join(__dirname, "fluent-ui-transform.cjs")))
      .update(readFileSync(path.join(ROOT, "package-lock.json")))
      .digest("hex"),
};
