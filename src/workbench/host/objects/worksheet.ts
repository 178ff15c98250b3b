import type { Area } from "../../../core/workbook/address";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import { asFlag, asNumber, asOneOf, asText, integerArgument, optionalFlag, optionalText } from "../arguments";
import { WHOLE_SHEET } from "../model/areas";
import { nameOfSheet, sheetsOf } from "../model/book";
import { copySheet } from "../model/copy";
import { activateSheet, deleteSheet, moveSheet, renameSheet, setTabColor, setVisibility } from "../model/sheets";
import { usedArea } from "../model/cells";
import { live, profileOf, type Session, type SheetTarget } from "../session";
import { defineType, link, method, scalar, type Argument, type HostObject, type HostType, type Scalar } from "../table";
import { commentsType } from "./comments";
import { chartsType, shapesType } from "./drawings";
import { namesType } from "./names";
import { notesType } from "./notes";
import { pageLayoutType } from "./page-layout";
import { worksheetProtectionType } from "./protection";
import { rangeAreasType } from "./range-areas";
import { rangeType } from "./range";
import { areaArgument, areasArgument, checkedArea } from "./reference";
import { customPropertiesType } from "./stores";
import { eventMethods } from "./worksheets";

const VISIBILITIES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const visibilityName = (visibility: SheetVisibility): string =>
  visibility === "visible" ? "Visible" : visibility === "hidden" ? "Hidden" : "VeryHidden";

/** Only Excel on the web can undo renaming, moving, hiding or showing a sheet. */
function forgetUndoOnDesktop({ profile, undo }: Session): void {
  if (profile !== "web") undo.clear();
}

const rangeOf = ({ session, sheet }: SheetTarget, area: Area): HostObject =>
  rangeType.create({ session, sheet, area: checkedArea(area) });

/** The position of a copy among the sheets, null for the end. */
function copyPosition(target: SheetTarget, args: readonly Argument[]): number | null {
  const sheets = sheetsOf(target.session.book);
  const relative = worksheetType.targetOf(args[1])?.sheet ?? target.sheet;
  const place = asOneOf(["None", "Before", "After", "Beginning", "End"], args[0] ?? "None");
  if (place === "Before") return sheets.indexOf(relative);
  if (place === "After") return sheets.indexOf(relative) + 1;
  return place === "Beginning" ? 0 : null;
}

const gridlines: Scalar<SheetTarget> = scalar(
  "1.8",
  (target) => target.session.book.grid.tabs.showsGridlines(live(target).sheet.id),
  ({ session, sheet }, value) => {
    session.book.beforeChange();
    session.book.grid.tabs.setGridlines(sheet.id, asFlag(value));
  },
);

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
        renameSheet(target.session.book, live(target).sheet, asText(value));
        forgetUndoOnDesktop(target.session);
      },
    ),
    Position: scalar(
      "1.1",
      (target) => sheetsOf(target.session.book).indexOf(live(target).sheet),
      (target, value) => {
        moveSheet(target.session.book, live(target).sheet, asNumber(value));
        forgetUndoOnDesktop(target.session);
      },
    ),
    Visibility: scalar(
      "1.1",
      (target) => visibilityName(live(target).sheet.visibility),
      (target, value) => {
        const word = asOneOf(["Visible", "Hidden", "VeryHidden"], value);
        setVisibility(target.session.book, live(target).sheet, VISIBILITIES[word]);
        forgetUndoOnDesktop(target.session);
      },
    ),
    TabColor: scalar(
      "1.7",
      (target) => live(target).sheet.tabColor,
      ({ session, sheet }, value) => {
        setTabColor(session.book, sheet, asText(value));
      },
    ),
    ShowGridlines: gridlines,
    // The name under which the library sets it.
    Gridlines: gridlines,
  },
  links: {
    Names: link("1.4", (target) => namesType.create({ session: target.session, scope: live(target).sheet })),
    Charts: link("1.4", (target) => chartsType.create(live(target))),
    Shapes: link("1.9", (target) => shapesType.create(live(target))),
    Comments: link("1.10", (target) => commentsType.create(live(target))),
    Notes: link("1.18", (target) => notesType.create(live(target))),
    PageLayout: link("1.9", (target) => pageLayoutType.create(live(target))),
    Protection: link("1.2", (target) => worksheetProtectionType.create(live(target))),
    CustomProperties: link("1.12", (target) => customPropertiesType.create(live(target))),
  },
  methods: {
    Activate: method("1.1", (target) => {
      activateSheet(target.session.book, live(target).sheet);
    }),
    Delete: method("1.1", (target) => {
      deleteSheet(target.session.book, live(target).sheet);
      target.session.undo.clear();
    }),
    Copy: method("1.7", (target, args) => {
      const { session, sheet } = live(target);
      const copied = copySheet(session.book, sheet, copyPosition(target, args));
      session.undo.clear();
      return worksheetType.create({ session, sheet: copied });
    }),
    GetRanges: method("1.9", (target, args) => {
      const { session, sheet } = live(target);
      const addresses = optionalText(args, 0);
      const areas = addresses === null ? [WHOLE_SHEET] : areasArgument(addresses);
      return rangeAreasType.create({ session, sheet, areas });
    }),
    GetRange: method("1.1", (target, args) => {
      const address = optionalText(args, 0);
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
