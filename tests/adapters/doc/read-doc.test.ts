import { openCompound } from "../../../src/adapters/compound/compound";
import { replaceStream } from "../../../src/adapters/compound/replace-stream";
import { openDocument } from "../../../src/adapters/open";
import { viewOf } from "../../../src/adapters/package/zip64";
import { fixture } from "../../support/files";
import { growth, isTooMuch } from "../../support/growth";
import { utf16 } from "../../support/utf16";
import { opened, rowsOf, sheetsOf } from "../opened";

const nestedAndHidden = fixture("documents/nested-hidden.doc");
const sample = fixture("sample/sample.doc");

/** Places in the stream WordDocument (MS-DOC 2.5). */
const AT = { flags: 0x0a, textLength: 0x4c, textBoxLength: 0x64, pieces: 0x1a2 };

/** A document with changed bytes in its main stream. */
function changed(change: (stream: Uint8Array, view: DataView) => void, document = nestedAndHidden): Uint8Array {
  const stream = (openCompound(document).stream("WordDocument") ?? new Uint8Array()).slice();
  change(stream, viewOf(stream));
  return replaceStream(document, "WordDocument", stream);
}

/** The place of a text in the main stream. */
const placeOf = (stream: Uint8Array, text: string): number => Buffer.from(stream).indexOf(Buffer.from(utf16(text)));

describe("an old Word document", () => {
  it.each([
    ["with a picture as its result", "\u0013EMBED Equation \u0014\u0001\u0015"],
    ["without one", "\u0013 EMBED MathType\u0015"],
  ])("shows an unknown character for an equation object %s", async (_, field) => {
    const goal = "切实提升公共图书馆服务水平，丰富丰富群众精神";
    const bytes = changed((stream) => {
      stream.set(utf16(field.padEnd(goal.length, "。")), placeOf(stream, goal));
    }, sample);
    const texts = (await sheetsOf(bytes)).flatMap(rowsOf).flat();
    expect(texts).toContainEqual(expect.stringMatching(/^〓。+文化生活/));
    expect((await opened(bytes)).notes).toContainEqual({ kind: "unknown-symbols", count: 1 });
  });

  it("has the tables of its text boxes", async () => {
    const asText = await sheetsOf(nestedAndHidden);
    const head = "附件2-1\r2025年项目支出绩效目标表\r".length;
    const inBox = changed((_, view) => {
      view.setUint32(AT.textBoxLength, view.getUint32(AT.textLength, true) - head, true);
      view.setUint32(AT.textLength, head, true);
    });
    expect((await sheetsOf(inBox)).map(rowsOf)).toEqual(asText.map(rowsOf));
    expect((await opened(inBox)).notes).toEqual((await opened(nestedAndHidden)).notes);
  });

  it("is read as before where the length of its text boxes is damaged", async () => {
    const damaged = changed((_, view) => {
      view.setUint32(AT.textBoxLength, 0xfffffff0, true);
    });
    expect((await sheetsOf(damaged)).map(rowsOf)).toEqual((await sheetsOf(nestedAndHidden)).map(rowsOf));
  });
});

describe("an old Word document made to keep its reader busy", () => {
  const COUNT = 200_000;

  /** Text in pieces of that many characters, each of which repeats the text at the place. */
  function inPieces(texts: readonly (readonly [text: string, count: number])[]): Uint8Array {
    let start = 0;
    const bytes = changed((stream, view) => {
      start = view.getUint32(AT.flags, true) & 0x0200 ? 1 : 0;
      const all = texts.map(([text]) => text).join("");
      stream.set(utf16(all), placeOf(stream, "附件2-1"));
    });
    const file = openCompound(bytes);
    const main = (file.stream("WordDocument") ?? new Uint8Array()).slice();
    const from = placeOf(main, texts.map(([text]) => text).join(""));
    const name = `${start}Table`;
    const table = file.stream(name) ?? new Uint8Array();
    const total = texts.reduce((sum, [, count]) => sum + count, 0);
    const pieces = new Uint8Array(5 + 4 * (total + 1) + 8 * total);
    const view = viewOf(pieces);
    pieces[0] = 0x02;
    view.setUint32(1, pieces.length - 5, true);
    let [index, character, place] = [0, 0, from];
    for (const [text, count] of texts) {
      for (let round = 0; round < count; round++) {
        view.setUint32(5 + 4 * index, character, true);
        view.setUint32(5 + 4 * (total + 1) + 8 * index + 2, place, true);
        index += 1;
        character += text.length;
      }
      place += 2 * text.length;
    }
    view.setUint32(5 + 4 * total, character, true);
    const longer = new Uint8Array(table.length + pieces.length);
    longer.set(table);
    longer.set(pieces, table.length);
    const head = viewOf(main);
    head.setUint32(AT.textLength, character, true);
    head.setUint32(AT.pieces, table.length, true);
    head.setUint32(AT.pieces + 4, pieces.length, true);
    return replaceStream(replaceStream(bytes, "WordDocument", main), name, longer);
  }

  it.each([
    ["pieces of one character", ["字"]],
    ["fields within fields", ["\u0013\u0014", "字"]],
  ])("is answered in a time that grows like its length: %s", async (_, texts) => {
    const [little, much] = [COUNT / 8, COUNT].map((count) => inPieces(texts.map((text) => [text, count])));
    const read = async (count: number): Promise<void> => {
      const bytes = (count === COUNT ? much : little) ?? new Uint8Array();
      expect(await openDocument(bytes)).toMatchObject({ ok: false, error: { reason: "no-table" } });
    };
    expect([await growth(read, COUNT / 8, COUNT)].filter(isTooMuch)).toEqual([]);
  });
});
