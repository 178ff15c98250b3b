import { HostFault } from "../fault";
import { findSheet } from "../model/book";
import type { Session, SheetTarget } from "../session";
import { defineType, link, method, scalar, type HostType } from "../table";
import { applicationType, runtimeType } from "./application";
import { commentsType } from "./comments";
import { notesType } from "./notes";
import { insertWorksheets } from "./insert-sheets";
import { namesType } from "./names";
import { workbookProtectionType } from "./protection";
import { rangeAreasType } from "./range-areas";
import { rangeType } from "./range";
import { settingsType } from "./stores";
import { worksheetsType } from "./worksheets";

function activeRange(session: Session): SheetTarget {
  const { book } = session;
  if (book.switches.isOtherWorkbookFocused) throw new HostFault("InvalidSelection");
  const sheet = findSheet(book, book.activeSheet);
  if (!sheet) throw new HostFault("InvalidSelection");
  return { session, sheet };
}

export const workbookType: HostType<Session> = defineType<Session>({
  name: "Workbook",
  since: "1.1",
  profile: ({ profile }) => profile,
  scalars: {
    Name: scalar("1.7", () => "工作簿1.xlsx"),
    ReadOnly: scalar("1.8", () => false),
  },
  links: {
    Worksheets: link("1.1", (session) => worksheetsType.create(session)),
    Names: link("1.1", (session) => namesType.create({ session, scope: null })),
    Comments: link("1.10", (session) => commentsType.create({ session, sheet: null })),
    Notes: link("1.18", (session) => notesType.create({ session, sheet: null })),
    Settings: link("1.4", (session) => settingsType.create(session)),
    Application: link("1.1", (session) => applicationType.create(session)),
    Protection: link("1.7", (session) => workbookProtectionType.create(session)),
    _Runtime: link("1.5", (session) => runtimeType.create(session)),
  },
  methods: {
    InsertWorksheetsFromBase64: method("1.13", insertWorksheets),
    GetSelectedRange: method("1.1", (session) => {
      const { sheet } = activeRange(session);
      const [area, ...others] = sheet.selection;
      if (!area || others.length > 0) throw new HostFault("InvalidSelection");
      return rangeType.create({ session, sheet, area });
    }),
    GetSelectedRanges: method("1.9", (session) => {
      const { sheet } = activeRange(session);
      return rangeAreasType.create({ session, sheet, areas: sheet.selection });
    }),
    GetActiveCell: method("1.7", (session) => {
      const { sheet } = activeRange(session);
      const first = sheet.selection[0] ?? { row: 0, column: 0 };
      return rangeType.create({ session, sheet, area: { row: first.row, column: first.column, rows: 1, columns: 1 } });
    }),
  },
});
