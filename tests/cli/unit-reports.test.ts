import { readdirSync, readFileSync } from "node:fs";
import { distinctLabels } from "../../src/cli/reports/html/charts";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { lintPackage } from "../support/package-lint";
import { cleanXlsx, jixiao, temporaryFolder, write, writeSample } from "./support";

const folder = temporaryFolder();
const inbox = folder.at("收件箱");

beforeAll(async () => {
  await writeSample(folder.at("收件箱", "第一批", "a.xlsx"));
  await writeSample(folder.at("收件箱", "第二批", "b.xlsx"));
  write(folder.at("收件箱", "c.xlsx"), cleanXlsx());
});

describe("check --report-per-unit", () => {
  it("writes one review sheet and one letter a unit, and no file twice", async () => {
    const output = folder.at("按单位");
    const { code, complaints } = await jixiao("check", inbox, "--report-per-unit", output);
    expect([code, complaints]).toEqual([1, []]);
    const files = readdirSync(output);
    expect(files.filter((name) => name.startsWith("青禾县图书馆"))).toEqual(["青禾县图书馆.docx", "青禾县图书馆.xlsx"]);
    expect(files).toHaveLength(4);
    const bytes = readFileSync(folder.at("按单位", "青禾县图书馆.xlsx"));
    expect(lintPackage(bytes)).toEqual([]);
    const workbook = openXlsx(bytes);
    const read = workbook.ok ? await workbook.value.read() : workbook;
    if (!read.ok) throw new Error(read.error.kind);
    const texts = read.value.sheets.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts.some((text) => text.startsWith("a 附件1-1"))).toBe(true);
    expect(texts.some((text) => text.startsWith("b 附件1-1"))).toBe(true);

    const again = await jixiao("check", inbox, "--report-per-unit", output);
    expect(again.code).toBe(2);
    expect(again.complaints.filter((line) => line.includes("已存在，未覆盖"))).toHaveLength(4);
  });
});

describe("what people read", () => {
  it("names no path of the machine, and each unit and file once above its opinions", async () => {
    const report = folder.at("审核.html");
    const { stdout } = await jixiao("check", inbox, "--across", "--report", report);
    expect(stdout).toContain("青禾县图书馆（第一批/a.xlsx）：7 张表");
    const html = readFileSync(report, "utf8");
    for (const text of [stdout, html]) expect(text).not.toContain(folder.at());
    const findings = html.slice(html.indexOf('<section id="findings"'));
    expect(findings.match(/<tr class="unit">/g)?.length).toBeGreaterThan(1);
    expect(findings.split('<span class="file">第一批/a.xlsx</span>')).toHaveLength(2);
  });

  it("can tell the bars of a chart apart", () => {
    const long = "临江市市场监督管理局所属事业单位检验检测中心";
    const names = [`${long}一`, `${long}二`, "甲局", "甲局"];
    const labels = distinctLabels(names);
    expect(new Set(labels).size).toBe(names.length);
    expect(labels[0]).toMatch(/^临江市.*….*一$/);
  });
});
