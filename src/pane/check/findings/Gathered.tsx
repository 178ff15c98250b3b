import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding, FindingPart } from "../../../core/engine/finding";
import { cellLabel, type CellRef } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { ShortList } from "./ShortList";
import { WayTo } from "./WayTo";

/** Number of places listed initially. */
const FIRST = 8;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  place: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minHeight: "24px" },
  name: { flex: "1 1 auto", minWidth: 0 },
  title: { margin: 0, color: tokens.colorNeutralForeground3 },
  caused: {
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalSNudge,
  },
});

/** The places that a finding combines, each with a link to its cell. */
export function Parts({
  parts,
  sheet,
  onGoTo,
}: {
  readonly parts: readonly FindingPart[];
  /** Cells of this sheet are named without it. */
  readonly sheet: string;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  return (
    <ShortList entries={parts} first={FIRST} label={strings.places} className={styles.list}>
      {({ at, name, rule }) => (
        <li key={`${rule} ${cellLabel(at)} ${name.zh}`} className={styles.place}>
          <span className={styles.name}>{words(name)}</span>
          <WayTo cell={at} from={sheet} onGoTo={onGoTo} />
        </li>
      )}
    </ShortList>
  );
}

/** Consequences of the same problem, fixed along with it. */
export function Consequences({
  consequences,
  sheet,
  onGoTo,
}: {
  readonly consequences: readonly Finding[];
  readonly sheet: string;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const words = useWords();
  return (
    <div>
      <p className={styles.title}>{strings.causes(consequences.length)}</p>
      <ul className={`${styles.list} ${styles.caused}`} aria-label={strings.causes(consequences.length)}>
        {consequences.map(({ at, rule, severity, headline }) => (
          <li key={`${rule} ${cellLabel(at)} ${headline.zh}`} className={styles.place}>
            <SeverityIcon severity={severity} />
            <span className={styles.name}>{words(headline)}</span>
            <WayTo cell={at} from={sheet} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </div>
  );
}
