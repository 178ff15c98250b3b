import type { LocalText } from "../local-text";
import { fail, ok, type Result } from "../result";
import type { DefinedName, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { textFormula, textOfFormula } from "../workbook/text-formula";
import type { Profile } from "./profile";
import { readProfile } from "./read-profile";
import { compactProfile } from "./write-profile";

/**
 * The hidden names of a sheet that store a profile: `jixiao.profile.1`, `.2` and so on, each with a part of its text.
 * Every program preserves them, and they are copied with the sheet.
 */
const NAME_PREFIX = "jixiao.profile.";

/** Characters per name: a formula is limited to 8,192, and a quotation mark takes two. */
const PART = 2500;

/** The names and formulas that store a profile. */
export function profileNames(profile: Profile): readonly { readonly name: string; readonly formula: string }[] {
  const characters = Array.from(compactProfile(profile));
  const parts = Array.from({ length: Math.ceil(characters.length / PART) }, (_, index) =>
    characters.slice(index * PART, (index + 1) * PART).join(""),
  );
  return parts.map((part, index) => ({ name: `${NAME_PREFIX}${index + 1}`, formula: textFormula(part) }));
}

/** All hidden names of a workbook that store a profile, with their sheets. */
export const keptNames = (snapshot: WorkbookSnapshot): readonly { readonly sheet: string; readonly name: string }[] =>
  snapshot.sheets.flatMap((sheet) => partsOf(sheet).map(({ name }) => ({ sheet: sheet.name, name })));

/**
 * The profile stored in a workbook; null if there is none. The error says why it cannot be used: it is damaged or of a
 * newer version, or there are two different ones, as when sheets of several workbooks were combined.
 */
export function carriedProfile({ sheets }: WorkbookSnapshot): Result<Profile | null, LocalText> {
  const texts = new Set(sheets.map(textOn).filter((text) => text !== ""));
  const [text, ...others] = texts;
  if (text === undefined) return ok(null);
  if (others.length > 0) return fail(SEVERAL);
  const read = readProfile(text);
  return read.ok ? read : fail(DAMAGED);
}

const SEVERAL: LocalText = {
  zh: "工作簿中的几张表带有不同的审核口径，未采用，按内置口径核对。请在“设置 › 审核口径”中重新选定",
  en: "Sheets of this workbook carry different profiles: none is used. Choose one under Settings › Profile",
};
const DAMAGED: LocalText = {
  zh: "工作簿所带的审核口径已损坏或来自更新的版本，未采用，按内置口径核对。请在“设置 › 审核口径”中重新选定",
  en: "The profile in this workbook is damaged or of a newer version: it is not used. Choose one under Settings › Profile",
};

const partsOf = ({ names }: SheetSnapshot): readonly DefinedName[] =>
  names.filter(({ name }) => name.toLowerCase().startsWith(NAME_PREFIX));

const textOn = (sheet: SheetSnapshot): string =>
  partsOf(sheet)
    .map(({ name, formula }) => ({ number: Number(name.slice(NAME_PREFIX.length)), text: textOfFormula(formula) }))
    .toSorted((a, b) => a.number - b.number)
    .map(({ text }) => text)
    .join("");
