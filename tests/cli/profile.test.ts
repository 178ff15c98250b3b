import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { carryProfile } from "../../src/app/profile";
import { NO_PROFILE } from "../../src/core/profile/profile";
import { valueOf } from "../support/value-of";
import { sarifFaults } from "./sarif-schema";
import { jixiao, writeSample } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();
const sample = folder.at("sample.xlsx");
const carrying = folder.at("carrying.xlsx");
const county = folder.at("county.json");

const BASIS = "《青禾县预算绩效目标管理办法》";

beforeAll(async () => {
  await writeSample(sample);
  const workbook = valueOf(openXlsx(readFileSync(sample)));
  valueOf(
    await carryProfile(workbook, { ...NO_PROFILE, name: "乡镇口径", rules: { "BUD-PROJ-SUM": { level: "info" } } }),
  );
  write(carrying, workbook.bytes());
  write(
    county,
    `{ "version": 1, "name": "青禾县口径", // 2027
      "rules": { "BUD-PROJ-SUM": "off", "XW-DEPT-TWICE": "info", "CNT-MIN": { "basis": "${BASIS}" } } }`,
  );
});

interface Report {
  readonly profile: { readonly name: string; readonly origin: string; readonly off: readonly string[] } | null;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

async function check(...args: readonly string[]): Promise<Report & { readonly complaints: readonly string[] }> {
  const { stdout, complaints } = await jixiao("check", ...args, "--format", "ndjson");
  return { ...(JSON.parse(stdout.split("\n")[0] ?? "") as Report), complaints };
}

const severityIn = ({ findings }: Report, code: string): string | undefined =>
  findings.find(({ rule }) => rule === code)?.severity;

describe("check with a profile", () => {
  it("judges by the file, and says so", async () => {
    expect((await check(sample)).profile).toBeNull();
    const report = await check(sample, "--profile", county);
    expect(severityIn(report, "BUD-PROJ-SUM")).toBeUndefined();
    expect(report.profile).toMatchObject({ name: "青禾县口径", origin: "given", off: ["BUD-PROJ-SUM"] });
    const text = await jixiao("check", sample, "--profile", county);
    expect(text.stdout).toContain("口径：青禾县口径（不检查 BUD-PROJ-SUM；XW-DEPT-TWICE 按提示）");
  });

  it("ignores rules and sets levels from the command line, which win", async () => {
    const ignored = await check(sample, "--ignore", "bud-proj-sum,VAL-LOW", "--ignore", "CNT-MIN");
    expect(ignored.profile?.off).toEqual(expect.arrayContaining(["BUD-PROJ-SUM", "VAL-LOW", "CNT-MIN"]));
    expect(severityIn(ignored, "BUD-PROJ-SUM")).toBeUndefined();
    const set = await check(sample, "--profile", county, "--severity", "BUD-PROJ-SUM=warning");
    expect(severityIn(set, "BUD-PROJ-SUM")).toBe("warning");
  });

  it("follows the profile that a workbook carries, says so, and is told not to", async () => {
    const carried = await check(carrying);
    expect(carried.profile).toMatchObject({ name: "乡镇口径", origin: "carried" });
    expect(severityIn(carried, "BUD-PROJ-SUM")).toBe("info");
    expect(carried.complaints).toEqual([
      `1 个工作簿按自带的审核口径核对：${carrying}（乡镇口径）。要统一口径请用 --profile`,
    ]);
    const none = await check(carrying, "--profile", "none");
    expect([severityIn(none, "BUD-PROJ-SUM"), none.profile, none.complaints]).toEqual(["error", null, []]);
    expect(severityIn(await check(carrying, "--profile", county), "BUD-PROJ-SUM")).toBeUndefined();
  });

  it("keeps results under different profiles apart in a cache", async () => {
    const cache = folder.at("cache");
    for (const args of [[], ["--profile", county], ["--ignore", "BUD-PROJ-SUM"]]) {
      const fresh = await check(sample, ...args);
      expect(await check(sample, ...args, "--cache", cache)).toEqual(fresh);
      expect(await check(sample, ...args, "--cache", cache)).toEqual(fresh);
    }
  });

  it("holds for comparisons between workbooks and for reports", async () => {
    const again = write(folder.at("again.xlsx"), readFileSync(sample));
    const html = folder.at("report.html");
    const { stdout } = await jixiao(
      "check",
      sample,
      again,
      "--across",
      "--profile",
      county,
      "--report",
      html,
      "--format",
      "json",
    );
    const { across } = JSON.parse(stdout) as { readonly across: readonly { rule: string; severity: string }[] };
    expect(across.find(({ rule }) => rule === "XW-DEPT-TWICE")?.severity).toBe("info");
    expect(readFileSync(html, "utf8")).toContain("审核口径：青禾县口径");
    const off = await jixiao("check", sample, again, "--across", "--ignore", "XW-DEPT-TWICE", "--format", "json");
    expect((JSON.parse(off.stdout) as { across: readonly unknown[] }).across).toEqual([]);
  });

  it("shows in SARIF as overrides of the rules, and at the artifact that carries one", async () => {
    const { stdout } = await jixiao("check", carrying, "--profile", county, "--format", "sarif");
    const log = JSON.parse(stdout) as {
      readonly runs: readonly [
        { invocations: readonly [{ ruleConfigurationOverrides: readonly unknown[]; properties: unknown }] },
      ];
    };
    expect(sarifFaults(log)).toEqual([]);
    const [invocation] = log.runs[0].invocations;
    expect(invocation.properties).toEqual({ profile: "青禾县口径" });
    expect(invocation.ruleConfigurationOverrides).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ configuration: { enabled: false, level: "none" } }),
        expect.objectContaining({ configuration: { enabled: true, level: "error", properties: { basis: BASIS } } }),
      ]),
    );
    const carried = await jixiao("check", carrying, "--format", "sarif");
    expect(sarifFaults(JSON.parse(carried.stdout))).toEqual([]);
    expect(carried.stdout).toContain('"properties":{"profile":"乡镇口径"}');
  });

  it.each([
    [["--ignore", "BUD-PROJ-SUMM"], "没有规则 BUD-PROJ-SUMM，是不是 BUD-PROJ-SUM？"],
    [["--severity", "CNT-MIN=fatal"], "“CNT-MIN=fatal”应写作 代码=级别，级别可选：error、todo、warning、info、off"],
    [["--profile", "missing.json"], "missing.json：找不到文件或文件夹"],
  ])("refuses %j", async (args, complaint) => {
    const { code, stdout, complaints } = await jixiao("check", sample, ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(complaints.join("\n")).toContain(complaint);
  });

  it("names each problem of a profile with its line", async () => {
    const file = write(
      folder.at("bad.json"),
      '{\n"version": 1,\n"name": "x",\n"rules": {"CNT-MNI": "off"},\n"a": 1\n}',
    );
    const { code, complaints } = await jixiao("check", sample, "--profile", file);
    expect(code).toBe(2);
    expect(complaints).toEqual([`${file}：第 5 行 a：不认识的键`]);
    write(file, '{\n"version": 1,\n"name": "x",\n"rules": {"CNT-MNI": "off"}\n}');
    const named = await jixiao("check", sample, "--profile", file);
    expect(named.complaints).toEqual([`${file}：第 4 行 rules.CNT-MNI：没有规则 CNT-MNI，请改为 CNT-MIN 或删去`]);
  });
});

describe("profile new", () => {
  it("writes a template that check takes and that changes nothing", async () => {
    const file = folder.at("new.json");
    expect(await jixiao("profile", "new", "-o", file)).toEqual({ code: 0, stdout: "", complaints: [] });
    const { findings } = await check(sample);
    expect((await check(sample, "--profile", file)).findings).toEqual(findings);
    expect((await jixiao("profile", "new", "-o", file)).complaints).toEqual([
      `${file}：已存在，未覆盖。请换一个名称，或先移走原有文件`,
    ]);
    expect((await jixiao("profile", "new")).stdout).toBe(readFileSync(file, "utf8"));
  });
});
