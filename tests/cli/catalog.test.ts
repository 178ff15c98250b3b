import { z } from "zod";
import { jixiao } from "./support";

describe("catalog", () => {
  it("finds indicators by initials and says where they belong", async () => {
    const { code, stdout, complaints } = await jixiao("catalog", "xfsswhl");
    expect([code, complaints]).toEqual([0, []]);
    expect(stdout).toBe(
      "消防设施完好率  =100%\n    产出指标 / 质量指标 · 物业\n    完好消防设施÷应配消防设施×100%\n指标值为示例，请按实际填写\n",
    );
  });

  it("narrows by 领域 and 二级指标, as an edition files them", async () => {
    const { code, stdout } = await jixiao(
      ...[
        "catalog",
        "费",
        "--domain",
        "物业",
        "--level2",
        "成本指标",
        "--edition",
        "national-2021",
        "--format",
        "json",
      ],
    );
    expect(code).toBe(0);
    const { indicators } = z
      .object({
        version: z.literal(1),
        found: z.number(),
        indicators: z.array(
          z.object({
            level1: z.string(),
            level2: z.string(),
            level3: z.string(),
            domain: z.string(),
            source: z.string(),
          }),
        ),
      })
      .parse(JSON.parse(stdout));
    expect(indicators.length).toBeGreaterThan(1);
    expect(new Set(indicators.map(({ level1, level2, domain }) => `${level1}/${level2}/${domain}`))).toEqual(
      new Set(["成本指标/经济成本指标/物业"]),
    );
  });

  it("says how many more there are", async () => {
    const { stdout } = await jixiao("catalog", "满意度", "--limit", "2");
    expect(stdout).toMatch(/另有 \d+ 个，用 --limit 列出更多\n指标值为示例/);
  });

  it.each([
    [["氢燃料电池堆寿命"], "指标库中没有找到"],
    [["满意", "--domain", "火星"], "没有领域“火星”，现有：共性、部门整体"],
    [["满意", "--level2", "好坏"], "不是二级指标"],
    [["满意", "--edition", "general"], "可选：hunan-2023、hunan-list、national-2021、"],
  ])("says what is wrong with %j", async (args, words) => {
    const { code, stdout, complaints } = await jixiao("catalog", ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(complaints).toEqual([expect.stringContaining(words)]);
  });
});
