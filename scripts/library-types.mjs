// Writes the library's types beside its code. TypeScript emits imports of neighbouring files without extension, which
// Node's own module resolution does not find: they get one.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const types = path.join(root, "dist/library/types");
const compiler = path.join(root, "node_modules/@typescript/native/bin/tsc");

rmSync(types, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, "-p", "tsconfig.library.json"], { cwd: root, stdio: "inherit" });
for (const name of readdirSync(types, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".d.ts"))) {
  const file = path.join(types, name);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(\bfrom |\bimport\()"(\.[^"]+)"/g, '$1"$2.js"'));
}
