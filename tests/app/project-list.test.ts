import { parseProjectList, totalOf } from "../../src/app/project-list";

const namesAndAmounts = (text: string) =>
  parseProjectList(text).projects.map(({ name, amount }) => `${name}=${amount}`);

describe("parseProjectList", () => {
  it.each([
    ["图书购置 80", "图书购置=80"],
    ["图书购置\t80", "图书购置=80"],
    ["图书购置，80.5万元", "图书购置=80.5"],
    ["图书购置：120000元", "图书购置=12"],
    ["古籍 数字化 二期 1,234.5", "古籍 数字化 二期=1234.5"],
    ["图书购置", "图书购置="],
    ["第 2 期改造", "第 2 期改造="],
    ["2025年数字资源", "2025年数字资源="],
    ["图书购置\t", "图书购置="],
    ["图书购置\t无", "图书购置=0"],
    ["图书购置80万元", "图书购置=80"],
    ["图书购置（80万元）", "图书购置=80"],
    ["3、物业服务 45", "物业服务=45"],
    ["（二）物业服务\t45", "物业服务=45"],
    ["1.5米步道建设 20", "1.5米步道建设=20"],
  ])("reads %j", (line, expected) => {
    expect(namesAndAmounts(line)).toEqual([expected]);
  });

  it("finds name and amount in a pasted table with heading, serial numbers, notes and a total", () => {
    const list = parseProjectList(
      "序号\t项目名称\t责任科室\t预算金额（元）\t备注\r\n1\t图书购置\t采编部\t800,000\t\r\n2\t物业服务\t办公室\t450000\t三年一签\r\n\r\n合计\t\t\t1250000\t\r\n",
    );
    expect(list.projects.map(({ name, amount }) => [name, amount])).toEqual([
      ["图书购置", "80"],
      ["物业服务", "45"],
    ]);
    expect(list.statedTotal).toBe("125");
    expect(list.skipped.map(({ reason }) => reason)).toEqual(["heading", "blank", "total"]);
    expect(list.hadSerials).toBe(true);
  });

  it("finds the columns below a heading that leaves out the one of serial numbers", () => {
    const list = parseProjectList("项目名称\t金额（元）\n1\t图书购置\t800000\n2\t水电费\t240000\n合计\t\t1040000");
    expect(list.projects.map(({ name, amount }) => [name, amount])).toEqual([
      ["图书购置", "80"],
      ["水电费", "24"],
    ]);
    expect(list.statedTotal).toBe("104");
    expect(list.hadSerials).toBe(true);
  });

  it("leaves out what stands above the heading, and a title above a list without one", () => {
    const table = parseProjectList("2026年度项目预算\n单位：万元\n项目\t金额\n图书购置\t80");
    expect(table.projects.map(({ name }) => name)).toEqual(["图书购置"]);
    expect(table.skipped.map(({ text, reason }) => [text, reason])).toEqual([
      ["2026年度项目预算", "heading"],
      ["单位：万元", "heading"],
      ["项目\t金额", "heading"],
    ]);
    expect(namesAndAmounts("附件2：2026年项目支出明细表\n（单位：万元）\n图书购置 80")).toEqual(["图书购置=80"]);
  });

  it("takes a project that is named like a title, where it has an amount or follows another", () => {
    expect(namesAndAmounts("权责清单编制 5\n负面清单\n公共服务清单 3")).toEqual([
      "权责清单编制=5",
      "负面清单=",
      "公共服务清单=3",
    ]);
  });

  it("finds the columns of a table without a heading by what they hold", () => {
    expect(namesAndAmounts("1\t图书购置\t采编部\t80\n2\t物业服务\t办公室\t45\n3\t设备维护\t技术部\t24")).toEqual([
      "图书购置=80",
      "物业服务=45",
      "设备维护=24",
    ]);
    expect(namesAndAmounts("80\t图书购置\n45\t物业服务")).toEqual(["图书购置=80", "物业服务=45"]);
  });

  it("leaves out a heading and a total that are typed", () => {
    const list = parseProjectList("项目名称 金额\n图书购置 80\n合计：80");
    expect(list.projects.map(({ name }) => name)).toEqual(["图书购置"]);
    expect(list.statedTotal).toBe("80");
  });

  it("says where an amount came from", () => {
    const list = parseProjectList("图书购置80万元\n物业服务\t待定\n分馆建设\n设备维护\t240000元");
    expect(list.projects.map(({ source, typed }) => [source, typed])).toEqual([
      ["words", "图书购置80万元"],
      ["unclear", "待定"],
      ["none", ""],
      ["figure", "240000元"],
    ]);
  });

  it("names the earlier project of the same name", () => {
    expect(
      parseProjectList("图书购置 80\n物业服务 45\n物业 服务 45").projects.map(({ duplicateOf }) => duplicateOf),
    ).toEqual([null, null, 1]);
  });

  it("offers what was left out as a project", () => {
    const [heading] = parseProjectList("项目\t金额\n图书购置\t80").skipped;
    expect(heading?.asProject?.name).toBe("项目");
  });

  it("keeps two amounts in one line as words: neither is certain", () => {
    expect(parseProjectList("购书80万元、书架12万元").projects).toMatchObject([
      { name: "购书80万元、书架12万元", amount: "", source: "none" },
    ]);
  });

  it("finds nothing in nothing", () => {
    expect(parseProjectList(" \n")).toEqual({ projects: [], skipped: [], statedTotal: null, hadSerials: false });
  });

  it("reads a long line and a long list in time", () => {
    expect(parseProjectList("1、".repeat(16_000)).projects).toHaveLength(1);
    // The first 1000 lines of it.
    expect(parseProjectList("图书购置 80\n".repeat(5000)).projects).toHaveLength(1000);
  });
});

describe("totalOf", () => {
  it("adds exactly, and counts blanks and words as nothing", () => {
    expect(totalOf(["0.1", "0.2", "", "待定"])).toBe("0.3");
  });
});
