import Big from "big.js";
import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { groupBy } from "../../group-by";
import type { Form, Indicator } from "../../forms/form";
import { familiesOf, formsOfFamily } from "../../forms/pairing";
import { typedTarget } from "../../indicators/measure";
import { topicsOf } from "../../indicators/topics";

/** Figures that differ by this factor or more have the wrong magnitude; it is not a difference in plan. */
const FACTOR = 100;

/** Rows that count something: with a figure and a unit, not a percentage. */
const isCounted = ({ target: { value } }: Indicator): boolean =>
  (value.kind === "quantity" || value.kind === "amount") && value.unit !== null && Number(value.number) > 0;

/** Maximum number of related cells in other forms. */
const MAX_RELATED = 20;

interface Counted {
  readonly row: Indicator;
  readonly form: Form;
  readonly place: number;
  /** Keys shared by rows that may be the same measure with a 万 missing: same unit and figure, and a common topic. */
  readonly keys: readonly string[];
}

function keysOf(row: Indicator): readonly string[] {
  const { unit, figure } = row.target.value;
  if (figure === null) return [];
  const plain = new Big(figure).toFixed();
  return topicsOf(row).map((topic) => [unit, plain, topic].join("\n"));
}

/** Rows by key, then by number, then by form. */
type Index = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Form, readonly Counted[]>>>;

const indexOf = (rows: readonly Counted[]): Index =>
  grouped(
    flatMap(rows, (counted) => counted.keys.map((key) => ({ key, counted }))),
    ({ key }) => key,
    (alike) =>
      grouped(
        alike.map(({ counted }) => counted),
        ({ row }) => row.target.value.number ?? "",
        (equal) => groupBy(equal, ({ form }) => form),
      ),
  );

const grouped = <Item, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  valueOf: (group: readonly Item[]) => Value,
): ReadonlyMap<string, Value> => new Map(Array.from(groupBy(items, keyOf), ([key, group]) => [key, valueOf(group)]));

/** The first rows of other forms that are larger by a wrong magnitude. */
function largerOf({ row, form, keys }: Counted, index: Index): readonly Indicator[] {
  const { number } = row.target.value;
  const found = new Map<number, Indicator>();
  for (const numbers of flatMap(keys, (key) => index.get(key) ?? [])) {
    for (const [larger, forms] of numbers) {
      if (Number(larger) <= Number(number) || new Big(larger).div(number ?? larger).lt(FACTOR)) continue;
      for (const other of firstOthers(forms, form)) found.set(other.place, other.row);
    }
  }
  return [...found]
    .toSorted(([a], [b]) => a - b)
    .map(([, other]) => other)
    .slice(0, MAX_RELATED);
}

function* firstOthers(forms: ReadonlyMap<Form, readonly Counted[]>, own: Form): Iterable<Counted> {
  let count = 0;
  for (const [form, rows] of forms) {
    if (form === own) continue;
    for (const row of rows) {
      if (count === MAX_RELATED) return;
      count += 1;
      yield row;
    }
  }
}

/** MAG-UNIT: a measure has the same magnitude in every form. */
export const magUnit = definePackRule<{
  magnitude: { name: string; value: string; other: string; otherValue: string; factor: string };
}>({
  meta: {
    code: "MAG-UNIT",
    severity: "error",
    title: { zh: "同一事项的数量级不一致", en: "Same measure, other magnitude" },
    dimension: "realistic",
    basis: "部门表与项目表中同一事项的指标值使用同一数量级",
  },
  messages: {
    magnitude: {
      zh: ({ name, value, other, otherValue, factor }) =>
        `“${name}”为“${value}”，另一张表“${other}”为“${otherValue}”，相差 ${factor} 倍，请核对是否漏写或多写“万”`,
      en: ({ name, value, other, otherValue, factor }) =>
        `“${name}” is “${value}”, another form has “${other}” at “${otherValue}”: ${factor} times apart, check the magnitude`,
      headline: {
        zh: ({ name, factor }) => `“${name}”与另一张表差 ${factor} 倍`,
        en: ({ name, factor }) => `“${name}”: ${factor} times apart`,
      },
    },
  },
  *check(pack) {
    for (const family of familiesOf(pack)) yield* slipsIn(formsOfFamily(family));
  },
});

/** Rows that are smaller by a wrong magnitude than the same measure in another form. */
function* slipsIn(forms: readonly Form[]) {
  const counted = flatMap(forms, (form) =>
    form.indicators.filter(isCounted).map((row) => ({ row, form, keys: keysOf(row) })),
  ).map((one, place) => ({ place, ...one }));
  const index = indexOf(counted);
  for (const one of counted) {
    const larger = largerOf(one, index);
    const [first] = larger;
    if (!first) continue;
    const { row } = one;
    yield {
      messageId: "magnitude",
      params: {
        name: row.level3.value,
        value: typedTarget(row),
        other: first.level3.value,
        otherValue: typedTarget(first),
        factor: new Big(first.target.value.number ?? 1).div(row.target.value.number ?? 1).toFixed(0),
      },
      at: row.target.at,
      related: larger.map(({ target }) => target.at),
    } as const;
  }
}
