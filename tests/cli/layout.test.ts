import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import type { FormJson } from "../../src/core/forms/forms-json";
import { department, indicator, workbookWith } from "../app/forms";
import { valueOf } from "../support/value-of";
import { docxOf, p, table } from "../adapters/word/support";
import { xlsxOf } from "../support/new-sheet";
import { rowsOf, sheetOf } from "../support/sheet";
import { jixiao, readJson } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();

/** A county's own form: inline fields in the foot, a caption, words that nobody knows. Invented. */
const county = sheetOf(
  "项目表",
  rowsOf([
    ["表十四"],
    ["2025年青禾县图书馆项目绩效目标申报表"],
    ["填报单位：青禾县图书馆（盖章）", "", "", "单位：万元"],
    ["项目名称", "图书购置项目", "主管部门", "青禾县文化旅游局"],
    ["年度资金总额", 80, "其中：财政拨款", 80],
    ["秘密等级", "甲等"],
    ["年度绩效目标", "采购新书3000册，全部上架，读者满意。"],
    ["一级指标", "二级指标", "三级指标", "指标值", "备注"],
    ["产出指标", "数量指标", "购书数量", "≥3000册"],
    ["", "质量指标", "上架合格率", "≥98%", "抽查"],
    ["效益指标", "社会效益指标", "读者到馆人次", "≥5万人次"],
    ["满意度指标", "服务对象满意度指标", "读者满意度", "≥95%"],
    ["填表人：王小禾   联系电话：013900001111", "", "", "填报日期：2024年11月2日"],
  ]),
  ["A2:E2", "A3:C3", "D3:E3", "D4:E4", "D5:E5", "B6:E6", "B7:E7", "A9:A10", "A13:C13", "D13:E13"],
);

const source = folder.at("county.xlsx");
const layout = folder.at("county.json");

beforeAll(async () => {
  write(source, xlsxOf(county));
  const { code, complaints } = await jixiao("layout", "save", source, "项目表", "--region", "青禾", "-o", layout);
  expect({ code, complaints }).toEqual({
    code: 0,
    complaints: [
      expect.stringMatching(/A6“秘密等级”按表样上的文字保留.*--empty A6/),
      expect.stringMatching(/B6“甲等”已清空.*--keep B6/),
    ],
  });
});

describe("jixiao layout save", () => {
  it("keeps what is printed and nothing that was filled in", () => {
    const json = readFileSync(layout, "utf8");
    for (const word of [
      "表十四",
      "填报单位：",
      "单位：万元",
      "秘密等级",
      "数量指标",
      "填表人：",
      "联系电话：",
      "备注",
    ]) {
      expect(json).toContain(word);
    }
    for (const secret of [
      "图书馆",
      "文化旅游局",
      "王小禾",
      "0139",
      "图书购置",
      "甲等",
      "购书",
      "3000",
      "2025",
      "11月2日",
    ]) {
      expect(json).not.toContain(secret);
    }
    expect(readJson(layout)).toMatchObject({ format: "jixiao-layout", version: 1, region: "青禾", kind: "project" });
  });

  it("keeps and empties the cells that the user names", async () => {
    const file = folder.at("chosen.json");
    const { code, complaints } = await jixiao(
      ...["layout", "save", source, "项目表", "--name", "自定", "--keep", "B6", "--empty", "A6", "-o", file],
    );
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
    const json = readFileSync(file, "utf8");
    expect(json).toContain("甲等");
    expect(json).not.toContain("秘密等级");
  });

  it("says why a form cannot be saved", async () => {
    const refusals = async (...args: readonly string[]): Promise<string> => {
      const { code, complaints } = await jixiao("layout", "save", ...args, "-o", folder.at("none.json"));
      expect(code).toBe(2);
      return complaints.join("\n");
    };
    write(folder.at("plain.xlsx"), xlsxOf(sheetOf("名册", rowsOf([["姓名", "电话"]]))));
    expect(await refusals(folder.at("plain.xlsx"), "名册")).toMatch(/没有读到绩效目标表/);
    expect(await refusals(source, "别的")).toMatch(/没有工作表“别的”，现有：项目表/);
    expect((await jixiao("layout", "save", source, "项目表", "-o", folder.at("x.xlsx"))).complaints[0]).toMatch(
      /\.json/,
    );
  });

  it("takes a form of a Word document too", async () => {
    const word = write(
      folder.at("word.docx"),
      docxOf(
        p("2025年项目支出绩效目标表") +
          table(
            ["项目名称", "图书购置", "年度预算申请（万元）", "80"],
            ["一级指标", "二级指标", "三级指标", "指标值"],
            ["产出指标", "数量指标", "购书数量", "≥3000册"],
            ["效益指标", "社会效益指标", "到馆人次", "≥5万人次"],
          ),
      ),
    );
    const { stdout } = await jixiao("read", word);
    const { forms } = JSON.parse(stdout) as { readonly forms: readonly { readonly sheet: string }[] };
    const saved = await jixiao("layout", "save", word, forms[0]?.sheet ?? "", "-o", folder.at("word.json"));
    expect(saved).toMatchObject({ code: 0 });
  });
});

