import { flatMap } from "../flat-map";
import type { ListSum, Located } from "../forms/form";
import type { AmountReading, MoneyUnit } from "../values/amount";
import { groupBy } from "../group-by";
import { rowsIn } from "../workbook/grid";
import type { ReadForm } from "./assemble";
import type { ListColumns } from "./candidates/list";
import type { RawField } from "./candidates/raw-field";
import { locateAmount } from "./candidates/tasks";
import { unitOf } from "./form-fields";
import { isMoneyTerm } from "./lexicon/labels";
import type { View } from "./view";

const TOTAL_LINE = /^(?:金额|总)?(?:合计|总计)$/;
/** Lines that repeat money of others, so that the lines cannot simply be added up. */
const REPEATS = /^(?:其中|合计|总计)/;
const SUBTOTAL = "小计";

/**
 * The entries of a list in rows `from` to `to`, each with the sums that the list's total line and the lines of units above
 * their projects state. `units` are those units by the rows of their projects.
 */
export function withListSums(
  view: View,
  list: ListColumns,
  [from, to]: readonly [from: number, to: number],
  entries: readonly ReadForm[],
  units: ReadonlyMap<number, RawField>,
): readonly ReadForm[] {
  const [first] = entries;
  if (!first) return entries;
  const columns = moneyColumns(list, first.form.moneyUnit);
  const own = new Set(entries.map(({ form }) => form.area.row));
  const listSums = [
    // A line that is no entry, such as that of a unit above its projects, may repeat the money of others.
    ...listSumsOf(view, list, [from, to], columns).filter(({ lines }) => lines.every(({ at }) => own.has(at.row))),
    ...unitSumsOf(view, columns, own, units),
  ];
  return listSums.length === 0
    ? entries
    : entries.map(({ form, readings }) => ({ form: { ...form, listSums }, readings }));
}

/** A column of amounts, and their unit. */
interface MoneyColumn {
  readonly column: number;
  readonly unit: MoneyUnit;
}

const moneyColumns = ({ columns }: ListColumns, formUnit: MoneyUnit): readonly MoneyColumn[] =>
  flatMap(columns, ({ term, headed: { head, from: column } }) =>
    head && isMoneyTerm(term) ? [{ column, unit: unitOf({ label: head }) ?? formUnit }] : [],
  );

const amountsIn = ({ grid }: View, money: readonly MoneyColumn[], row: number): readonly Located<AmountReading>[] =>
  money
    .map(({ column, unit }) => locateAmount(grid.at(row, column), unit))
    .filter(({ at, value }) => at.row === row && value.state !== "blank");

/** A sum for each unit whose line states an amount in the first column that all of its projects fill, too. */
function unitSumsOf(
  view: View,
  money: readonly MoneyColumn[],
  entryRows: ReadonlySet<number>,
  units: ReadonlyMap<number, RawField>,
): readonly ListSum[] {
  const rowsOf = groupBy(
    [...units].filter(([row]) => entryRows.has(row)),
    ([, { cell }]) => cell,
  );
  return flatMap([...rowsOf], ([cell, projects]): readonly ListSum[] => {
    const amounts = projects.map(([row]) => amountsIn(view, money, row));
    const total = amountsIn(view, money, cell.at.row).find(({ at }) =>
      amounts.every((own) => own.some((amount) => amount.at.column === at.column)),
    );
    if (!total) return [];
    const lines = flatMap(amounts, (own) => own.filter(({ at }) => at.column === total.at.column));
    return [{ unit: cell.text.trim(), total, lines }];
  });
}

/** A sum for each column of amounts; none unless there is exactly one total line and no line repeats others' money. */
function listSumsOf(
  view: View,
  { columns, nameColumn }: ListColumns,
  [from, to]: readonly [from: number, to: number],
  money: readonly MoneyColumn[],
): readonly ListSum[] {
  const { grid } = view;
  const rows = rowsIn(grid, from, to);
  const amountsOf = (row: number): readonly Located<AmountReading>[] => amountsIn(view, money, row);
  const isTotal = (row: number): boolean =>
    TOTAL_LINE.test(grid.cellsIn(row)[0]?.compact ?? "") && amountsOf(row).some(({ value }) => value.fen !== null);
  const isSubtotal = (row: number): boolean => grid.cellsIn(row).some(({ compact }) => compact.startsWith(SUBTOTAL));
  const [totalRow, ...others] = rows.filter(isTotal);
  if (totalRow === undefined || others.length > 0) return [];
  const heads = new Set(
    flatMap(columns, ({ headed: { from, head } }) => (from === nameColumn && head ? [head.compact] : [])),
  );
  // The row of column numbers has no names, and heads are repeated on every page.
  const lines = rows.filter((row) => {
    const name = grid.at(row, nameColumn);
    const isName = name.at.row === row && /\p{Script=Han}/u.test(name.compact) && !heads.has(name.compact);
    return row !== totalRow && isName && !isSubtotal(row);
  });
  if (lines.some((row) => grid.cellsIn(row).some(({ compact }) => REPEATS.test(compact)))) return [];
  const own = flatMap(lines, amountsOf);
  return amountsOf(totalRow)
    .filter(({ value }) => value.fen !== null)
    .map((total) => ({ total, lines: own.filter(({ at }) => at.column === total.at.column) }));
}
