import { type RunningExcel, codeOf, codeOfBatch, sheetOf, startExcel } from "./support";

const first = async ({ host }: RunningExcel): Promise<Awaited<ReturnType<typeof host.capture>>["sheets"][0]> => {
  const [sheet] = (await host.capture()).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

describe("conditional formats", () => {
  it("30: a new one ranks first, deleting closes the gap", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const formats = sheetOf(context).getRange("A1:A9").conditionalFormats;
      const rules = ["=1=1", "=2=2", "=3=3"].map((formula) => {
        const format = formats.add("Custom");
        format.custom.rule.formula = formula;
        return format;
      });
      rules.forEach((rule) => rule.load("priority"));
      await context.sync();
      expect(rules.map(({ priority }) => priority)).toEqual([2, 1, 0]);
      rules[1]?.delete();
      formats.load("items/priority,items/type");
      await context.sync();
      expect(formats.items.map(({ priority, type }) => [priority, type])).toEqual([
        [0, "Custom"],
        [1, "Custom"],
      ]);
    });
  });

  it("30: a formula is told from the top-left cell: copied to another sheet it moves along", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      const range = sheetOf(context).getRange("A1:B9");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$A1>B$1";
      context.workbook.worksheets.add("乙").getRange("D3").copyFrom(sheetOf(context).getRange("B5:B6"), "Formats");
    });
    expect((await excel.host.capture()).sheets[1]?.conditionalFormats).toMatchObject([
      { formula: "=$A3>E$1", areas: [{ row: 2, column: 3, rows: 2, columns: 1 }] },
    ]);
  });

  it("keeps fill, font, borders and ranges of one format over many areas", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      const format = sheetOf(context).getRanges("B2:C3,E5").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=LEN("x")>0';
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.custom.format.font.bold = true;
      format.custom.format.borders.getItem("EdgeTop").style = "Continuous";
      format.custom.format.borders.getItem("EdgeTop").color = "#C00000";
      format.stopIfTrue = false;
    });
    expect((await first(excel)).conditionalFormats).toMatchObject([
      {
        areas: [
          { row: 1, column: 1, rows: 2, columns: 2 },
          { row: 4, column: 4, rows: 1, columns: 1 },
        ],
        look: { fill: "#FFC7CE", color: "#9C0006", bold: true, borders: { top: { style: "thin", color: "#C00000" } } },
      },
    ]);
    await excel.Excel.run(async (context) => {
      const formats = sheetOf(context).getRange().conditionalFormats;
      formats.load("items/type,items/custom/rule/formula");
      await context.sync();
      const ranges = formats.items[0]?.getRanges();
      ranges?.load("address");
      await context.sync();
      expect(ranges?.address).toBe("Sheet1!B2:C3,Sheet1!E5");
    });
  });

  it("31: asking a mixed collection for custom formulas fails the whole batch", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=1=1";
    });
    const [sheet] = excel.host.book.sheets.values();
    const [own] = sheet?.conditionalFormats ?? [];
    if (own) sheet?.conditionalFormats.push({ ...own, id: "bar", kind: "DataBar" });
    const load = (path: string): Promise<string> =>
      codeOfBatch(excel, (context) => {
        sheetOf(context).getRange().conditionalFormats.load(path);
      });
    expect(await load("items/type")).toBe("none");
    expect(await load("items/custom/rule/formula")).toBe("InvalidOperation");
    expect(await load("items/customOrNullObject/rule/formula")).toBe("none");
  });

  it.each([
    [true, "", "InvalidArgument"],
    [true, "甲", "none"],
    [false, "", "none"],
  ])("63: with the switch %s a list whose source hangs on %j is answered with %s", async (isRefused, parent, code) => {
    const excel = startExcel({ switches: { isErrorListRefused: isRefused } });
    await excel.host.user.type("Sheet1", "B1", parent);
    const set = codeOfBatch(excel, (context) => {
      const source = '=IF($B1="",NA(),$A$1)';
      sheetOf(context).getRange("C1:C3").dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(await set).toBe(code);
  });

  it("53: one that undo brings back is listed by its id and answers nothing else", async () => {
    const excel = startExcel({ switches: { areRestoredFormatsLost: true } });
    const formats = (context: Excel.RequestContext) => sheetOf(context).getRange().conditionalFormats;
    const deleteAll = (context: Excel.RequestContext): void => {
      sheetOf(context).getRange("A1").conditionalFormats.clearAll();
    };
    await codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=1=1";
    });
    await codeOfBatch(excel, deleteAll);
    excel.host.user.undo();
    const ids = await excel.Excel.run(async (context) => {
      const all = formats(context);
      all.load("items/id");
      await context.sync();
      return all.items.map(({ id }) => id);
    });
    expect(ids).toHaveLength(1);
    const [id = ""] = ids;
    expect(await codeOfBatch(excel, (context) => formats(context).getItem(id).load("type"))).toBe("ItemNotFound");
    expect(
      await codeOfBatch(excel, (context) => {
        formats(context).getItem(id).delete();
      }),
    ).toBe("ItemNotFound");
    expect(await codeOfBatch(excel, deleteAll)).toBe("none");
  });

  it("54: deleting through the collection of the sheet fails where a cell carries two, through its own cells it does not", async () => {
    const excel = startExcel({ switches: { isDeletingStackedFormatsRefused: true } });
    const ids = await excel.Excel.run(async (context) => {
      const added = ["A1:A3", "A3:A9", "C1"].map((address) => {
        const format = sheetOf(context).getRange(address).conditionalFormats.add("Custom");
        format.custom.rule.formula = "=1=1";
        return format;
      });
      await context.sync();
      return added.map(({ id }) => id);
    });
    const [stacked = "", , alone = ""] = ids;
    const remove = (id: string, address?: string): Promise<string> =>
      codeOfBatch(excel, (context) => {
        sheetOf(context).getRange(address).conditionalFormats.getItem(id).delete();
      });
    expect(await remove(stacked)).toBe("ItemNotFound");
    expect(await remove(stacked, "A1:A3")).toBe("none");
    expect(await remove(alone)).toBe("none");
    expect((await first(excel)).conditionalFormats).toHaveLength(1);
  });

  it.each(["InvalidArgument", "GeneralException", "InvalidOperation"] as const)(
    "55: one that cannot be read fails the batch with %s; its id can be read",
    async (code) => {
      const excel = startExcel({ switches: { faultOfFormat: ({ formula }) => (formula === "=2=2" ? code : null) } });
      await codeOfBatch(excel, (context) => {
        for (const formula of ["=1=1", "=2=2"]) {
          sheetOf(context).getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
        }
      });
      const load = (path: string): Promise<string> =>
        codeOfBatch(excel, (context) => {
          sheetOf(context).getRange().conditionalFormats.load(path);
        });
      expect(await load("items/id,items/type")).toBe(code);
      expect(await load("items/id")).toBe("none");
    },
  );

  it("32: formats and validations move with rows, shrink and go with them", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      const range = sheetOf(context).getRange("A3:A6");
      range.conditionalFormats.add("Custom").custom.rule.formula = "=1=1";
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheetOf(context).names.add("区域", range);
      sheetOf(context).getRange("2:3").insert("Down");
      sheetOf(context).getRange("6:6").delete("Up");
    });
    const sheet = await first(excel);
    const area = { row: 4, column: 0, rows: 3, columns: 1 };
    expect(sheet.conditionalFormats[0]?.areas).toEqual([area]);
    expect(sheet.validations[0]?.areas).toEqual([area]);
    expect(sheet.names[0]?.formula).toBe("=Sheet1!$A$5:$A$7");
    excel.host.user.deleteRows("Sheet1", 4, 3);
    const rest = await first(excel);
    expect([rest.conditionalFormats, rest.validations, rest.names[0]?.formula]).toEqual([[], [], "=Sheet1!#REF!"]);
  });

  it("32: formulas of rules follow the cells that they speak of, on their own sheet and from others", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      const other = context.workbook.worksheets.add("乙");
      for (const [sheet, prefix] of [
        [sheetOf(context), ""],
        [other, "Sheet1!"],
      ] as const) {
        const set = (address: string, rule: Excel.DataValidationRule): void => {
          sheet.getRange(address).dataValidation.rule = rule;
        };
        set("B3:B6", { list: { inCellDropDown: true, source: `=${prefix}$A$5:$A$9` } });
        set("C3", { custom: { formula: `=COUNTIF(${prefix}$A$1:$A$9,C3)=1` } });
        set("D3", { wholeNumber: { operator: "Between", formula1: 1, formula2: `=${prefix}$A$9` } });
        sheet.getRange("E3").conditionalFormats.add("Custom").custom.rule.formula = `=$E3>${prefix}$A$9`;
      }
      sheetOf(context).getRange("5:6").insert("Down");
    });
    const formulas = (await excel.host.capture()).sheets.map(({ validations, conditionalFormats }) => [
      ...validations.map(({ rule }) => ("source" in rule ? rule.source : "formula" in rule ? rule.formula : rule)),
      conditionalFormats[0]?.formula,
    ]);
    const expected = (prefix: string): readonly unknown[] => [
      `=${prefix}$A$7:$A$11`,
      `=COUNTIF(${prefix}$A$1:$A$11,C3)=1`,
      { kind: "wholeNumber", operator: "Between", formula1: "1", formula2: `=${prefix}$A$11` },
      `=$E3>${prefix}$A$11`,
    ];
    expect(formulas).toEqual([expected(""), expected("Sheet1!")]);
  });

  it("32: a part that is pasted over leaves two parts of a rule behind", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      const sheet = sheetOf(context);
      const set = (address: string, formula1: string): void => {
        sheet.getRange(address).dataValidation.rule = { decimal: { operator: "LessThan", formula1 } };
      };
      set("A1:A9", "=B1");
      set("D1", "=E1");
      sheet.getRange("A4:A5").copyFrom("F1:F2", "All");
      sheet.getRange("G7").copyFrom("D1", "All");
    });
    expect((await first(excel)).validations).toMatchObject([
      {
        areas: [
          { row: 0, rows: 3 },
          { row: 5, rows: 4 },
        ],
        rule: { formula1: "=B1" },
      },
      { areas: [{ row: 0, column: 3 }], rule: { formula1: "=E1" } },
      { areas: [{ row: 6, column: 6 }], rule: { formula1: "=H7" } },
    ]);
  });

  it("32: formats travel with copied formats", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.merge();
      range.format.font.bold = true;
      range.conditionalFormats.add("Custom").custom.rule.formula = "=1=1";
      context.workbook.worksheets.add("乙").getRange("C3").copyFrom(range, "Formats");
    });
    const copy = (await excel.host.capture()).sheets[1];
    const area = { row: 2, column: 2, rows: 2, columns: 2 };
    expect(copy?.merges).toEqual([area]);
    expect(copy?.conditionalFormats[0]?.areas).toEqual([area]);
    expect(copy?.cells.map(({ format }) => format.font.bold)).toEqual([true, true, true, true]);
  });
});

