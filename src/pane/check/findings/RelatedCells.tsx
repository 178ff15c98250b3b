import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CellRef } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { cellLabel } from "./rows";

/** So many cells are listed at first. */
const FIRST = 6;

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  cell: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** Other cells that a finding speaks of, each a way to it. */
export function RelatedCells({
  cells,
  onGoTo,
}: {
  readonly cells: readonly CellRef[];
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? cells : cells.slice(0, FIRST);
  return (
    <div role="group" aria-label={strings.related} className={styles.cells}>
      {shown.map((cell) => (
        <Button
          key={cellLabel(cell)}
          className={styles.cell}
          size="small"
          aria-label={strings.goTo(cellLabel(cell))}
          onClick={() => {
            onGoTo(cell);
          }}
        >
          {cellLabel(cell)}
        </Button>
      ))}
      {shown.length < cells.length && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setWhole(true);
          }}
        >
          {strings.moreRelated(cells.length - shown.length)}
        </Button>
      )}
    </div>
  );
}
