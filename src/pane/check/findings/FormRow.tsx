import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";
import { countSeverities } from "../../../core/engine/counts";
import type { FindingGroup } from "./rows";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `1px ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chevron: { flexShrink: 0, lineHeight: 0, fontSize: "16px", color: tokens.colorNeutralForeground3 },
  name: {
    flex: "1 1 8em",
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  counts: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", marginLeft: "auto" },
});

/** The line of a form, or of 全册, above its findings. */
export function FormRow({ group, isOpen }: { readonly group: FindingGroup; readonly isOpen: boolean }): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const { form, isWhole, findings } = group;
  const about = form?.kind === "department" ? strings.departmentForm : (form?.texts.projectName?.value ?? "");
  const name = form
    ? [form.sheet, about].filter((part) => part !== "").join(" ")
    : isWhole
      ? strings.wholeBook
      : strings.otherCells;
  return (
    <div className={styles.row}>
      <span className={styles.chevron}>{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
      {/* The blank is for screen readers, which would read the words as one. */}
      <span className={styles.name} title={name}>
        {name}
      </span>{" "}
      <span className={styles.counts}>
        {strings.formCounts(countSeverities(findings.map(({ finding }) => finding)))}
      </span>
    </div>
  );
}
