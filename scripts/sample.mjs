// Creates the sample workbook that the workbench starts with.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const workbook = path.join("dist", "sample", "青禾县图书馆2024年绩效目标表.xlsx");

rmSync(path.join(root, workbook), { force: true });
execFileSync(
  process.execPath,
  [path.join("bin", "jixiao.js"), "fill", path.join("assets", "sample", "forms.json"), "-o", workbook],
  { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
);
