import { spawnSync } from "node:child_process";
import path from "node:path";
import { REPO_ROOT } from "../support/shared";

const onLinux = process.platform === "linux" ? it : it.skip;

describe("npm run excel", () => {
  onLinux("says where there is no Excel, and what to do instead", () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [path.join(REPO_ROOT, "scripts", "excel.mjs")], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    for (const words of ["Linux 没有 Excel", "npm start", "npm run excel -- --web", "There is no Excel for Linux"])
      expect(stderr).toContain(words);
  });
});
