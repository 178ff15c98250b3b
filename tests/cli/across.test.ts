import path from "node:path";
import { copyFileSync, readFileSync } from "node:fs";
import { jixiao, writeSample } from "./support";
import { temporaryFolder } from "../support/files";

const folder = temporaryFolder();
const inbox = folder.at("收件箱");
const first = folder.at("收件箱", "图书馆.xlsx");
const second = folder.at("收件箱", "图书馆（改）.xlsx");

beforeAll(async () => {
  await writeSample(first);
  copyFileSync(first, second);
});

/** The sample states its total funds in C5. */
const TWICE = {
  rule: "XW-DEPT-TWICE",
  severity: "warning",
  file: second,
  sheet: "附件1-1",
  cell: "C5",
  related: [{ file: first, sheet: "附件1-1", cell: "C5" }],
};

describe("check --across", () => {
  it("tells below the workbooks what does not hold together between them", async () => {
    const { stdout, code } = await jixiao("check", inbox, "--across");
    expect(code).toBe(1);
    const [, between = ""] = stdout.split("工作簿之间：1 处");
    expect(between).toContain(`提醒 ${path.basename(second)} 附件1-1!C5`);
    expect(between).toContain("“青禾县图书馆”2024 年的部门表在另一个文件中已有一份，请只保留定稿  XW-DEPT-TWICE");
    expect(between).toContain(`对照：${path.basename(first)} 附件1-1!C5`);
  });

  it("has a list of its own in JSON, and a line of its own in ndjson", async () => {
    const { stdout } = await jixiao("check", inbox, "--across", "--format", "json");
    expect((JSON.parse(stdout) as { across: unknown }).across).toEqual([expect.objectContaining(TWICE)]);
    const lines = (await jixiao("check", inbox, "--across", "--format", "ndjson")).stdout.trimEnd().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual({ across: [expect.objectContaining(TWICE)] });
  });

  it("is in SARIF with its rule, and in the report with the other file", async () => {
    const { stdout } = await jixiao(
      "check",
      inbox,
      "--across",
      "--format",
      "sarif",
      "--report",
      folder.at("审核.html"),
    );
    const { runs } = JSON.parse(stdout) as { runs: readonly { results: readonly { ruleId: string }[] }[] };
    expect(runs[0]?.results.filter(({ ruleId }) => ruleId === "XW-DEPT-TWICE")).toHaveLength(1);
    const html = readFileSync(folder.at("审核.html"), "utf8");
    expect(html).toContain("与单位核对哪一份是定稿，只保留定稿。");
    expect(html).toContain("图书馆.xlsx 附件1-1!C5");
  });

  it("says nothing of it without the option, and has a page for each rule", async () => {
    expect((await jixiao("check", inbox)).stdout).not.toContain("XW-DEPT-TWICE");
    expect((await jixiao("rules", "xw-dept-twice")).stdout).toContain("# XW-DEPT-TWICE 同一部门同一年度有两份部门表");
    expect((await jixiao("rules")).stdout).toContain("XW-FAR-APART");
  });
});
