import { existsSync } from "node:fs";
import path from "node:path";

/** The root of the repository. */
export const REPO_ROOT = path.resolve(__dirname, "../..");

const folder = path.join(REPO_ROOT, "../shared");

/** The folder beside a developer's repository with real and unusual sample workbooks, or null. */
export const SHARED: string | null = existsSync(folder) ? folder : null;

/** Registers tests that read the samples; if the folder is missing, a single test says so instead. */
export function describeWithShared(name: string, tests: (shared: string) => void): void {
  describe(name, () => {
    if (SHARED === null) {
      it("needs ../shared (not present here)", () => {
        expect(SHARED).toBeNull();
      });
      return;
    }
    tests(SHARED);
  });
}
