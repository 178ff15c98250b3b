import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../../core/engine/finding";
import { formatCell } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { FindingDetails, type FindingActions } from "./FindingDetails";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorBrandForeground1}`,
    paddingLeft: `calc(${tokens.spacingHorizontalS} - 3px)`,
    paddingBottom: tokens.spacingVerticalM,
  },
  words: { display: "flex", flexDirection: "column", gap: "2px" },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  severity: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  cell: { fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForeground1 },
  code: { marginLeft: "auto", fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
  message: { paddingLeft: "20px" },
  details: { paddingLeft: "20px" },
});

/** A finding in two lines, and when it is open what there is to know and to do about it. */
export function FindingRow({
  finding,
  isOpen,
  nameId,
  ...actions
}: FindingActions & {
  readonly finding: Finding;
  readonly isOpen: boolean;
  /** Id for the words that name the line. */
  readonly nameId: string;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  return (
    <div className={mergeClasses(styles.row, isOpen && styles.open)}>
      {/* The blanks are for screen readers, which would read the words as one. */}
      <div id={nameId} className={styles.words}>
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
      {isOpen && (
        <div className={styles.details}>
          <FindingDetails finding={finding} {...actions} />
        </div>
      )}
    </div>
  );
}
