import { distinctEdits } from "../../core/plan/distinct-edits";
import { rowBefore } from "../../core/plan/inserted-rows";
import { isOwnNote } from "../../core/plan/note";
import type { CellEdit, InsertedRow, Plan } from "../../core/plan/plan";
import type { Result } from "../../core/result";
import { formatCell, type CellRef } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { PortError } from "../../port/errors";
import type {
  WorkbookAnnotator,
  WorkbookLooks,
  WorkbookMarker,
  WorkbookNamer,
  WorkbookReader,
  WorkbookWriter,
} from "../../port/workbook";
import { attempt, PartFailure, unwrap } from "../package/failure";
import { clearMarks, placeMarks } from "./marks";
import { setHiddenNames } from "./hidden-names";
import { clearNotes, placeNotes } from "./notes";
import { newWorkbook } from "./new-workbook";
import { applyPlan } from "./patch";
import { readSnapshot } from "./read";
import { readLook } from "./read-look";
import { readWorkbookPart } from "./read-workbook-part";
import { openZip } from "../package/zip";

/**
 * A workbook file in memory, backed by its bytes: unchanged parts stay byte for byte, and a failed change has no
 * effect.
 */
export interface XlsxWorkbook
  extends WorkbookReader, WorkbookLooks, WorkbookWriter, WorkbookMarker, WorkbookAnnotator, WorkbookNamer {
  /** The current file. */
  bytes(): Uint8Array;
}

/** Opens the bytes of an .xlsx or .xlsm file. Its parts are read and validated on demand. */
export function openXlsx(bytes: Uint8Array): Result<XlsxWorkbook, PortError> {
  return attempt(() => {
    let current = { bytes, archive: unwrap(openZip(bytes)) };
    const become = (changed: Uint8Array): void => {
      current = { bytes: changed, archive: unwrap(openZip(changed)) };
    };
    const attempted = <T>(edit: () => T): Promise<Result<T, PortError>> => Promise.resolve(attempt(edit));
    return {
      bytes: () => current.bytes,
      read: () => Promise.resolve(readSnapshot(current.archive)),
      readLook: (sheet) => attempted(() => readLook(current.archive, sheet)),
      sheetNames: () => attempted(() => readWorkbookPart(current.archive).tabs),
      apply: (plan) =>
        attempted(() => {
          const distinct = distinctEdits(plan.edits);
          if (!distinct.ok) throw twoValues(distinct.error);
          const edits = distinct.value;
          const expected = [...edits, ...besideRows(plan.insertedRows ?? [])];
          if (expected.length > 0) checkUnchanged(unwrap(readSnapshot(current.archive)), expected);
          become(applyPlan(current.archive, { ...plan, edits }));
          return { sheets: plan.newSheets.length, cells: edits.length };
        }),
      replaceMarks: (marks) =>
        attempted(() => {
          const marked = placeMarks(current.archive, marks);
          become(marked.bytes);
          return { placed: marked.placed, skipped: [] };
        }),
      clearMarks: () =>
        attempted(() => {
          const cleared = clearMarks(current.archive);
          become(cleared.bytes);
          return { removed: cleared.removed, skipped: [] };
        }),
      replaceNotes: (notes) =>
        attempted(() => {
          const { bytes: noted, placed, occupied } = placeNotes(current.archive, notes, isOwnNote);
          become(noted);
          return { placed, occupied, skipped: [] };
        }),
      clearNotes: () =>
        attempted(() => {
          const cleared = clearNotes(current.archive, isOwnNote);
          become(cleared.bytes);
          return { removed: cleared.removed, skipped: [] };
        }),
      setHiddenNames: (names) =>
        attempted(() => {
          become(setHiddenNames(current.archive, names));
          return null;
        }),
    };
  });
}

/** A new workbook with the sheets of a plan. */
export const newXlsx = (plan: Plan): Result<XlsxWorkbook, PortError> =>
  attempt(() => unwrap(openXlsx(newWorkbook(plan))));

const twoValues = (at: CellRef): PartFailure =>
  new PartFailure({ kind: "unexpected", detail: `two different values for ${at.sheet}!${formatCell(at)}` });

/** A cell as it was when a change was proposed. */
type Expected = Pick<CellEdit, "at" | "before">;

/** The cells beside rows to be inserted, at their positions before any insertion. */
const besideRows = (rows: readonly InsertedRow[]): readonly Expected[] =>
  rows.flatMap(({ sheet, beside: { at, text } }, index) => {
    const { row, isNew } = rowBefore(
      at.row,
      rows.slice(0, index).filter((each) => each.sheet === sheet),
    );
    return isNew ? [] : [{ at: { ...at, row }, before: text }];
  });

/** Throws PartFailure when a cell no longer shows what it showed when its change was proposed. */
function checkUnchanged(snapshot: WorkbookSnapshot, expected: readonly Expected[]): void {
  for (const { at, before } of expected) {
    const sheet = snapshot.sheets.find(({ name }) => name === at.sheet);
    if (!sheet) throw new PartFailure({ kind: "sheet-missing", sheet: at.sheet });
    const found = sheet.cells.find(({ row, column }) => row === at.row && column === at.column)?.text ?? "";
    if (found !== before) throw new PartFailure({ kind: "cell-changed", at, expected: before, found });
  }
}
