import { isOwnNote } from "../../core/plan/note";
import { ok, type Result } from "../../core/result";
import { formatCell } from "../../core/workbook/address";
import type { Outcome, PortError } from "../../port/errors";
import type { SkippedSheet } from "../../port/workbook";
import type { OfficeApi } from "./office-api";
import { inExcel } from "./run";
import type { SheetEntry } from "./sheets";

/** A note or comment of a sheet. */
interface Remark {
  /** Ours, and neither changed nor answered by anybody. */
  readonly isOwn: boolean;
  /** "B2" */
  readonly cell: string;
}

/** A sheet with its existing notes and comments. */
export interface NotedSheet {
  readonly entry: SheetEntry;
  /** Why its notes cannot be changed; null if they can. */
  readonly obstacle: SkippedSheet["reason"] | null;
  readonly notes: readonly Remark[];
  /** Comments (批注会话), used in an Excel that cannot write notes. */
  readonly comments: readonly Remark[];
}

/**
 * The notes of a sheet, the older kind of remark; null where this Excel cannot return them. The library may be older
 * than the Excel that it talks to.
 */
export function notesOn(api: OfficeApi, sheet: Excel.Worksheet): Excel.NoteCollection | null {
  return api.isSetSupported("ExcelApi", "1.18") ? orNull(sheet.notes) : null;
}

/** Declared as always present; an older library lacks it. */
const orNull = (notes: Excel.NoteCollection | undefined): Excel.NoteCollection | null => notes ?? null;

/** Reads notes and comments of these sheets, in two requests. */
export const readNoted = (api: OfficeApi, sheets: readonly SheetEntry[]): Outcome<readonly NotedSheet[]> =>
  inExcel(api, async (context): Promise<Result<readonly NotedSheet[], PortError>> => {
    const asked = sheets.map((entry) => {
      const sheet = context.workbook.worksheets.getItem(entry.id);
      const { comments, protection } = sheet;
      protection.load("protected,options");
      comments.load("items/content,items/replies/items/id");
      const notes = notesOn(api, sheet);
      notes?.load("items/content");
      return { entry, protection, comments, notes };
    });
    await context.sync();
    const placed = asked.map(({ entry, protection, comments, notes }) => {
      const isLocked = protection.protected && protection.options.allowEditObjects !== true;
      return {
        entry,
        obstacle: isLocked ? ("protected" as const) : null,
        notes: (notes?.items ?? []).map((note) => located(note, isOwnNote(note.content))),
        comments: comments.items.map((comment) =>
          located(comment, comment.replies.items.length === 0 && isOwnNote(comment.content)),
        ),
      };
    });
    if (placed.some(({ notes, comments }) => notes.length + comments.length > 0)) await context.sync();
    const taken = (remarks: readonly (() => Remark)[]): readonly Remark[] => remarks.map((take) => take());
    return ok(placed.map((sheet) => ({ ...sheet, notes: taken(sheet.notes), comments: taken(sheet.comments) })));
  });

/** Requests the cell of a remark; read the result after the next `sync`. */
function located(remark: Excel.Note | Excel.Comment, isOwn: boolean): () => Remark {
  const place = remark.getLocation();
  place.load("rowIndex,columnIndex");
  return () => ({ isOwn, cell: formatCell({ row: place.rowIndex, column: place.columnIndex }) });
}
