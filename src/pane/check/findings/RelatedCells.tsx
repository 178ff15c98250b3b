import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { contentAt } from "../../../app/cell-subject";
import type { Form } from "../../../core/forms/form";
import type { CellRef } from "../../../core/workbook/address";
import { cellLabel } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { ShortList } from "./ShortList";
import { WayTo } from "./WayTo";

/** Number of cells listed initially. */
const FIRST = 4;

const useStyles = makeStyles({
  cells: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column" },
  cell: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  name: { flex: "1 1 6em", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  amount: { fontVariantNumeric: "tabular-nums", marginLeft: "auto" },
});

/** Other cells of a finding, each a link, with their project and amount. */
export function RelatedCells({
  cells,
  forms,
  onGoTo,
}: {
  readonly cells: readonly CellRef[];
  readonly forms: readonly Form[];
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  return (
    <ShortList entries={cells} first={FIRST} label={strings.related} className={styles.cells}>
      {(cell) => {
        const { name, amount } = contentAt(forms, cell);
        return (
          <li key={cellLabel(cell)} className={styles.cell}>
            <WayTo cell={cell} onGoTo={onGoTo} />
            {name && <span className={styles.name}>{words(name)}</span>}
            {amount !== null && <span className={styles.amount}>{amount}</span>}
          </li>
        );
      }}
    </ShortList>
  );
}
