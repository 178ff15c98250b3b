import { useAnnounce } from "@fluentui/react-components";
import { useRef, useState, type RefObject } from "react";
import { planTyped } from "../../../app/fill-field";
import type { KnownSum } from "../../../app/known-sums";
import { nextGap, type FillProgress } from "../../../app/next-gap";
import type { FillSlot } from "../../../core/completeness/fill-slots";
import type { CellEdit } from "../../../core/plan/plan";
import { cellLabel, type CellRef } from "../../../core/workbook/address";
import type { Obstacle } from "../../../port/workbook";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings, useWords } from "../../strings/use-strings";
import { useSelection } from "../../ui/use-selection";
import { inWords, useTask, type Task } from "../../ui/use-task";

/** The place to fill that is selected, and the ways to fill it and to go on. */
export interface Gaps {
  readonly task: Task;
  /** The selected cell. */
  readonly cell: CellRef | null;
  /** Why the cell cannot be seen although it is selected. */
  readonly obstacle: Obstacle | null;
  readonly goTo: (cell: CellRef) => void;
  /** Writes what was typed for the selected place, then goes to the next (1) or previous (-1) one. */
  readonly step: (direction: 1 | -1) => void;
  /** Writes an amount that follows from others, then goes to the next place. */
  readonly fillSum: (sum: KnownSum) => void;
  /** What was typed for a place and is not written yet. */
  readonly typedFor: (slot: FillSlot) => string;
  readonly type: (slot: FillSlot, text: string) => void;
  /** Whether the line of the selected place takes the focus: the user goes from place to place in the pane. */
  readonly takesFocus: RefObject<boolean>;
}

/** Follows the selection while `isShown`; `onFilled` is called after each write, so that the workbook is reread. */
export function useGaps(progress: FillProgress, isShown: boolean, onFilled: () => void): Gaps {
  const { fill } = useStrings();
  const words = useWords();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  const takesFocus = useRef(false);
  const [cell, setCell] = useState<CellRef | null>(null);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  useSelection(isShown, setCell);

  const typedFor = ({ at }: FillSlot): string => typed.get(cellLabel(at)) ?? "";
  const type = ({ at }: FillSlot, text: string): void => {
    setTyped((before) => new Map([...before, [cellLabel(at), text]]));
  };
  const goTo = (to: CellRef): void => {
    takesFocus.current = true;
    setCell(to);
    void task.run(
      async () => inWords(await workbook.reveal(to)),
      (revealed) => {
        setObstacle(revealed.obstacle);
      },
    );
  };
  const goOn = (from: CellRef | null, direction: 1 | -1): void => {
    const next = nextGap(progress, from, direction);
    if (!next) return;
    const { at, name } = next.slot;
    goTo(at);
    const told = fill.steppedTo(progress.left, cellLabel(at), words(name));
    announce(next.isWrapped ? `${fill.wrapped}${told}` : told, { polite: true });
  };
  const write = (edit: CellEdit, told: string, direction: 1 | -1): void => {
    void task.run(
      async () => inWords(await workbook.apply({ newSheets: [], edits: [edit] })),
      () => {
        setTyped((before) => new Map([...before].filter(([label]) => label !== cellLabel(edit.at))));
        announce(told, { polite: true });
        onFilled();
        goOn(edit.at, direction);
      },
    );
  };
  const writeTyped = (slot: FillSlot, text: string, direction: 1 | -1): void => {
    void task.run(
      async () => {
        const snapshot = inWords(await workbook.read());
        return snapshot.ok ? planTyped(snapshot.value, slot, text) : snapshot;
      },
      (edit) => {
        write(edit, fill.filled(cellLabel(edit.at), String(edit.value)), direction);
      },
    );
  };
  const step = (direction: 1 | -1): void => {
    const slot = cell && progress.forms.flatMap(({ gaps }) => gaps).find(({ at }) => cellLabel(at) === cellLabel(cell));
    const text = slot ? typedFor(slot) : "";
    if (slot && text.trim() !== "") writeTyped(slot, text, direction);
    else goOn(cell, direction);
  };
  const fillSum = ({ edit, figure }: KnownSum): void => {
    write(edit, fill.filled(cellLabel(edit.at), figure), 1);
  };
  return { task, cell, obstacle, goTo, step, fillSum, typedFor, type, takesFocus };
}
