import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../../core/engine/finding";
import { formatCell } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  severity: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  cell: { fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForeground1 },
  code: { marginLeft: "auto", fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
  message: { paddingLeft: "20px" },
});

/** A finding in two lines. */
export function FindingRow({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  return (
    // The blanks are for screen readers, which would read the words as one.
    <div className={styles.row}>
      <div className={styles.head}>
        <SeverityIcon severity={finding.severity} />
        <span className={styles.severity}>{strings.severity[finding.severity]}</span>{" "}
        <span className={styles.cell}>{formatCell(finding.at)}</span>{" "}
        {finding.fix && (
          <Badge size="small" appearance="outline" color="brand">
            {strings.fixable}
          </Badge>
        )}{" "}
        <span className={styles.code}>{finding.rule}</span>
      </div>{" "}
      <div className={styles.message}>{words(finding.message)}</div>
    </div>
  );
}
