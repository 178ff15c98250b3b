import { readFileSync } from "node:fs";
import { openDocument } from "../../../src/adapters/open";
import { recognise } from "../../../src/core/recognition/recognise";
import { fixture } from "../../support/files";
import { describeWithShared } from "../../support/shared";
import { opened, rowsOf, sheetsOf } from "../opened";
import { box, gbk, line, pdfBy, pdfOf, text } from "./support";
import { valueOf } from "../../support/value-of";

/** Two rows of three columns, the first cell merged down, the last two of the second row merged across. */
const LINES = [
  ...[700, 660].map((y) => line(100, y, 400, y)),
  line(200, 680, 400, 680),
  ...[100, 200, 400].map((x) => line(x, 700, x, 660)),
  line(300, 700, 300, 680),
];
const TEXTS = [
  text(250, 740, "Title"),
  text(110, 686, "tall"),
  text(210, 686, "a"),
  text(310, 686, "b"),
  text(210, 666, "wide"),
];
const GRID = [["Title"], ["tall", "a", "b"], ["wide"]];

const forms = async (bytes: Uint8Array) => recognise(valueOf(await (await opened(bytes)).read()));

describe("a PDF", () => {
  it("has a table where lines draw one, its cells merged where a line is missing", async () => {
    const [sheet] = await sheetsOf(pdfOf([...LINES, ...TEXTS].join("\n")));
    expect(sheet && rowsOf(sheet)).toEqual(GRID);
    expect(sheet?.merges).toEqual([
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 2, column: 1, rows: 1, columns: 2 },
    ]);
  });

  it("may draw its lines as thin boxes, in pieces, twice, turned or scaled, and leave its sides open", async () => {
    const boxes = [700, 680, 660].flatMap((y) => [box(100, y, 160, 0.5), box(250, y + 0.3, 150, 0.5)]);
    const columns = [200, 300].map((x) => box(x, 660, 0.5, 40));
    const cells = [
      text(110, 686, "1"),
      text(210, 686, "2"),
      text(310, 686, "3"),
      text(110, 666, "4"),
      text(310, 666, "6"),
    ];
    const content = `q 2 0 0 2 0 0 cm q .5 0 0 .5 0 0 cm ${[...boxes, ...columns].join("\n")} Q Q ${cells.join("\n")}`;
    const [sheet] = await sheetsOf(pdfOf(content));
    expect(sheet && rowsOf(sheet)).toEqual([
      ["1", "2", "3"],
      ["4", "6"],
    ]);
  });

  it("has lines of a cell that its width broke as one, and others apart", async () => {
    const cell = [
      line(100, 700, 180, 700),
      line(100, 600, 180, 600),
      line(100, 660, 180, 660),
      line(100, 700, 100, 600),
      line(180, 700, 180, 600),
    ];
    const words = [
      text(104, 688, "wwwwwwwww"),
      text(104, 676, "and more"),
      text(104, 648, "first"),
      text(104, 636, "second line"),
    ];
    const [sheet] = await sheetsOf(pdfOf([...cell, ...words].join("\n")));
    expect(sheet?.cells.map((each) => each.text)).toEqual(["wwwwwwwww and more", "first\nsecond line"]);
  });

  it("keeps the lines of a cell together where the next begins with what cannot be broken", async () => {
    const cell = [
      ...[700, 600].map((y) => line(100, y, 180, y)),
      line(100, 650, 180, 650),
      ...[100, 180].map((x) => line(x, 700, x, 600)),
    ];
    // The figure of the second line would not have fitted behind the first.
    const words = [
      text(104, 688, "one two"),
      text(104, 676, "1,234,567,890"),
      text(104, 638, "one two"),
      text(104, 626, "3"),
    ];
    const [sheet] = await sheetsOf(pdfOf([...cell, ...words].join("\n")));
    expect(sheet?.cells.map((each) => each.text)).toEqual(["one two1,234,567,890", "one two\n3"]);
  });

  it("has lines that run out of a low row in the cell that they were broken for, and says that some may be missing", async () => {
    const rows = [700, 686, 672, 658];
    const lines = [...rows.map((y) => line(100, y, 265, y)), ...[100, 150, 265].map((x) => line(x, 700, x, 658))];
    // Three lines in the second row, of which the first and the last reach into its neighbours; those are drawn before.
    const neighbours = [
      text(104, 689, "a"),
      text(154, 689, "above"),
      text(104, 675, "b"),
      text(104, 661, "c"),
      text(154, 661, "below"),
    ];
    const broken = [
      text(154, 684.4, "a long text that needs"),
      text(154, 674.4, "three lines in this cell"),
      text(154, 664.4, "of the table"),
    ];
    const document = await opened(pdfOf([...lines, ...neighbours, ...broken].join("\n")));
    const read = await document.read();
    expect(read.ok && read.value.sheets.map(rowsOf)).toEqual([
      [
        ["a", "above"],
        ["b", "a long text that needs three lines in this cell of the table"],
        ["c", "below"],
      ],
    ]);
    expect(document.notes).toEqual([
      { kind: "from-pdf", count: 1 },
      { kind: "cut-off", count: 1, places: [{ zh: "表1 第2行", en: "table 1, row 2" }] },
    ]);
  });

  it("says where lines may be missing that are not seen: in a full line of a full row", async () => {
    const lines = [700, 686, 672].map((y) => line(100, y, 265, y));
    const columns = [100, 150, 265].map((x) => line(x, 700, x, 672));
    const texts = [text(104, 689, "one"), text(154, 689, "a text as wide as its cell"), text(154, 675, "not so wide")];
    const content = [...lines, ...columns, ...texts].join("\n");
    const places = [{ zh: "表1 第1行", en: "table 1, row 1" }];
    expect((await opened(pdfOf(content))).notes).toContainEqual({ kind: "cut-off", count: 1, places });
    // The rows of Word grow with their texts.
    expect((await opened(pdfBy("Microsoft Word", content))).notes).toEqual([{ kind: "from-pdf", count: 1 }]);
  });

  it("says that a table which reaches over the page's edge is not whole", async () => {
    const lines = [700, 680, 660].map((y) => line(100, y, 600, y));
    const columns = [100, 300, 500].map((x) => line(x, 700, x, 660));
    const content = [...lines, ...columns, text(104, 686, "a"), text(304, 686, "b"), text(504, 686, "c")].join("\n");
    const places = [{ zh: "表1 第1行", en: "table 1, row 1" }];
    expect((await opened(pdfOf(content))).notes).toContainEqual({ kind: "cut-off", count: 1, places });
  });

  it("says that rows without lines are not read", async () => {
    const rows = [640, 625, 610].map((y) => [text(104, y, "a"), text(204, y, "b"), text(304, y, "c")].join("\n"));
    const document = await opened(pdfOf([...LINES, ...TEXTS, ...rows].join("\n")));
    expect(document.notes).toContainEqual({ kind: "unruled-rows", count: 3 });
  });

  it("has a title whole that its width broke, and a name apart from its label without a colon", async () => {
    const above = [
      text(102, 770, "a long title that is as wide as the table that stands below it and on"),
      text(224.8, 758, "one more"),
      gbk(110, 730, "B2BFC3C5C3FBB3C6"),
      gbk(260, 730, "C7E0BACCCFD8CDBCCAE9B9DD"),
    ];
    const [sheet] = await sheetsOf(pdfOf([...LINES, ...TEXTS.slice(1), ...above].join("\n")));
    expect(sheet && rowsOf(sheet).slice(0, 2)).toEqual([
      ["a long title that is as wide as the table that stands below it and on one more"],
      ["部门名称", "青禾县图书馆"],
    ]);
  });

  it("has a merged cell whole that a page's end divides, wherever its text stands, without the repeated heads", async () => {
    const page = (...rows: readonly (readonly string[])[]): string =>
      [
        ...Array.from({ length: rows.length + 1 }, (_, row) =>
          line(row < 2 ? 100 : 190, 700 - 20 * row, 300, 700 - 20 * row),
        ),
        line(100, 700 - 20 * rows.length, 300, 700 - 20 * rows.length),
        ...[100, 190, 300].map((x) => line(x, 700, x, 700 - 20 * rows.length)),
        ...rows.flatMap((row, at) => row.map((cell, column) => text(104 + 90 * column, 686 - 20 * at, cell))),
      ].join("\n");
    const heads = ["level", "value"];
    const expected = [["level", "value"], ["output", ">=1"], [">=2"], [">=3"], [">=4"]];
    const upper = pdfOf(page(heads, ["output", ">=1"], ["", ">=2"]), page(heads, ["", ">=3"], ["", ">=4"]));
    const lower = pdfOf(page(heads, ["", ">=1"], ["", ">=2"]), page(heads, ["output", ">=3"], ["", ">=4"]));
    for (const file of [upper, lower]) {
      const [sheet] = await sheetsOf(file);
      expect(sheet && rowsOf(sheet)).toEqual(expected);
      expect(sheet?.merges).toEqual([{ row: 1, column: 0, rows: 4, columns: 1 }]);
    }
    const both = pdfOf(page(heads, ["output", ">=1"], ["", ">=2"]), page(heads, ["benefit", ">=3"], ["", ">=4"]));
    expect((await sheetsOf(both)).flatMap(rowsOf)).toContainEqual(["benefit", ">=3"]);
  });

  it("has turned text and text in columns from right to left as it is read", async () => {
    const turned = "BT /F1 10 Tf 0 1 -1 0 150 662 Tm (tall) Tj ET";
    const columns = ["b|350|686", "y|350|676", "c|330|686", "o|330|676"].map((each) => {
      const [letter = "", x, y] = each.split("|");
      return text(Number(x), Number(y), letter);
    });
    const cells = [line(300, 670, 400, 670)];
    const [sheet] = await sheetsOf(pdfOf([...LINES, ...cells, turned, ...columns].join("\n")));
    expect(sheet?.cells.map((cell) => cell.text)).toEqual(["tall", "byco"]);
  });

  it("has a row whole that a page's end breaks, below repeated heads and beside a cell that goes on too", async () => {
    const columns = [100, 190, 300];
    const grid = (...ys: readonly number[]): readonly string[] => [
      ...ys.map((y) => line(100, y, 300, y)),
      ...columns.map((x) => line(x, Math.max(...ys), x, Math.min(...ys))),
    ];
    const heads = [text(104, 786, "name"), text(194, 786, "value")];
    const first = [
      ...grid(800, 780, 60, 30),
      ...heads,
      text(104, 700, "one"),
      text(194, 700, ">=1"),
      text(104, 48, "a name that breaks"),
      text(104, 36, "at the page's end"),
      text(194, 40, ">=2"),
      text(190, 10, "- 1 -"),
    ];
    const second = [
      ...grid(800, 780, 760, 740),
      ...heads,
      text(104, 766, "and goes on"),
      text(104, 746, "three"),
      text(194, 746, ">=3"),
    ];
    const [sheet] = await sheetsOf(pdfOf(first.join("\n"), second.join("\n")));
    expect(sheet && rowsOf(sheet)).toEqual([
      ["name", "value"],
      ["one", ">=1"],
      ["a name that breaks at the page's end and goes on", ">=2"],
      ["- 1 -"],
      ["name", "value"],
      ["three", ">=3"],
    ]);
  });

  it("has a row of its own after a page's end where a cell is full but the others are not", async () => {
    const grid = [...[60, 30].map((y) => line(100, y, 300, y)), ...[100, 190, 300].map((x) => line(x, 60, x, 30))];
    const above = [...grid, text(104, 36, "a name that is full"), text(194, 36, ">=2")];
    const below = [...grid, text(104, 36, "another"), text(194, 36, ">=3")];
    const [sheet] = await sheetsOf(pdfOf(above.join("\n"), below.join("\n")));
    expect(sheet && rowsOf(sheet)).toEqual([
      ["a name that is full", ">=2"],
      ["another", ">=3"],
    ]);
  });

  it("has the characters of Chinese fonts that it does not hold", async () => {
    const [sheet] = await sheetsOf(pdfOf([...LINES, gbk(110, 686, "B2FAB3F6D6B8B1EA")].join("\n")));
    expect(sheet && rowsOf(sheet)).toEqual([["产出指标"]]);
  });

  it("has a unit as one that its width broke: 万 and 元 are no 元", async () => {
    const unit = [gbk(350, 730, "B5A5CEBBA3BACDF2"), gbk(350, 717, "D4AA")];
    const [sheet] = await sheetsOf(pdfOf([...LINES, ...TEXTS, ...unit].join("\n")));
    expect(sheet && rowsOf(sheet).slice(0, 3)).toEqual([["Title"], ["单位：万元"], ["tall", "a", "b"]]);
  });

  it("is said to be one, with its pages one behind the other", async () => {
    const document = await opened(pdfOf([...LINES, ...TEXTS].join("\n"), [...LINES, ...TEXTS].join("\n")));
    expect(document).toMatchObject({ format: "pdf", source: "document", notes: [{ kind: "from-pdf" }] });
    const sheets = await document.read();
    expect(sheets.ok && sheets.value.sheets.flatMap(({ cells }) => cells)).toHaveLength(10);
  });

  it("without text is a scan, without lines holds no table, and damaged is refused", async () => {
    expect(await openDocument(pdfOf(LINES.join("\n")))).toMatchObject({ ok: false, error: { reason: "scan" } });
    expect(await openDocument(pdfOf(TEXTS.join("\n")))).toMatchObject({ ok: false, error: { reason: "no-lines" } });
    const damaged = new TextEncoder().encode("%PDF-1.4\nnothing");
    expect(await openDocument(damaged)).toMatchObject({ ok: false, error: { reason: "damaged-file" } });
  });

  it("of the sample has its forms and indicators", async () => {
    const counts = async (name: string) => (await forms(fixture(name))).map(({ indicators }) => indicators.length);
    const ofWorkbook = await counts("sample/sample.xls");
    expect(ofWorkbook).toHaveLength(7);
    expect(await counts("sample/sample.pdf")).toEqual(ofWorkbook);
  });
});

describeWithShared("the pack as a PDF of a Word program", (shared) => {
  it("has seven forms and 51 indicators", async () => {
    const found = await forms(new Uint8Array(readFileSync(`${shared}/samples/word/yj-word.pdf`)));
    expect(found).toHaveLength(7);
    expect(found.flatMap(({ indicators }) => indicators)).toHaveLength(51);
  });
});
