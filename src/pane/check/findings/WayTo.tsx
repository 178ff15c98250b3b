import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellLabel, formatCell, type CellRef } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";

const useStyles = makeStyles({ way: { fontSize: "inherit", flexShrink: 0 } });

/** A link that goes to a cell. Cells of the sheet `from` are named without it. */
export function WayTo({
  cell,
  from,
  onGoTo,
}: {
  readonly cell: CellRef;
  readonly from?: string;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  return (
    <Link
      as="button"
      className={styles.way}
      aria-label={strings.goTo(cellLabel(cell))}
      onClick={() => {
        onGoTo(cell);
      }}
    >
      {cell.sheet === from ? formatCell(cell) : cellLabel(cell)}
    </Link>
  );
}
