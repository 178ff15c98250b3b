import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CommentEditRegular } from "@fluentui/react-icons/svg/comment-edit";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { ReactNode } from "react";
import { citationOf } from "../../../core/engine/dimension";
import type { Finding } from "../../../core/engine/finding";
import { RULES } from "../../../core/rules/registry";
import type { CellRef } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { TaskButton } from "../../ui/TaskButton";
import { EditPreview } from "./EditPreview";
import { RelatedCells } from "./RelatedCells";
import { RulePage } from "./RulePage";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM} 28px`,
  },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalSNudge },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fact: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a user can do about a finding. */
export interface FindingActions {
  readonly onGoTo: (cell: CellRef) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onKeep: (finding: Finding) => void;
  /** While something is being done, nothing else can be started. */
  readonly isBusy: boolean;
}

/** The correction, the other cells, where the rule comes from, and the way to keep it as it is. */
export function FindingDetails({
  finding,
  onGoTo,
  onFix,
  onKeep,
  isBusy,
}: FindingActions & { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  const { related, fix } = finding;
  const meta = RULES.find((rule) => rule.meta.code === finding.rule)?.meta;
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        {fix && (
          <div>
            <dt className={styles.term}>{`${strings.fixTitle}${strings.colon}${words(fix.label)}`}</dt>
            <dd className={styles.fact}>
              <EditPreview edits={fix.edits} sheet={finding.at.sheet} />
            </dd>
          </div>
        )}
        {related.length > 0 && (
          <div>
            <dt className={styles.term}>{strings.related}</dt>
            <dd className={styles.fact}>
              <RelatedCells cells={related} onGoTo={onGoTo} />
            </dd>
          </div>
        )}
        {meta && (
          <div>
            <dt className={styles.term}>{strings.basis}</dt>
            <dd className={styles.fact} lang="zh-CN">
              {citationOf(meta)}
            </dd>
          </div>
        )}
        <div>
          <dt className={styles.term}>{strings.rule}</dt>
          <dd className={styles.fact}>
            {finding.rule}
            {meta && ` ${words(meta.title)}`}
          </dd>
        </div>
      </dl>
      {meta && <RulePage rule={finding.rule} />}
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
          disabledFocusable={isBusy}
          onClick={() => {
            onKeep(finding);
          }}
        >
          {strings.keep}
        </Button>
      </div>
    </div>
  );
}
