import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellEdit } from "../../../core/plan/plan";
import { cellLabel, formatCell } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { withVisibleBlanks } from "./blanks";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  edit: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalSNudge },
  cell: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  after: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The present and future text of cells. Cells of `sheet` are named without it. */
export function EditPreview({
  edits,
  sheet,
}: {
  readonly edits: readonly CellEdit[];
  readonly sheet?: string;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  return (
    <ul className={styles.list}>
      {edits.map(({ at, before, value }) => (
        <li key={cellLabel(at)} className={styles.edit}>
          <span className={styles.cell}>{at.sheet === sheet ? formatCell(at) : cellLabel(at)}</span>
          <del className={styles.before}>{before === "" ? strings.blank : withVisibleBlanks(before)}</del>
          <span aria-hidden>→</span>
          <span className={styles.spoken}>{strings.becomes}</span>
          <ins className={styles.after}>{value === "" ? strings.blank : withVisibleBlanks(value)}</ins>
        </li>
      ))}
    </ul>
  );
}
