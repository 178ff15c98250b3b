import { SEVERITIES } from "../../core/severity";
import type { Plan } from "../../core/plan/plan";
import { listSheet, type ListColumn } from "./list-sheet";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import type { DocumentReader } from "../../port/document";
import { INBOX_WORDS } from "./inbox/inbox-words";
import { letterHeaders } from "./letter";
import { LETTER_WORDS } from "./letter-words";
import type { Language } from "./opinions";
import type { Review, RuleCounts, UnitCounts } from "./review";
import { reviewSheet } from "./review-sheet";
import { cutText, extentText, REVIEW_WORDS, SEVERITY_NAMES } from "./words";

/** A review workbook of many packs: totals by unit and by rule, the list of opinions, and what could not be checked. */
export function reviewPlan(review: Review, language: Language): Plan {
  const { opinions, unread, counts, profiles } = review;
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  const cut = opinions.length < all ? cutText(opinions.length, all)[language] : null;
  return {
    newSheets: [
      byUnit(review, language),
      byRule(review, language),
      reviewSheet(REVIEW_WORDS.sheet[language], opinions, { counts, note: cut, profiles }, language),
      ...(unread.length > 0 ? [unreadSheet(review, language)] : []),
    ],
    edits: [],
  };
}

/** Whether sheets with these names are a review workbook, possibly with replies. */
export const isReviewWorkbook = (sheets: readonly string[]): boolean =>
  (["zh", "en"] as const).some((language) => {
    const always = [REVIEW_WORDS.sheet, REVIEW_WORDS.byUnit, REVIEW_WORDS.byRule].map((name) => name[language]);
    const own = new Set<string>([...always, REVIEW_WORDS.unread[language]]);
    const isOfOneUnit = sheets.length === 1 && sheets[0] === REVIEW_WORDS.sheet[language];
    const overview: readonly string[] = [INBOX_WORDS.overview[language], REVIEW_WORDS.sheet[language]];
    const isOverview = sheets.every((name) => own.has(name) || overview.includes(name));
    if (isOverview && overview.every((name) => sheets.includes(name))) return true;
    return isOfOneUnit || (always.every((name) => sheets.includes(name)) && sheets.every((name) => own.has(name)));
  });

/** Whether a sheet holds the table of a return letter, as read from a Word document of ours. */
export const isReturnLetter = ({ cells }: SheetSnapshot): boolean =>
  (["zh", "en"] as const).some((language) => {
    const heads = letterHeaders(language);
    const head = cells.find(({ text }) => text === heads[3]);
    const inRow = new Set(cells.filter(({ row }) => row === head?.row).map(({ text }) => text));
    const titles = new Set(cells.filter(({ row }) => row < (head?.row ?? 0)).map(({ text }) => text));
    return titles.has(LETTER_WORDS.title[language]) && heads.every((text) => inRow.has(text));
  });

/** Whether this product wrote the file as output: then it contains no forms. */
export async function isReview(reader: DocumentReader): Promise<boolean> {
  const names = await reader.sheetNames();
  if (names.ok && isReviewWorkbook(names.value)) return true;
  if (reader.source === "workbook") return false;
  const snapshot = await reader.read();
  return snapshot.ok && snapshot.value.sheets.some(isReturnLetter);
}

const TEXT = "@";

type Key = keyof typeof REVIEW_WORDS;

const textColumn = <T>(key: Key, width: number, language: Language, value: (row: T) => string): ListColumn<T> => ({
  header: REVIEW_WORDS[key][language],
  width,
  numberFormat: TEXT,
  value,
});

const countColumn = <T>(header: string, value: (row: T) => number): ListColumn<T> => ({
  header,
  width: 60,
  numberFormat: null,
  horizontal: "center",
  value,
});

const byUnit = ({ units, files, forms }: Review, language: Language) =>
  listSheet<UnitCounts>({
    name: REVIEW_WORDS.byUnit[language],
    title: REVIEW_WORDS.byUnit[language],
    head: [extentText(files, forms)[language]],
    columns: [
      textColumn("unit", 220, language, ({ unit }) => unit),
      textColumn("file", 260, language, ({ file }) => file),
      countColumn(REVIEW_WORDS.forms[language], ({ forms: count }) => count),
      ...SEVERITIES.map((severity) =>
        countColumn<UnitCounts>(SEVERITY_NAMES[severity][language], ({ counts }) => counts[severity]),
      ),
    ],
    rows: units,
  });

const byRule = ({ rules, files, forms }: Review, language: Language) =>
  listSheet<RuleCounts>({
    name: REVIEW_WORDS.byRule[language],
    title: REVIEW_WORDS.byRule[language],
    head: [extentText(files, forms)[language]],
    columns: [
      textColumn("ruleTitle", 200, language, ({ title }) => title),
      textColumn("rule", 130, language, ({ rule }) => rule),
      {
        ...textColumn<RuleCounts>("severity", 48, language, ({ severity }) => SEVERITY_NAMES[severity][language]),
        horizontal: "center",
      },
      countColumn(REVIEW_WORDS.total[language], ({ count }) => count),
      countColumn(REVIEW_WORDS.units[language], ({ files: count }) => count),
      textColumn("basis", 390, language, ({ basis }) => basis),
    ],
    rows: rules,
  });

const unreadSheet = ({ unread }: Review, language: Language) =>
  listSheet<Review["unread"][number]>({
    name: REVIEW_WORDS.unread[language],
    title: REVIEW_WORDS.unread[language],
    head: [],
    columns: [
      textColumn("file", 320, language, ({ file }) => file),
      textColumn("reason", 440, language, ({ reason }) => reason),
    ],
    rows: unread,
  });
