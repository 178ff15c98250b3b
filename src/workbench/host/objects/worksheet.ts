import type { Area } from "../../../core/workbook/address";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import { asFlag, asNumber, asOneOf, asText, integerArgument, optionalFlag, optionalText } from "../arguments";
import { WHOLE_SHEET } from "../model/areas";
import {
  activateSheet,
  deleteSheet,
  moveSheet,
  nameOfSheet,
  renameSheet,
  setVisibility,
  sheetsOf,
} from "../model/book";
import { usedArea } from "../model/cells";
import { live, profileOf, type SheetTarget } from "../session";
import { defineType, method, scalar, type HostObject, type HostType } from "../table";
import { rangeType } from "./range";
import { areaArgument, checkedArea } from "./reference";
import { eventMethods } from "./worksheets";

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const visibilityName = (visibility: SheetVisibility): string =>
  visibility === "visible" ? "Visible" : visibility === "hidden" ? "Hidden" : "VeryHidden";

const rangeOf = ({ session, sheet }: SheetTarget, area: Area): HostObject =>
  rangeType.create({ session, sheet, area: checkedArea(area) });

export const worksheetType: HostType<SheetTarget> = defineType<SheetTarget>({
  name: "Worksheet",
  since: "1.1",
  profile: profileOf,
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: scalar("1.1", (target) => live(target).sheet.id),
    Name: scalar(
      "1.1",
      (target) => nameOfSheet(target.session.book, live(target).sheet),
      (target, value) => {
        target.session.undo.clear();
        renameSheet(target.session.book, live(target).sheet, asText(value));
      },
    ),
    Position: scalar(
      "1.1",
      (target) => sheetsOf(target.session.book).indexOf(live(target).sheet),
      (target, value) => {
        target.session.undo.clear();
        moveSheet(target.session.book, live(target).sheet, asNumber(value));
      },
    ),
    Visibility: scalar(
      "1.1",
      (target) => visibilityName(live(target).sheet.visibility),
      (target, value) => {
        target.session.undo.clear();
        const word = asOneOf(["Visible", "Hidden", "VeryHidden"], value);
        setVisibility(target.session.book, live(target).sheet, VISIBILITIES[word]);
      },
    ),
    TabColor: scalar(
      "1.7",
      (target) => live(target).sheet.tabColor,
      ({ session, sheet }, value) => {
        session.book.beforeChange();
        sheet.tabColor = asText(value);
        session.book.grid.setTabColor(sheet.id, sheet.tabColor);
      },
    ),
    ShowGridlines: scalar(
      "1.8",
      (target) => live(target).sheet.showGridlines,
      ({ session, sheet }, value) => {
        session.book.beforeChange();
        sheet.showGridlines = asFlag(value);
        session.book.grid.setGridlines(sheet.id, sheet.showGridlines);
      },
    ),
  },
  links: {},
  methods: {
    Activate: method("1.1", (target) => {
      activateSheet(target.session.book, live(target).sheet);
    }),
    Delete: method("1.1", (target) => {
      target.session.undo.clear();
      deleteSheet(target.session.book, live(target).sheet);
    }),
    GetRange: method("1.1", (target, args) => {
      const address = optionalText(live(target) && args, 0);
      return rangeOf(target, address === null ? WHOLE_SHEET : areaArgument(address).area);
    }),
    GetRangeByIndexes: method("1.7", (target, args) =>
      rangeOf(live(target), {
        row: integerArgument(args, 0),
        column: integerArgument(args, 1),
        rows: integerArgument(args, 2),
        columns: integerArgument(args, 3),
      }),
    ),
    GetCell: method("1.1", (target, args) =>
      rangeOf(live(target), {
        row: integerArgument(args, 0),
        column: integerArgument(args, 1),
        rows: 1,
        columns: 1,
      }),
    ),
    GetUsedRange: method("1.1", (target, args) => {
      const { session, sheet } = live(target);
      const used = usedArea(session.book, sheet, WHOLE_SHEET, optionalFlag(args, 0));
      return rangeOf(target, used ?? { row: 0, column: 0, rows: 1, columns: 1 });
    }),
    GetUsedRangeOrNullObject: method("1.4", (target, args) => {
      const { session, sheet } = live(target);
      const used = usedArea(session.book, sheet, WHOLE_SHEET, optionalFlag(args, 0));
      return used && rangeOf(target, used);
    }),
    ...eventMethods<SheetTarget>(
      { changed: "1.7", activated: "1.7", deactivated: "1.7", selectionChanged: "1.7", calculated: "1.8" },
      ({ session, sheet }) => ({ session, id: sheet.id }),
    ),
  },
});
