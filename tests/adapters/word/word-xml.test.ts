import { openDocument } from "../../../src/adapters/open";
import { UNKNOWN_CHARACTER } from "../../../src/core/document/block";
import { opened, rowsOf, sheetsOf } from "../opened";
import { docxOf, p, table, WORD_NAMESPACE } from "./support";

const textsOf = async (body: string): Promise<readonly (readonly string[])[]> =>
  (await sheetsOf(docxOf(body))).flatMap(rowsOf);
const notesOf = async (body: string): Promise<readonly string[]> =>
  (await opened(docxOf(body))).notes.map(({ kind, count }) => `${kind} ${count}`);
const cell = (content: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const run = (content: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const area = (row: number, column: number, rows: number, columns: number): unknown => ({ row, column, rows, columns });

describe("the text of a Word document", () => {
  it("is one sheet a form, with the paragraphs outside of tables merged over the full width", async () => {
    const form = (label: string): string => p(label) + p("2025年项目支出绩效目标表") + table(["项目名称", "图书购置"]);
    const sheets = await sheetsOf(docxOf(form("附件2-1") + form("附件2-2")));
    expect(sheets.map(({ name }) => name)).toEqual(["附件2-1", "附件2-2"]);
    expect(sheets.map(rowsOf)).toEqual([
      [["附件2-1"], ["2025年项目支出绩效目标表"], ["项目名称", "图书购置"]],
      [["附件2-2"], ["2025年项目支出绩效目标表"], ["项目名称", "图书购置"]],
    ]);
    expect(sheets[0]?.merges).toEqual([area(0, 0, 1, 2), area(1, 0, 1, 2)]);
  });

  it("keeps a continued table with its form", async () => {
    const body = `${p("2025年项目支出绩效目标表")}${table(["甲", "乙"])}${p("2025年项目支出绩效目标表（续表）")}${table(["丙", "丁"])}`;
    const [sheet, ...others] = await sheetsOf(docxOf(body));
    expect(others).toEqual([]);
    expect(sheet && rowsOf(sheet).flat()).toEqual([
      "2025年项目支出绩效目标表",
      "甲",
      "乙",
      "2025年项目支出绩效目标表（续表）",
      "丙",
      "丁",
    ]);
  });

  it("takes tracked changes as accepted: insertions in, deletions, deleted rows and moved text out", async () => {
    const changed = `<w:p>${run(t("≥"))}<w:del w:id="1">${run("<w:delText>10</w:delText>")}</w:del><w:ins w:id="2">${run(t("20"))}</w:ins>${run(t("%"))}<w:moveFrom w:id="3">${run(t("旧"))}</w:moveFrom></w:p>`;
    const deletedRow = `<w:tr><w:trPr><w:del w:id="4"/></w:trPr>${cell(p("删去"))}${cell(p("的行"))}</w:tr>`;
    const body = table([cell(changed), "是"]).replace("</w:tbl>", `${deletedRow}</w:tbl>`);
    expect(await textsOf(body)).toEqual([["≥20%", "是"]]);
    expect(await notesOf(body)).toEqual(["tracked-changes 4"]);
  });

  it("joins paragraphs whose mark was deleted", async () => {
    const first = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run(t("物业"))}</w:p>`;
    expect(await textsOf(table([cell(first + p("服务")), "甲"]))).toEqual([["物业服务", "甲"]]);
  });

  it.each([
    ["a sign of the font Symbol", run('<w:sym w:font="Symbol" w:char="F0B3"/>'), "≥"],
    ["a character of its private area", run(t("\uF0A3"), '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), "≤"],
    ["a box that is ticked", run('<w:sym w:font="Wingdings" w:char="F0FE"/>'), "☑"],
    ["a formula", '<m:oMath xmlns:m="m"><m:r><m:t>≥</m:t></m:r></m:oMath>', "≥"],
    ["a sign that is not known", run('<w:sym w:font="Wingdings" w:char="F04A"/>'), UNKNOWN_CHARACTER],
  ])("reads %s", async (_, content, expected) => {
    expect(await textsOf(table([cell(`<w:p>${content}${run(t("95%"))}</w:p>`), "甲"]))).toEqual([
      [`${expected}95%`, "甲"],
    ]);
  });

  it("leaves out hidden text, instructions of fields and placeholders of content controls", async () => {
    const field = `${run('<w:fldChar w:fldCharType="begin"/>')}${run("<w:instrText> DATE </w:instrText>")}${run(t("{旧}"))}${run('<w:fldChar w:fldCharType="separate"/>')}${run(t("2025年"))}${run('<w:fldChar w:fldCharType="end"/>')}`;
    const control = (properties: string, text: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(t(text))}</w:sdtContent></w:sdt>`;
    const body = table([
      cell(`<w:p>${field}${run(t("请填写"), "<w:vanish/>")}</w:p>`),
      cell(`<w:p>${control("<w:showingPlcHdr/>", "单击此处输入")}${control("", "已填")}</w:p>`),
    ]);
    expect(await textsOf(body)).toEqual([["2025年", "已填"]]);
    expect(await notesOf(body)).toEqual(["hidden-text 1"]);
  });

  it.each([
    ["a ticked box", String.raw` eq \o\ac(□,√) `, "☑"],
    ["a number in a circle", String.raw`EQ \o\ac(○,3)`, "③"],
    [
      "a name with its pronunciation",
      String.raw`EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(qīng hé),青禾)`,
      "青禾",
    ],
    ["a formula", String.raw`EQ \f(1,2)`, UNKNOWN_CHARACTER],
    ["nothing", " XE 索引 ", ""],
  ])("has %s where a field without a result shows it", async (_, instruction, expected) => {
    const field = `${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText xml:space="preserve">${instruction}</w:instrText>`)}${run('<w:fldChar w:fldCharType="end"/>')}`;
    expect(await textsOf(table([cell(`<w:p>${field}${run(t("是"))}</w:p>`), "甲"]))).toEqual([[`${expected}是`, "甲"]]);
  });

  it.each([
    ["an equation", `<w:object><o:OLEObject xmlns:o="urn:o" ProgID="Equation.KSEE3"/></w:object>`, UNKNOWN_CHARACTER],
    ["another object", `<w:object><o:OLEObject xmlns:o="urn:o" ProgID="Excel.Sheet.12"/></w:object>`, ""],
    [
      "an equation as a field",
      `<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EMBED Equation.3 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(t("图"))}<w:r><w:fldChar w:fldCharType="end"/>`,
      UNKNOWN_CHARACTER,
    ],
  ])("has 〓 for what cannot be read of %s", async (_, content, expected) => {
    expect(await textsOf(table([cell(`<w:p>${run(content)}${run(t("95%"))}</w:p>`), "甲"]))).toEqual([
      [`${expected}95%`, "甲"],
    ]);
  });

  it("leaves out what a style hides, also one that another is based on, unless the run or a second style shows it", async () => {
    const style = (type: string, id: string, properties: string, base = ""): string =>
      `<w:style w:type="${type}" w:styleId="${id}">${base && `<w:basedOn w:val="${base}"/>`}<w:rPr>${properties}</w:rPr></w:style>`;
    const styles =
      style("character", "hint", "<w:vanish/>") +
      style("character", "note", "<w:i/>", "hint") +
      style("character", "shown", '<w:vanish w:val="0"/>', "hint") +
      style("paragraph", "guide", "<w:vanish/>");
    const styled = (id: string, text: string, more = ""): string => run(t(text), `<w:rStyle w:val="${id}"/>${more}`);
    const guide = (content: string): string => `<w:p><w:pPr><w:pStyle w:val="guide"/></w:pPr>${content}</w:p>`;
    const body = table([
      cell(`<w:p>${run(t("≥95%"))}${styled("hint", "甲")}${styled("note", "乙")}${styled("shown", "以上")}</w:p>`),
      cell(
        guide(run(t("填写说明"))) + guide(styled("hint", "看得见")) + guide(run(t("也是"), '<w:vanish w:val="off"/>')),
      ),
    ]);
    const document = await opened(docxOf(body, styles));
    const [sheet] = await sheetsOf(docxOf(body, styles));
    expect(sheet && rowsOf(sheet)).toEqual([["≥95%以上", "看得见\n也是"]]);
    expect(document.notes).toEqual([{ kind: "hidden-text", count: 3 }]);
  });

  it("has text boxes once and before their paragraph", async () => {
    const box = `<w:txbxContent>${p("2025年项目支出绩效目标表")}</w:txbxContent>`;
    const host = `<w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run(t("单位：万元"))}</w:p>`;
    expect(await textsOf(host + table(["甲", "乙"]))).toEqual([
      ["2025年项目支出绩效目标表"],
      ["单位：万元"],
      ["甲", "乙"],
    ]);
  });
});

describe("tables of a Word document", () => {
  it("have merged areas where cells span columns or rows", async () => {
    const span = '<w:gridSpan w:val="2"/>';
    const body = table(
      [cell(p("一级"), '<w:vMerge w:val="restart"/>'), "甲", "乙"],
      [cell(p(""), "<w:vMerge/>"), cell(p("丙"), span)],
    );
    const [sheet] = await sheetsOf(docxOf(body));
    expect(sheet?.merges).toEqual([area(0, 0, 2, 1), area(1, 1, 1, 2)]);
    expect(sheet && rowsOf(sheet)).toEqual([["一级", "甲", "乙"], ["丙"]]);
  });

  it("keep their columns where someone has dragged an edge by a little", async () => {
    const grid =
      "<w:tblGrid>" + [2000, 30, 1970].map((width) => `<w:gridCol w:w="${width}"/>`).join("") + "</w:tblGrid>";
    const row = (first: number, second: number, ...texts: readonly [string, string]): string =>
      `<w:tr>${cell(p(texts[0]), `<w:gridSpan w:val="${first}"/>`)}${cell(p(texts[1]), `<w:gridSpan w:val="${second}"/>`)}</w:tr>`;
    const [sheet] = await sheetsOf(docxOf(`<w:tbl>${grid}${row(1, 2, "甲", "乙")}${row(2, 1, "丙", "丁")}</w:tbl>`));
    expect(sheet?.cells.map(({ row: at, column, text }) => [at, column, text])).toEqual([
      [0, 0, "甲"],
      [0, 1, "乙"],
      [1, 0, "丙"],
      [1, 1, "丁"],
    ]);
    expect(sheet?.merges).toEqual([]);
  });

  it("are opened where they only place another table on the page, else read as text", async () => {
    const inner = table(["甲", "乙"]);
    expect(await textsOf(table([cell(p("标题") + inner)]))).toEqual([["标题"], ["甲", "乙"]]);
    const small = table(["说明", cell(inner)]);
    expect(await textsOf(small)).toEqual([["说明", "甲 乙"]]);
    expect(await notesOf(small)).toEqual(["nested-tables 1"]);
  });

  it("are laid out beside their label where a cell holds nothing else", async () => {
    const inner = table(["一级指标", "指标值"], ["产出指标", "≥3000册"], ["效益指标", "≥5万人次"]);
    const [sheet] = await sheetsOf(docxOf(table(["项目名称", "图书购置"], ["绩效指标", cell(inner)], ["备注", "无"])));
    expect(sheet && rowsOf(sheet)).toEqual([
      ["项目名称", "图书购置"],
      ["绩效指标", "一级指标", "指标值"],
      ["产出指标", "≥3000册"],
      ["效益指标", "≥5万人次"],
      ["备注", "无"],
    ]);
    expect(sheet?.merges).toContainEqual(area(1, 0, 3, 1));
    expect(await notesOf(table(["绩效指标", cell(inner)]))).toEqual([]);
  });

  it("are laid out beside each other where several cells of a row hold one", async () => {
    const income = p("收入预算") + table(["收入合计", "486"], ["财政拨款", "450"]) + p("");
    const spending = p("支出预算") + table(["支出合计", "486"], ["基本支出", "260"], ["项目支出", "226"]) + p("");
    const [sheet] = await sheetsOf(docxOf(table(["年度预算", cell(income), cell(spending)], ["备注", "无", "无"])));
    expect(sheet && rowsOf(sheet)).toEqual([
      ["年度预算", "收入预算", "支出预算"],
      ["收入合计", "486", "支出合计", "486"],
      ["财政拨款", "450", "基本支出", "260"],
      ["项目支出", "226"],
      ["备注", "无", "无"],
    ]);
    expect(sheet?.merges).toContainEqual(area(0, 0, 4, 1));
  });

  it("are laid out with the sentence above them as a row of its own", async () => {
    const inner = p("（各项指标如下）") + table(["一级指标", "指标值"], ["产出指标", "≥3000册"]) + p("");
    const [sheet] = await sheetsOf(docxOf(table(["绩效指标", cell(inner)], ["备注", "无"])));
    expect(sheet && rowsOf(sheet)).toEqual([
      ["绩效指标", "（各项指标如下）"],
      ["一级指标", "指标值"],
      ["产出指标", "≥3000册"],
      ["备注", "无"],
    ]);
    expect(sheet?.merges).toContainEqual(area(0, 0, 3, 1));
  });

  it("stay in the text of their cell where that says more than they do", async () => {
    const goal = p("全年新购图书3000册，开展阅读活动12场，服务读者5万人次。") + table(["甲", "1"], ["乙", "2"]);
    expect(await textsOf(table(["年度绩效目标", cell(goal)]))).toEqual([
      ["年度绩效目标", "全年新购图书3000册，开展阅读活动12场，服务读者5万人次。\n甲 1\n乙 2"],
    ]);
  });

  it("are forms of their own where they stand side by side in a table that only places them", async () => {
    const form = (name: string): string =>
      cell(p("2025年项目支出绩效目标表") + table(["项目名称", name], ["产出指标", "≥3000册"]));
    const sheets = await sheetsOf(docxOf(table([form("图书购置"), form("水电费")])));
    expect(sheets.map((sheet) => rowsOf(sheet)[1])).toEqual([
      ["项目名称", "图书购置"],
      ["项目名称", "水电费"],
    ]);
  });

  it("have a text once where a merged cell repeats it in every row", async () => {
    const body = table(
      [cell(p("35.78"), '<w:vMerge w:val="restart"/>'), "甲"],
      [cell(p("35.78"), "<w:vMerge/>"), "乙"],
      [cell(p("35.78"), "<w:vMerge/>"), "丙"],
    );
    expect(await textsOf(body)).toEqual([["35.78", "甲"], ["乙"], ["丙"]]);
  });

  it("begin another form where they name another project, and go on with it where they name the same", async () => {
    const form = (name: string, value: string): string =>
      p("") + table(["项目名称", name], ["一级指标", "指标值"], ["产出指标", value]);
    const titled = p("2025年项目支出绩效目标表") + form("图书购置", "≥3000册");
    expect(await sheetsOf(docxOf(titled + form("水电费", "≥5吨")))).toHaveLength(2);
    expect(await sheetsOf(docxOf(titled + form("图书购置", "≥5次")))).toHaveLength(1);
  });

  it("have clean figures as numbers and nothing else", async () => {
    const texts = ["864.3", "1,234.50", "-5", "007", "≥30", "2,3", "12345678901234567", "13812345678"];
    const [sheet] = await sheetsOf(docxOf(table(texts)));
    expect(sheet?.cells.map(({ value }) => value)).toEqual([
      864.3,
      1234.5,
      -5,
      "007",
      "≥30",
      "2,3",
      "12345678901234567",
      13812345678,
    ]);
    expect(sheet?.cells.map(({ text }) => text)).toEqual(texts);
  });

  it("give every cell its place", async () => {
    const document = await opened(docxOf(p("附件2-1") + table(["甲"], ["乙"]) + p("注") + table(["丙"])));
    const places = [0, 1, 2, 3, 4, 5].map((row) => document.placeOf({ sheet: "附件2-1", row, column: 0 })?.zh ?? null);
    expect(places).toEqual(["第1段", "表1 第1行", "表1 第2行", "第2段", "表2 第1行", null]);
  });
});

describe("Word files of other kinds", () => {
  const hidden = run(t("填写说明"), '<w:rStyle w:val="hint"/>');
  const body = table(["甲", cell(`<w:p>${run(t("乙"))}${hidden}</w:p>`)]);
  const styles =
    '<w:styles><w:style w:type="character" w:styleId="hint"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
  it.each([
    [
      "Word 2003",
      `<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">${styles}<w:body>${body}</w:body></w:wordDocument>`,
    ],
    [
      "a flat package",
      `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/glossary.xml" pkg:contentType="x"><pkg:xmlData><w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${p("词汇")}</w:body></w:document></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${body}</w:body></w:document></pkg:xmlData></pkg:part><pkg:part xmlns:w="${WORD_NAMESPACE}" pkg:name="/word/styles.xml"><pkg:xmlData>${styles}</pkg:xmlData></pkg:part></pkg:package>`,
    ],
  ])("are read: %s", async (_, xml) => {
    const sheets = await sheetsOf(new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${xml}`));
    expect(sheets.flatMap(rowsOf)).toEqual([["甲", "乙"]]);
  });

  it("without any table are refused", async () => {
    expect(await openDocument(docxOf(p("关于报送的通知")))).toEqual({
      ok: false,
      error: { kind: "not-a-workbook", reason: "no-table" },
    });
  });

  it("with tables nested without end are refused", async () => {
    const deep = "<w:tbl><w:tr><w:tc>".repeat(200) + "</w:tc></w:tr></w:tbl>".repeat(200);
    expect(await openDocument(docxOf(deep))).toMatchObject({ ok: false, error: { kind: "too-large", what: "depth" } });
  });
});
