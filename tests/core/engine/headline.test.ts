import { HEADLINE_LENGTH, headlineOf } from "../../../src/core/engine/headline";

const text = {
  zh: ({ name, place }: { name: string; place: string }) => `“${name}”可移到${place}`,
  en: ({ name, place }: { name: string; place: string }) => `“${name}” fits ${place}`,
};

describe("headlineOf", () => {
  it("leaves what fits as it is", () => {
    expect(headlineOf(text, { name: "资金到位率", place: "过程指标" })).toEqual({
      zh: "“资金到位率”可移到过程指标",
      en: "“资金到位率” fits 过程指标",
    });
  });

  it("shortens the longest text until the line is full", () => {
    const { zh } = headlineOf(text, { name: "各乡镇便民服务中心业务指导覆盖率", place: "质量指标" });
    expect(zh).toBe("“各乡镇便民服务中心…”可移到质量指标");
    expect(Array.from(zh)).toHaveLength(HEADLINE_LENGTH.zh);
  });

  it("never shortens a figure", () => {
    const sum = { zh: ({ gap }: { gap: string }) => `项目支出与项目合计相差 ${gap} 万元`, en: () => "" };
    expect(headlineOf(sum, { gap: "1234567.123456" }).zh).toBe("项目支出与项目合计相差 1234567.123456 万元");
  });

  it("counts characters outside the basic plane once", () => {
    const name = "𠮷".repeat(12);
    expect(headlineOf(text, { name, place: "成本" }).zh).toBe(`“${name}”可移到成本`);
  });
});
