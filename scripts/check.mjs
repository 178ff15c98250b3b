// Runs every check of `npm run check`: the tests, and beside them format, lint with types, and scores, which keep one
// processor busy. All of them run to their end, so that one run shows every fault.
import { spawn } from "node:child_process";

/** Names of npm scripts, one after the other. */
const BESIDE_THE_TESTS = ["format", "lint", "score"];

/** Runs an npm script; resolves to whether it succeeded, and to its output if that is not shown at once. */
function run(script, stdio) {
  const child = spawn("npm", ["run", "--silent", script], { stdio, shell: process.platform === "win32" });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => output.push(data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ isOk: code === 0, output: Buffer.concat(output).toString() }));
  });
}

/** The checks beside the tests; their output comes in one piece each, between the lines of the tests. */
async function runBesideTheTests() {
  const failed = [];
  for (const script of BESIDE_THE_TESTS) {
    const { isOk, output } = await run(script, ["ignore", "pipe", "pipe"]);
    process.stdout.write(`\n> ${script}: ${isOk ? "ok" : "failed"}\n${output}`);
    if (!isOk) failed.push(script);
  }
  return failed;
}

const [failed, { isOk }] = await Promise.all([runBesideTheTests(), run("unit", "inherit")]);
if (!isOk) failed.push("unit");
if (failed.length > 0) console.error(`check: ${failed.join(", ")} failed, see above`);
process.exitCode = failed.length > 0 ? 1 : 0;
