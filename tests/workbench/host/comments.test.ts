import { lintPackage } from "../../support/package-lint";
import { changedParts, sheet, textOf, withParts, workbookOf } from "../../adapters/xlsx/support";
import { valueOf } from "../../support/value-of";
import { startExcel as startWithPort } from "../../support/excel";
import { codeOf, codeOfBatch, startExcel, type RunningExcel } from "./support";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LATER = "http://schemas.microsoft.com/office/2017/10/relationships";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

const SHEET = "xl/worksheets/sheet1.xml";
const NOTES = "xl/comments1.xml";
const COPIED_NOTES = "xl/comments2.xml";
const COPIED_THREADS = "xl/threadedComments/threadedComment1.xml";

const box = (row: number, column: number): string =>
  `<v:shape id="_x0000_s${1025 + column}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row}, 10, 6, 15, ${row + 5}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

/** A note in B4 and a comment with an answer in C4, which stands among the notes too. People are invented. */
function commentedFile(): Uint8Array {
  const plain = workbookOf(sheet("附件1-1"), sheet("附件2-1"));
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.${type}+xml"/>`;
  const relationships = (...entries: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
  return withParts(plain, {
    [SHEET]: textOf(plain, SHEET).replace(
      "</worksheet>",
      `<legacyDrawing xmlns:r="${OFFICE}" r:id="rId2"/></worksheet>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/>`,
      `<Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
      `<Relationship Id="rId3" Type="${LATER}/threadedComment" Target="../threads.xml"/>`,
    ),
    [NOTES]: `<comments xmlns="${MAIN}"><authors><author>审核员</author><author>tc={B-1}</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>审核员:</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 合计 &lt; 分项</t></r></text></comment><comment ref="C4" authorId="1"><text><t>[线程批注] 请核对</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${box(3, 1)}${box(3, 2)}</xml>`,
    "xl/threads.xml": `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="C4" dT="2024-01-02T09:30:00.00" personId="{A-1}" id="{B-1}" done="1"><text>请核对</text></threadedComment><threadedComment ref="C4" dT="2024-01-03T09:30:00.00" personId="{A-2}" id="{B-2}" parentId="{B-1}"><text>已核对</text></threadedComment></ThreadedComments>`,
    "xl/person.xml": `<personList xmlns="${THREADS}"><person displayName="王五" id="{A-1}"/><person displayName="赵六" id="{A-2}"/></personList>`,
    "xl/_rels/workbook.xml.rels": textOf(plain, "xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      `<Relationship Id="rId90" Type="${LATER}/person" Target="person.xml"/></Relationships>`,
    ),
    "[Content_Types].xml": textOf(plain, "[Content_Types].xml").replace(
      "</Types>",
      `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${[
        override("xl/comments1.xml", "openxmlformats-officedocument.spreadsheetml.comments"),
        override("xl/threads.xml", "ms-excel.threadedcomments"),
        override("xl/person.xml", "ms-excel.person"),
      ].join("")}</Types>`,
    ),
  });
}

const original = commentedFile();

/** "附件1-1!C4 王五: 请核对 (赵六: 已核对)" */
async function commentsOf({ Excel }: Pick<RunningExcel, "Excel">): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load("items/content,items/authorName,items/replies/items/content,items/replies/items/authorName");
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation());
    for (const place of places) place.load("address");
    await context.sync();
    return comments.items.map(({ authorName, content, replies }, index) => {
      const answers = replies.items.map((reply) => `${reply.authorName}: ${reply.content}`).join(" ");
      return `${places[index]?.address ?? ""} ${authorName}: ${content} (${answers})`;
    });
  });
}

/** The notes that the host holds: "附件1-1 3,1 审核员 …" */
const notesOf = ({ host }: Pick<RunningExcel, "host">): readonly string[] =>
  [...host.book.sheets.values()].flatMap(({ id, comments }) =>
    comments
      .filter(({ thread }) => thread === null)
      .map(({ row, column, author, text }) => `${host.book.grid.tabs.nameOf(id)} ${row},${column} ${author} ${text}`),
  );

const COMMENT = "'附件1-1'!C4 王五: 请核对 (赵六: 已核对)";
const NOTE = "附件1-1 3,1 审核员 审核员: 合计 < 分项";

describe("comments", () => {
  it("are read through Excel; notes are not among them, nor what stands for a comment among the notes", async () => {
    expect(lintPackage(original)).toEqual([]);
    const excel = startExcel({ file: original });
    expect(await commentsOf(excel)).toEqual([COMMENT]);
    expect(notesOf(excel)).toEqual([NOTE]);
    await excel.Excel.run(async (context) => {
      const { worksheets, comments } = context.workbook;
      const comment = worksheets.getItem("附件1-1").comments.getItemByCell("C4");
      comment.load("id,resolved,creationDate");
      const count = worksheets.getItem("附件2-1").comments.getCount();
      const missing = comments.getItemOrNullObject("{B-9}");
      const byAddress = comments.getItemByCell("'附件1-1'!C4").load("id");
      await context.sync();
      expect([comment.id, comment.resolved, comment.creationDate.getDate()]).toEqual(["{B-1}", true, 2]);
      expect([count.value, missing.isNullObject, byAddress.id]).toEqual([0, true, "{B-1}"]);
    });
    const ofNote = codeOfBatch(excel, ({ workbook }) => {
      workbook.comments.getItemByCell("'附件1-1'!B4").load("content");
    });
    expect(await ofNote).toBe("ItemNotFound");
  });

  it("are written and deleted beside others, and the saved file tells it; the others keep every byte", async () => {
    const excel = startExcel({ file: original });
    const { Excel, host } = excel;
    const write = codeOfBatch(excel, ({ workbook: { comments, worksheets } }) => {
      comments.add("'附件1-1'!A1", "新 <问题>");
      comments.add("'附件2-1'!A1", "另一张");
      worksheets.getItem("附件1-1").notes.add("A2", "注");
    });
    expect(await write).toBe("none");
    const bytes = valueOf(await host.save());
    expect(lintPackage(bytes)).toEqual([]);
    const again = startExcel({ file: bytes });
    expect(await commentsOf(again)).toEqual([
      "'附件1-1'!A1 用户: 新 <问题> ()",
      COMMENT,
      "'附件2-1'!A1 用户: 另一张 ()",
    ]);
    expect(notesOf(again)).toEqual(["附件1-1 1,0 用户 注", NOTE]);
    for (const part of [NOTES, "xl/threads.xml"]) {
      const old = [
        ...textOf(original, part).matchAll(/<(?:comment|threadedComment) .*?<\/(?:comment|threadedComment)>/g),
      ];
      expect(old.length).toBeGreaterThan(1);
      for (const [entry] of old) expect(textOf(bytes, part)).toContain(entry);
    }
    const remove = codeOfBatch(again, ({ workbook }) => {
      for (const cell of ["'附件1-1'!A1", "'附件2-1'!A1"]) workbook.comments.getItemByCell(cell).delete();
      workbook.notes.getItem("'附件1-1'!A2").delete();
    });
    expect(await remove).toBe("none");
    const back = valueOf(await again.host.save());
    expect(lintPackage(back)).toEqual([]);
    // The name of the writer stays known to the workbook, and the kind of box that the drawing used without declaring it.
    expect(changedParts(original, back)).toEqual(["xl/drawings/vmlDrawing1.vml", "xl/person.xml"]);
    const all = codeOf(
      Excel.run(async (context) => {
        const { comments } = context.workbook;
        comments.load("items/id");
        await context.sync();
        for (const comment of comments.items) comment.delete();
        for (const cell of ["A2", "B4"]) context.workbook.worksheets.getItem("附件1-1").notes.getItem(cell).delete();
        await context.sync();
      }),
    );
    expect(await all).toBe("none");
    const without = valueOf(await host.save());
    expect(lintPackage(without)).toEqual([]);
    expect(textOf(without, "[Content_Types].xml")).not.toContain("comments");
  });

  it("come along with copied cells, to a sheet without any or one that has lost its own", async () => {
    const excel = startExcel({ file: original });
    const copy = (from: string, to: string): Promise<string> =>
      codeOfBatch(excel, ({ workbook: { worksheets } }) => {
        worksheets.getItem(to).getRange("E6").copyFrom(worksheets.getItem(from).getRange("B4:C6"), "All");
      });
    const saved = async (): Promise<Uint8Array> => {
      const bytes = valueOf(await excel.host.save());
      expect(lintPackage(bytes)).toEqual([]);
      const again = startExcel({ file: bytes });
      expect(await commentsOf(again)).toEqual(await commentsOf(excel));
      expect(notesOf(again)).toEqual(notesOf(excel));
      return bytes;
    };
    expect(await copy("附件1-1", "附件2-1")).toBe("none");
    expect(await commentsOf(excel)).toEqual([COMMENT, "'附件2-1'!F6 王五: 请核对 (赵六: 已核对)"]);
    expect(await copy("附件1-1", "附件2-1")).toBe("NotImplemented");
    await saved();
    excel.host.user.deleteRows("附件1-1", 3, 1);
    excel.host.user.deleteRows("附件2-1", 0, 2);
    const back = codeOfBatch(excel, ({ workbook: { worksheets } }) => {
      worksheets.getItem("附件1-1").getRange("E6").copyFrom(worksheets.getItem("附件2-1").getRange("E4:F6"), "All");
    });
    expect(await back).toBe("none");
    expect(await commentsOf(excel)).toEqual([
      "'附件1-1'!F6 王五: 请核对 (赵六: 已核对)",
      "'附件2-1'!F4 王五: 请核对 (赵六: 已核对)",
    ]);
    expect(textOf(await saved(), "xl/drawings/vmlDrawing1.vml").match(/<v:shape /g)).toHaveLength(2);
  });

  it("move with rows that come and go, are gone with theirs, and come back with undo", async () => {
    const excel = startExcel({ file: original });
    const { user } = excel.host;
    user.insertRows("附件1-1", 0, 2);
    expect(await commentsOf(excel)).toEqual([COMMENT.replace("C4", "C6")]);
    expect(notesOf(excel)).toEqual([NOTE.replace("3,1", "5,1")]);
    const moved = startExcel({ file: valueOf(await excel.host.save()) });
    expect(await commentsOf(moved)).toEqual(await commentsOf(excel));
    expect(notesOf(moved)).toEqual(notesOf(excel));

    user.deleteRows("附件1-1", 5, 1);
    expect([...(await commentsOf(excel)), ...notesOf(excel)]).toEqual([]);
    const gone = startExcel({ file: valueOf(await excel.host.save()) });
    expect([...(await commentsOf(gone)), ...notesOf(gone)]).toEqual([]);

    user.undo();
    user.undo();
    expect([...(await commentsOf(excel)), ...notesOf(excel)]).toEqual([COMMENT, NOTE]);
    expect(changedParts(original, valueOf(await excel.host.save()))).toEqual([]);
  });

  it("come along with a copied sheet, and stand in the saved file under ids of their own", async () => {
    const excel = startExcel({ file: original });
    excel.host.user.copySheet("附件1-1");
    const expected = [COMMENT, COMMENT.replace("附件1-1", "附件1-1 (2)")];
    expect(await commentsOf(excel)).toEqual(expected);
    const bytes = valueOf(await excel.host.save());
    expect(lintPackage(bytes)).toEqual([]);
    expect(textOf(bytes, NOTES)).toBe(textOf(original, NOTES));
    const again = startExcel({ file: bytes });
    expect(await commentsOf(again)).toEqual(expected);
    expect(notesOf(again)).toEqual([NOTE, NOTE.replace("附件1-1", "附件1-1 (2)")]);
    // Excel knows a comment among the notes by its thread.
    const [, id = ""] = /<author>tc=(\{[^}]*\})/.exec(textOf(bytes, COPIED_NOTES)) ?? [];
    expect(textOf(bytes, COPIED_THREADS)).toContain(`personId="{A-1}" id="${id}" done="1"`);
    expect(textOf(bytes, COPIED_THREADS)).toContain(`personId="{A-2}"`);
    expect(id).not.toBe("{B-1}");
    again.host.user.copySheet("附件1-1");
    again.host.user.copySheet("附件1-1 (2)");
    const ids = [...again.host.book.sheets.values()].flatMap(({ comments }) =>
      comments.flatMap(({ thread }) => (thread ? [thread.id, ...thread.replies.map((reply) => reply.id)] : [])),
    );
    expect(new Set(ids).size).toBe(8);
  });

  it("stand in a workbook that was never a file, with their writers", async () => {
    const data = await startExcel({ file: original }).host.capture();
    const bytes = valueOf(await startExcel({ data }).host.save());
    expect(lintPackage(bytes)).toEqual([]);
    const again = startExcel({ file: bytes });
    expect(await commentsOf(again)).toEqual([COMMENT]);
    expect(notesOf(again)).toEqual([NOTE]);
  });

  it("go with their sheet, and stay to the byte where cells are marked and edited", async () => {
    const excel = startWithPort({ file: original });
    valueOf(await excel.workbook.replaceMarks([{ at: { sheet: "附件1-1", row: 3, column: 2 }, severity: "error" }]));
    await excel.host.user.type("附件1-1", "B4", "甲");
    const bytes = valueOf(await excel.host.save());
    expect(changedParts(original, bytes)).toEqual(["xl/styles.xml", SHEET]);
    excel.host.user.deleteSheet("附件1-1");
    const without = valueOf(await excel.host.save());
    expect(lintPackage(without)).toEqual([]);
    expect(textOf(without, "[Content_Types].xml")).not.toContain("comments");
  });
});
