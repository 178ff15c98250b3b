import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { meantForm, type MeantForm } from "./content";
import { drawOf, type Draw } from "./draw";
import { putOutline } from "./outline";
import { headStyle, putFoot, putHead, type HeadStyle } from "./head";
import { Page } from "./page";
import { putTable, tableStyle, tableWidth, type TableStyle } from "./table";

/** A plausible sheet of a body that is nowhere else, and what it means. */
export interface DrawnSheet {
  readonly sheet: SheetSnapshot;
  readonly forms: readonly MeantForm[];
}

/** The narrowest form: a matrix of three amounts beside its label. */
const MIN_WIDTH = 4;

/** The share of sheets whose indicators stand in one cell, with two forms side by side, with two below each other. */
const OUTLINES = 0.08;
const ABREAST = 0.06;
const STACKED = 0.14;
/** Of stacked forms, the share below one title and one row of heads. */
const HEADED_ONCE = 0.4;

/** How all forms of a sheet are laid out. */
interface Style {
  readonly head: HeadStyle;
  readonly table: TableStyle;
  readonly width: number;
}

/** Draws the sheet of a seed: one form, or two of one style, one below the other or side by side. */
export function drawSheet(seed: number): DrawnSheet {
  const draw = drawOf(seed);
  const [head, table] = [headStyle(draw), tableStyle(draw)];
  const style = { head, table, width: Math.max(MIN_WIDTH, tableWidth(table)) };
  const page = new Page(draw.pick([0, 0, 0, 1, 2]));
  page.skip(draw.pick([0, 0, 0, 1, 3]));
  const form = meantForm(draw);
  if (draw.chance(OUTLINES)) return oneCell(draw, page, style, form);
  if (draw.chance(ABREAST)) return abreast(draw, page, style, [form, { ...meantForm(draw), year: form.year }]);
  if (draw.chance(STACKED)) return stacked(draw, page, style, [form, meantForm(draw)]);
  putForm(draw, page, style, form);
  return { sheet: page.sheet("目标表"), forms: [form] };
}

function putForm(draw: Draw, page: Page, { head, table, width }: Style, form: MeantForm): void {
  putHead(page, head, form, width);
  putTable(draw, page, table, form, width);
  putFoot(page, head, width);
}

function oneCell(draw: Draw, page: Page, { head, width }: Style, form: MeantForm): DrawnSheet {
  putHead(page, head, form, width);
  putOutline(draw, page, form, width);
  putFoot(page, head, width);
  return { sheet: page.sheet("目标表"), forms: [form] };
}

/** Two forms side by side, with a blank column between them. */
function abreast(draw: Draw, page: Page, style: Style, [left, right]: readonly [MeantForm, MeantForm]): DrawnSheet {
  const other = page.beside(style.width + 1);
  putForm(draw, page, style, left);
  putForm(draw, other, style, right);
  return { sheet: page.sheet("目标表", other), forms: [left, right] };
}

/** Two forms one below the other: whole ones, or the fields and rows of each below one title and one row of heads. */
function stacked(draw: Draw, page: Page, style: Style, [first, second]: readonly [MeantForm, MeantForm]): DrawnSheet {
  if (!draw.chance(HEADED_ONCE)) {
    putForm(draw, page, style, first);
    page.skip(draw.int(1, 2));
    putForm(draw, page, style, second);
    return { sheet: page.sheet("目标表"), forms: [first, second] };
  }
  const { head, table, width } = style;
  const below = { ...second, year: first.year };
  putHead(page, head, first, width);
  putTable(draw, page, table, first, width);
  putHead(page, head, below, width, { isFurther: true });
  putTable(draw, page, table, below, width, { isFurther: true });
  putFoot(page, head, width);
  return { sheet: page.sheet("目标表"), forms: [first, below] };
}
