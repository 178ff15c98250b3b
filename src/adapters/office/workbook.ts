import type { NewSheet, Plan } from "../../core/plan/plan";
import { distinctEdits } from "../../core/plan/distinct-edits";
import { fail, ok } from "../../core/result";
import { formatCell } from "../../core/workbook/address";
import type { Outcome } from "../../port/errors";
import type { LiveWorkbook, WorkbookMarker } from "../../port/workbook";
import { removeBlankSheets } from "./blank-sheets";
import { changeSheets } from "./change";
import { replaceContent } from "./contents";
import { editCells } from "./edits";
import { setHiddenNames } from "./hidden-names";
import { fitRows } from "./fit-rows";
import { insertRows } from "./insert-rows";
import { changeMarks } from "./marks";
import { readActiveCell, revealCell } from "./navigate";
import { addSheets, removeSheets } from "./new-sheets";
import { changeNotes } from "./notes";
import type { OfficeApi } from "./office-api";
import { glanceAtWorkbook, readWorkbook, rereadWorkbook, type Reading } from "./read";
import { readSheetList } from "./sheet-list";
import { readLook } from "./read-look";
import { takeBack, type AddedSheet, type Step } from "./take-back";
import { addDropdowns } from "./validations";
import { watchSelection } from "./watch-selection";
import { watchWorkbook } from "./watch";

/** From this version on, Excel's own undo covers an add-in's changes (office-js-docs-pr#5175). */
const UNDO_OF_ADD_INS = "1.19";

/** Events arrive late: those within this many ms after a write still count as its own. */
const ECHO = 500;

/** The ports on the open workbook. Keeps the last reading, so that later requests know the sheets. */
export function openOffice(api: OfficeApi): LiveWorkbook {
  let last: Reading | null = null;
  let isWriting = false;
  let lastWrite = -Infinity;
  let lastStep: Step | null = null;
  const onApplied = new Set<() => void>();
  const tellApplied = (): void => {
    for (const listener of onApplied) listener();
  };

  const remember = async (reading: Outcome<Reading>): Outcome<Reading["snapshot"]> => {
    const result = await reading;
    if (!result.ok) return result;
    last = result.value;
    return ok(result.value.snapshot);
  };
  /** Writes run one at a time: two that interleave reads and writes would undo each other's work. */
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
    read: ({ isGlance = false } = {}) => remember(isGlance ? glanceAtWorkbook(api, last) : readWorkbook(api)),
    readLook: (sheet) => readLook(api, sheet),
    sheetNames: async () => {
      const list = await readSheetList(api);
      return list.ok ? ok(list.value.map(({ name }) => name)) : list;
    },
    apply: async (plan) => {
      const applied = await writing(() => applyPlan(api, plan));
      if (!applied.ok) return applied;
      lastStep = applied.value;
      tellApplied();
      return ok({ sheets: plan.newSheets.length, cells: applied.value.cells });
    },
    isUndoable: api.isSetSupported("ExcelApi", UNDO_OF_ADD_INS),
    takeBack: async () => {
      const step = lastStep;
      if (!step) return fail({ kind: "nothing-to-take-back" });
      const takenBack = await writing(() => takeBack(api, step));
      if (!takenBack.ok) return takenBack;
      lastStep = null;
      tellApplied();
      return takenBack;
    },
    replaceMarks: async (marks) => {
      const changed = await marked(marks);
      return changed.ok ? ok({ placed: changed.value.placed, skipped: changed.value.skipped }) : changed;
    },
    clearMarks: async () => {
      const changed = await marked([]);
      return changed.ok ? ok({ removed: changed.value.removed, skipped: changed.value.skipped }) : changed;
    },
    replaceNotes: async (notes) => {
      const changed = await writing(() => changeNotes(api, notes));
      if (!changed.ok) return changed;
      const { placed, skipped, occupied } = changed.value;
      return ok({ placed, skipped, occupied });
    },
    clearNotes: async () => {
      const changed = await writing(() => changeNotes(api, []));
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

/** Adds new sheets first; they are deleted again if a change of the others is refused. */
async function applyPlan(
  api: OfficeApi,
  {
    newSheets,
    edits: wanted,
    validations = [],
    contents = [],
    insertedRows = [],
    blankSheets = [],
    rowFits = [],
  }: Plan,
): Outcome<Step> {
  const edits = distinctEdits(wanted);
  if (!edits.ok) {
    return fail({
      kind: "unexpected",
      detail: `two different values for ${edits.error.sheet}!${formatCell(edits.error)}`,
    });
  }
  const added = await addInSteps(api, newSheets);
  if (!added.ok) return added;
  const edited = await changeSheets(api, [
    ...(edits.value.length > 0 ? [editCells(edits.value)] : []),
    ...contents.map(replaceContent),
    ...(validations.length > 0 ? [addDropdowns(validations)] : []),
    ...rowFits.map(fitRows),
    // Last: the changes above use positions before the insertion.
    ...[...new Set(insertedRows.map(({ sheet }) => sheet))].map((sheet) =>
      insertRows(
        sheet,
        insertedRows.filter((inserted) => inserted.sheet === sheet),
      ),
    ),
  ]);
  if (edited.ok) {
    // A separate step, whose failure is ignored: deleting a sheet empties Excel's undo list.
    const blank = blankSheets.length > 0 ? await removeBlankSheets(api, blankSheets) : ok([]);
    const removed = blank.ok ? blank.value : [];
    return ok({ added: added.value, changes: edited.value, cells: edits.value.length, removed });
  }
  if (added.value.length === 0) return edited;
  const removed = await removeSheets(
    api,
    added.value.map(({ id }) => id),
  );
  return removed.ok ? edited : fail({ kind: "left-behind", sheets: newSheets.map(({ name }) => name) });
}

/**
 * Adds hidden sheets in a separate step before the others: hiding empties the undo list (except on the web), undoing it
 * together with cells crashes some Excels (office-js#6001), and Excel may refuse a list whose source is still empty.
 * Either all are added or none.
 */
async function addInSteps(api: OfficeApi, newSheets: readonly NewSheet[]): Outcome<readonly AddedSheet[]> {
  const done: AddedSheet[] = [];
  for (const isHidden of [true, false]) {
    const sheets = newSheets.filter(({ visibility }) => (visibility !== "visible") === isHidden);
    const added = await addSheets(api, sheets);
    if (!added.ok) {
      const ids = done.map(({ id }) => id);
      const removed = ids.length > 0 ? await removeSheets(api, ids) : ok(null);
      return removed.ok ? added : fail({ kind: "left-behind", sheets: done.map(({ sheet }) => sheet.name) });
    }
    for (const [index, sheet] of sheets.entries()) {
      const id = added.value[index];
      if (id !== undefined) done.push({ id, sheet });
    }
  }
  return ok(done);
}
