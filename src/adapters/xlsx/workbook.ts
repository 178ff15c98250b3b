import { distinctEdits } from "../../core/plan/distinct-edits";
import type { CellEdit, Plan } from "../../core/plan/plan";
import type { Result } from "../../core/result";
import { formatCell, type CellRef } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { PortError } from "../../port/errors";
import type { WorkbookMarker, WorkbookNamer, WorkbookReader, WorkbookWriter } from "../../port/workbook";
import { attempt, PartFailure, unwrap } from "./failure";
import { clearMarks, placeMarks } from "./marks";
import { setHiddenNames } from "./hidden-names";
import { newWorkbook } from "./new-workbook";
import { applyPlan } from "./patch";
import { readSnapshot } from "./read";
import { readWorkbookPart } from "./read-workbook-part";
import { openZip } from "./zip";

/**
 * A workbook file in memory. Its bytes are the truth: what is not changed stays as it was, byte for byte, and a change
 * that fails leaves them alone.
 */
export interface XlsxWorkbook extends WorkbookReader, WorkbookWriter, WorkbookMarker, WorkbookNamer {
  /** The file as it stands now. */
  bytes(): Uint8Array;
}

/** Opens the bytes of an .xlsx or .xlsm file. Its parts are read, and judged, when they are needed. */
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
      sheetNames: () => attempted(() => readWorkbookPart(current.archive).tabs),
      apply: (plan) =>
        attempted(() => {
          if (plan.insertedRows?.length)
            throw new PartFailure({ kind: "unsupported", need: "inserted rows in a file" });
          const distinct = distinctEdits(plan.edits);
          if (!distinct.ok) throw twoValues(distinct.error);
          const edits = distinct.value;
          if (edits.length > 0) checkUnchanged(unwrap(readSnapshot(current.archive)), edits);
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

/** Throws PartFailure when a cell does not show what it showed when its edit was proposed. */
function checkUnchanged(snapshot: WorkbookSnapshot, edits: readonly CellEdit[]): void {
  for (const { at, before } of edits) {
    const sheet = snapshot.sheets.find(({ name }) => name === at.sheet);
    if (!sheet) throw new PartFailure({ kind: "sheet-missing", sheet: at.sheet });
    const found = sheet.cells.find(({ row, column }) => row === at.row && column === at.column)?.text ?? "";
    if (found !== before) throw new PartFailure({ kind: "cell-changed", at, expected: before, found });
  }
}
