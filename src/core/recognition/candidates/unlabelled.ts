import { flatMap } from "../../flat-map";
import type { FormKind } from "../../forms/form";
import { normalised } from "../../values/text";
import { rowsIn } from "../../workbook/grid";
import type { Term } from "../lexicon/label-reading";
import { endsLikeLabel } from "../lexicon/labels";
import { partsOf, type Part } from "../lexicon/parts";
import type { JudgedCell, View } from "../view";
import { statedUnit } from "./amount-units";
import { isFilled, type RawField, type Region } from "./raw-field";

/** A text and what is to its right: a label with unknown words, and its value. */
interface Pair {
  readonly label: JudgedCell;
  readonly value: JudgedCell;
}

/** The score of a value with an unknown label: lower than with any known label. */
const SCORE = 0.8;
const MAX_LABEL = 14;

/**
 * Fields whose labels are unknown, recognised by the kind of value and its position: bodies, sentences above the table,
 * a name in the first rows, an amount that is the sum of others. Used only for fields without a known label.
 */
export function unlabelledFields(
  view: View,
  region: Region,
  known: readonly RawField[],
  kind: FormKind,
): readonly RawField[] {
  const pairs = unknownPairs(view, region, known);
  const filled = new Set(known.filter(isFilled).map(({ term }) => term));
  const has = (...terms: readonly Term[]): boolean => terms.some((term) => filled.has(term));
  const field = (term: Term, { label, value }: Pair, text: string = value.text): RawField => ({
    term,
    label,
    cell: value,
    text,
    time: null,
    score: SCORE,
  });
  const found: RawField[] = [];
  const features = (pair: Pair) => pair.value.judged.features;
  const bodies = pairs.filter((pair) => features(pair).body === 1 && features(pair).prose === 0);
  const owners: readonly Term[] = [
    ...(has("departmentName") || (kind === "department" && has("ownName")) ? [] : (["departmentName"] as const)),
    ...(kind === "department" || has("unitName", "ownName") ? [] : (["unitName"] as const)),
  ];
  owners.forEach((term, index) => {
    const pair = bodies[index];
    if (pair) found.push(field(term, pair));
  });
  const own: Term = kind === "department" ? "departmentName" : "unitName";
  const withoutLabel = (term: Term, cell: JudgedCell, text: string): RawField =>
    field(term, { label: cell, value: cell }, text);
  const isNamed = (term: Term): boolean => has(term) || found.some((each) => each.term === term);
  const alone = isNamed(own) || has("ownName") ? [] : bodiesAlone(view, region, known);
  const [first] = alone;
  const beside = alone.find((cell) => isBesideUnit(view, cell));
  if (first) found.push(withoutLabel(own, first, first.text.trim().replace(CODE_BEFORE, "")));
  if (beside && kind === "project" && !isNamed("departmentName"))
    found.push(withoutLabel("departmentName", beside, beside.text.trim()));
  const texts = pairs.filter(
    (pair) => (features(pair).prose === 1 || pair.value.compact.length > 20) && !speaksOfBodies(pair),
  );
  if (!has("goal", "annualGoal", "overallGoal", "periodGoal")) {
    const last = texts.at(-1);
    if (last) found.push(field("goal", last));
    const earlier = texts.at(-2);
    if (earlier && kind === "department" && !has("duties")) found.push(field("duties", earlier));
  }
  const names = pairs.filter((pair) => {
    const { amount, body, prose, number } = features(pair);
    if (endsLikeLabel(pair.value.compact)) return false;
    return amount + body + prose + number === 0 && pair.value.compact.length >= 3 && !/^\d/.test(pair.value.compact);
  });
  const name = pairs.find(namesProject) ?? names[0];
  if (kind === "project" && !has("projectName") && name && isAmongFirst(view, region, name.label)) {
    found.push(field("projectName", name));
  }
  const total = has("totalFunds", "periodFunds", "annualBudget") ? null : totalAmong(pairs, known);
  if (total) found.push(field("totalFunds", total));
  return found;
}

/** 308001青禾县教育局本级: a code before and 本级 behind the name of a body. */
const CODE_BEFORE = /^[[【(（]?\d{3,}[\]】)）]?[-—_]?\s*/;
const BEHIND_BODY = /\(?本级\)?$/;

/** The first cells of the first rows that say nothing but the name of a body: 青禾市第七中学 below the title. */
function bodiesAlone(view: View, region: Region, known: readonly RawField[]): readonly JudgedCell[] {
  const used = cellsOf(known);
  const cells = flatMap(rowsIn(view.grid, region.from, region.to).slice(0, FIRST_ROWS), (row) =>
    view.grid.cellsIn(row).slice(0, 1),
  );
  const isBody = (cell: JudgedCell): boolean =>
    !used.has(cell) &&
    cell.judged.label === null &&
    !/[:：]/.test(cell.compact) &&
    view.features(cell.compact.replace(CODE_BEFORE, "").replace(BEHIND_BODY, "")).body === 1;
  return cells.filter(isBody);
}

