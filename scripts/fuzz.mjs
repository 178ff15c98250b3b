// The long run of the tests with generated and broken input: fifty times as many cases as `npm test`, with a new seed
// each time. `FUZZ_SEED=… npm run fuzz` repeats a run.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const FACTOR = "50";

const env = { ...process.env };
env.FUZZ_RUNS ??= FACTOR;
env.FUZZ_SEED ??= String(Math.floor(Math.random() * 2 ** 31));
console.log(`fuzz: FUZZ_SEED=${env.FUZZ_SEED}, ${env.FUZZ_RUNS} times as many runs as the tests`);
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const hours = 6 * 60 * 60 * 1000;
process.exitCode =
  spawnSync(process.execPath, [jest, "fuzz", `--testTimeout=${hours}`], { env, stdio: "inherit" }).status ?? 1;
