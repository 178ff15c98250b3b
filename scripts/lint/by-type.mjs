// Runs the rules that need types by oxlint, whose compiler checks the types themselves as well, as `npm run types` does:
// node scripts/lint/by-type.mjs FOLDER…
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT, rulesByType } from "./rules-by-type.mjs";

/** JavaScript has no types to look at. */
const UNTYPED = "**/*.{js,cjs,mjs}";

const oxlint = path.join(path.dirname(createRequire(import.meta.url).resolve("oxlint/package.json")), "bin/oxlint");
const folder = mkdtempSync(path.join(tmpdir(), "jixiao-lint-"));
try {
  const config = path.join(folder, "oxlint.json");
  const rules = (await rulesByType()).map(({ name, options }) => [`typescript/${name}`, ["error", ...options]]);
  const settings = { plugins: ["typescript"], categories: { correctness: "off" }, rules: Object.fromEntries(rules) };
  writeFileSync(config, JSON.stringify(settings));
  const args = [
    "--type-aware",
    "--type-check",
    "--config",
    config,
    "--ignore-pattern",
    UNTYPED,
    ...process.argv.slice(2),
  ];
  process.exitCode = spawnSync(process.execPath, [oxlint, ...args], { cwd: ROOT, stdio: "inherit" }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
