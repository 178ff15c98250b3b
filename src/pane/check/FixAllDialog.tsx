import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FixPreview } from "../../app/fix";
import { useStrings } from "../strings/use-strings";
import { QuestionDialog } from "../ui/QuestionDialog";
import { EditPreview } from "./findings/EditPreview";

const useStyles = makeStyles({
  list: { maxHeight: "40vh", overflowY: "auto" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Previews all unambiguous fixes, and asks for confirmation. */
export function FixAllDialog({
  preview,
  onFix,
  onClose,
}: {
  readonly preview: FixPreview;
  readonly onFix: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const { edits, fixed, left } = preview;
  return (
    <QuestionDialog title={strings.fixAllTitle} yes={strings.fixNow} no={strings.cancel} onYes={onFix} onNo={onClose}>
      <span>{strings.fixAllWords(fixed.length, edits.length)}</span>
      <div className={styles.list} tabIndex={0} role="group" aria-label={strings.fixAllTitle}>
        <EditPreview edits={edits} />
      </div>
      <span>{strings.fixAllLeft(left.length)}</span>
      <span className={styles.quiet}>{strings.fixAllUndo}</span>
    </QuestionDialog>
  );
}
