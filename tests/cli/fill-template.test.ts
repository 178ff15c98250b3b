import { readFileSync } from "node:fs";
import { openDocument } from "../../src/adapters/open";
import { xlsxOf } from "../support/new-sheet";
import { describeWithShared } from "../support/shared";
import { rowsOf, sheetOf } from "../support/sheet";
import { jixiao, SAMPLE_FORMS } from "./support";
import { temporaryFolder, write } from "../support/files";

const folder = temporaryFolder();

const HEADS = ["一级指标", "二级指标", "三级指标名称", "计算符号", "年度指标值", "计量单位"];

interface ReadForms {
  readonly forms: readonly {
    readonly indicators: readonly { readonly level3: string; readonly target: Readonly<Record<string, unknown>> }[];
  }[];
}

/** The indicators of a file, without how their values are written. */
async function indicatorsOf(file: string): Promise<readonly unknown[]> {
  const { forms } = JSON.parse((await jixiao("read", file)).stdout) as ReadForms;
  return forms.flatMap(({ indicators }) =>
    indicators.map(({ level3, target: { comparator, number, unit } }) => ({ level3, comparator, number, unit })),
  );
}

describe("fill --template", () => {
  const template = folder.at("模板.xlsx");
  beforeAll(() => write(template, xlsxOf(sheetOf("导出数据", rowsOf([HEADS])))));

  it("fills one form of a file into a copy of the template, and names what it refuses", async () => {
    const source = folder.at("全册.xlsx");
    await jixiao("fill", SAMPLE_FORMS, "-o", source);
    const output = folder.at("导入.xlsx");
    const { code, stdout, complaints } = await jixiao(
      ...["fill", source, "--form", "附件2-2", "--template", template, "-o", output],
    );
    expect(stdout).toMatch(/填入 \d+ 条指标/);
    expect(code).toBe(complaints.some((line) => line.includes("未写入：")) ? 2 : 0);
    const written = await indicatorsOf(output);
    expect(written.length).toBeGreaterThan(3);
    const whole = await jixiao("read", source);
    const wanted = (JSON.parse(whole.stdout) as ReadForms).forms[2]?.indicators.map(({ level3 }) => level3);
    expect(wanted).toEqual(expect.arrayContaining(written.map((each) => (each as { level3: string }).level3)));
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
    const { forms } = JSON.parse((await jixiao("read", source)).stdout) as ReadForms;
    const wanted = forms[1]?.indicators.map(({ level3, target: { comparator, number, unit } }) => ({
      level3: level3.replace(/^指标\d+[:：]/, ""),
      comparator,
      number,
      unit,
    }));
    expect(await indicatorsOf(output)).toEqual(wanted);
    const lists = async (file: string) => {
      const document = await openDocument(new Uint8Array(readFileSync(file)));
      const snapshot = document.ok ? await document.value.read() : null;
      return snapshot?.ok === true ? [snapshot.value.sheets[0]?.listValidations, snapshot.value.names] : null;
    };
    expect(await lists(output)).toEqual(await lists(template));
    const { stdout } = await jixiao("check", output, "--format", "json");
    expect(stdout).not.toContain("VAL-OP-MISSING");
  });
});
