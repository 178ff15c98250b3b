import { optionalFlag, optionalText, textArgument } from "../arguments";
import { HostFault } from "../fault";
import { findSheet, sheetOf, sheetsOf } from "../model/book";
import { addSheet } from "../model/sheets";
import { ALL_SHEETS, EVENTS, type EventName } from "../model/events";
import type { Session } from "../session";
import { defineType, method, type HostType, type Method } from "../table";
import type { ApiVersion } from "../profiles";
import { worksheetType } from "./worksheet";

/** The events with handlers for all sheets, and the API version that introduced them. */
const SHEET_EVENTS: Readonly<Partial<Record<EventName, ApiVersion>>> = {
  changed: "1.9",
  activated: "1.7",
  deactivated: "1.7",
  added: "1.7",
  selectionChanged: "1.9",
  deleted: "1.7",
  calculated: "1.8",
  formatChanged: "1.9",
  protectionChanged: "1.14",
  nameChanged: "1.17",
  visibilityChanged: "1.17",
  moved: "1.17",
};

/** `_RegisterDataChangedEvent` and the like; `targetOf` gives the key of the handlers. */
export function eventMethods<T>(
  events: Readonly<Partial<Record<EventName, ApiVersion>>>,
  targetOf: (target: T) => { readonly session: Session; readonly id: string },
): Readonly<Record<string, Method<T>>> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, since]) => {
      const event = name as EventName;
      const { registration } = EVENTS[event];
      return [
        [
          `_Register${registration}`,
          method<T>(since, (target) => {
            const { session, id } = targetOf(target);
            session.book.events.register(event, id);
            return null;
          }),
        ],
        [
          `_Unregister${registration}`,
          method<T>(since, (target) => {
            const { session, id } = targetOf(target);
            session.book.events.unregister(event, id);
            return null;
          }),
        ],
      ] as const;
    }),
  );
}

const shown = (session: Session, visibleOnly: boolean): ReturnType<typeof sheetsOf> =>
  sheetsOf(session.book).filter(({ visibility }) => !visibleOnly || visibility === "visible");

export const worksheetsType: HostType<Session> = defineType<Session>({
  name: "WorksheetCollection",
  since: "1.1",
  profile: ({ profile }) => profile,
  items: (session) => sheetsOf(session.book).map((sheet) => worksheetType.create({ session, sheet })),
  item: (session, key) => worksheetType.create({ session, sheet: sheetOf(session.book, textArgument([key], 0)) }),
  methods: {
    Add: method("1.1", (session, args) =>
      worksheetType.create({ session, sheet: addSheet(session.book, optionalText(args, 0)) }),
    ),
    GetActiveWorksheet: method("1.1", (session) =>
      worksheetType.create({ session, sheet: sheetOf(session.book, session.book.activeSheet) }),
    ),
    GetCount: method("1.4", (session, args) => shown(session, optionalFlag(args, 0)).length),
    GetFirst: method("1.5", (session, args) => {
      const sheet = shown(session, optionalFlag(args, 0))[0];
      if (!sheet) throw new HostFault("ItemNotFound");
      return worksheetType.create({ session, sheet });
    }),
    GetLast: method("1.5", (session, args) => {
      const sheet = shown(session, optionalFlag(args, 0)).at(-1);
      if (!sheet) throw new HostFault("ItemNotFound");
      return worksheetType.create({ session, sheet });
    }),
    GetItemOrNullObject: method("1.4", (session, args) => {
      const sheet = findSheet(session.book, textArgument(args, 0));
      return sheet && worksheetType.create({ session, sheet });
    }),
    ...eventMethods<Session>(SHEET_EVENTS, (session) => ({ session, id: ALL_SHEETS })),
  },
});
