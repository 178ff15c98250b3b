import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { CheckResult } from "../../app/check";
import { SEVERITIES } from "../../core/severity";
import { useStrings } from "../strings/use-strings";
import { SeverityIcon } from "../ui/SeverityIcon";
import { verdictOf } from "./use-check";

const useStyles = makeStyles({
  verdict: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    "@media (max-width: 240px)": { flexDirection: "column", gap: 0 },
  },
  icon: { flexShrink: 0, paddingTop: "3px", lineHeight: 0 },
  good: { fontSize: "18px", color: tokens.colorStatusSuccessForeground1 },
  /** Allows line breaks only between the counts. */
  words: { margin: 0, wordBreak: "keep-all" },
});

/** The outcome of a check in one line. */
export function Verdict({ result }: { readonly result: CheckResult }): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const worst = SEVERITIES.find((severity) => result.findings.some((finding) => finding.severity === severity));
  return (
    <div className={styles.verdict}>
      <span className={styles.icon}>
        {worst ? <SeverityIcon severity={worst} /> : <CheckmarkCircleFilled className={styles.good} aria-hidden />}
      </span>
      <Subtitle2 as="h2" className={styles.words}>
        {verdictOf(result, strings)}
      </Subtitle2>
    </div>
  );
}
