import type { KeyboardEvent } from "react";
import type { Row } from "./rows";

/** The actions of a tree's keys; lines are given by index. */
export interface TreeMoves {
  readonly moveTo: (index: number) => void;
  readonly setOpen: (row: Row, isOpen: boolean) => void;
  readonly activate: (row: Row) => void;
  /** Moves into the details of the open line, to the first control. */
  readonly enter: () => void;
  /** Moves from the details back to their line. */
  readonly leave: () => void;
}

/**
 * The keys of a tree (WAI-ARIA tree view): arrows, Home and End move, Right opens or enters, Left closes or goes to the
 * form, Enter and Space act like a click. In the details Left and Escape return to the line.
 */
export function treeKeyHandler(
  rows: readonly Row[],
  index: number,
  isOpen: (row: Row) => boolean,
  { moveTo, setOpen, activate, enter, leave }: TreeMoves,
): (event: KeyboardEvent<HTMLElement>) => void {
  const row = rows[index];
  const keys: Readonly<Record<string, () => void>> = row
    ? {
        ArrowDown: () => {
          moveTo(Math.min(index + 1, rows.length - 1));
        },
        ArrowUp: () => {
          moveTo(Math.max(index - 1, 0));
        },
        Home: () => {
          moveTo(0);
        },
        End: () => {
          moveTo(rows.length - 1);
        },
        ArrowRight: () => {
          if (!isOpen(row)) setOpen(row, true);
          else if (row.kind === "finding") enter();
          else moveTo(Math.min(index + 1, rows.length - 1));
        },
        ArrowLeft: () => {
          if (isOpen(row)) setOpen(row, false);
          else moveTo(rows.findIndex(({ key }) => key === row.group.key));
        },
        Enter: () => {
          activate(row);
        },
        " ": () => {
          activate(row);
        },
      }
    : {};
  const keysOfDetails: typeof keys = { ArrowLeft: leave, Escape: leave };
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isOnLine = event.target instanceof HTMLElement && event.target.getAttribute("role") === "treeitem";
    const act = (isOnLine ? keys : keysOfDetails)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
