import { formatArea, MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "../../../core/workbook/address";
import { asOneOf, optionalText, textArgument } from "../arguments";
import { HostFault } from "../fault";
import { isWholeColumns, isWholeRows } from "../model/areas";
import { calculate, nameOfSheet } from "../model/book";
import { clearCells } from "../model/cells";
import { specialCells } from "../model/special-cells";
import { live, profileOf, type AreasTarget } from "../session";
import { defineType, link, method, scalar, type Argument, type HostObject, type HostType } from "../table";
import { conditionalFormatsType } from "./conditional-formats";
import { dataValidationType } from "./data-validation";
import { rangeFormatType } from "./range-format";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

const rangeCollectionType = defineType<AreasTarget>({
  name: "RangeCollection",
  since: "1.9",
  profile: profileOf,
  items: ({ session, sheet, areas }) => areas.map((area) => rangeType.create({ session, sheet, area })),
  methods: { GetCount: method("1.9", ({ areas }) => areas.length) },
});

/** `getSpecialCells`; null when there are none. */
export async function special(target: AreasTarget, args: readonly Argument[]): Promise<HostObject | null> {
  const { session, sheet, areas } = live(target);
  await calculate(session.book);
  const wanted = { kind: textArgument(args, 0), values: optionalText(args, 1) ?? "All" };
  const found = specialCells(session.book, sheet, areas, wanted);
  return found.length === 0 ? null : rangeAreasType.create({ session, sheet, areas: found });
}

export const rangeAreasType: HostType<AreasTarget> = defineType<AreasTarget>({
  name: "RangeAreas",
  since: "1.9",
  profile: profileOf,
  identity: "reference",
  scalars: {
    Address: scalar("1.9", (target) => {
      const { session, sheet, areas } = live(target);
      const name = quoteSheetName(nameOfSheet(session.book, sheet));
      return areas.map((area) => `${name}!${formatArea(area)}`).join(",");
    }),
    AreaCount: scalar("1.9", ({ areas }) => areas.length),
    CellCount: scalar("1.9", ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0)),
    IsEntireColumn: scalar("1.9", ({ areas }) => areas.every(isWholeColumns)),
    IsEntireRow: scalar("1.9", ({ areas }) => areas.every(isWholeRows)),
  },
  links: {
    Areas: link("1.9", (target) => rangeCollectionType.create(live(target))),
    ConditionalFormats: link("1.9", (target) => conditionalFormatsType.create(live(target))),
    DataValidation: link("1.9", (target) => dataValidationType.create(live(target))),
    Format: link("1.9", (target) => rangeFormatType.create(live(target))),
    Worksheet: link("1.9", ({ session, sheet }) => worksheetType.create({ session, sheet })),
  },
  methods: {
    Clear: method("1.9", (target, args) => {
      const { session, sheet, areas } = live(target);
      const what = asOneOf(["All", "Contents", "Formats"], args[0] ?? "All");
      for (const area of areas) clearCells(session.book, sheet, area, what);
    }),
    GetSpecialCells: method("1.9", async (target, args) => {
      const found = await special(target, args);
      if (!found) throw new HostFault("ItemNotFound");
      return found;
    }),
    GetSpecialCellsOrNullObject: method("1.9", special),
    GetEntireRow: method("1.9", (target) =>
      rangeAreasType.create({
        ...live(target),
        areas: target.areas.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
      }),
    ),
    GetEntireColumn: method("1.9", (target) =>
      rangeAreasType.create({
        ...live(target),
        areas: target.areas.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
      }),
    ),
  },
});
