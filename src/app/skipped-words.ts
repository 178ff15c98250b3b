import type { LocalText } from "../core/local-text";
import type { SkippedSheet } from "../port/workbook";

/** Which sheets were not changed, why, and what to do about it; null if none was skipped. */
export function skippedWords(skipped: readonly SkippedSheet[]): LocalText | null {
  const parts = (["protected", "unreadable"] as const).flatMap((reason) => {
    const sheets = skipped.filter((each) => each.reason === reason).map(({ sheet }) => sheet);
    return sheets.length === 0 ? [] : [WORDS[reason](sheets)];
  });
  if (parts.length === 0) return null;
  return { zh: parts.map(({ zh }) => zh).join(""), en: parts.map(({ en }) => en).join(" ") };
}

const WORDS: Readonly<Record<SkippedSheet["reason"], (sheets: readonly string[]) => LocalText>> = {
  protected: (sheets) => ({
    zh: `以下工作表受保护，未改动：${sheets.join("、")}。请撤销工作表保护后再试。`,
    en: `These sheets are protected and were left as they were: ${sheets.join(", ")}. Unprotect them and retry.`,
  }),
  unreadable: (sheets) => ({
    zh: `以下工作表中有 Excel 读不出的条件格式，未改动：${sheets.join("、")}。请保存并重新打开工作簿后再试。`,
    en: `Excel cannot read a conditional format of these sheets, so they were left as they were: ${sheets.join(", ")}. Save the workbook, open it again and retry.`,
  }),
};
