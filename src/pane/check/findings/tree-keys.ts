import type { KeyboardEvent } from "react";
import type { Row } from "./rows";

/** What the keys of a tree do; lines are named by their place. */
export interface TreeMoves {
  readonly moveTo: (index: number) => void;
  readonly setOpen: (row: Row, isOpen: boolean) => void;
  readonly activate: (row: Row) => void;
}

/**
 * The keys of a tree (WAI-ARIA tree view): arrows, Home and End move, Right opens, Left closes or goes to the form, Enter
 * and the space bar do what a click does. Keys inside of an open line are left alone.
 */
export function treeKeyHandler(
  rows: readonly Row[],
  index: number,
  isOpen: (row: Row) => boolean,
  { moveTo, setOpen, activate }: TreeMoves,
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
  return (event) => {
    const isOnLine = event.target instanceof HTMLElement && event.target.getAttribute("role") === "treeitem";
    const act = isOnLine && !event.ctrlKey && !event.altKey && !event.metaKey ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
}
