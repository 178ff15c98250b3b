import { readLabel } from "../recognition/lexicon/labels";
import { compactText } from "../values/text";

/** Blanks that keep a label and its value apart: tabs, or more than one blank. */
const WIDE_BLANK = /\t+|[ \u3000]{2,}/;
/** A reading of a label with a lower fit may be the words of a name. */
const CLEAR = 0.9;

/**
 * The texts of a paragraph that stand far apart, where one of them is a label without a colon: 部门名称 and, far behind,
 * 青禾县图书馆. Read as one text, that would be a name. Any other paragraph is one text.
 */
export function paragraphCells(text: string): readonly string[] {
  const parts = text.trim().split(WIDE_BLANK);
  const isLabel = parts.map((part) => (readLabel(compactText(part))?.fit ?? 0) >= CLEAR);
  const hasBareLabel = parts.some((part, index) => {
    const value = parts[index + 1];
    return (
      isLabel[index] === true && isLabel[index + 1] === false && !/[:：]$/.test(part) && !/[:：]/.test(value ?? "")
    );
  });
  return hasBareLabel ? parts : [text];
}
