import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellName } from "../../../core/completeness/cell-name";
import type { Finding } from "../../../core/engine/finding";
import type { Form } from "../../../core/forms/form";
import { formatCell } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalSNudge,
    padding: `3px 0 3px ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { paddingTop: "2px", lineHeight: 0 },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  headline: { lineHeight: tokens.lineHeightBase300 },
  open: { fontWeight: tokens.fontWeightSemibold },
  where: {
    gridColumn: 2,
    display: "flex",
    gap: tokens.spacingHorizontalSNudge,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  cell: { flexShrink: 0, color: tokens.colorBrandForegroundLink },
  subject: { minWidth: 0, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  caused: { marginLeft: "auto", whiteSpace: "nowrap" },
  /** Space for the button over the end of the line. */
  fixable: { paddingRight: "9.5em" },
});

/** A finding in two lines: the problem; the place and its content. */
export function FindingRow({
  finding,
  form,
  isWhole,
  isOpen,
}: {
  readonly finding: Finding;
  readonly form: Form | null;
  /** Whether it is listed under 全册: then the sheet is named, with the number of equal ones. */
  readonly isWhole: boolean;
  readonly isOpen: boolean;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  const name = form && cellName(form, finding.at);
  const { at, parts } = finding;
  const sheets = new Set(parts.map((part) => part.at.sheet)).size;
  const subject = isWhole && sheets > 1 ? strings.inSheets(parts.length, sheets) : name && words(name);
  return (
    // The blanks are for screen readers, which would otherwise join the words.
    <div className={styles.row}>
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} />
      </span>
      <div className={mergeClasses(styles.headline, isOpen && styles.open)}>
        <span className={styles.spoken}>{`${strings.severity[finding.severity]}${strings.colon}`}</span>
        {words(finding.headline)}
      </div>{" "}
      <div className={mergeClasses(styles.where, finding.fix !== null && !isOpen && styles.fixable)}>
        <span className={styles.cell}>{isWhole ? `${at.sheet} ${formatCell(at)}` : formatCell(at)}</span>{" "}
        {subject && <span className={styles.subject}>{subject}</span>}{" "}
        {finding.consequences.length > 0 && (
          <span className={styles.caused}>{strings.causesMore(finding.consequences.length)}</span>
        )}
      </div>
    </div>
  );
}
