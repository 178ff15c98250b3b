import { flatMap } from "../../flat-map";
import type { LabelReading } from "../lexicon/label-reading";
import { isMoneyTerm } from "../lexicon/labels";
import { compactText } from "../../values/text";
import type { View } from "../view";
import type { InlinePair } from "./inline-pair";

/** How many characters before a colon may belong to its label, including blanks. */
const MAX_TYPED_LABEL = 40;
const BOUNDARY = /[\s;；,，、:：)）*★.。]/;
/** No label extends beyond one of these. */
const STOP = /[:：；;。\n]/;
const MIN_FIT = 0.8;

/** "资金总额：864.3万" → [资金总额, "864.3万"]; if a cell has several pairs, each ends where the next begins. */
export function inlinePairs(view: View, text: string): readonly InlinePair[] {
  // Most cells hold neither a colon nor a figure.
  if (!MAY_HOLD_PAIR.test(text)) return NO_PAIRS;
  const known = view.judge.pairs.get(text);
  if (known) return known;
  const found = findPairs(view, text);
  view.judge.pairs.set(text, found);
  return found;
}

const COLON = /[:：]/;
const MAY_HOLD_PAIR = /[:：\d]/;
const NO_PAIRS: readonly InlinePair[] = [];

function findPairs(view: View, text: string): readonly InlinePair[] {
  if (!COLON.test(text)) return glued(view, text);
  const labels: { readonly reading: LabelReading; readonly start: number; readonly end: number }[] = [];
  for (const { index: colon } of text.matchAll(/[:：]/g)) {
    const label = labelBefore(view, text, colon);
    if (label) labels.push({ reading: label.reading, start: label.start, end: colon + 1 });
    // A sentence may mention 年度目标： in the middle; a cell of pairs begins with a label.
    else if (labels.length === 0 && !startsWithLabel(text, colon)) break;
  }
  if (labels.length === 0 || !startsWithLabel(text, labels[0]?.start ?? 0)) return glued(view, text);
  return flatMap(labels, ({ reading, end }, index) =>
    withParts(view, { reading, text: withoutLead(text.slice(end, labels[index + 1]?.start ?? text.length)) }),
  );
}

/** "总额320万元，其中财政拨款300万元，其他资金20万元" after a money label: the total, then its parts. */
function withParts(view: View, pair: InlinePair): readonly InlinePair[] {
  const end = pair.text.search(/[,，;；\n]/);
  const parts = end > 0 && isMoneyTerm(pair.reading.term) ? glued(view, pair.text.slice(end + 1), 2) : [];
  const total = pair.text.slice(0, end).replace(/^(?:总额|共计?|合计)/, "");
  return parts.length > 0 ? [{ ...pair, text: total.trim() }, ...parts] : [pair];
}

/** Removes the text between a value and the next label: "54.67万元，其中：" → "54.67万元". */
const withoutLead = (text: string): string =>
  text
    .trim()
    .replace(/[,，;；、]?\s?[(（]?其中\s?[:：]?$/, "")
    .replace(/^([^(（]*)[)）]\s*(?:[(（]?[\d一二三四五六七八九十]+[)）.、])?$/, "$1")
    .replace(/[,，;；、]$/, "")
    .trim();

/** Maximum length of what precedes the first label of a cell: a number, 其中, marks and blanks. */
const MAX_LEAD = 100;

const startsWithLabel = (text: string, start: number): boolean =>
  start <= MAX_LEAD && /^(?:\s|其中|[*★※]|[:：]|[(（]?[\d一二三四五六七八九十]+[)）.、])*$/.test(text.slice(0, start));

/**
 * The longest text before a colon that starts at a boundary and is a label; blanks may be typed between its characters.
 */
function labelBefore(
  view: View,
  text: string,
  colon: number,
): { readonly reading: LabelReading; readonly start: number } | null {
  const own =
    text
      .slice(Math.max(0, colon - MAX_TYPED_LABEL), colon)
      .split(STOP)
      .at(-1) ?? "";
  for (let start = colon - own.length; start < colon - 1; start += 1) {
    const begins = start === 0 || BOUNDARY.test(text.charAt(start - 1));
    if (!begins || /\s/.test(text.charAt(start))) continue;
    const reading = view.label(compactText(text.slice(start, colon)));
    if (reading && reading.fit >= MIN_FIT) return { reading, start };
  }
  return null;
}

const GLUED = /^([\u4e00-\u9fff]{2,14})(\d[\d,]*(?:\.\d+)?(?:万元|万|元|亿元)?)$/;
/** Between a label and its figure there is nothing or a blank; between two such pairs there is a blank or a mark. */
const BETWEEN = /(?<=[\d元万])(?:\s?[,，;；、]\s?|\s(?!万|亿|元))(?=[\u4e00-\u9fff])/;
const MAX_GLUED = 80;

/** ☑财政资金50万元 □其他资金 万元: what is ticked, without what is not and has no figure. */
const withoutBoxes = (text: string): string =>
  BOX.test(text)
    ? text
        .replace(/□[^□☑√■✓\d]*/g, " ")
        .replace(/[☑√■✓]/g, " ")
        .trim()
        .split(/\s+/)
        .join(" ")
    : text;

const BOX = /[□☑√■✓]/;

/**
 * 上级资金16, "其中：财政拨款35万元 其他资金0": money labels directly followed by their figures.
 * The parts of a total may have labels of two characters: 自筹20万元.
 */
function glued(view: View, text: string, shortest = 3): readonly InlinePair[] {
  if (text.length > MAX_GLUED || !/\d/.test(text)) return [];
  const pairs = withoutBoxes(text)
    .replace(/^\s*其中\s*[:：]?/, "")
    .split(BETWEEN)
    .map((piece, index, pieces): InlinePair | null => {
      const [, label = "", figure] = GLUED.exec(compactText(piece).replace(/^其中:?/, "")) ?? [];
      const reading = label.length < shortest ? null : view.label(label);
      // 收入预算6280万元，其中： is a total by what follows.
      const leastFit = shortest < 3 || (index === 0 && pieces.length > 1) ? 0.8 : 0.9;
      return reading && figure && reading.fit >= leastFit && isMoneyTerm(reading.term)
        ? { reading, text: figure }
        : null;
    });
  return pairs.every((pair) => pair !== null) ? pairs : [];
}
