import { cellsBetween } from "../workbook/grid";
import { readFields } from "./candidates/fields";
import { isFilled, type RawField, type Region } from "./candidates/raw-field";
import { FOOT_TERMS } from "./lexicon/labels";
import type { View } from "./view";

/** 填报说明, 绩效目标申报表内容说明: instructions follow. */
const INSTRUCTIONS = /^(?:说明|.{0,20}(?:填[报表写]|编[报制]|内容|使用)(?:说明|须知|要求))[:：]?$/;

/**
 * The fields below a table. Those of people and dates belong there; others count where nothing above the table states them,
 * and not among instructions: （一）项目名称：按规范的名称填报。
 */
export function fieldsOfFoot(view: View, foot: Region, above: readonly RawField[]): readonly RawField[] {
  const stated = new Set(above.filter(isFilled).map(({ term }) => term));
  const instructions = cellsBetween(view.grid, foot.from, foot.to).find(
    ({ at, compact }) => INSTRUCTIONS.test(compact) && view.grid.cellsIn(at.row).length === 1,
  );
  const end = instructions?.at.row ?? Infinity;
  return readFields(view, foot, () => false).filter(
    ({ term, label }) => FOOT_TERMS.has(term) || (!stated.has(term) && label.at.row < end),
  );
}
