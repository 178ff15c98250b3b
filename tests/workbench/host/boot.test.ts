import { codeOf, events, startExcel } from "./support";

test("the unmodified library reads and writes a workbook of the host", async () => {
  const { Excel, host } = startExcel();
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      seen.push([event.address, event.changeType, event.source, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("新表");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "二"],
      [null, "=A1+1"],
    ];
    range.load("values,formulas,address,text,valueTypes");
    const missing = context.workbook.worksheets.getItemOrNullObject("无");
    missing.load("name");
    context.workbook.worksheets.load("items/name");
    await context.sync();
    expect(range.address).toBe("新表!A1:B2");
    expect(range.values).toEqual([
      [1, "二"],
      ["", 2],
    ]);
    expect(range.formulas[1]).toEqual(["", "=A1+1"]);
    expect(range.valueTypes[0]).toEqual(["Integer", "String"]);
    expect(missing.isNullObject).toBe(true);
    expect(context.workbook.worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "新表"]);
  });
  while (seen.length === 0) await events();
  expect(seen).toEqual([["A1:B2", "RangeEdited", "Local", "ThisLocalAddin"]]);
  expect(host.undo.depth).toBe(1);
});

test("a missing sheet is ItemNotFound, with what ran before it done", async () => {
  const { Excel } = startExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.add("先");
    context.workbook.worksheets.getItem("没有").load("name");
    await context.sync();
  });
  expect(await codeOf(run)).toBe("ItemNotFound");
  await Excel.run(async (context) => {
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
});
