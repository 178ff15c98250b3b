import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { doubtsOf } from "../../../app/indicators/value-doubts";
import type { ValueDraft, ValueLine } from "../../../app/indicators/value-line";
import type { Criteria } from "../../../core/profile/criteria";
import { useWords } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";

const useStyles = makeStyles({
  doubt: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
});

/** What the check would report for a value, before it is written. The value can be written regardless. */
export function ValueWarning({
  line,
  draft,
  criteria,
}: {
  readonly line: ValueLine;
  readonly draft: ValueDraft;
  readonly criteria: Criteria;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const settled = useDeferredValue(draft);
  const doubts = useMemo(() => doubtsOf(line, settled, criteria), [line, settled, criteria]);
  return (
    <div role="status">
      {doubts.map(({ rule, severity, headline }) => (
        <Caption1 key={rule} className={styles.doubt}>
          <SeverityIcon severity={severity} />
          <span>{words(headline)}</span>
        </Caption1>
      ))}
    </div>
  );
}
