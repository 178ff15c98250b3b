import { parseProjectList } from "../../src/app/project-list";

describe("parseProjectList", () => {
  it.each([
    ["图书购置 80", "图书购置", "80"],
    ["图书购置\t80", "图书购置", "80"],
    ["图书购置，80.5万元", "图书购置", "80.5"],
    ["图书购置：120000元", "图书购置", "12"],
    ["古籍 数字化 二期 1,234.5", "古籍 数字化 二期", "1234.5"],
    ["图书购置", "图书购置", ""],
    ["第 2 期改造", "第 2 期改造", ""],
    ["图书购置\t", "图书购置", ""],
    ["图书购置\t无", "图书购置", "0"],
  ])("reads %j", (line, name, amount) => {
    expect(parseProjectList(line).projects).toEqual([{ name, amount }]);
  });

  it("reads a pasted list, sums it exactly, and says which lines it does not understand", () => {
    expect(parseProjectList("甲\t0.1\r\n\r\n乙\t0.2\r\n丙\t待定\n")).toEqual({
      projects: [
        { name: "甲", amount: "0.1" },
        { name: "乙", amount: "0.2" },
      ],
      total: "0.3",
      badLines: [4],
    });
  });

  it("finds nothing in nothing", () => {
    expect(parseProjectList(" \n")).toEqual({ projects: [], total: "0", badLines: [] });
  });
});
