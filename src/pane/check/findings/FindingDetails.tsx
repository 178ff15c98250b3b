import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CommentEditRegular, WrenchRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { citationOf } from "../../../core/engine/dimension";
import type { Finding } from "../../../core/engine/finding";
import type { Form } from "../../../core/forms/form";
import type { CellRef } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { KeyHint } from "../../ui/KeyHint";
import { TaskButton } from "../../ui/TaskButton";
import { useCriteria } from "../use-criteria";
import { EditPreview } from "./EditPreview";
import { Consequences, Parts } from "./Gathered";
import { RelatedCells } from "./RelatedCells";
import { RulePage } from "./RulePage";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalSNudge,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 26px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  message: { margin: 0 },
  fix: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  term: { color: tokens.colorNeutralForeground3 },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  fact: { margin: 0 },
  inline: { display: "inline" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  next: { marginLeft: "auto" },
});

/** The user's actions on a finding. */
export interface FindingActions {
  readonly onGoTo: (cell: CellRef) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onKeep: (finding: Finding) => void;
  /** Goes to the next finding of the list. */
  readonly onNext: () => void;
  /** Blocks other actions while one is running. */
  readonly isBusy: boolean;
}

/** The message, the fix and the actions; below them the other cells and the source of the rule. */
export function FindingDetails({
  finding,
  forms,
  onGoTo,
  onFix,
  onKeep,
  onNext,
  isBusy,
}: FindingActions & { readonly finding: Finding; readonly forms: readonly Form[] }): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  const { related, fix, parts, consequences } = finding;
  const { sheet } = finding.at;
  const meta = useCriteria().metaOf(finding.rule);
  return (
    <div className={styles.details}>
      <p className={styles.message}>{words(finding.message)}</p>
      {parts.length > 1 && <Parts parts={parts} sheet={sheet} onGoTo={onGoTo} />}
      {fix && (
        <div className={styles.fix}>
          <span className={styles.term}>{`${strings.fixTitle}${strings.colon}${words(fix.label)}`}</span>
          <EditPreview edits={fix.edits} sheet={finding.at.sheet} />
        </div>
      )}
      <div className={styles.actions}>
        {fix && (
          <TaskButton
            size="small"
            appearance="primary"
            icon={<WrenchRegular />}
            isBusy={isBusy}
            onClick={() => {
              onFix(finding);
            }}
          >
            {strings.fixNow}
          </TaskButton>
        )}
        <Button
          size="small"
          icon={<CommentEditRegular />}
          title={strings.keepHint}
          disabledFocusable={isBusy}
          onClick={() => {
            onKeep(finding);
          }}
        >
          {strings.keep}
        </Button>
        <Button size="small" className={styles.next} onClick={onNext} aria-keyshortcuts="F8">
          {strings.next}
          <KeyHint name={strings.nextKey} />
        </Button>
      </div>
      {consequences.length > 0 && <Consequences consequences={consequences} sheet={sheet} onGoTo={onGoTo} />}
      <dl className={styles.facts}>
        {related.length > 0 && parts.length <= 1 && (
          <div>
            <dt className={styles.term}>{strings.related}</dt>
            <dd className={styles.fact}>
              <RelatedCells cells={related} forms={forms} onGoTo={onGoTo} />
            </dd>
          </div>
        )}
        {meta && (
          <div>
            <dt className={`${styles.term} ${styles.inline}`}>{strings.basis}</dt>{" "}
            <dd className={`${styles.fact} ${styles.inline}`} lang="zh-CN">
              {citationOf(meta)}
            </dd>
          </div>
        )}
        <div>
          <dt className={`${styles.term} ${styles.inline}`}>{strings.rule}</dt>{" "}
          <dd className={`${styles.fact} ${styles.inline}`}>
            {finding.rule}
            {meta && ` ${words(meta.title)}`}
          </dd>
        </div>
      </dl>
      {meta && <RulePage rule={finding.rule} />}
    </div>
  );
}
