// Shows the product at work: fills the sample pack into a workbook and checks it.
import { execFileSync, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const workbook = path.join("dist", "sample", "青禾县图书馆2024年绩效目标表.xlsx");

const jixiao = (...args) => [
  process.execPath,
  [path.join("bin", "jixiao.js"), ...args],
  { cwd: root, stdio: "inherit" },
];

rmSync(path.join(root, workbook), { force: true });
execFileSync(...jixiao("fill", path.join("assets", "sample", "forms.json"), "-o", workbook));
console.log(`核对：npx jixiao check ${workbook}\n`);
// Exit code 1 says that the sample has errors, which it is meant to have.
process.exitCode = spawnSync(...jixiao("check", workbook)).status === 2 ? 2 : 0;
