import { HostFault } from "../fault";
import { findSheet } from "../model/book";
import type { Session } from "../session";
import { defineType, link, method, scalar } from "../table";
import { rangeType } from "./range";
import { worksheetsType } from "./worksheets";

function activeRange(session: Session): {
  readonly sheet: NonNullable<ReturnType<typeof findSheet>>;
  readonly session: Session;
} {
  const { book } = session;
  if (book.switches.isOtherWorkbookFocused) throw new HostFault("InvalidSelection");
  const sheet = findSheet(book, book.activeSheet);
  if (!sheet) throw new HostFault("InvalidSelection");
  return { session, sheet };
}

export const workbookType = defineType<Session>({
  name: "Workbook",
  since: "1.1",
  profile: ({ profile }) => profile,
  scalars: {
    Name: scalar("1.7", () => "工作簿1.xlsx"),
    ReadOnly: scalar("1.8", () => false),
  },
  links: {
    Worksheets: link("1.1", (session) => worksheetsType.create(session)),
  },
  methods: {
    GetSelectedRange: method("1.1", (session) => {
      const { sheet } = activeRange(session);
      const [area, ...others] = sheet.selection;
      if (!area || others.length > 0) throw new HostFault("InvalidSelection");
      return rangeType.create({ session, sheet, area });
    }),
    GetActiveCell: method("1.7", (session) => {
      const { sheet } = activeRange(session);
      const first = sheet.selection[0] ?? { row: 0, column: 0 };
      return rangeType.create({ session, sheet, area: { row: first.row, column: first.column, rows: 1, columns: 1 } });
    }),
  },
});