describe("validations", () => {
  const LIST = { list: { inCellDropDown: true, source: "是,否" } };

  it("33: never stop a program, stop and warn who types", async () => {
    const excel = startExcel();
    const code = await codeOfBatch(excel, (context) => {
      const range = sheetOf(context).getRange("A1:A2");
      range.dataValidation.rule = LIST;
      range.values = [["也许"], ["是"]];
      sheetOf(context).getRange("A2").dataValidation.errorAlert = {
        style: "Information",
        title: "提示",
        message: "不在目录中",
        showAlert: true,
      };
    });
    expect(code).toBe("none");
    const { user } = excel.host;
    expect(await user.type("Sheet1", "A1", "不知")).toBe("refused");
    expect(await user.type("Sheet1", "A1", "否")).toBe("entered");
    expect(await user.type("Sheet1", "A2", "不知")).toBe("warned");
    expect((await first(excel)).cells.map(({ value }) => value)).toEqual(["否", "不知"]);
  });

  it.each([
    ["是,".repeat(85), "none"],
    ["是,".repeat(128), "InvalidArgument"],
    [`=LEN("${"长".repeat(240)}")`, "none"],
    [`=LEN("${"长".repeat(256)}")`, "InvalidArgument"],
    ["=OFFSET(", "InvalidArgument"],
    ["", "InvalidArgument"],
  ])("34: refuses sources of more than 255 characters and broken ones (%#)", async (source, code) => {
    const excel = startExcel();
    const set = (): Promise<string> =>
      codeOfBatch(excel, (context) => {
        sheetOf(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
    expect(await set()).toBe(code);
  });

  it("34: takes one kind of rule at a time", async () => {
    const code = await codeOfBatch(startExcel(), (context) => {
      sheetOf(context).getRange("A1").dataValidation.rule = { ...LIST, custom: { formula: "=TRUE" } };
    });
    expect(code).toBe("InvalidArgument");
  });

  it("35: type and valid tell none, one, some and different", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").dataValidation.rule = LIST;
      sheet.getRange("A3").dataValidation.rule = { custom: { formula: "=LEN(A3)<3" } };
      sheet.getRange("A1:A3").values = [["是"], ["也许"], ["太长了些"]];
      const validations = ["B1", "A1", "A1:B1", "A1:A3", "A2:A3"].map((address) => {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.load("type,valid");
        return dataValidation;
      });
      const invalid = sheet.getRange("A1:A3").dataValidation.getInvalidCellsOrNullObject();
      invalid.load("address");
      await context.sync();
      expect(validations.map(({ type }) => type)).toEqual([
        "None",
        "List",
        "MixedCriteria",
        "Inconsistent",
        "Inconsistent",
      ]);
      expect(validations.map(({ valid }) => valid)).toEqual([true, true, true, null, false]);
      expect(invalid.address).toBe("Sheet1!A2,Sheet1!A3");
    });
  });

  it("36: lists come from sheets, names, OFFSET and INDIRECT, each seen from its cell", async () => {
    const excel = startExcel();
    const code = await codeOfBatch(excel, (context) => {
      const catalog = context.workbook.worksheets.add("目录");
      catalog.getRange("A1:B4").values = [
        ["数量指标", "抽检批次"],
        ["数量指标", "检查户次"],
        ["质量指标", "合格率"],
        ["质量指标", "及时率"],
      ];
      catalog.visibility = "VeryHidden";
      context.workbook.names.add("全部", catalog.getRange("B1:B4"));
      const sheet = sheetOf(context);
      sheet.getRange("A1:A2").values = [["数量指标"], ["质量指标"]];
      const list = (address: string, source: string | Excel.Range): void => {
        sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source } };
      };
      list("C1", "=目录!$B$1:$B$4");
      list("D1", "=全部");
      list("E1:E2", "=OFFSET(目录!$B$1,MATCH($A1,目录!$A$1:$A$4,0)-1,0,COUNTIF(目录!$A$1:$A$4,$A1),1)");
      list("F1", '=INDIRECT("目录!B2:B3")');
      list("G1", catalog.getRange("B3:B4"));
    });
    expect(code).toBe("none");
    const offered = (cell: string): Promise<readonly string[] | null> => excel.host.user.dropdown("Sheet1", cell);
    const all = ["抽检批次", "检查户次", "合格率", "及时率"];
    expect(await offered("C1")).toEqual(all);
    expect(await offered("D1")).toEqual(all);
    expect(await offered("E1")).toEqual(all.slice(0, 2));
    expect(await offered("E2")).toEqual(all.slice(2));
    expect(await offered("F1")).toEqual(all.slice(1, 3));
    expect(await offered("G1")).toEqual(all.slice(2));
    expect(await offered("H1")).toBeNull();
    // Asked for at once, each is answered with its own.
    expect(await Promise.all(["E2", "E1", "F1"].map(offered))).toEqual([
      all.slice(2),
      all.slice(0, 2),
      all.slice(1, 3),
    ]);
    await excel.host.user.pickFromList("Sheet1", "E2", 1);
    expect((await first(excel)).cells.find(({ row, column }) => row === 1 && column === 4)?.value).toBe("及时率");
  });

  it("33: judges a typed formula by its result", async () => {
    const excel = startExcel();
    const code = await codeOfBatch(excel, (context) => {
      const rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" as const } };
      sheetOf(context).getRange("A1:A2").dataValidation.rule = rule;
      sheetOf(context).getRange("B1").values = [[5]];
    });
    expect(code).toBe("none");
    expect(await excel.host.user.type("Sheet1", "A1", "=B1+1")).toBe("entered");
    expect(await excel.host.user.type("Sheet1", "A2", "=B1+5")).toBe("refused");
  });

  it.each([
    ["", []],
    [0, ["0"]],
  ])("36: a list whose only cell holds %j offers %j", async (content, items) => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("B1").values = [[content]];
      const source = "=OFFSET($A$1,0,1,1,1)";
      sheetOf(context).getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(await excel.host.user.dropdown("Sheet1", "C1")).toEqual(items);
  });
});

