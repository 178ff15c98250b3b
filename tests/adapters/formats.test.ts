import { readFileSync } from "node:fs";
import { fileKind } from "../../src/adapters/file-kinds";
import { FORMATS } from "../../src/adapters/formats";
import { formatOf, openDocument } from "../../src/adapters/open";
import { checkWorkbook, readForms } from "../../src/app/check";
import { inWords } from "../support/in-words";
import { fixture } from "../support/files";
import { describeWithShared } from "../support/shared";
import { valueOf } from "../support/value-of";
import { opened, rowsOf, sheetsOf } from "./opened";

const page = (html: string): Uint8Array => new TextEncoder().encode(html);

/** What is found in a file, without its cells. */
async function findingsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings } = valueOf(await checkWorkbook(await opened(bytes), null));
  return findings.map(({ rule, message }) => `${rule} ${message.zh}`).toSorted();
}

describe("formats", () => {
  it.each(["xls", "ods", "doc"])("are told apart by content: sample.%s", (extension) => {
    const format = formatOf(fixture(`sample/sample.${extension}`));
    expect(format.ok && format.value.id).toBe(extension);
  });

  it("are taken from folders by every extension, but for those that are read only when named, such as web pages", () => {
    const named = FORMATS.filter(({ isOnlyNamed }) => isOnlyNamed);
    const left = FORMATS.filter(({ extensions }) => extensions.some((each) => fileKind(`a${each}`).kind !== "taken"));
    expect(left).toEqual(named);
    expect(named.map(({ id }) => id)).toContain("html");
  });

  it("give the same forms and findings of the same workbook", async () => {
    expect(await findingsOf(fixture("sample/sample.xls"))).toEqual(await findingsOf(fixture("sample/sample.ods")));
    expect((await findingsOf(fixture("sample/sample.xls"))).length).toBeGreaterThan(40);
  });

  it.each([
    ["rich text", "{\\rtf1 表}"],
    [
      "a workbook of Excel 2003 in XML",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table/></Worksheet></Workbook>',
    ],
    [
      "the JSON of forms, which the command line reads itself",
      JSON.stringify({ version: 1, forms: [{ a: "1,2" }, {}] }, null, 2),
    ],
    ["the same on one line", JSON.stringify({ version: 1, forms: [{ a: "1,2|3\t4" }, {}] })],
    ["a text", "通知\n各单位，请于3月1日前报送, 逾期不候\n特此通知, 谢谢\n"],
  ])("do not take other files: %s", async (_name, text) => {
    expect(await openDocument(page(text))).toMatchObject({ ok: false, error: { reason: "other-format" } });
  });
});

describe("an old Word document", () => {
  it("has its wide rows, whose properties stand in a stream of their own", async () => {
    const forms = valueOf(await readForms(await opened(fixture("documents/wide-rows.doc"))));
    const read = forms.map(({ indicators }) => indicators.map(({ level3, target }) => [level3.value, target.text]));
    expect(read).toEqual([
      [
        ["购置图书册数", "12000"],
        ["图书验收合格率", "98"],
        ["年接待读者人次", "30"],
      ],
    ]);
  });

  it("has the tables in cells beside their label, or as text where they are small, and no hidden text", async () => {
    const bytes = fixture("documents/nested-hidden.doc");
    const [sheet] = await sheetsOf(bytes);
    expect(sheet && rowsOf(sheet)).toEqual([
      ["附件2-1"],
      ["2025年项目支出绩效目标表"],
      ["项目名称", "图书购置"],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "购书数量", "≥3000册"],
      ["效益指标", "社会效益指标", "年接待读者人次", "≥30万人次"],
      ["备注", "联系\n电话 略"],
    ]);
    const { notes } = await opened(bytes);
    expect(notes).toEqual([
      { kind: "hidden-text", count: 2 },
      { kind: "nested-tables", count: 1 },
    ]);
  });

  it("has the findings of the same form as a workbook, told by place", async () => {
    const document = await opened(fixture("sample/sample.doc"));
    expect(inWords(await findingsOf(fixture("sample/sample.doc")))).toEqual(
      inWords(await findingsOf(fixture("sample/sample.xls"))),
    );
    expect(document.placeOf({ sheet: "附件2-1", row: 4, column: 0 })?.zh).toMatch(/^表2 第\d+行$/);
  });
});

describe("an old workbook", () => {
  it("has sheets with their merged areas, widths and hidden names", async () => {
    const document = await opened(fixture("sample/sample.xls"));
    const sheets = await sheetsOf(fixture("sample/sample.xls"));
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(["附件1-1", "附件2-1"]);
    expect(sheets[0]?.merges.length).toBeGreaterThan(15);
    const widths = document.columnWidths("附件1-1");
    expect(widths.length).toBeGreaterThan(5);
    expect(widths.filter((width) => width <= 20 || width >= 300)).toEqual([]);
    expect(sheets[0]?.names.map(({ name }) => name)).toContain("jixiao.form");
  });
});

describe("a web page", () => {
  it("has its tables with cells that span rows and columns, and line breaks of the source closed", async () => {
    const html = `<p>2025年项目支出绩效目标表<table>
      <tr><td rowspan=2>产出<td colspan="2">数量 指标
      <tr><td>购书
数量</td><td>&ge;3000&nbsp;册<br>每年</td></tr></table><script>x</script>`;
    const [sheet] = await sheetsOf(page(html));
    expect(sheet && rowsOf(sheet)).toEqual([
      ["2025年项目支出绩效目标表"],
      ["产出", "数量 指标"],
      ["购书数量", "≥3000\u00a0册\n每年"],
    ]);
    expect(sheet?.merges).toEqual([
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 1, rows: 1, columns: 2 },
    ]);
  });
});

describeWithShared("the pack in other formats", (shared) => {
  const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`${shared}/samples/${name}`));

  it.each(["word/yuanjiang-2023.xls", "word/yuanjiang-2023.ods"])(
    "has in %s the findings of the workbook",
    async (name) => {
      expect(await findingsOf(sample(name))).toEqual(await findingsOf(sample("yuanjiang-2023.xlsx")));
    },
  );

  it.each(["word/yj.doc", "word/yj.html"])("has them in %s, but for blanks and cells of text", async (name) => {
    expect(inWords(await findingsOf(sample(name)))).toEqual(inWords(await findingsOf(sample("yuanjiang-2023.xlsx"))));
  });
});
