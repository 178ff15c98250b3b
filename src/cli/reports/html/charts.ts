import { SEVERITIES, type Severity } from "../../../core/severity";
import type { TieLine } from "../../../app/review/pack-review";
import type { SeverityCounts } from "../../../core/engine/counts";
import { countsText, REVIEW_WORDS, SEVERITY_NAMES } from "../../../app/review/words";
import type { Language } from "../../../app/review/opinions";
import { hypertext, type Markup } from "./markup";

/** A bar of a chart: its name and segments. */
export interface Bar {
  readonly name: string;
  readonly counts: SeverityCounts;
}

const WIDTH = 860;
const LABEL = 260;
const BAR_SPACE = WIDTH - LABEL - 60;
const STEP = 24;
/** Approximate number of characters that fit into the label column. */
const LABEL_CHARACTERS = 19;

/** Horizontal bars divided by severity. Screen readers get one sentence; the table beside it has the numbers. */
export function severityChart(id: string, title: string, bars: readonly Bar[], language: Language): Markup {
  const most = Math.max(1, ...bars.map(({ counts }) => totalOf(counts)));
  const height = bars.length * STEP + 4;
  const labels = distinctLabels(bars.map(({ name }) => name));
  return hypertext`<svg class="chart bars" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}"><title id="${id}">${title}</title>${bars.map((bar, index) => severityBar({ ...bar, label: labels[index] ?? bar.name }, index * STEP, most, language))}</svg>`;
}

export const severityLegend = (language: Language): Markup =>
  hypertext`<ul class="legend" aria-hidden="true">${SEVERITIES.map((severity) => hypertext`<li class="${severity}"><i></i>${SEVERITY_NAMES[severity][language]}</li>`)}</ul>`;

const totalOf = (counts: SeverityCounts): number => SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);

function severityBar(
  { name, label, counts }: Bar & { readonly label: string },
  top: number,
  most: number,
  language: Language,
): Markup {
  let left = LABEL;
  const pieces = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity: Severity) => {
    const width = (counts[severity] / most) * BAR_SPACE;
    const piece = hypertext`<rect class="bar-${severity}" x="${round(left)}" y="${top + 3}" width="${round(width)}" height="16"
    />`;
    left += width;
    return piece;
  });
  return hypertext`<g><title>${name}: ${countsText(counts, language)}</title><text x="${LABEL - 8}" y="${top + 16}" text-anchor="end">${label}</text>${pieces}<text class="soft-text" x="${round(left + 6)}" y="${top + 16}">${totalOf(counts)}</text></g>`;
}

const TIE_WIDTH = 440;
const TIE_LABEL = 66;
const TIE_SPACE = TIE_WIDTH - TIE_LABEL - 4;

/** A total above the parts that should add up to it; the difference is framed. */
export function tieChart({ title, verdict, total, parts }: TieLine, id: string, language: Language): Markup {
  const sum = parts.reduce((all, { fen }) => all + Math.max(0, fen), 0);
  const most = Math.max(1, total ?? 0, sum);
  const widthOf = (fen: number): number => (Math.max(0, fen) / most) * TIE_SPACE;
  let left = TIE_LABEL;
  const pieces = parts.map(({ name, fen }, index) => {
    const width = widthOf(fen);
    const piece = hypertext`<rect class="${index % 2 === 0 ? "bar-even" : "bar-odd"}" x="${round(left)}" y="28" width="${round(width)}" height="16"><title>${name}</title></rect
    >`;
    left += width;
    return piece;
  });
  const ends = [TIE_LABEL + widthOf(total ?? sum), left].toSorted((a, b) => a - b);
  const [from = 0, to = 0] = ends;
  const gapTop = (total ?? sum) > sum ? 28 : 6;
  return hypertext`<svg class="chart" viewBox="0 0 ${TIE_WIDTH} 48" role="img" aria-labelledby="${id}"><title id="${id}">${title}: ${verdict}</title><text class="soft-text" x="${TIE_LABEL - 8}" y="18" text-anchor="end">${REVIEW_WORDS.stated[language]}</text><rect class="bar-stated" x="${TIE_LABEL}" y="6" width="${round(widthOf(total ?? 0))}" height="16" /><text class="soft-text" x="${TIE_LABEL - 8}" y="40" text-anchor="end">${REVIEW_WORDS.sumOfParts[language]}</text>${pieces}
    ${to - from < 0.5 ? "" : hypertext`<rect class="bar-gap" x="${round(from)}" y="${gapTop}" width="${round(to - from)}" height="16" />`}</svg>`;
}

const round = (value: number): string => String(Number(value.toFixed(2)));

/**
 * Names as labels. Names that would be truncated to the same text keep their ends, which differ; otherwise they are
 * numbered.
 */
export function distinctLabels(names: readonly string[]): readonly string[] {
  const cut = names.map((name) => shortened(name, LABEL_CHARACTERS));
  const isShared = (labels: readonly string[], index: number): boolean =>
    labels.some((label, other) => other !== index && label === labels[index]);
  const ended = names.map((name, index) => (isShared(cut, index) ? withoutMiddle(name, LABEL_CHARACTERS) : cut[index]));
  const labels = ended.map((label) => label ?? "");
  return labels.map((label, index) => {
    if (!isShared(labels, index)) return label;
    return `${shortened(label, LABEL_CHARACTERS - 4)} (${labels.slice(0, index + 1).filter((other) => other === label).length})`;
  });
}

/** Shortens a text to its beginning and end. */
function withoutMiddle(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const end = Math.floor(length / 2);
  return `${characters.slice(0, length - 1 - end).join("")}…${characters.slice(-end).join("")}`;
}

const shortened = (text: string, length: number): string => {
  const characters = Array.from(text);
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : text;
};
