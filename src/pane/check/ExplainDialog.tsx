import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { MAX_EXPLANATION } from "../../app/explanations";
import type { Finding } from "../../core/engine/finding";
import { cellLabel } from "../../core/workbook/address";
import { useStrings, useWords } from "../strings/use-strings";
import { QuestionDialog } from "../ui/QuestionDialog";

const useStyles = makeStyles({
  reason: { minWidth: 0 },
  reasonText: { minWidth: 0, width: "100%" },
  finding: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Asks why a finding is acceptable. */
export function ExplainDialog({
  finding,
  onSave,
  onClose,
}: {
  readonly finding: Finding;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  const [text, setText] = useState("");
  const [isAsked, setAsked] = useState(false);
  const isMissing = text.trim() === "";
  return (
    <QuestionDialog
      title={strings.keepTitle}
      yes={strings.save}
      no={strings.cancel}
      onYes={() => {
        if (isMissing) setAsked(true);
        else onSave(text.trim());
      }}
      onNo={onClose}
    >
      <div className={styles.finding}>
        <span>{words(finding.message)}</span>
        <span className={styles.quiet}>{cellLabel(finding.at)}</span>
      </div>
      <Field
        required
        label={strings.reason}
        hint={strings.keepWords}
        {...(isAsked && isMissing && { validationMessage: strings.reasonNeeded })}
      >
        <Textarea
          className={styles.reason}
          textarea={{ className: styles.reasonText }}
          value={text}
          rows={4}
          maxLength={MAX_EXPLANATION}
          onChange={(_event, { value }) => {
            setText(value);
          }}
        />
      </Field>
    </QuestionDialog>
  );
}
