import { remedyIn } from "../../src/app/rule-page";

const pageOf = (text: string): string => `# 规则\n\n## 怎样改\n\n${text}\n`;

describe("what a return letter suggests", () => {
  it.each([
    ["核对两个金额。任一栏空白时本规则不作判断。", "核对两个金额。"],
    ["改正其中之一。同一写法多处出现时只提示一次，并列出全部单元格。", "改正其中之一。"],
    ["改为上限，如“≤170万元”。想写节约的，名称写明“节约率”。", "改为上限。想写节约的，名称写明“节约率”。"],
    ["补一个三级指标；不分二级指标的表不检查。", "补一个三级指标。"],
    ["更正部门表的项目支出（可一键改为项目合计）。", "更正部门表的项目支出。"],
    ["可一键清除；文字中间的换行不提示。", ""],
  ])("leaves out of %s what is about the tool", (text, expected) => {
    expect(remedyIn(pageOf(text))).toBe(expected);
  });
});
