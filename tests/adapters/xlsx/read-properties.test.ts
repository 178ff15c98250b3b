import { Workbook } from "exceljs";
import { openXlsx, newXlsx } from "../../../src/adapters/xlsx/workbook";

async function savedYear(bytes: Uint8Array): Promise<number | null> {
  const book = openXlsx(bytes);
  if (!book.ok) throw new Error(JSON.stringify(book.error));
  const snapshot = await book.value.read();
  if (!snapshot.ok) throw new Error(JSON.stringify(snapshot.error));
  return snapshot.value.savedYear;
}

describe("the year of the file", () => {
  it("is that of its last change, not of its making", async () => {
    const workbook = new Workbook();
    workbook.created = new Date("2021-03-01T00:00:00Z");
    workbook.modified = new Date("2024-01-12T08:00:00Z");
    workbook.addWorksheet("表").getCell("A1").value = 1;
    expect(await savedYear(new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe(2024);
  });

  it("is unknown where the file carries no dates, as our own new files", async () => {
    const page = {
      paper: "A4",
      orientation: "portrait",
      printArea: { row: 0, column: 0, rows: 1, columns: 1 },
      fitToOnePage: false,
      centerHorizontally: false,
      margins: { left: 36, right: 36, top: 36, bottom: 36 },
    } as const;
    const sheet = {
      name: "表",
      visibility: "visible",
      columnWidths: [],
      rowHeights: [],
      cells: [],
      merges: [],
      names: [],
      conditionalFormats: [],
      page,
    } as const;
    const book = newXlsx({ newSheets: [sheet], edits: [] });
    expect(book.ok && (await savedYear(book.value.bytes()))).toBeNull();
  });
});
