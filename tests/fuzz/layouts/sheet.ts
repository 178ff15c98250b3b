import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { meantForm, type MeantForm } from "./content";
import { drawOf } from "./draw";
import { putOutline } from "./outline";
import { headStyle, putFoot, putHead } from "./head";
import { Page } from "./page";
import { putTable, tableStyle, tableWidth } from "./table";

/** A plausible sheet of a body that is nowhere else, and what it means. */
export interface DrawnSheet {
  readonly sheet: SheetSnapshot;
  readonly forms: readonly MeantForm[];
}

/** The narrowest form: a matrix of three amounts beside its label. */
const MIN_WIDTH = 4;

/** The share of sheets whose indicators stand in one cell. */
const OUTLINES = 0.08;

/** Draws the sheet of a seed: one form, or two of one style one below the other. */
export function drawSheet(seed: number): DrawnSheet {
  const draw = drawOf(seed);
  const [head, table] = [headStyle(draw), tableStyle(draw)];
  const width = Math.max(MIN_WIDTH, tableWidth(table));
  const forms = Array.from({ length: draw.chance(0.12) ? 2 : 1 }, () => meantForm(draw));
  const page = new Page(draw.pick([0, 0, 0, 1, 2]));
  page.skip(draw.pick([0, 0, 0, 1, 3]));
  // A sequence of its own, so that the other sheets stay as they are.
  const drawAgain = drawOf(~seed);
  const isOutline = forms.length === 1 && drawAgain.chance(OUTLINES);
  for (const [index, form] of forms.entries()) {
    if (index > 0) page.skip(draw.int(1, 2));
    putHead(page, head, form, width);
    if (isOutline) putOutline(drawAgain, page, form, width);
    else putTable(draw, page, table, form, width);
    putFoot(page, head, width);
  }
  return { sheet: page.sheet("目标表"), forms };
}