describe("names", () => {
  it.each([
    ["_jixiao.form", "none"],
    ["表单", "none"],
    ["A1", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["c", "InvalidArgument"],
    ["有 空格", "InvalidArgument"],
    ["1号", "InvalidArgument"],
    ["长".repeat(256), "InvalidArgument"],
  ])("27: add(%s) is %s", async (name, code) => {
    const excel = startExcel();
    expect(await codeOfBatch(excel, (context) => sheetOf(context).names.add(name, '="hunan-2023"'))).toBe(code);
  });

  it("27: are of one scope, may be hidden, and an OFFSET name has no range", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const text = sheet.names.add("版式", '="hunan-2023"');
      text.visible = false;
      context.workbook.names.add("版式", "=5");
      const moving = sheet.names.add("动态", "=OFFSET(Sheet1!$A$1,0,0,2,1)");
      const none = moving.getRangeOrNullObject();
      const range = sheet.names.add("固定", sheet.getRange("B2:C3")).getRangeOrNullObject();
      range.load("address");
      sheet.names.load("items/name,items/formula,items/visible,items/scope,items/type,items/value");
      context.workbook.names.load("items/name,items/scope,items/type");
      await context.sync();
      expect(
        sheet.names.items.map((item): unknown[] => [item.name, item.formula, item.visible, item.scope, item.type]),
      ).toEqual([
        ["版式", '="hunan-2023"', false, "Worksheet", "String"],
        ["动态", "=OFFSET(Sheet1!$A$1,0,0,2,1)", true, "Worksheet", "Range"],
        ["固定", "=Sheet1!$B$2:$C$3", true, "Worksheet", "Range"],
      ]);
      expect(sheet.names.items[0]?.value).toBe("hunan-2023");
      expect(context.workbook.names.items.map(({ name, type }) => [name, type])).toEqual([["版式", "Integer"]]);
      expect([none.isNullObject, range.address]).toEqual([true, "Sheet1!B2:C3"]);
      sheet.names.add("版式", "=1");
      expect(await codeOf(context.sync())).toBe("ItemAlreadyExists");
    });
  });

  it("27: a formula text must begin with =", async () => {
    expect(await codeOfBatch(startExcel(), ({ workbook }) => workbook.names.add("价", "$3,151,820"))).toBe(
      "InvalidArgument",
    );
  });

  it("28: page setup makes Print_Area and Print_Titles", async () => {
    const excel = startExcel();
    await codeOfBatch(excel, (context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.setPrintArea("A1:G27");
      pageLayout.setPrintTitleRows("$1:$3");
    });
    expect((await first(excel)).names.map(({ name, formula }) => [name, formula])).toEqual([
      ["Print_Area", "=Sheet1!$A$1:$G$27"],
      ["Print_Titles", "=Sheet1!$1:$3"],
    ]);
    await excel.Excel.run(async (context) => {
      const area = sheetOf(context).pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      expect(area.address).toBe("Sheet1!A1:G27");
    });
  });
});
