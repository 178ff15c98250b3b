import { readFileSync } from "node:fs";
import { openDocument } from "../../src/adapters/open";
import { xlsxOf } from "../support/new-sheet";
import { describeWithShared } from "../support/shared";
import { rowsOf, sheetOf } from "../support/sheet";
import { jixiao, SAMPLE_FORMS } from "./support";
import { temporaryFolder, write } from "../support/files";
import { valueOf } from "../support/value-of";

const folder = temporaryFolder();

const HEADS = ["一级指标", "二级指标", "三级指标名称", "计算符号", "年度指标值", "计量单位"];

interface ReadForm {
  readonly indicators: readonly { readonly level3: string; readonly target: Readonly<Record<string, unknown>> }[];
}

const formsIn = async (file: string): Promise<readonly ReadForm[]> =>
  (JSON.parse((await jixiao("read", file)).stdout) as { readonly forms: readonly ReadForm[] }).forms;

/** The indicators of a form, without how their values are written. */
const indicatorsOf = (form: ReadForm | undefined): readonly { readonly level3: string }[] | undefined =>
  form?.indicators.map(({ level3, target: { comparator, number, unit } }) => ({ level3, comparator, number, unit }));

describe("fill --template", () => {
  const template = folder.at("模板.xlsx");
  beforeAll(() => write(template, xlsxOf(sheetOf("导出数据", rowsOf([HEADS])))));

  it("fills one form of a file into a copy of the template, and names what does not go into one", async () => {
    const source = folder.at("全册.xlsx");
    await jixiao("fill", SAMPLE_FORMS, "-o", source);
    const output = folder.at("导入.xlsx");
    expect(await jixiao(...["fill", source, "--form", "附件2-2", "--template", template, "-o", output])).toEqual({
      code: 0,
      stdout: `已生成 ${output}：填入 7 条指标\n`,
      complaints: [`${source}：模板只收指标，金额、绩效目标等请在系统中填写`],
    });
    const [written, ...others] = await formsIn(output);
    expect(others).toEqual([]);
    expect(indicatorsOf(written)).toHaveLength(7);
    expect(indicatorsOf(written)).toEqual(indicatorsOf((await formsIn(source))[2]));
  });

  it("wants one form, the format of the template, and a template", async () => {
    const several = await jixiao("fill", SAMPLE_FORMS, "--template", template, "-o", folder.at("a.xlsx"));
    expect(several).toMatchObject({ code: 2, stdout: "" });
    expect(several.complaints[0]).toContain("请用 --form 指定一张");
    const other = await jixiao("fill", SAMPLE_FORMS, "--template", template, "-o", folder.at("a.xls"));
    expect(other.complaints[0]).toContain("也应以 .xlsx 结尾");
    const none = await jixiao("fill", SAMPLE_FORMS, "--form", "附件9-9", "-o", folder.at("a.xlsx"));
    expect(none.complaints[0]).toContain("没有表“附件9-9”，现有：附件1-1");
    expect((await jixiao("fill", SAMPLE_FORMS, "-o", folder.at("a.xls"))).complaints[0]).toContain(
      "应以 .xlsx 或 .docx",
    );
  });
});

describeWithShared("the templates of the samples", (shared) => {
  it.each(["xls", "xlsx"])("are filled as .%s, keep their lists, and are read back equal", async (extension) => {
    const output = folder.at(`导入-${extension}.${extension}`);
    const source = `${shared}/samples/yuanjiang-2023.xlsx`;
    const template = `${shared}/samples/word/template.${extension}`;
    const ended = await jixiao("fill", source, "--form", "附件2-1", "--template", template, "-o", output);
    expect(ended).toMatchObject({ code: 0 });
    const wanted = indicatorsOf((await formsIn(source))[1])?.map((indicator) => ({
      ...indicator,
      level3: indicator.level3.replace(/^指标\d+[:：]/, ""),
    }));
    expect(wanted).not.toEqual([]);
    expect((await formsIn(output)).map(indicatorsOf)).toEqual([wanted]);
    const lists = async (file: string) => {
      const document = valueOf(await openDocument(new Uint8Array(readFileSync(file))));
      const { sheets, names } = valueOf(await document.read());
      return { lists: sheets[0]?.listValidations, names };
    };
    expect((await lists(template)).lists).not.toEqual([]);
    expect(await lists(output)).toEqual(await lists(template));
    const { stdout } = await jixiao("check", output, "--format", "json");
    expect(stdout).not.toContain("VAL-OP-MISSING");
  });
});
