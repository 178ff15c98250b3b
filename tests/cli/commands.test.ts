import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ownIndicatorsOf } from "../../src/app/own-catalog";
import { formsSchema } from "../../src/core/forms/forms-json";
import { ACROSS_RULES } from "../../src/core/across/registry";
import { rulePageFile } from "../../src/cli/rule-pages";
import { CODES } from "../../src/core/profile/codes";
import { RULES } from "../../src/core/rules/registry";
import { open } from "../adapters/xlsx/support";
import { valueOf } from "../support/value-of";
import { xlsxOf } from "../support/new-sheet";
import { REPO_ROOT } from "../support/shared";
import { rowsOf, sheetOf } from "../support/sheet";
import { formlessXlsx, jixiao, readJson, SAMPLE_FORMS, writeSample } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();

const readForms = async (file: string) => {
  const { code, stdout } = await jixiao("read", file);
  expect(code).toBe(0);
  return formsSchema.parse(JSON.parse(stdout)).forms;
};

describe("new", () => {
  it("puts a bureau's own indicators into the dropdowns, and says which rows it left out", async () => {
    const template = folder.at("own", "template.xlsx");
    expect((await jixiao("catalog", "--template", template)).code).toBe(0);
    expect((await jixiao("new", "--catalog", template, "-o", folder.at("own", "none.xlsx"))).code).toBe(2);
    const [own, file] = [folder.at("own", "own.xlsx"), folder.at("own", "new.xlsx")];
    const rows = [
      ["三级指标", "二级指标", "指标值"],
      ["古籍修复册数", "数量指标", "≥120册"],
      ["=1+1", "数量指标", ""],
    ];
    const cells = rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ row, column, value: text, text, formula: null, numberFormat: null })),
    );
    write(own, xlsxOf({ name: "自有", cells, merges: [] }));
    const { code, complaints } = await jixiao("new", "--catalog", own, "-o", file);
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringContaining("第 3 行")]);
    const snapshot = valueOf(await open(readFileSync(file)).read());
    expect(ownIndicatorsOf(snapshot).map(({ name }) => name)).toEqual(["古籍修复册数"]);
  });

  it("makes a department form and a form for each project", async () => {
    const file = folder.at("deeper", "new.xlsx");
    const { code, stdout, complaints } = await jixiao(
      ...["new", "--year", "2026", "--department", "青禾县图书馆", "--project", "送书下乡=12.5"],
      ...["--project", "A=B=3", "--project", "待定=", "-o", file],
    );
    expect([code, complaints]).toEqual([0, []]);
    expect(stdout).toBe(`已生成 ${file}：4 张表\n`);
    const forms = await readForms(file);
    expect(forms.map(({ kind, year }) => [kind, year])).toEqual([
      ["department", 2026],
      ["project", 2026],
      ["project", 2026],
      ["project", 2026],
    ]);
    expect(forms.map(({ fields }) => [fields.projectName?.value, fields.annualBudget?.value])).toEqual([
      [undefined, undefined],
      ["送书下乡", "12.5"],
      ["A=B", "3"],
      ["待定", null],
    ]);
    expect(forms[0]?.fields.departmentName?.value).toBe("青禾县图书馆");
  });

  it("never writes over an existing file", async () => {
    const file = write(folder.at("precious.xlsx"), "mine");
    const { code, complaints } = await jixiao("new", "-o", file);
    expect(code).toBe(2);
    expect(complaints).toEqual([`${file}：已存在，未覆盖。请换一个名称，或先移走原有文件`]);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it.each([
    [["--project", "送书下乡"], "名称=金额"],
    [["--project", "送书下乡=12.5万"], "以万元为单位"],
    [["--project", "=3"], "名称=金额"],
    [["--year", "23"], "2000 到 2099"],
    [["--edition", "mars-2050"], "没有版式“mars-2050”，现有：hunan-2023"],
    [["-o", "new.xls"], ".xlsx"],
  ])("refuses %j", async (args, words) => {
    const file = folder.at("refused.xlsx");
    const { code, stdout, complaints } = await jixiao("new", "-o", file, ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(words);
    expect(existsSync(file)).toBe(false);
  });

  it("refuses an edition that is only read", async () => {
    const { code, complaints } = await jixiao("new", "--edition", "general", "-o", folder.at("general.xlsx"));
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringContaining("只供读取")]);
  });
});

