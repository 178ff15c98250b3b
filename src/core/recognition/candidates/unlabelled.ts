import type { FormKind } from "../../forms/form";
import { rowsIn, type GridCell } from "../grid";
import type { Term } from "../lexicon/labels";
import type { View } from "../view";
import type { RawField, Region } from "./fields";

/** A text with what stands to its right: a label whose words are unknown, and its value. */
interface Pair {
  readonly label: GridCell;
  readonly value: GridCell;
}

/** What speaks for a value whose label is not understood: less than for any label that is. */
const SCORE = 0.8;
const MAX_LABEL = 14;

/**
 * Fields whose labels are not understood, by the kind of their values and the place where they stand: bodies, sentences
 * above the table, a name in the first row, an amount that others add up to. Only what no label gives is taken.
 */
export function unlabelledFields(
  view: View,
  region: Region,
  known: readonly RawField[],
  kind: FormKind,
): readonly RawField[] {
  const pairs = unknownPairs(view, region, known);
  const has = (...terms: readonly Term[]): boolean =>
    known.some(({ term, text }) => terms.includes(term) && text.trim() !== "");
  const field = (term: Term, { label, value }: Pair): RawField => ({
    term,
    label,
    cell: value,
    text: value.text,
    time: null,
    score: SCORE,
  });
  const found: RawField[] = [];
  const features = (pair: Pair) => view.features(pair.value.compact);
  const bodies = pairs.filter((pair) => features(pair).body === 1 && features(pair).prose === 0);
  const owners: readonly Term[] = [
    ...(has("departmentName") || (kind === "department" && has("ownName")) ? [] : (["departmentName"] as const)),
    ...(kind === "department" || has("unitName", "ownName") ? [] : (["unitName"] as const)),
  ];
  owners.forEach((term, index) => {
    const pair = bodies[index];
    if (pair) found.push(field(term, pair));
  });
  const texts = pairs.filter((pair) => features(pair).prose === 1 || pair.value.compact.length > 20);
  if (!has("goal", "annualGoal", "overallGoal", "periodGoal")) {
    const last = texts.at(-1);
    if (last) found.push(field("goal", last));
    const earlier = texts.at(-2);
    if (earlier && kind === "department" && !has("duties")) found.push(field("duties", earlier));
  }
  const names = pairs.filter((pair) => {
    const { amount, body, prose, number } = features(pair);
    return amount + body + prose + number === 0 && pair.value.compact.length >= 3 && !/^\d/.test(pair.value.compact);
  });
  const [name] = names;
  if (kind === "project" && !has("projectName") && name && isAmongFirst(view, region, name.label)) {
    found.push(field("projectName", name));
  }
  const total = has("totalFunds", "periodFunds", "annualBudget") ? null : totalAmong(view, pairs, known);
  if (total) found.push(field("totalFunds", total));
  return found;
}

/** Rows of the region in which a name may stand. */
const FIRST_ROWS = 5;

const isAmongFirst = ({ grid }: View, region: Region, { at }: GridCell): boolean =>
  rowsIn(grid, region.from, at.row).length <= FIRST_ROWS;

function unknownPairs(view: View, region: Region, known: readonly RawField[]): readonly Pair[] {
  const used = new Set(known.flatMap(({ label, cell }) => [label, cell]));
  const pairs: Pair[] = [];
  for (const row of rowsIn(view.grid, region.from, region.to)) {
    const cells = view.grid.cellsIn(row);
    for (let index = 0; index + 1 < cells.length; index += 1) {
      const [label, value] = [cells[index], cells[index + 1]];
      if (!label || !value || used.has(label) || used.has(value)) continue;
      const { amount, prose, body } = view.features(label.compact);
      const isLabel = label.compact.length <= MAX_LABEL && amount + prose + body === 0 && !/[:：]./.test(label.compact);
      if (!isLabel || view.label(value.compact) !== null) continue;
      pairs.push({ label, value });
      index += 1;
    }
  }
  return pairs;
}

/** The amount that the other amounts of the region add up to, or the only one there is. */
function totalAmong(view: View, pairs: readonly Pair[], known: readonly RawField[]): Pair | null {
  const amountOf = (text: string): number | null => {
    const figure = /^[\d,]+(?:\.\d+)?/.exec(text.replace(/\s+/g, "").normalize("NFKC"))?.[0];
    return figure === undefined ? null : Math.round(Number(figure.replaceAll(",", "")) * 100);
  };
  const amounts = pairs.filter(
    ({ value }) => view.features(value.compact).amount === 1 && amountOf(value.text) !== null,
  );
  const others = known.filter(
    ({ cell, text }) => cell.compact !== "" && view.features(cell.compact).amount === 1 && amountOf(text) !== null,
  );
  const figures = [
    ...amounts.map(({ value }) => amountOf(value.text) ?? 0),
    ...others.map(({ text }) => amountOf(text) ?? 0),
  ];
  const [first] = amounts;
  if (!first) return null;
  const own = amountOf(first.value.text) ?? 0;
  const rest = figures.reduce((sum, figure) => sum + figure, 0) - own;
  const isSum = rest === own || figures.slice(1).includes(own);
  return figures.length === 1 || isSum ? first : null;
}
