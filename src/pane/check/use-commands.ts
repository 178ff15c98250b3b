import { applyFixes, type FixPreview } from "../../app/fix";
import { explainFinding, withdrawExplanation, type Explanation } from "../../app/explanations";
import { markFindings } from "../../app/mark";
import type { CheckResult } from "../../app/check";
import type { Finding } from "../../core/engine/finding";
import type { CellRef } from "../../core/workbook/address";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { inWords, useTask } from "../ui/use-task";
import { cellLabel } from "./findings/rows";
import type { Check } from "./use-check";
import type { Message } from "./use-messages";

/** What a user can do with the result of a check. Each says what it has done. */
export interface Commands {
  readonly mark: () => void;
  readonly clearMarks: () => void;
  readonly fix: (preview: FixPreview) => void;
  readonly explain: (finding: Finding, text: string) => void;
  readonly withdraw: (explanation: Explanation) => void;
  readonly goTo: (cell: CellRef) => void;
}

/** The commands on the result of a check; those that change the workbook are followed by another check. */
export function useCommands(
  result: CheckResult,
  { task, check }: Pick<Check, "task" | "check">,
  say: (message: Message) => void,
): Commands & { readonly moves: ReturnType<typeof useTask> } {
  const workbook = useWorkbook();
  const { check: strings } = useStrings();
  // Moving the selection waits for nothing that the pane is busy with.
  const moves = useTask();

  const sayMarks = (text: string, skipped: readonly string[]): void => {
    say(
      skipped.length === 0
        ? { intent: "success", text }
        : { intent: "warning", text: `${text} ${strings.skipped(skipped.join(strings.listSeparator))}` },
    );
  };
  const doneAndCheck = (text: string): void => {
    say({ intent: "success", text });
    check();
  };

  return {
    moves,
    mark: () => {
      void task.run(
        async () => inWords(await markFindings(workbook, result.findings)),
        ({ placed, skipped }) => {
          sayMarks(placed > 0 ? strings.marked(placed) : strings.nothingMarked, skipped);
        },
      );
    },
    clearMarks: () => {
      void task.run(
        async () => inWords(await workbook.clearMarks()),
        ({ removed, skipped }) => {
          sayMarks(strings.cleared(removed), skipped);
        },
      );
    },
    fix: (preview) => {
      void task.run(
        async () => inWords(await applyFixes(workbook, preview)),
        ({ cells }) => {
          doneAndCheck(strings.fixed(cells));
        },
      );
    },
    explain: (finding, text) => {
      void task.run(
        async () => inWords(await explainFinding(workbook, result.snapshot, finding, text)),
        () => {
          doneAndCheck(strings.explainedDone);
        },
      );
    },
    withdraw: (explanation) => {
      void task.run(
        async () => inWords(await withdrawExplanation(workbook, explanation)),
        () => {
          doneAndCheck(strings.withdrawn);
        },
      );
    },
    goTo: (cell) => {
      void moves.run(
        async () => inWords(await workbook.reveal(cell)),
        ({ obstacle }) => {
          if (obstacle) say({ intent: "warning", text: strings.obstacles[obstacle](cellLabel(cell)) });
        },
      );
    },
  };
}