describe("read and fill", () => {
  it("carry every field and indicator into a new workbook", async () => {
    const first = await readForms(await writeSample(folder.at("first.xlsx")));
    const json = write(folder.at("forms.json"), `\uFEFF${JSON.stringify({ version: 1, forms: first })}`);
    const { code } = await jixiao("fill", json, "-o", folder.at("second.xlsx"));
    expect(code).toBe(0);
    expect(await readForms(folder.at("second.xlsx"))).toEqual(first);
    expect(first).toHaveLength(formsSchema.parse(readJson(SAMPLE_FORMS)).forms.length);
    const { sheets } = valueOf(await open(readFileSync(folder.at("second.xlsx"))).read());
    const withDropdowns = sheets.filter(({ listValidations }) => listValidations.length > 0);
    expect(withDropdowns).toHaveLength(first.length);
  });

  it("read says when there is no form, and still prints JSON", async () => {
    const { code, stdout, complaints } = await jixiao("read", write(folder.at("formless.xlsx"), formlessXlsx()));
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ version: 1, forms: [] });
    expect(complaints).toEqual([expect.stringContaining("没有找到绩效目标表")]);
  });

  it.each([
    ["{", "不是 JSON"],
    ["{}", "version"],
    [
      JSON.stringify({ version: 1, forms: [{ kind: "project", edition: "x", fields: {}, indicators: [] }] }),
      "没有版式“x”",
    ],
    [JSON.stringify({ version: 1, forms: [], extra: 1 }), "不认识的键 extra"],
  ])("fill refuses %s and writes nothing", async (json, words) => {
    const output = folder.at("nothing.xlsx");
    const { code, complaints } = await jixiao("fill", write(folder.at("bad.json"), json), "-o", output);
    expect(code).toBe(2);
    expect(complaints.join("\n")).toContain(words);
    expect(existsSync(output)).toBe(false);
  });

  it.each(["read", "fill"])("%s names a file that is missing", async (command) => {
    const file = folder.at("missing.json");
    const { code, complaints } = await jixiao(
      command,
      file,
      ...(command === "fill" ? ["-o", folder.at("x.xlsx")] : []),
    );
    expect([code, complaints]).toEqual([2, [`${file}：找不到文件或文件夹。请核对路径`]]);
  });
});

describe("rules", () => {
  it("lists code, severity and title of every rule", async () => {
    const { code, stdout } = await jixiao("rules");
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(RULES.length + ACROSS_RULES.length);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^BUD-PROJ-SUM +错误 {2}完整性审核 {2}项目合计与部门表项目支出不符$/),
      ]),
    );
  });

  it("prints the page of a rule, whatever the case of the code", async () => {
    const { code, stdout } = await jixiao("rules", "bud-proj-sum");
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(path.join(REPO_ROOT, "src/core/rules/bud-proj-sum/README.md"), "utf8"));
  });

  it("lists the rules whose pages mention a word, and says if none does", async () => {
    const { code, stdout } = await jixiao("rules", "结转");
    const codes = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0]);
    const mention = CODES.filter((each) => readFileSync(rulePageFile(each), "utf8").includes("结转"));
    expect([code, codes]).toEqual([0, mention.toSorted()]);
    expect(mention.length).toBeGreaterThan(0);
    expect(await jixiao("rules", "天外来客")).toMatchObject({ code: 2, stdout: "" });
  });

  it("proposes the nearest codes for one that does not exist", async () => {
    const { code, complaints } = await jixiao("rules", "BUD-PROJSUM");
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringContaining("是不是 BUD-PROJ-SUM")]);
  });
});

