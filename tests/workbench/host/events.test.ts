import { type RunningExcel, codeOf, codeOfBatch, events, sheetOf, startExcel } from "./support";

/** Collects what `worksheets.onChanged` tells. */
async function watched(excel: RunningExcel): Promise<Excel.WorksheetChangedEventArgs[]> {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      seen.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return seen;
}

describe("events", () => {
  it("43: come later, one for each action, with sheet, address, kind, source and, for one cell, what it held", async () => {
    const excel = startExcel();
    const seen = await watched(excel);
    await excel.host.user.type("Sheet1", "A1", "甲");
    expect(seen).toEqual([]);
    await events();
    const run = codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("A1").values = [["乙"]];
      sheetOf(context).getRange("B1:C1").values = [[1, 2]];
    });
    await run;
    await events();
    expect(
      seen.map(({ address, changeType, source, triggerSource }) => [address, changeType, source, triggerSource]),
    ).toEqual([
      ["A1", "RangeEdited", "Local", "Unknown"],
      ["A1", "RangeEdited", "Local", "ThisLocalAddin"],
      ["B1:C1", "RangeEdited", "Local", "ThisLocalAddin"],
    ]);
    expect(seen.map(({ worksheetId }) => worksheetId)).toEqual(Array(3).fill(excel.host.book.activeSheet));
    expect(seen[0]?.details).toMatchObject({
      valueBefore: "",
      valueAfter: "甲",
      valueTypeBefore: "Empty",
      valueTypeAfter: "String",
    });
    expect(seen[1]?.details).toMatchObject({ valueBefore: "甲", valueAfter: "乙" });
    expect(seen[2]?.details).toBeUndefined();
  });

  it("43: are not raised for computed cells", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("B1").formulas = [["=A1*2"]];
    });
    const seen = await watched(excel);
    await excel.host.user.type("Sheet1", "A1", 4);
    await events();
    expect(seen.map(({ address }) => address)).toEqual(["A1"]);
  });

  it("tells of computed sheets by onCalculated", async () => {
    const excel = startExcel();
    const seen: string[] = [];
    await excel.Excel.run(async (context) => {
      sheetOf(context).getRange("B1").formulas = [["=A1*2"]];
      context.workbook.worksheets.onCalculated.add((event) => {
        seen.push(event.worksheetId);
        return Promise.resolve();
      });
      await context.sync();
    });
    await events();
    seen.length = 0;
    await excel.host.user.type("Sheet1", "A1", 4);
    while (seen.length === 0) await events();
    await events();
    expect(seen).toEqual([excel.host.book.activeSheet]);
  });

  it("43: tell of rows that came and went", async () => {
    const excel = startExcel();
    const seen = await watched(excel);
    excel.host.user.insertRows("Sheet1", 2, 2);
    excel.host.user.deleteRows("Sheet1", 0, 1);
    await events();
    expect(seen.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["3:4", "RowInserted"],
      ["1:1", "RowDeleted"],
    ]);
  });

  it("tells of sheets that are added, activated and deleted, and of the selection", async () => {
    const excel = startExcel();
    const seen: string[] = [];
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (event: { readonly type: string }): Promise<void> => {
        seen.push(event.type);
        return Promise.resolve();
      };
      worksheets.onAdded.add(note);
      worksheets.onDeleted.add(note);
      worksheets.onActivated.add(note);
      worksheets.onDeactivated.add(note);
      worksheets.onSelectionChanged.add(note);
      await context.sync();
    });
    excel.host.user.addSheet("乙");
    excel.host.user.select("乙", "C3");
    excel.host.user.deleteSheet("乙");
    await events();
    expect(seen).toEqual([
      "WorksheetAdded",
      "WorksheetDeactivated",
      "WorksheetActivated",
      "WorksheetSelectionChanged",
      "WorksheetDeleted",
      "WorksheetActivated",
    ]);
  });

  const tabEvents = async (excel: ReturnType<typeof startExcel>): Promise<readonly unknown[]> => {
    const seen: unknown[] = [];
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (event: object): Promise<void> => {
        seen.push(event);
        return Promise.resolve();
      };
      worksheets.onNameChanged.add(note);
      worksheets.onMoved.add(note);
      worksheets.onVisibilityChanged.add(note);
      await context.sync();
    });
    return seen;
  };

  it("43: tell that sheets were renamed, moved and hidden", async () => {
    const excel = startExcel({ profile: "ltsc-2024" });
    const seen = await tabEvents(excel);
    excel.host.user.addSheet("乙");
    excel.host.user.renameSheet("乙", "丙");
    excel.host.user.moveSheet("丙", 0);
    excel.host.user.hideSheet("丙");
    await events();
    const source = "Local";
    expect(seen).toMatchObject([
      { type: "WorksheetNameChanged", source, nameBefore: "乙", nameAfter: "丙" },
      { type: "WorksheetMoved", source, positionBefore: 1, positionAfter: 0 },
      { type: "WorksheetVisibilityChanged", source, visibilityBefore: "Visible", visibilityAfter: "Hidden" },
    ]);
  });

  it("43: those of tabs came with ExcelApi 1.17", async () => {
    expect(await codeOf(tabEvents(startExcel({ profile: "ltsc-2021" })))).toBe("ApiNotFound");
  });

  it("44: a pick from a dropdown may raise none", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    });
    const seen = await watched(excel);
    await excel.host.user.pickFromList("Sheet1", "A1", 0);
    excel.host.switches.isDropdownPickSilent = true;
    await excel.host.user.pickFromList("Sheet1", "A1", 1);
    await events();
    expect(seen.map(({ details }) => details.valueAfter as unknown)).toEqual(["是"]);
    expect((await excel.host.capture()).sheets[0]?.cells[0]?.value).toBe("否");
  });

  it("45: what happens while events are off is never told", async () => {
    const excel = startExcel();
    const seen = await watched(excel);
    const enable = (enabled: boolean): Promise<string> =>
      codeOfBatch(excel, (context) => {
        context.runtime.enableEvents = enabled;
      });
    await enable(false);
    await excel.host.user.type("Sheet1", "A1", "甲");
    await enable(true);
    await excel.host.user.type("Sheet1", "A2", "乙");
    await events();
    expect(seen.map(({ address }) => address)).toEqual(["A2"]);
  });

  it("46: a handler goes through the context that added it; errors in handlers are swallowed", async () => {
    const excel = startExcel();
    let calls = 0;
    const result = await excel.Excel.run(async (context) => {
      const added = sheetOf(context).onChanged.add(() => {
        calls++;
        throw new Error("in a handler");
      });
      await context.sync();
      return added;
    });
    await excel.host.user.type("Sheet1", "A1", 1);
    await events();
    expect(calls).toBe(1);
    await excel.Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    await excel.host.user.type("Sheet1", "A1", 2);
    await events();
    expect(calls).toBe(1);
  });

  it("51: a co-author's edit is Remote and may come between two syncs", async () => {
    const excel = startExcel();
    const seen = await watched(excel);
    await excel.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.load("values");
      await context.sync();
      excel.host.user.remoteEdit("Sheet1", "A1", "别人");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["别人"]]);
    });
    await events();
    expect(seen.map(({ source }) => source)).toEqual(["Remote"]);
  });
});

