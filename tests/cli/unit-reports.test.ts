import { readdirSync, readFileSync } from "node:fs";
import { distinctLabels } from "../../src/cli/reports/html/charts";
import { lintPackage } from "../support/package-lint";
import { cleanXlsx, jixiao, writeSample } from "./support";
import { temporaryFolder, write } from "../support/files";
import { textsIn } from "../adapters/opened";

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
    const texts = await textsIn(bytes);
    expect(texts.some((text) => text.startsWith("a 附件1-1"))).toBe(true);
    expect(texts.some((text) => text.startsWith("b 附件1-1"))).toBe(true);

    const again = await jixiao("check", inbox, "--report-per-unit", output);
    expect(again.code).toBe(2);
    expect(again.complaints.filter((line) => line.includes("已存在，未覆盖"))).toHaveLength(4);
  });
});

describe("the round after", () => {
  it("says in letter and sheet which opinions stand, which are new, and which round it is", async () => {
    const [first, second] = [folder.at("第一轮"), folder.at("第二轮")];
    await jixiao("check", folder.at("收件箱", "第一批"), "--report-per-unit", first);
    const { complaints } = await jixiao(
      ...["check", folder.at("收件箱", "第一批"), "--report-per-unit", second, "--former", first],
    );
    expect(complaints).toEqual([]);
    const sheet = await textsIn(readFileSync(folder.at("第二轮", "青禾县图书馆.xlsx")));
    expect(sheet.some((text) => text.includes("审核轮次：第 2 轮"))).toBe(true);
    expect(sheet).toContain("未改");
    expect(sheet).not.toContain("新出现");
    const letter = await textsIn(readFileSync(folder.at("第二轮", "青禾县图书馆.docx")));
    expect(letter).toContain("（第2轮）");
    expect(letter.some((text) => /^上轮 \d+ 条：已改 0、未改 \d+；新提 0 条$/.test(text))).toBe(true);
  });

  it("is refused where the folder holds something else under the name of the unit", async () => {
    write(folder.at("别的", "青禾县图书馆.xlsx"), cleanXlsx());
    const { code, complaints } = await jixiao(
      ...[
        "check",
        folder.at("收件箱", "第一批"),
        "--report-per-unit",
        folder.at("第三轮"),
        "--former",
        folder.at("别的"),
      ],
    );
    expect(code).toBe(2);
    expect(complaints.join()).toContain("里面没有审核意见表");
  });
});

test("letters and review sheets that lie in the folder are left out and said", async () => {
  const mixed = folder.at("混放");
  await writeSample(folder.at("混放", "a.xlsx"));
  await jixiao("check", mixed, "--report-per-unit", mixed);
  const { stdout, complaints } = await jixiao("check", mixed);
  expect(complaints.join()).toMatch(/^2 个文件是本程序写出的标注副本、审核意见表或退回函，未再核对/);
  expect(stdout).not.toContain("2 个文件");
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