describe("the command line", () => {
  it.each([
    [["chekc"], "没有命令 chekc。是不是 check？"],
    [["check", "a.xlsx", "--formt", "json"], "没有选项 --formt。是不是 --format？"],
    [["check"], "缺少参数"],
    [["check", "a.xlsx", "--format", "xml"], "没有“xml”，可选：text、json、ndjson、sarif"],
    [["check", "a.xlsx", "--jobs", "0"], "1 到 64"],
    [["check", "a.xlsx", "--format"], "后面缺少内容"],
    [["fill", "a.json", "b.json", "-o", "c.xlsx"], "参数过多"],
    [["fill", "a.json"], "缺少必需的选项 -o"],
  ])("answers %j with one line in Chinese", async (args, words) => {
    const { code, stdout, complaints } = await jixiao(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(words);
    expect(complaints[0]).toMatch(/运行 jixiao --help 查看用法$/);
  });

  it.each([["--help"], ["help"], ["check", "--help"], ["help", "new"]])(
    "shows its usage in Chinese: %s %s",
    async (...args) => {
      const { code, stdout } = await jixiao(...args.filter((arg) => arg));
      expect(code).toBe(0);
      expect(stdout).toContain("用法：");
      expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|default|\[options\]/);
    },
  );

  it("prints its version", async () => {
    const { code, stdout } = await jixiao("--version");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("shows its usage and ends with 2 when no command is given", async () => {
    const { code, stdout, complaints } = await jixiao();
    expect([code, stdout]).toEqual([2, ""]);
    expect(complaints.join("\n")).toContain("用法：");
  });
});

describe("read --explain", () => {
  it("tells the chosen and the second reading of fields and columns with their scores", async () => {
    const cells = rowsOf([
      ["2026年项目绩效目标表"],
      ["项目名称", "渠道维修", "主管部门", "青禾县水利局"],
      ["资金总额（万元）", 85, "资金总额（万元）", 92],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "维修渠道长度", "≥12公里"],
    ]);
    const file = write(folder.at("explained.xlsx"), xlsxOf(sheetOf("表", cells)));
    const { code, stdout } = await jixiao("read", file, "--explain");
    expect(code).toBe(0);
    expect(stdout).toMatch(/totalFunds: B3“85”（标签 A3“资金总额（万元）”，\d\.\d\d）；次选 D3“92”（标签 C3/);
    expect(stdout).toMatch(/target: D 列“指标值”（\d\.\d\d）；次选 C 列“三级指标”（-?\d\.\d\d）/);
    expect(stdout).toContain("读法不确定 field: B3、D3");
    const json = await jixiao("read", file, "--explain", "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      version: 1,
      forms: [
        {
          sheet: "表",
          uncertain: [{ kind: "field", cell: "B3", other: "D3" }],
          fields: expect.arrayContaining([
            expect.objectContaining({
              field: "departmentName",
              first: expect.objectContaining({ cell: "D2" }) as unknown,
            }),
          ]) as unknown,
        },
      ],
    });
  });

  it("tells the columns of parts of the year", async () => {
    const cells = rowsOf([
      ["2026年项目绩效目标表"],
      ["项目名称", "渠道维修", "主管部门", "青禾县水利局"],
      ["一级指标", "二级指标", "三级指标", "上半年目标值", "全年目标值"],
      ["产出指标", "数量指标", "维修渠道长度", "≥5公里", "≥12公里"],
      ["", "", "维修闸门", "≥2座", "≥6座"],
    ]);
    const file = write(folder.at("quarters.xlsx"), xlsxOf(sheetOf("表", cells)));
    const { stdout } = await jixiao("read", file, "--explain");
    expect(stdout).toContain("part: D 列“上半年目标值”（1–6 月）");
    const json = await jixiao("read", file, "--explain", "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      forms: [{ parts: [{ column: "D", head: "上半年目标值", months: { from: 1, to: 6 } }] }],
    });
  });

  it("has no text format without --explain", async () => {
    const { code, complaints } = await jixiao("read", folder.at("explained.xlsx"), "--format", "text");
    expect([code, complaints]).toEqual([2, ["text 格式要与 --explain 一起用。运行 jixiao --help 查看用法"]]);
  });
});
