import { useAnnounce } from "@fluentui/react-components";
import { useRef, useState, type RefObject } from "react";
import {
  firstWithoutValue,
  neighbourOf,
  nextWithoutValue,
  planValue,
  valueText,
  type ValueDraft,
  type ValueLine,
  type ValueOffer,
} from "../../../app/indicators/value-line";
import { recognise } from "../../../core/recognition/recognise";
import type { CellEdit } from "../../../core/plan/plan";
import { formatCell, type CellRef } from "../../../core/workbook/address";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings } from "../../strings/use-strings";
import { inWords, useTask, type Task } from "../../ui/use-task";

/** Commands to write values and to move between rows. */
export interface ValueCommands {
  readonly task: Task;
  /** Writes a value, then selects the next row without one. A draft without a number only moves on. */
  readonly write: (line: ValueLine, draft: ValueDraft) => void;
  readonly step: (line: ValueLine, step: 1 | -1) => void;
  readonly take: (offer: ValueOffer) => void;
  /** Goes to the first row of a sheet without a value. */
  readonly begin: (sheet: string) => void;
  /** Whether nothing is left to fill in the form being filled in. */
  readonly isDone: boolean;
  /** Whether the next value line takes the focus, because rows are being filled one after the other. */
  readonly isFilling: RefObject<boolean>;
}

/** `onWritten` is called after each write, so that the workbook is reread. */
export function useValue(onWritten: () => void): ValueCommands {
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const { indicators: texts } = useStrings();
  const task = useTask();
  const isFilling = useRef(false);
  const [isDone, setDone] = useState(false);
  const goTo = (cell: CellRef | null): void => {
    isFilling.current = true;
    if (cell) void workbook.reveal(cell);
  };
  const apply = (edits: readonly CellEdit[], onDone: () => void): void => {
    void task.run(
      async () => inWords(await workbook.apply({ newSheets: [], edits })),
      () => {
        onDone();
        onWritten();
      },
    );
  };
  return {
    task,
    write: (line, draft) => {
      const next = nextWithoutValue(line);
      const goOn = (): void => {
        if (next) goTo(next);
        else announce(texts.allValues, { polite: true });
        isFilling.current = next !== null;
        setDone(!next);
      };
      const edits = planValue(line, draft);
      if (draft.figure.trim() === "" || edits.length === 0) {
        goOn();
        return;
      }
      apply(edits, () => {
        announce(texts.wroteValue(formatCell(line.indicator.target.at), valueText(draft)), { polite: true });
        goOn();
      });
    },
    begin: (sheet) => {
      void workbook.read().then((snapshot) => {
        if (snapshot.ok) goTo(firstWithoutValue(recognise(snapshot.value), sheet));
      });
    },
    isDone,
    isFilling,
    step: (line, step) => {
      goTo(neighbourOf(line, step));
    },
    take: ({ edits, at, offered }) => {
      apply(edits, () => {
        announce(texts.wroteValue(formatCell(at), offered), { polite: true });
      });
    },
  };
}
