import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Placement } from "../../app/indicators/place-indicator";
import { useStrings } from "../strings/use-strings";
import { QuestionDialog } from "../ui/QuestionDialog";
import type { Answer } from "./use-insert";

/** Asks before typed text is replaced, and shows that text; also offers an extra row. */
export function ReplaceDialog({
  placement,
  onAnswer,
}: {
  readonly placement: Placement;
  readonly onAnswer: (answer: Answer) => void;
}): ReactNode {
  const { indicators: texts } = useStrings();
  const { row, edits, rowInstead } = placement;
  return (
    <QuestionDialog
      title={texts.replaceTitle}
      yes={texts.replace}
      no={texts.cancel}
      isAlert
      onYes={() => {
        onAnswer("replace");
      }}
      onNo={() => {
        onAnswer("leave");
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
      {rowInstead && (
        <div>
          <Button
            onClick={() => {
              onAnswer("add");
            }}
          >
            {texts.addInstead}
          </Button>
        </div>
      )}
    </QuestionDialog>
  );
}
