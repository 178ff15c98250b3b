import { asPlain, asText, textArgument } from "../arguments";
import { HostFault, invalidArgument } from "../fault";
import type { Json } from "../json";
import { sameName } from "../model/sheet-name";
import { live, type Session, type SheetTarget } from "../session";
import { defineType, method, scalar, type HostObject, type HostType } from "../table";

/** Limit for the settings of one add-in in a file, in bytes of UTF-8. */
const MAX_SETTINGS = 2 * 1024 * 1024;
const MAX_KEY = 255;

interface SettingTarget {
  readonly session: Session;
  readonly key: string;
}

const settingType = defineType<SettingTarget>({
  name: "Setting",
  since: "1.4",
  profile: ({ session }) => session.profile,
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: scalar("1.4", ({ key }) => key),
    Value: scalar(
      "1.4",
      ({ session, key }) => session.book.settings.get(key) ?? null,
      ({ session, key }, value) => {
        setSetting(session, key, asPlain(value));
      },
    ),
  },
  methods: {
    Delete: method("1.4", ({ session, key }) => {
      session.book.beforeChange();
      if (!session.book.settings.delete(key)) throw new HostFault("ItemNotFound");
    }),
  },
});

function setSetting({ book }: Session, key: string, value: Json): void {
  const all = JSON.stringify({ ...Object.fromEntries(book.settings), [key]: value });
  if (new TextEncoder().encode(all).length > MAX_SETTINGS) throw new HostFault("GeneralException");
  book.beforeChange();
  book.settings.set(key, value);
}

const settingOf = (session: Session, key: string): HostObject | null =>
  session.book.settings.has(key) ? settingType.create({ session, key }) : null;

export const settingsType: HostType<Session> = defineType<Session>({
  name: "SettingCollection",
  since: "1.4",
  profile: ({ profile }) => profile,
  items: (session) => [...session.book.settings.keys()].map((key) => settingType.create({ session, key })),
  item: (session, key) => {
    const setting = settingOf(session, textArgument([key], 0));
    if (!setting) throw new HostFault("ItemNotFound");
    return setting;
  },
  methods: {
    Add: method("1.4", (session, args) => {
      const key = textArgument(args, 0);
      setSetting(session, key, asPlain(args[1]));
      return settingType.create({ session, key });
    }),
    GetCount: method("1.4", ({ book }) => book.settings.size),
    GetItemOrNullObject: method("1.4", (session, args) => settingOf(session, textArgument(args, 0))),
  },
});

interface PropertyTarget extends SheetTarget {
  readonly key: string;
}

const customPropertyType = defineType<PropertyTarget>({
  name: "WorksheetCustomProperty",
  since: "1.12",
  profile: ({ session }) => session.profile,
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: scalar("1.12", ({ key }) => key),
    Value: scalar(
      "1.12",
      ({ sheet, key }) => sheet.customProperties.get(key) ?? null,
      ({ session, sheet, key }, value) => {
        session.book.beforeChange();
        sheet.customProperties.set(key, asText(value));
      },
    ),
  },
  methods: {
    Delete: method("1.12", ({ session, sheet, key }) => {
      session.book.beforeChange();
      sheet.customProperties.delete(key);
    }),
  },
});

/** Finds a key, ignoring case. */
const knownKey = ({ sheet }: SheetTarget, key: string): string | null =>
  [...sheet.customProperties.keys()].find((known) => sameName(known, key)) ?? null;

export const customPropertiesType: HostType<SheetTarget> = defineType<SheetTarget>({
  name: "WorksheetCustomPropertyCollection",
  since: "1.12",
  profile: ({ session }) => session.profile,
  items: (target) =>
    [...live(target).sheet.customProperties.keys()].map((key) => customPropertyType.create({ ...target, key })),
  item: (target, name) => {
    const key = knownKey(live(target), textArgument([name], 0));
    if (key === null) throw new HostFault("ItemNotFound");
    return customPropertyType.create({ ...target, key });
  },
  methods: {
    Add: method("1.12", (target, args) => {
      const name = textArgument(args, 0);
      if (name === "" || name.length > MAX_KEY) throw invalidArgument();
      const key = knownKey(live(target), name) ?? name;
      target.session.book.beforeChange();
      target.sheet.customProperties.set(key, textArgument(args, 1));
      return customPropertyType.create({ ...target, key });
    }),
    GetCount: method("1.12", (target) => live(target).sheet.customProperties.size),
    GetItemOrNullObject: method("1.12", (target, args) => {
      const key = knownKey(live(target), textArgument(args, 0));
      return key === null ? null : customPropertyType.create({ ...target, key });
    }),
  },
});
