import { flatMap } from "../../flat-map";
import { contains, type Area } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import { AFTER_ADJUSTMENT, BEFORE_ADJUSTMENT } from "../lexicon/adjusted";
import type { LabelReading } from "../lexicon/label-reading";
import { isGoalTerm, isMoneyTerm } from "../lexicon/labels";
import type { JudgedCell } from "../view";

/** Labels, and what does not count: the columns below 调整前. */
export interface AdjustedLabels {
  readonly labels: ReadonlyMap<JudgedCell, LabelReading>;
  readonly former: readonly Area[];
}

/**
 * 绩效目标 | 调整前 | 调整后, over a row of texts, or 项目资金 over rows of labels and amounts: 调整后 labels what counts, and the
 * columns of 调整前 are left out.
 */
export function withAdjusted(grid: Grid<JudgedCell>, labels: ReadonlyMap<JudgedCell, LabelReading>): AdjustedLabels {
  const blocks = flatMap([...labels], ([label, reading]) => {
    if (!isGoalTerm(reading.term) && !isMoneyTerm(reading.term)) return [];
    const { area } = label;
    const before = grid.at(area.row, area.column + area.columns);
    const after = BEFORE_ADJUSTMENT.test(before.compact)
      ? grid.cellsIn(area.row).find(({ compact }) => AFTER_ADJUSTMENT.test(compact))
      : null;
    if (!after || after.at.column < before.at.column) return [];
    const { column } = before.at;
    return [{ label, reading, after, former: { ...area, column, columns: after.at.column - column } }];
  });
  if (blocks.length === 0) return { labels, former: [] };
  const former = blocks.map((block) => block.former);
  const own = [...labels].filter(([{ at }]) => !former.some((area) => contains(area, at)));
  const settled = flatMap(blocks, ({ label, reading, after }): readonly (readonly [JudgedCell, LabelReading])[] => [
    [label, { ...reading, isBlock: true }],
    [after, { ...reading, isBlock: false }],
  ]);
  return { labels: new Map([...own, ...settled]), former };
}
