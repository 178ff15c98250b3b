import { openHtmlText } from "../../src/adapters/html/read-html";
import { readContent } from "../../src/adapters/ods/content";
import { openXlsxDocument } from "../../src/adapters/xlsx/document";
import { noteWords } from "../../src/app/document-words";
import type { DocumentReader } from "../../src/port/document";
import { fixture } from "../support/files";
import { valueOf } from "../support/value-of";
import { opened, rowsOf, sheetsOf } from "./opened";
import { docxOf, p, table, WORD_NAMESPACE } from "./word/support";
import { packageOf } from "./xlsx/package";

const words = ({ notes }: DocumentReader): readonly string[] => notes.map((note) => noteWords(note).zh);

const run = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const cell = (...paragraphs: readonly string[]): string =>
  `<w:tc>${paragraphs.map((runs) => `<w:p>${runs}</w:p>`).join("")}</w:tc>`;
const STRUCK = "<w:strike/>";

const LEFT_OUT = (places: string): string => `有 2 处文字加了删除线，旁边另有文字，按已删除处理，请核对：${places}`;
const KEPT = (count: number, places: string): string =>
  `有 ${String(count)} 处文字加了删除线，仍照常读取，请核对是否作废：${places}`;

const READ = [
  ["购书数量", "≥5000册"],
  ["读者满意度", "≥95%"],
  ["借阅人次", "≥2万人次"],
];
const BODY = table(
  ["购书数量", cell(run("≥3000", STRUCK) + run("≥5000册"))],
  ["读者满意度", cell(run("≥95%", "<w:dstrike/>"))],
  ["借阅人次", cell(run("≥1万人次", STRUCK), run("≥2万人次", '<w:strike w:val="0"/>'))],
);

describe("struck-through text", () => {
  it("goes like a deletion beside other text of its cell, and stays alone, both with their places", async () => {
    for (const bytes of [
      docxOf(BODY),
      new TextEncoder().encode(
        `<?xml version="1.0"?><w:wordDocument xmlns:w="${WORD_NAMESPACE}"><w:body>${BODY}</w:body></w:wordDocument>`,
      ),
    ]) {
      expect((await sheetsOf(bytes)).map(rowsOf)).toEqual([READ]);
      expect(words(await opened(bytes))).toEqual([LEFT_OUT("表1 第1行、表1 第3行"), KEPT(1, "表1 第2行")]);
    }
  });

  it("is known by the styles of Word, which a run may turn off", async () => {
    const styles = `<w:style w:type="character" w:styleId="old"><w:rPr>${STRUCK}</w:rPr></w:style>`;
    const old = '<w:rStyle w:val="old"/>';
    const body = table([cell(run("≥3000", old) + run("≥5000册", `${old}<w:strike w:val="false"/>`)), "册"]);
    expect((await sheetsOf(docxOf(body, styles))).map(rowsOf)).toEqual([[["≥5000册", "册"]]]);
  });

  it("is told of a paragraph outside tables too; struck blanks are nothing", async () => {
    const title = `<w:p>${run("2024", STRUCK)}${run("2025年项目支出绩效目标表")}</w:p>`;
    const body = title + table([cell(run("图书") + run("　", STRUCK) + run("购置")), "册"]) + p("");
    expect((await sheetsOf(docxOf(body))).map(rowsOf)).toEqual([[["2025年项目支出绩效目标表"], ["图书　购置", "册"]]]);
    expect(words(await opened(docxOf(body)))).toEqual([
      "有 1 处文字加了删除线，旁边另有文字，按已删除处理，请核对：第1段",
    ]);
  });

  it("is read the same of an old Word document", async () => {
    const [sheet] = await sheetsOf(fixture("documents/struck.doc"));
    expect(sheet && rowsOf(sheet).slice(3)).toEqual([
      ["购书数量", "≥5000册", "万元"],
      ["读者满意度", "≥95%", "≥80%"],
      ["借阅人次", "≥2万人次"],
    ]);
    expect(words(await opened(fixture("documents/struck.doc")))).toEqual([
      LEFT_OUT("表1 第2行、表1 第4行"),
      KEPT(2, "表1 第3行"),
    ]);
  });

  it("is read the same of a web page, by elements and styles", async () => {
    const page = `<table><tr><td>购书数量<td><s>≥3000</s>≥5000册<tr><td>读者满意度<td style="text-decoration: line-through">≥95%<tr><td>借阅人次<td><p><span style='text-decoration:line-through'><span>≥1万</span>人次</span></p><p>≥2万人次</p></table>`;
    const document = valueOf(openHtmlText(page));
    expect(valueOf(await document.read()).sheets.map(rowsOf)).toEqual([READ]);
    expect(words(document)).toEqual([LEFT_OUT("表1 第1行、表1 第3行"), KEPT(1, "表1 第2行")]);
  });
});

describe("struck-through text of a workbook", () => {
  const NOTE = KEPT(4, "表!B1、表!C1、表!A2、表!D2");
  const TEXTS = [
    ["购书数量", "≥3000≥5000册", "≥95%"],
    ["30", "50", "≥80%", "旧新"],
  ];

  it("of an .xls is what the cell holds, and told with its cell", async () => {
    expect((await sheetsOf(fixture("documents/struck.xls"))).map(rowsOf)).toEqual([TEXTS]);
    expect(words(await opened(fixture("documents/struck.xls")))).toEqual([NOTE]);
  });

  it("of an .xlsx is what the cell holds, and told with its cell", async () => {
    const runs = "<si><r><rPr><strike/></rPr><t>≥3000</t></r><r><rPr/><t>≥5000册</t></r></si>";
    const bytes = packageOf({
      sheets: {
        表: '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row><c s="1"><v>30</v></c><c><v>50</v></c><c t="s"><v>3</v></c><c t="inlineStr"><is><r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r></is></c></row></sheetData>',
      },
      sharedStrings: `<si><t>购书数量</t></si>${runs}<si><r><rPr><strike/></rPr><t>≥95%</t></r></si><si><r><rPr><strike val="0"/></rPr><t>≥80%</t></r></si>`,
      styles: '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
    });
    const document = valueOf(openXlsxDocument(bytes));
    expect(valueOf(await document.read()).sheets.map(rowsOf)).toEqual([TEXTS]);
    expect(words(document as DocumentReader)).toEqual([NOTE]);
  });

  it("of an .ods is known by the style of a span, a cell or a column", () => {
    const style = (name: string, line: string): string =>
      `<style name="${name}"><text-properties text-line-through-style="${line}"/></style>`;
    const cells = [
      "<table-cell><p>30</p></table-cell>",
      '<table-cell><p><span style-name="old">≥3000</span>≥5000册</p></table-cell>',
      '<table-cell style-name="old"><p>≥95%</p></table-cell>',
      '<table-cell style-name="plain"><p>≥80%</p></table-cell>',
    ].join("");
    const columns = '<table-column default-cell-style-name="old"/><table-column/>';
    const [sheet] = readContent(
      "content.xml",
      `<x>${style("old", "solid")}${style("plain", "none")}<table>${columns}<table-row>${cells}</table-row></table></x>`,
    ).tables;
    expect(sheet?.cells.map(({ text, struck }) => [text, struck])).toEqual([
      ["30", "wholly"],
      ["≥3000≥5000册", "partly"],
      ["≥95%", "wholly"],
      ["≥80%", undefined],
    ]);
  });
});
