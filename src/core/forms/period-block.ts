import { oncePer } from "../once-per";
import type { Form, Rows } from "./form";

const within = (row: number, { from, to }: Rows): boolean => row >= from && row <= to;

/** Whether a row of the sheet is one of the block with the indicators of the whole run (长期绩效指标). */
export const isOfPeriod = ({ periodRows }: Form, row: number): boolean =>
  periodRows !== undefined && within(row, periodRows);

/** The form without its block of the whole run: what rules hold against its money, its goals, its year and other forms. */
export const ofYear = oncePer((form: Form): Form =>
  form.periodRows === undefined ? form : { ...form, ...withRows(form, (row) => !isOfPeriod(form, row)) },
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
    ...withRows(form, (row) => isOfPeriod(form, row)),
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

const withRows = ({ indicators, branches, leftOverRows = [] }: Form, holds: (row: number) => boolean) => ({
  indicators: indicators.filter(({ level3 }) => holds(level3.at.row)),
  branches: branches.filter(({ rows }) => holds(rows.from)),
  leftOverRows: leftOverRows.filter(({ at }) => holds(at.row)),
});
