import { asFlag, asOneOf, asFields, optionalText } from "../arguments";
import { invalidArgument } from "../fault";
import { DEFAULT_PROTECTION, type ProtectionOptions } from "../model/book-data";
import { protectBook, protectSheet, unprotectBook, unprotectSheet } from "../model/protection";
import { live, profileOf, type Session, type SheetTarget } from "../session";
import { defineType, method, scalar, type Argument, type HostType } from "../table";

function optionsOf(value: Argument | undefined): ProtectionOptions {
  if (value === undefined || value === null) return DEFAULT_PROTECTION;
  const options = Object.entries(asFields(value)).map(([name, setting]) => {
    if (!Object.hasOwn(DEFAULT_PROTECTION, name)) throw invalidArgument(name);
    if (name === "selectionMode") return [name, asOneOf(["Normal", "Unlocked", "None"], setting)];
    return [name, asFlag(setting)];
  });
  return { ...DEFAULT_PROTECTION, ...(Object.fromEntries(options) as Partial<ProtectionOptions>) };
}

export const worksheetProtectionType: HostType<SheetTarget> = defineType<SheetTarget>({
  name: "WorksheetProtection",
  since: "1.2",
  profile: profileOf,
  scalars: {
    Protected: scalar("1.2", (target) => live(target).sheet.protection !== null),
    Options: scalar("1.2", (target) => ({ ...(live(target).sheet.protection?.options ?? DEFAULT_PROTECTION) })),
  },
  methods: {
    Protect: method("1.2", (target, args) => {
      const { session, sheet } = live(target);
      protectSheet(session.book, sheet, optionsOf(args[0]), optionalText(args, 1));
      session.undo.clear();
    }),
    Unprotect: method("1.2", (target, args) => {
      const { session, sheet } = live(target);
      unprotectSheet(session.book, sheet, optionalText(args, 0));
      session.undo.clear();
    }),
  },
});

export const workbookProtectionType: HostType<Session> = defineType<Session>({
  name: "WorkbookProtection",
  since: "1.7",
  profile: ({ profile }) => profile,
  scalars: { Protected: scalar("1.7", ({ book }) => book.protection !== null) },
  methods: {
    Protect: method("1.7", ({ book, undo }, args) => {
      protectBook(book, optionalText(args, 0));
      undo.clear();
    }),
    Unprotect: method("1.7", ({ book, undo }, args) => {
      unprotectBook(book, optionalText(args, 0));
      undo.clear();
    }),
  },
});
