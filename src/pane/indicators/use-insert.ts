import { useAnnounce } from "@fluentui/react-components";
import { useState } from "react";
import { placeIndicator, type Placement } from "../../app/indicators/place-indicator";
import type { ListedIndicator } from "../../core/catalog/schema";
import type { CellRef } from "../../core/workbook/address";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { inWords, useTask, type Task } from "../ui/use-task";

/** The user's answer for an indicator whose row already holds text. */
export type Answer = "replace" | "add" | "leave";

/** Writing an indicator into the workbook. */
export interface Insert {
  readonly task: Task;
  /** The last action, for display; it was announced as well. `isStep` is false if nothing was written. */
  readonly done: { readonly text: string; readonly isStep: boolean; readonly number: number } | null;
  readonly dismissDone: () => void;
  /** A placement that would replace text, until the user answers. */
  readonly question: { readonly entry: ListedIndicator; readonly placement: Placement } | null;
  readonly insert: (entry: ListedIndicator, cell: CellRef) => void;
  readonly answer: (answer: Answer) => void;
}

/** Reads the present workbook, writes, and selects the cell where the number is missing. */
export function useInsert(onWritten: () => void): Insert {
  const workbook = useWorkbook();
  const task = useTask();
  const { announce } = useAnnounce();
  const { indicators: texts } = useStrings();
  const [done, setDone] = useState<Insert["done"]>(null);
  const [question, setQuestion] = useState<Insert["question"]>(null);

  const tell = (text: string, isStep: boolean): void => {
    setDone((before) => ({ text, isStep, number: (before?.number ?? 0) + 1 }));
    announce(text, { polite: true });
  };
  const write = async (entry: ListedIndicator, placement: Placement): Promise<void> => {
    const { edits, row, insertedRows } = placement;
    if (edits.length + insertedRows.length === 0) {
      tell(texts.unchanged(entry.name), false);
      return;
    }
    await task.run(
      async () => inWords(await workbook.apply({ newSheets: [], edits, insertedRows })),
      () => {
        tell(texts.written(entry.name, row.sheet, row.row + 1), true);
        void workbook.reveal(edits.at(-1)?.at ?? row);
        onWritten();
      },
    );
  };
  const insert: Insert["insert"] = (entry, cell) => {
    void task.run(
      async () => {
        const snapshot = inWords(await workbook.read());
        return snapshot.ok ? placeIndicator(snapshot.value, cell, entry) : snapshot;
      },
      (placement) => {
        if (placement.replaced.length > 0) setQuestion({ entry, placement });
        else void write(entry, placement);
      },
    );
  };
  const answer: Insert["answer"] = (given) => {
    setQuestion(null);
    if (!question || given === "leave") return;
    const { entry, placement } = question;
    const { row, rowInstead } = placement;
    void write(
      entry,
      given === "add" && rowInstead
        ? { ...placement, edits: [], row: { ...row, row: rowInstead.row }, insertedRows: [rowInstead] }
        : placement,
    );
  };
  const dismissDone = (): void => {
    setDone(null);
  };
  return { task, done, dismissDone, question, insert, answer };
}
