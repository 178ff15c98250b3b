import { oncePer } from "../once-per";
import type { CellAddress } from "../workbook/address";
import type { Form } from "./form";

const within = (at: number, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  at >= from && at <= to;

/** Whether a cell of the sheet stands in the block with the indicators of the whole run (长期绩效指标). */
export const isOfPeriod = ({ periodRows }: Form, { row, column }: CellAddress): boolean =>
  periodRows !== undefined &&
  within(row, periodRows) &&
  (periodRows.columns === undefined || within(column, periodRows.columns));

/** The form without its block of the whole run: what rules hold against its money, its goals, its year and other forms. */
export const ofYear = oncePer((form: Form): Form =>
  form.periodRows === undefined ? form : { ...form, ...withCells(form, (at) => !isOfPeriod(form, at)) },
);

/**
 * The block of the whole run as a form of its own, with nothing that is said of the year: its rows are judged by themselves.
 * Null if there is none.
 */
export function ofPeriod(form: Form): Form | null {
  if (form.periodRows === undefined) return null;
  const { projectName, departmentName, unitName, duties } = form.texts;
  return {
    ...form,
    ...withCells(form, (at) => isOfPeriod(form, at)),
    year: null,
    amounts: {},
    texts: {
      ...(projectName && { projectName }),
      ...(departmentName && { departmentName }),
      ...(unitName && { unitName }),
      ...(duties && { duties }),
    },
    tasks: [],
    listSums: [],
    namedSources: [],
    unread: [],
    uncertain: [],
  };
}

const withCells = ({ indicators, branches, leftOverRows = [] }: Form, holds: (at: CellAddress) => boolean) => ({
  indicators: indicators.filter(({ level3 }) => holds(level3.at)),
  branches: branches.filter(({ level2, rows }) => holds({ row: rows.from, column: level2.at.column })),
  leftOverRows: leftOverRows.filter(({ at }) => holds(at)),
});
