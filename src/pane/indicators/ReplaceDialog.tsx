import type { ReactNode } from "react";
import type { Placement } from "../../app/indicators/place-indicator";
import { useStrings } from "../strings/use-strings";
import { QuestionDialog } from "../ui/QuestionDialog";

/** Asks before text that someone typed is replaced, and shows that text. */
export function ReplaceDialog({
  placement,
  onAnswer,
}: {
  readonly placement: Placement;
  readonly onAnswer: (isAllowed: boolean) => void;
}): ReactNode {
  const { indicators: texts } = useStrings();
  const { row, edits } = placement;
  return (
    <QuestionDialog
      title={texts.replaceTitle}
      yes={texts.replace}
      no={texts.cancel}
      isAlert
      onYes={() => {
        onAnswer(true);
      }}
      onNo={() => {
        onAnswer(false);
      }}
    >
      {texts.replaceText(row.sheet, row.row + 1)}
      <ul>
        {edits
          .filter(({ before }) => before.trim() !== "")
          .map(({ at, before, value }) => (
            <li key={at.column}>
              <del>{before}</del> → {value}
            </li>
          ))}
      </ul>
    </QuestionDialog>
  );
}