describe("forms of a layout file", () => {
  const project: FormJson = {
    kind: "project",
    edition: "general",
    year: 2026,
    fields: {
      projectName: { value: "古籍修复" },
      unitName: { value: "青禾县档案馆" },
      preparedBy: { value: "赵一" },
      phone: { value: "013900002222" },
      annualGoal: { value: "修复古籍120册。" },
      totalFunds: { value: "12.5" },
    },
    indicators: [
      indicator("数量指标", "修复古籍", "≥120册"),
      indicator("数量指标", "数字化页数", "≥8000页"),
      indicator("数量指标", "培训人次", "≥20人次"),
      indicator("服务对象满意度", "读者满意度", "≥96%"),
    ],
  };

  it("are made blank for a year and its projects, printed as the county's, with dropdowns", async () => {
    const file = folder.at("new.xlsx");
    const made = await jixiao(
      ...["new", "--layout", layout, "--year", "2027", "--department", "青禾县档案馆"],
      ...["--project", "古籍修复=12.5", "--project", "库房=", "-o", file],
    );
    expect(made).toMatchObject({ code: 0, complaints: [] });
    const { sheets } = valueOf(await valueOf(openXlsx(readFileSync(file))).read());
    const [first, second] = sheets;
    expect([first?.name, second?.name]).toEqual(["项目表", "项目表2"]);
    const texts = first?.cells.map(({ text }) => text) ?? [];
    expect(texts).toEqual(
      expect.arrayContaining(["2027年青禾县档案馆项目绩效目标申报表", "填报单位：青禾县档案馆（盖章）", "12.5"]),
    );
    expect(first?.listValidations.length).toBeGreaterThan(0);
    expect(first?.formulaFormats).toEqual([]);
  });

  it("are filled from JSON, and a branch gets as many rows as it needs", async () => {
    const json = write(folder.at("forms.json"), JSON.stringify({ version: 1, forms: [project] }));
    const file = folder.at("filled.xlsx");
    expect(await jixiao("fill", json, "--layout", layout, "-o", file)).toMatchObject({ code: 0, complaints: [] });
    const { stdout } = await jixiao("read", file);
    const read = JSON.parse(stdout) as { readonly forms: readonly FormJson[] };
    const [form] = read.forms;
    expect(form).toMatchObject({ kind: "project", year: 2026 });
    expect(form?.indicators.map(({ level2, level3, target }) => [level2, level3, target.text])).toEqual([
      ["数量指标", "修复古籍", "≥120册"],
      ["数量指标", "数字化页数", "≥8000页"],
      ["数量指标", "培训人次", "≥20人次"],
      ["服务对象满意度指标", "读者满意度", "≥96%"],
    ]);
    const { projectName, unitName, preparedBy, phone, totalFunds, annualGoal } = form?.fields ?? {};
    expect([projectName, unitName, preparedBy, phone, totalFunds, annualGoal].map((field) => field?.value)).toEqual([
      "古籍修复",
      "青禾县档案馆",
      "赵一",
      "013900002222",
      "12.5",
      "修复古籍120册。",
    ]);
  });

  it("are refused whole where something has no place", async () => {
    const odd: FormJson = {
      ...project,
      fields: { ...project.fields, duties: { value: "职责" } },
      indicators: [indicator("经济效益指标", "节约", "≥1万元")],
    };
    const json = write(folder.at("odd.json"), JSON.stringify({ version: 1, forms: [odd, department] }));
    const { code, complaints } = await jixiao("fill", json, "--layout", layout, "-o", folder.at("odd.xlsx"));
    expect(code).toBe(2);
    expect(complaints.join("\n")).toMatch(/经济效益指标[^]*“部门职能职责”栏[^]*没有部门整体支出绩效目标表的版式/);
  });

  it("are not made of what is no layout", async () => {
    const wrong = async (text: string): Promise<string> => {
      const file = write(folder.at("wrong.json"), text);
      const { code, complaints } = await jixiao("new", "--layout", file, "-o", folder.at("wrong.xlsx"));
      expect(code).toBe(2);
      return complaints.join("\n");
    };
    const json = readJson(layout) as Readonly<Record<string, unknown>>;
    expect(await wrong("{")).toMatch(/不是 JSON/);
    expect(await wrong("{}")).toMatch(/不是版式文件/);
    expect(await wrong(JSON.stringify({ ...json, version: 2 }))).toMatch(/版本 2 比本程序新/);
    expect(await wrong(JSON.stringify({ ...json, kind: "other" }))).toMatch(/kind 不符合要求/);
    expect(await wrong(JSON.stringify({ ...json, columnWidths: [10] }))).toMatch(/不完整/);
  });
});

it("guards the sums that the saved form's own figures prove", async () => {
  const file = write(folder.at("department.xlsx"), workbookWith(department).bytes());
  const saved = folder.at("department.json");
  expect(await jixiao("layout", "save", file, "附件1-1", "-o", saved)).toMatchObject({ code: 0 });
  const made = folder.at("department-new.xlsx");
  expect(await jixiao("new", "--layout", saved, "-o", made)).toMatchObject({ code: 0, complaints: [] });
  const { sheets } = valueOf(await valueOf(openXlsx(readFileSync(made))).read());
  expect(sheets[0]?.formulaFormats.map(({ formula }) => formula)).toEqual([
    expect.stringContaining("SUM("),
    expect.stringContaining("SUM("),
  ]);
});
