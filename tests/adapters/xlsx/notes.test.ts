import { execFileSync } from "node:child_process";
import { clearNotes, placeNotes } from "../../../src/adapters/xlsx/notes";
import type { CellNote } from "../../../src/core/plan/note";
import { lintPackage } from "../../support/package-lint";
import { archiveOf, changedParts, partsOf, sheet, textOf, withParts, workbookOf } from "./support";
import { temporaryFolder, write } from "../../support/files";
import { itWithPython, PYTHON } from "../../support/programs";

const TWO_SHEETS = workbookOf(sheet("附件1-1"), sheet("附件 2"));
const RELATIONSHIPS = "xl/worksheets/_rels/sheet1.xml.rels";

const note = (row: number, text: string, name = "附件1-1"): CellNote => ({ at: { sheet: name, row, column: 1 }, text });
const NOTES = [
  note(1, "6 个项目合计 207 万元，\n与部门表不等"),
  note(2, "<改法> & 说明"),
  note(0, "另一张表", "附件 2"),
];

const THEIRS = "请财务科核对";
const notTheirs = (text: string): boolean => text !== THEIRS;
const placed = (bytes: Uint8Array, notes: readonly CellNote[] = NOTES): ReturnType<typeof placeNotes> =>
  placeNotes(archiveOf(bytes), notes, notTheirs);
const cleared = (bytes: Uint8Array, isOwn: (text: string) => boolean = notTheirs): ReturnType<typeof clearNotes> =>
  clearNotes(archiveOf(bytes), isOwn);

/** The first sheet with a note of the user at B2, written as other programs write them. */
function withUserNote(): Uint8Array {
  const theirs = placed(TWO_SHEETS, [note(1, THEIRS)]).bytes;
  return withParts(theirs, {
    "xl/comments1.xml": textOf(theirs, "xl/comments1.xml").replaceAll("绩效目标表助手", "经办人"),
    "xl/drawings/vmlDrawing1.vml": textOf(theirs, "xl/drawings/vmlDrawing1.vml").replace("#ffffe1", "#eeeeee"),
  });
}

describe("notes in files", () => {
  const folder = temporaryFolder();

  it("are put at cells, in a sound package", () => {
    const { bytes, placed: count, occupied } = placed(TWO_SHEETS);
    expect([count, occupied]).toEqual([3, []]);
    expect(lintPackage(bytes)).toEqual([]);
    expect(textOf(bytes, "xl/comments1.xml")).toContain("&lt;改法&gt; &amp; 说明");
    expect(textOf(bytes, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>2</x:Row><x:Column>1</x:Column>");
  });

  it("are taken away to the byte", () => {
    const { bytes, removed } = cleared(placed(TWO_SHEETS).bytes);
    expect(removed).toBe(3);
    expect(changedParts(TWO_SHEETS, bytes)).toEqual([]);
    expect([...partsOf(bytes).keys()]).not.toContain(RELATIONSHIPS);
  });

  it("leave the user's own where they are", () => {
    const before = withUserNote();
    const { bytes, placed: count, occupied } = placed(before);
    expect(count).toBe(2);
    expect(occupied).toEqual([{ sheet: "附件1-1", row: 1, column: 1 }]);
    expect(lintPackage(bytes)).toEqual([]);
    expect(textOf(bytes, "xl/comments1.xml")).toContain(THEIRS);
    expect(changedParts(before, cleared(bytes).bytes)).toEqual([]);
  });

  it("replace those of last time", () => {
    const again = placed(placed(TWO_SHEETS).bytes, [note(3, "只有一条")]).bytes;
    expect(textOf(again, "xl/comments1.xml").match(/<comment /g)).toHaveLength(1);
    expect(changedParts(TWO_SHEETS, cleared(again).bytes)).toEqual([]);
  });

  it("stay where somebody has changed them", () => {
    const { bytes } = placed(TWO_SHEETS);
    const isOwn = (text: string): boolean => !text.includes("207");
    const left = cleared(bytes, isOwn);
    expect(left.removed).toBe(2);
    expect(lintPackage(left.bytes)).toEqual([]);
    expect(textOf(left.bytes, "xl/comments1.xml")).toContain("207");
    expect(placeNotes(archiveOf(left.bytes), NOTES, isOwn).occupied).toEqual([NOTES[0]?.at]);
  });

  itWithPython("openpyxl")("are read by openpyxl", () => {
    const file = write(folder.at("notes.xlsx"), placed(withUserNote()).bytes);
    const script =
      "import sys, openpyxl; s = openpyxl.load_workbook(sys.argv[1]).worksheets[0]; print(s['B2'].comment.text, s['B3'].comment.text, s['B3'].comment.author, sep='|')";
    const printed = execFileSync(PYTHON, ["-c", script, file], { encoding: "utf8" });
    expect(printed.trim()).toBe("请财务科核对|<改法> & 说明|绩效目标表助手");
  });
});
