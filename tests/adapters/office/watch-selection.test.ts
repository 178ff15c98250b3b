import { bookDataOf } from "../../support/book-data";
import { startExcel } from "../../support/excel";
import { rest, wait } from "../../support/rest";
import { sheetOf, workbookOf } from "../../support/sheet";
import type { CellRef } from "../../../src/core/workbook/address";
import { label } from "../../app/forms";
import { valueOf } from "../../support/value-of";

async function followed() {
  const excel = startExcel({
    data: bookDataOf(workbookOf(sheetOf("附件1-1", { A1: "甲" }, ["A1:C1"]), sheetOf("附件2-1", { A1: "乙" }))),
  });
  const cells: CellRef[] = [];
  const stop = valueOf(await excel.workbook.watchSelection((cell) => cells.push(cell)));
  return { ...excel, stop, told: () => cells.map(label) };
}

describe("watchSelection", () => {
  it("tells the active cell once it rests", async () => {
    const { host, told } = await followed();
    host.user.select("附件1-1", "B2");
    host.user.select("附件1-1", "B3");
    host.user.select("附件1-1", "B4:C9");
    expect(told()).toEqual([]);
    await rest();
    expect(told()).toEqual(["附件1-1!B4"]);
  });

  it("tells the top-left cell of a merged area, and cells of other sheets", async () => {
    const { host, told } = await followed();
    host.user.select("附件2-1", "D7");
    await rest();
    host.user.select("附件1-1", "A1:C1");
    await rest();
    expect(told()).toEqual(["附件2-1!D7", "附件1-1!A1"]);
  });

  it("tells what was revealed through the ports", async () => {
    const { workbook, told } = await followed();
    valueOf(await workbook.reveal({ sheet: "附件2-1", row: 4, column: 2 }));
    await rest();
    expect(told()).toEqual(["附件2-1!C5"]);
  });

  it("keeps silent while another workbook has the focus, and goes on afterwards", async () => {
    const { host, told } = await followed();
    host.user.select("附件1-1", "B2");
    host.switches.isOtherWorkbookFocused = true;
    await rest();
    expect(told()).toEqual([]);
    host.switches.isOtherWorkbookFocused = false;
    host.user.select("附件1-1", "B3");
    await rest();
    expect(told()).toEqual(["附件1-1!B3"]);
  });

  it("stops, also between an event and its telling", async () => {
    const { host, stop, told } = await followed();
    host.user.select("附件1-1", "B2");
    await wait(20);
    valueOf(await stop());
    host.user.select("附件1-1", "B3");
    await rest();
    expect(told()).toEqual([]);
  });
});
