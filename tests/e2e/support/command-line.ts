import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { REPO_ROOT } from "../../support/shared";

/** The workbook that `jixiao new` creates for 2025; projects as "name=amount". */
export function madeByCommandLine(department: string, projects: readonly string[]): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-new-"));
  const file = path.join(folder, "new.xlsx");
  try {
    const options = projects.flatMap((project) => ["--project", project]);
    const all = ["new", "--year", "2025", "--department", department, ...options, "-o", file];
    execFileSync(process.execPath, [path.join(REPO_ROOT, "bin/jixiao.js"), ...all], { stdio: "ignore" });
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
