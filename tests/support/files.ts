import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { REPO_ROOT } from "./shared";

/** A folder for the tests of a file or of a `describe`, removed after them. */
export function temporaryFolder(): { readonly at: (...parts: readonly string[]) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return { at: (...parts) => path.join(folder, ...parts) };
}

/** Writes a file and the folders above it. */
export function write(file: string, content: Uint8Array | string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** The bytes of a file in tests/fixtures: "sample/sample.xls". */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(REPO_ROOT, "tests/fixtures", name)));
