// Measures reading and checking on real forms; see tests/score. `--show` lists the misses.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const shared = path.join(root, "../shared");

if (existsSync(shared)) {
  const { status } = spawnSync(process.execPath, [path.join(root, "scripts/prepare.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
  const { printScore } = createRequire(import.meta.url)("../dist/measuring/score.js");
  await printScore(shared, process.argv.includes("--show"));
} else {
  console.log("score: nothing measured, the folder ../shared with the samples is not here");
}
