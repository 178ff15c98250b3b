import type { WrittenDocument } from "../../core/document/written";
import type { NewSheet } from "../../core/plan/plan";
import { reviewLetter, type LetterRequest } from "./letter";
import type { Language } from "./opinions";
import { unitReviewSheet, type SheetOpinion } from "./review-sheet";
import { REVIEW_WORDS } from "./words";

/** What a unit receives: the return letter, and the same opinions as a sheet for its answers. */
export interface UnitDocuments {
  readonly letter: WrittenDocument;
  readonly sheet: NewSheet;
}

/** The documents of a unit. The sheet lists `listed`, which may be more than the letter does. */
export const unitDocuments = (
  request: LetterRequest,
  listed: readonly SheetOpinion[],
  language: Language,
): UnitDocuments => ({
  letter: reviewLetter(request, language),
  sheet: unitReviewSheet(REVIEW_WORDS.sheet[language], { ...request, opinions: listed }, language),
});

/** Maximum length of a file name, well below the limits of file systems. */
const MAX_STEM = 60;

/**
 * A free file name for a unit, without extension: without characters that file systems refuse, and not one of `taken`,
 * to which it is added.
 */
export function freeStem(unit: string, taken: Set<string>): string {
  const plain = unit.replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, "_").replace(/^\.+/, "");
  const base = Array.from(plain.trim()).slice(0, MAX_STEM).join("") || REVIEW_WORDS.unit.zh;
  let stem = base;
  for (let number = 2; taken.has(stem.toLowerCase()); number += 1) stem = `${base}（${number}）`;
  taken.add(stem.toLowerCase());
  return stem;
}
