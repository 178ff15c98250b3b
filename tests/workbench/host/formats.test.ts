import { codeOfBatch, sheetOf, startExcel } from "./support";

describe("formats", () => {
  it("15: read null where cells differ", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      sheetOf(context).getRange("A1").format.font.size = 16;
      range.format.font.name = "宋体";
      range.format.wrapText = true;
      range.load("format/font/size,format/font/name,format/wrapText,format/protection/locked");
      await context.sync();
      const { font, wrapText, protection } = range.format;
      expect([font.size, font.name, wrapText, protection.locked]).toEqual([null, "宋体", true, true]);
    });
  });

  it("29: no fill reads white, and only its tint tells", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const [none, white] = [sheetOf(context).getRange("A1"), sheetOf(context).getRange("A2")];
      white.format.fill.color = "white";
      for (const range of [none, white]) range.load("format/fill/color,format/fill/tintAndShade");
      await context.sync();
      expect([none, white].map(({ format }) => [format.fill.color, format.fill.tintAndShade])).toEqual([
        ["#FFFFFF", null],
        ["#FFFFFF", 0],
      ]);
      white.format.fill.clear();
      white.load("format/fill/tintAndShade");
      await context.sync();
      expect(white.format.fill.tintAndShade).toBeNull();
    });
  });

  it("49: sizes are points, rounded to whole pixels, at most 409 high", async () => {
    const excel = startExcel();
    await excel.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1");
      range.format.columnWidth = 50;
      range.format.rowHeight = 20.6;
      range.load("format/columnWidth,format/rowHeight");
      await context.sync();
      expect([range.format.columnWidth, range.format.rowHeight]).toEqual([50.25, 20.25]);
    });
    const tooHigh = await codeOfBatch(excel, (context) => {
      sheetOf(context).getRange("A1").format.rowHeight = 409.5;
    });
    expect(tooHigh).toBe("InvalidArgument");
  });

  it("draws edges around a range and lines inside of it", async () => {
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("B2:C3");
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
        range.format.borders.getItem(edge).style = "Continuous";
      }
      range.format.borders.getItem("InsideHorizontal").style = "Dash";
      const middle = sheetOf(context).getRange("B2").format.borders;
      const [top, bottom, right] = [
        middle.getItem("EdgeTop"),
        middle.getItem("EdgeBottom"),
        middle.getItem("EdgeRight"),
      ];
      for (const border of [top, bottom, right]) border.load("style,weight,color");
      const inside = range.format.borders.getItem("InsideHorizontal");
      inside.load("style");
      await context.sync();
      expect([top, bottom, right].map(({ style, weight }) => [style, weight])).toEqual([
        ["Continuous", "Thin"],
        ["Dash", "Thin"],
        ["None", "Thin"],
      ]);
      expect(inside.style).toBe("Dash");
    });
  });

  it.each(["#12345", "brightish"])("refuses the colour %s", async (color) => {
    const code = await codeOfBatch(startExcel(), (context) => {
      sheetOf(context).getRange("A1").format.fill.color = color;
    });
    expect(code).toBe("InvalidArgument");
  });

  it("48: zoom is written whole and may be ignored", async () => {
    const zoomed = async (isFitToPagesIgnored: boolean): Promise<unknown> => {
      const excel = startExcel({ switches: { isFitToPagesIgnored } });
      await codeOfBatch(excel, (context) => {
        sheetOf(context).pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      });
      return (await excel.host.capture()).sheets[0]?.page.zoom;
    };
    expect(await zoomed(false)).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
    expect(await zoomed(true)).toEqual({ scale: 100 });
    const { Excel } = startExcel();
    await Excel.run(async (context) => {
      const { pageLayout } = sheetOf(context);
      const loaded: unknown[] = [];
      for (const zoom of [
        { scale: 80 },
        { horizontalFitToPages: 1 },
        { horizontalFitToPages: 1, verticalFitToPages: 2 },
      ]) {
        pageLayout.zoom = zoom;
        pageLayout.load("zoom");
        await context.sync();
        loaded.push(pageLayout.zoom);
      }
      expect(loaded).toEqual([
        { scale: 80 },
        { horizontalFitToPages: 1 },
        { horizontalFitToPages: 1, verticalFitToPages: 2 },
      ]);
    });
    const wrong = await codeOfBatch(startExcel(), (context) => {
      sheetOf(context).pageLayout.zoom = { scale: 5 };
    });
    expect(wrong).toBe("InvalidArgument");
  });

  it("52: keys of custom properties have at most 255 characters and no case", async () => {
    const excel = startExcel();
    const add = (key: string): Promise<string> =>
      codeOfBatch(excel, (context) => sheetOf(context).customProperties.add(key, "值"));
    expect([await add("k".repeat(255)), await add("k".repeat(256)), await add("K".repeat(255))]).toEqual([
      "none",
      "InvalidArgument",
      "none",
    ]);
    expect(Object.keys((await excel.host.capture()).sheets[0]?.customProperties ?? {})).toHaveLength(1);
  });

  it("52: settings hold 2 MB", async () => {
    const excel = startExcel();
    const add = (key: string, length: number): Promise<string> =>
      codeOfBatch(excel, (context) => context.workbook.settings.add(key, "x".repeat(length)));
    expect([await add("a", 1_500_000), await add("b", 900_000), await add("c", 100)]).toEqual([
      "none",
      "GeneralException",
      "none",
    ]);
  });
});
