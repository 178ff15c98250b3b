import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packBytes } from "../bench/batch-corpus";
import { jixiao, SAMPLE_FORMS } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();
const disk = mkdtempSync(path.join(tmpdir(), "jixiao-disk-"));
const isMounted = mountSmallDisk();
const at = (...parts: readonly string[]): string => path.join(disk, ...parts);

/** Makes the disk a file system of a few kilobytes; false where this user may not. */
function mountSmallDisk(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4k", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

beforeAll(() => {
  write(folder.at("in", "a.xlsx"), packBytes(0, 7));
});

afterAll(() => {
  if (isMounted) execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true });
});

// Only the administrator may mount a file system.
(isMounted ? describe : describe.skip)("on a full disk", () => {
  const check = ["check", folder.at("in")];
  it.each([
    ["no filled form is", ["fill", SAMPLE_FORMS, "-o", at("表.xlsx")]],
    ["no web page is", [...check, "--report", at("r.html")]],
    ["no review workbook is", [...check, "--report", at("r.xlsx")]],
    ["no marked copies are", [...check, "--mark", at("marked")]],
    ["no letters are", [...check, "--report-per-unit", at("units")]],
  ])("%s written, and each line says why", async (_, args) => {
    const { code, complaints } = await jixiao(...args);
    expect(code).toBe(2);
    expect(complaints.length).toBeGreaterThan(0);
    for (const line of complaints) expect(line).toContain("磁盘空间不足");
    const entries = readdirSync(disk, { recursive: true, withFileTypes: true });
    expect(entries.filter((entry) => entry.isFile())).toEqual([]);
  });

  it("no cache is begun where its first line has no room", async () => {
    writeFileSync(at("filling"), new Uint8Array(4096));
    try {
      const { code, complaints } = await jixiao(...check, "--cache", at("results.cache"));
      expect([code, complaints]).toEqual([2, [expect.stringContaining("磁盘空间不足")]]);
      expect(readdirSync(disk)).not.toContain("results.cache");
    } finally {
      rmSync(at("filling"));
    }
  });
});
