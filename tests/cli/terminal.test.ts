import { stripVTControlCharacters } from "node:util";
import { run } from "../../src/cli/program";
import { cleanXlsx, jixiao, writeSample } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();

async function onTerminal(...args: readonly string[]) {
  let stdout = "";
  let stderr = "";
  await run(args, {
    stdout: { write: (text) => (stdout += text), isTTY: true, hasColors: () => true },
    stderr: { write: (text) => (stderr += text), isTTY: true },
  });
  return { stdout, stderr };
}

describe("on a terminal", () => {
  it("colours the same text that goes into a pipe", async () => {
    const sample = await writeSample(folder.at("sample.xlsx"));
    const { stdout, stderr } = await onTerminal("check", sample);
    expect(stdout).toContain("\u001B[31m错误\u001B[39m");
    expect(stripVTControlCharacters(stdout)).toBe((await jixiao("check", sample)).stdout);
    expect(stripVTControlCharacters(stderr)).toBe("");
  });

  it("shows a bar for several files and wipes it in the end", async () => {
    for (const name of ["a.xlsx", "b.xlsx"]) write(folder.at("two", name), cleanXlsx());
    const { stderr } = await onTerminal("check", folder.at("two"));
    expect(stderr).toContain("1/2");
    expect(stderr).toContain("2/2");
    expect(stderr.endsWith("b.xlsx\r\u001B[2K")).toBe(true);
  });

  it("lets no file name reach the terminal's controls", async () => {
    const file = folder.at("evil\u001B[2J\n.xlsx");
    const { complaints } = await jixiao("check", file);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).not.toContain("\u001B");
  });
});
