import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { temporaryFolder, write } from "../support/files";
import { REPO_ROOT } from "../support/shared";

const SCRIPT = path.join(REPO_ROOT, "scripts", "excel.mjs");
/** Stands in for npx, which would fetch Microsoft's tools: writes down its arguments, and takes its time. */
const NPX = `#!/bin/sh
echo "$3" >> "$CALLS"
sleep 1
`;

const folder = temporaryFolder();

const onLinux = process.platform === "linux" ? it : it.skip;

describe("npm run excel", () => {
  onLinux("says where there is no Excel, and what to do instead", () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [SCRIPT], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    for (const words of ["Linux 没有 Excel", "npm start", "npm run excel -- --web", "There is no Excel for Linux"])
      expect(stderr).toContain(words);
  });

  onLinux("removes the certificate when it is ended while that is being installed", async () => {
    const calls = folder.at("calls");
    const npx = write(folder.at("bin", "npx"), NPX);
    chmodSync(npx, 0o755);
    const asOnMac = `data:text/javascript,Object.defineProperty(process,"platform",{value:"darwin"})`;
    for (const name of ["localhost.key", "localhost.crt"])
      write(folder.at("home", ".office-addin-dev-certs", name), "");
    const env = {
      ...process.env,
      CALLS: calls,
      HOME: folder.at("home"),
      PATH: `${folder.at("bin")}:${process.env["PATH"]}`,
    };
    const run = spawn(process.execPath, ["--import", asOnMac, SCRIPT], { env, stdio: "ignore" });
    while (!existsSync(calls)) await setTimeout(20);
    run.kill("SIGTERM");
    await once(run, "exit");
    expect(readFileSync(calls, "utf8").trim().split("\n")).toEqual([
      expect.stringMatching(/^install/),
      expect.stringMatching(/^uninstall/),
    ]);
  });
});
