import { Button, Caption1, Link, makeStyles, ProgressBar, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { isReady, type FillProgress } from "../../../app/next-gap";
import { useStrings } from "../../strings/use-strings";
import { KeyHint } from "../../ui/KeyHint";
import { SeverityIcon } from "../../ui/SeverityIcon";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  status: { flex: "1 1 8em", minWidth: 0 },
  title: { margin: 0 },
  good: { fontSize: "18px", color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  errors: { marginLeft: "auto", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
});

/** What is left before 报送 in one line, with a link to the next place to fill. */
export function ProgressHead({
  progress,
  onNext,
  onCheck,
}: {
  readonly progress: FillProgress;
  readonly onNext: () => void;
  /** Opens the tab 校验. */
  readonly onCheck: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const { left, filled, total, errors, warnings } = progress;
  return (
    <section className={styles.head} aria-label={fill.progress}>
      <div className={styles.line}>
        {isReady(progress) && <CheckmarkCircleFilled className={styles.good} aria-hidden />}
        {/* Around the heading: within, it would leave the heading without a name. */}
        <div role="status" className={styles.status}>
          <Subtitle2 as="h2" className={styles.title} tabIndex={-1}>
            {isReady(progress) ? fill.ready : left === 0 ? fill.notReady(errors) : fill.left(left)}
          </Subtitle2>
        </div>
        {left > 0 && (
          <Button size="small" appearance="primary" aria-keyshortcuts="F8" onClick={onNext}>
            {fill.nextGap}
            <KeyHint name={fill.nextKey} />
          </Button>
        )}
      </div>
      <ProgressBar aria-label={fill.progress} value={total === 0 ? 1 : filled / total} thickness="large" />
      <Caption1 className={styles.line}>
        <span className={styles.quiet}>{fill.filledOf(filled, total)}</span>
        {errors > 0 && (
          <span className={styles.errors}>
            <SeverityIcon severity="error" />
            {fill.otherErrors(errors)}
            <Link as="button" onClick={onCheck}>
              {fill.toCheck}
            </Link>
          </span>
        )}
        {errors === 0 && warnings > 0 && left === 0 && (
          <span className={styles.errors}>
            <SeverityIcon severity="warning" />
            {fill.otherWarnings(warnings)}
            <Link as="button" onClick={onCheck}>
              {fill.lookAt}
            </Link>
          </span>
        )}
      </Caption1>
    </section>
  );
}
