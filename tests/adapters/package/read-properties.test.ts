import { Workbook } from "exceljs";
import { openXlsx } from "../../../src/adapters/xlsx/workbook";
import { xlsxOf } from "../../support/new-sheet";
import { sheetOf } from "../../support/sheet";
import { valueOf } from "../../support/value-of";

const savedYear = async (bytes: Uint8Array): Promise<number | null> =>
  valueOf(await valueOf(openXlsx(bytes)).read()).savedYear;

describe("the year of the file", () => {
  it("is that of its last change, not of its making", async () => {
    const workbook = new Workbook();
    workbook.created = new Date("2021-03-01T00:00:00Z");
    workbook.modified = new Date("2024-01-12T08:00:00Z");
    workbook.addWorksheet("表").getCell("A1").value = 1;
    expect(await savedYear(new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe(2024);
  });

  it("is unknown where the file carries no dates, as our own new files", async () => {
    expect(await savedYear(xlsxOf(sheetOf("表", { A1: 1 })))).toBeNull();
  });
});
