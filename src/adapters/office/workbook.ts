import type { Plan } from "../../core/plan/plan";
import { distinctEdits } from "../../core/plan/distinct-edits";
import { fail, ok, type Result } from "../../core/result";
import { formatCell } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import type { LiveWorkbook, WorkbookMarker } from "../../port/workbook";
import { changeSheets } from "./change";
import { replaceContent } from "./contents";
import { editCells } from "./edits";
import { setHiddenNames } from "./hidden-names";
import { insertRows } from "./insert-rows";
import { changeMarks } from "./marks";
import { readActiveCell, revealCell } from "./navigate";
import { addSheets, removeSheets } from "./new-sheets";
import type { OfficeApi } from "./office-api";
import { readWorkbook, rereadWorkbook, type Reading } from "./read";
import { inExcel } from "./run";
import { querySheets } from "./sheets";
import { addDropdowns } from "./validations";
import { watchSelection } from "./watch-selection";
import { watchWorkbook } from "./watch";

/** Events come late: those of so many milliseconds after a write still count as its own. */
const ECHO = 500;

/** The ports on the open workbook. It remembers the last reading, so that later requests know the sheets. */
export function openOffice(api: OfficeApi): LiveWorkbook {
  let last: Reading | null = null;
  let isWriting = false;
  let lastWrite = -Infinity;
  const onApplied = new Set<() => void>();

  const remember = async (reading: Outcome<Reading>): Outcome<Reading["snapshot"]> => {
    const result = await reading;
    if (!result.ok) return result;
    last = result.value;
    return ok(result.value.snapshot);
  };
  /** One writes at a time, the next waits: two that read and write by turns would undo each other's work. */
  let lastTurn: Promise<unknown> = Promise.resolve();
  const writing = <T>(write: () => Outcome<T>): Outcome<T> => {
    const turn = lastTurn.then(async () => {
      isWriting = true;
      try {
        return await write();
      } finally {
        isWriting = false;
        lastWrite = Date.now();
      }
    });
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
  const marked = (marks: Parameters<WorkbookMarker["replaceMarks"]>[0]): ReturnType<typeof changeMarks> =>
    writing(() => changeMarks(api, last?.sheets ?? [], marks));

  return {
    read: () => remember(readWorkbook(api)),
    sheetNames: () => readSheetNames(api),
    apply: async (plan) => {
      const applied = await writing(() => applyPlan(api, plan));
      if (applied.ok) for (const listener of onApplied) listener();
      return applied;
    },
    replaceMarks: async (marks) => {
      const changed = await marked(marks);
      return changed.ok ? ok({ placed: changed.value.placed, skipped: changed.value.skipped }) : changed;
    },
    clearMarks: async () => {
      const changed = await marked([]);
      return changed.ok ? ok({ removed: changed.value.removed, skipped: changed.value.skipped }) : changed;
    },
    setHiddenNames: (names) => writing(() => setHiddenNames(api, names)),
    reveal: (cell) => revealCell(api, cell),
    activeCell: () => readActiveCell(api),
    watch: (listener) => watchWorkbook(api, { isWriting: () => isWriting || Date.now() - lastWrite < ECHO }, listener),
    watchApplied: (listener) => {
      onApplied.add(listener);
      return () => onApplied.delete(listener);
    },
    watchSelection: (listener) => watchSelection(api, listener),
    reread: (change) => remember(last ? rereadWorkbook(api, last, change) : readWorkbook(api)),
  };
}

function readSheetNames(api: OfficeApi): Outcome<readonly string[]> {
  return inExcel(api, async (context): Promise<Result<readonly string[], PortError>> => {
    const list = querySheets(context);
    await context.sync();
    return ok(list().map(({ name }) => name));
  });
}

/** New sheets first: where a change of the others is refused they are deleted again. */
async function applyPlan(
  api: OfficeApi,
  { newSheets, edits: wanted, validations = [], contents = [], insertedRows = [] }: Plan,
): Outcome<{ readonly sheets: number; readonly cells: number }> {
  const edits = distinctEdits(wanted);
  if (!edits.ok) {
    return fail({
      kind: "unexpected",
      detail: `two different values for ${edits.error.sheet}!${formatCell(edits.error)}`,
    });
  }
  const added = await addSheets(api, newSheets);
  if (!added.ok) return added;
  const edited = await changeSheets(api, [
    ...(edits.value.length > 0 ? [editCells(edits.value)] : []),
    ...contents.map(replaceContent),
    ...(validations.length > 0 ? [addDropdowns(validations)] : []),
    // Last: what is above speaks of places before it.
    ...[...new Set(insertedRows.map(({ sheet }) => sheet))].map((sheet) =>
      insertRows(
        sheet,
        insertedRows.filter((inserted) => inserted.sheet === sheet),
      ),
    ),
  ]);
  if (edited.ok) return ok({ sheets: newSheets.length, cells: edits.value.length });
  if (added.value.length === 0) return edited;
  const removed = await removeSheets(api, added.value);
  return removed.ok ? edited : fail({ kind: "left-behind", sheets: newSheets.map(({ name }) => name) });
}
