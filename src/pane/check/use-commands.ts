import { applyFixes, type FixPreview } from "../../app/fix";
import { explainFinding, withdrawExplanation, type Explanation } from "../../app/explanations";
import { clearMarking, markChosen } from "../../app/marking";
import type { CheckResult } from "../../app/check";
import { insertReviewSheet } from "../../app/review/insert-review-sheet";
import type { RemedyOf } from "../../app/review/opinions";
import { remediesOf } from "../../app/rule-page";
import type { Finding } from "../../core/engine/finding";
import type { LocalText } from "../../core/local-text";
import { skippedWords } from "../../app/skipped-words";
import { cellLabel, type CellRef } from "../../core/workbook/address";
import type { SkippedSheet } from "../../port/workbook";
import { useRulePage, useWorkbook } from "../host/use-workbook";
import { useLanguage, useStrings, useWords } from "../strings/use-strings";
import { inWords, useTask } from "../ui/use-task";
import { filterFindings, type Filter } from "./findings/rows";
import type { Check } from "./use-check";
import type { Marking } from "./use-marking";
import type { Message } from "./use-messages";

/** The user's commands on the result of a check. Each reports what it did. */
export interface Commands {
  readonly mark: () => void;
  readonly clearMarks: () => void;
  /** 撤回上一步: undoes the add-in's last write. */
  readonly takeBack: () => void;
  readonly review: () => void;
  readonly fix: (preview: FixPreview) => void;
  readonly explain: (finding: Finding, text: string) => void;
  readonly withdraw: (explanation: Explanation) => void;
  readonly goTo: (cell: CellRef) => void;
}

/** The commands on the result of a check; those that change the workbook trigger another check. */
export function useCommands(
  result: CheckResult,
  { task, check }: Pick<Check, "task" | "check">,
  say: (message: Message) => void,
  /** The filter for the review sheet. */
  filter: Filter,
  marking: Marking,
): Commands & { readonly moves: ReturnType<typeof useTask> } {
  const workbook = useWorkbook();
  const rulePage = useRulePage();
  const { check: strings, shell } = useStrings();
  const words = useWords();
  const language = useLanguage() === "zh-CN" ? "zh" : "en";
  // Moving the selection need not wait for other tasks of the pane.
  const moves = useTask();

  const sayMarks = (text: string, skipped: readonly SkippedSheet[], missing: LocalText | null): void => {
    const left = [missing, skippedWords(skipped)].flatMap((part) => (part ? [words(part)] : []));
    say({ intent: left.length > 0 ? "warning" : "success", text: [text, ...left].join(" ") });
  };
  const doneAndCheck = (text: string, isStep = false): void => {
    say({ intent: "success", text, isStep });
    check();
  };

  /** The remedies from the pages of the findings' rules. */
  const remedies = (): Promise<RemedyOf> =>
    remediesOf(
      [...result.findings, ...result.explained.map(({ finding }) => finding)].map(({ rule }) => rule),
      rulePage,
    );

  const review = (): void => {
    void task.run(
      async () => {
        const isShown = (finding: Finding): boolean =>
          filterFindings([finding], result.forms, filter, words).length > 0;
        const request = { check: result, language, remedyOf: await remedies(), isShown } as const;
        return inWords(await insertReviewSheet(workbook, request));
      },
      (sheet) => {
        doneAndCheck(strings.reviewed(sheet), true);
        void workbook.reveal({ sheet, row: 0, column: 0 });
      },
    );
  };

  return {
    moves,
    mark: () => {
      void task.run(
        async () => {
          const remedyOf: RemedyOf = marking.withNotes ? await remedies() : () => null;
          return inWords(await markChosen(workbook, result, marking, { language, remedyOf }));
        },
        ({ placed, noted, skipped, missing }) => {
          sayMarks(placed > 0 ? strings.marked(placed, noted) : strings.nothingMarked, skipped, missing);
          if (marking.withReview) review();
        },
      );
    },
    clearMarks: () => {
      void task.run(
        async () => inWords(await clearMarking(workbook)),
        ({ marks, notes, skipped }) => {
          sayMarks(strings.cleared(marks, notes), skipped, null);
        },
      );
    },
    takeBack: () => {
      void task.run(
        async () => inWords(await workbook.takeBack()),
        () => {
          doneAndCheck(shell.takenBack);
        },
      );
    },
    review,
    fix: (preview) => {
      void task.run(
        async () => inWords(await applyFixes(workbook, preview)),
        ({ cells }) => {
          doneAndCheck(strings.fixed(cells), true);
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