/** 207101青禾县人民法院 | 单位：万元: the line above a table that tells whose form it is and what its amounts are in. */
const isBesideUnit = ({ grid }: View, cell: JudgedCell): boolean =>
  statedUnit(grid.cellsIn(cell.at.row).filter((other) => other !== cell)) !== null;

const OF_PROJECT: ReadonlySet<Part> = new Set<Part>(["project", "fill", "filler", "money", "act"]);

/** 项目题名, 专项叫法: a label that speaks of a project and of nothing else that is known, before any words. */
function namesProject({ label, value }: Pair): boolean {
  const { parts } = partsOf(label.compact.replace(/\([^()]*\)/g, "").replace(/[:：]$/, ""));
  const { amount, number } = value.judged.features;
  const isOfProject = parts.includes("project") && parts.every((part) => OF_PROJECT.has(part));
  return isOfProject && amount + number === 0 && value.compact.length >= 3 && !endsLikeLabel(value.compact);
}

const OF_BODIES: ReadonlySet<Part> = new Set<Part>(["department", "body"]);

/** 内设职能部门, 直属单位包括: what follows is no goal. */
const speaksOfBodies = ({ label }: Pair): boolean => partsOf(label.compact).parts.some((part) => OF_BODIES.has(part));

/** How many rows at the top of the region may have a name. */
const FIRST_ROWS = 5;

const isAmongFirst = ({ grid }: View, region: Region, { at }: JudgedCell): boolean =>
  rowsIn(grid, region.from, at.row).length <= FIRST_ROWS;

/** The cells of the labels and of the values. */
function cellsOf(fields: readonly RawField[]): ReadonlySet<JudgedCell> {
  const cells = new Set<JudgedCell>();
  for (const { label, cell } of fields) cells.add(label).add(cell);
  return cells;
}

function unknownPairs(view: View, region: Region, known: readonly RawField[]): readonly Pair[] {
  const used = cellsOf(known);
  const pairs: Pair[] = [];
  for (const row of rowsIn(view.grid, region.from, region.to)) {
    const cells = view.grid.cellsIn(row);
    for (let index = 0; index + 1 < cells.length; index += 1) {
      const [label, value] = [cells[index], cells[index + 1]];
      if (!label || !value || used.has(label) || used.has(value)) continue;
      const { amount, prose, body } = label.judged.features;
      const isLabel = label.compact.length <= MAX_LABEL && amount + prose + body === 0 && !/[:：]./.test(label.compact);
      if (!isLabel || value.judged.label !== null) continue;
      pairs.push({ label, value });
      index += 1;
    }
  }
  return pairs;
}

/** An amount in hundredths, with the label or field that it belongs to. */
interface Figure {
  readonly pair: Pair;
  /** Null if the label is unknown. */
  readonly term: Term | null;
  readonly hundredths: number;
}

/**
 * The amount that is the sum of the region's other amounts, or the only amount. If none of those with an unknown label
 * is: the fund that equals the sum of all kinds of expenditure.
 */
function totalAmong(pairs: readonly Pair[], known: readonly RawField[]): Pair | null {
  const figure = (pair: Pair, term: Term | null, text: string): readonly Figure[] => {
    const digits = /^[\d,]+(?:\.\d+)?/.exec(normalised(text.replace(/\s+/g, "")))?.[0];
    if (digits === undefined || pair.value.judged.features.amount !== 1) return [];
    return [{ pair, term, hundredths: Math.round(Number(digits.replaceAll(",", "")) * 100) }];
  };
  const open = flatMap(pairs, (pair) => figure(pair, null, pair.value.text));
  const others = flatMap(known, ({ term, label, cell, text }) => figure({ label, value: cell }, term, text));
  const [first] = open;
  if (first && first.hundredths > 0) {
    if (open.length + others.length === 1) return first.pair;
    const isSum = sumOf(open) + sumOf(others) - first.hundredths === first.hundredths;
    const isOnlyFund = others.some(({ term, hundredths }) => isFund(term) && hundredths === first.hundredths);
    if (isSum || isOnlyFund) return first.pair;
  }
  return fundOfAllExpenditure(open, others);
}

const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, { hundredths }) => sum + hundredths, 0);
const isFund = (term: Term | null): boolean => term === "fiscalFunds" || term === "generalBudget";
const isExpenditure = (term: Term | null): boolean => term === "basicExpenditure" || term === "projectExpenditure";

/** 财政拨款 that equals 基本支出 + 项目支出 plus the other amounts in their column. */
function fundOfAllExpenditure(open: readonly Figure[], others: readonly Figure[]): Pair | null {
  const kinds = others.filter(({ term }) => isExpenditure(term));
  const column = kinds[0]?.pair.value.at.column;
  const all = [...kinds, ...open.filter(({ pair }) => pair.value.at.column === column)];
  const fund = others.find(({ term, hundredths }) => isFund(term) && hundredths === sumOf(all));
  return kinds.length === 2 && fund && fund.hundredths > 0 ? fund.pair : null;
}
