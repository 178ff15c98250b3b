import { CommandType, ICommandService, type Injector, type IRange } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/preset-sheets-core";
import type { Book } from "../model/book";
import { moveConflict } from "../model/moved-cells";

/** A mutation that fails, so that Univer does none of those that would follow it. */
const REFUSE = "jixiao.mutation.refuse-paste";
/** Before Univer's own hooks: those of lower priority come first. */
const FIRST = -1;

type Conflict = NonNullable<ReturnType<typeof moveConflict>>;

/** Cells that were cut are not pasted where that would tear something apart, as cells are not dragged there. */
export function checkCutCells(
  injector: Injector,
  book: Book,
  refuse: (conflict: Conflict) => void,
): { dispose(): void } {
  const command = injector
    .get(ICommandService)
    .registerCommand({ id: REFUSE, type: CommandType.MUTATION, handler: () => false });
  const hook = injector.get(ISheetClipboardService).addClipboardHook({
    id: "jixiao.check-cut-cells",
    priority: FIRST,
    onPasteCells: (from, to, _, { copyType }) => {
      const nothing = { redos: [], undos: [] };
      if (String(copyType) !== "CUT" || from?.unitId !== book.grid.unit) return nothing;
      const conflict = moveConflict(book, {
        id: "sheet.command.move-range",
        params: {
          fromSubUnitId: from.subUnitId,
          toSubUnitId: to.subUnitId,
          fromRange: spanOf(from.range),
          toRange: spanOf(to.range),
        },
      });
      if (conflict === null) return nothing;
      refuse(conflict);
      return { redos: [{ id: REFUSE, params: {} }], undos: [] };
    },
  });
  return {
    dispose: () => {
      hook.dispose();
      command.dispose();
    },
  };
}

/** The range from the first to the last of these rows and columns. */
const spanOf = ({ rows, cols }: { readonly rows: readonly number[]; readonly cols: readonly number[] }): IRange => ({
  startRow: Math.min(...rows),
  endRow: Math.max(...rows),
  startColumn: Math.min(...cols),
  endColumn: Math.max(...cols),
});