describe("undo", () => {
  it("47: keeps one record a sync, and going back raises a change", async () => {
    const excel = startExcel();
    const before = await excel.host.capture();
    await codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("A1").values = [[1]];
      sheetOf(context).getRange("A2").format.fill.color = "red";
      sheetOf(context).names.add("名", "=1");
    });
    await excel.host.user.type("Sheet1", "B1", "后");
    expect(excel.host.undo.depth).toBe(2);
    const seen = await watched(excel);
    expect([excel.host.user.undo(), excel.host.user.undo(), excel.host.user.undo()]).toEqual([true, true, false]);
    await events();
    expect(await excel.host.capture()).toEqual(before);
    expect(seen.map(({ address }) => address)).toEqual(["B1", "A1"]);
  });

  it("47: reading leaves it alone", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => sheetOf(context).getRange("A1").load("values"));
    expect(excel.host.undo.depth).toBe(0);
  });

  const CLEARING: readonly (readonly [string, (sheet: Excel.Worksheet) => unknown])[] = [
    [
      "protect",
      ({ protection }) => {
        protection.protect();
      },
    ],
    ["copy", (sheet) => sheet.copy()],
    [
      "delete",
      (sheet) => {
        sheet.delete();
      },
    ],
  ];
  const DESKTOP: typeof CLEARING = [
    ["name", (sheet) => (sheet.name = "新名")],
    ["position", (sheet) => (sheet.position = 1)],
    ["visibility", (sheet) => (sheet.visibility = "Hidden")],
  ];
  it.each([
    ...CLEARING.map(([name, call]) => ["47", name, call] as const),
    ...DESKTOP.map(([name, call]) => ["62", name, call] as const),
  ])("%s: %s clears it", async (_, _name, call) => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      context.workbook.worksheets.add("乙");
    });
    await excel.host.user.type("Sheet1", "A1", "用户写的");
    expect(excel.host.undo.depth).toBe(2);
    expect(await codeOfBatch(excel, (context) => void call(sheetOf(context)))).toBe("none");
    expect(excel.host.user.undo()).toBe(false);
  });

  it.each(["ltsc-2021", "ltsc-2024"] as const)("61: in %s whatever an add-in writes empties it", async (profile) => {
    const excel = startExcel({ profile });
    await excel.host.user.type("Sheet1", "A1", "用户写的");
    await codeOfBatch(excel, (context) => sheetOf(context).getRange("A1").load("values"));
    expect(excel.host.undo.depth).toBe(1);
    await codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("B1").values = [["写"]];
    });
    expect(excel.host.user.undo()).toBe(false);
  });

  it.each([true, false])("58: asking for merged areas empties it: %s", async (doesAskingForMergesEmptyUndo) => {
    const excel = startExcel({ switches: { doesAskingForMergesEmptyUndo } });
    await excel.host.user.type("Sheet1", "A1", "用户写的");
    await codeOfBatch(excel, (context) =>
      sheetOf(context).getRange("A1:B9").getMergedAreasOrNullObject().load("address"),
    );
    expect(excel.host.user.undo()).toBe(!doesAskingForMergesEmptyUndo);
  });

  it("47, 62: on the web names, places and visibility of sheets can be taken back, comments of names not", async () => {
    const excel = startExcel({ profile: "web" });
    await codeOfBatch(excel, (context) => {
      context.workbook.worksheets.add("乙");
      context.workbook.names.add("名", "=1");
    });
    const before = await excel.host.capture();
    await codeOfBatch(excel, (context) => {
      const sheet = sheetOf(context);
      sheet.name = "新名";
      sheet.position = 1;
      sheet.visibility = "Hidden";
    });
    expect(excel.host.user.undo()).toBe(true);
    expect({ ...(await excel.host.capture()), activeSheet: "" }).toEqual({ ...before, activeSheet: "" });
    await excel.host.user.type("Sheet1", "A1", "用户写的");
    await codeOfBatch(excel, (context) => (context.workbook.names.getItem("名").comment = "注"));
    expect(excel.host.user.undo()).toBe(false);
  });
});
