import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Severity } from "../../core/severity";
import { SeverityIcon } from "../ui/SeverityIcon";

const useStyles = makeStyles({
  name: { display: "inline-flex", alignItems: "center", gap: "3px", whiteSpace: "nowrap" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The name of a view with the number of places in it that need work; the name alone if there are none. */
export function ViewName({
  name,
  severity,
  count,
  words,
}: {
  readonly name: string;
  readonly severity: Severity;
  readonly count: number;
  /** Says what is counted, for those who cannot see the icon. */
  readonly words: string;
}): ReactNode {
  const styles = useStyles();
  if (count === 0) return name;
  return (
    <span className={styles.name} title={`${count} ${words}`}>
      {name} <SeverityIcon severity={severity} /> {count}
      <span className={styles.spoken}> {words}</span>
    </span>
  );
}
