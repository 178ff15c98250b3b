import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ name: { whiteSpace: "nowrap" } });

/** Names with numbers around a hyphen, which browsers would break after it: "附件2-1". */
const HYPHENATED = /([\p{L}\d]{0,6}\d-\d{1,4})/u;

/** A text whose short hyphenated names stay on one line. */
export function Unbroken({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  return text.split(HYPHENATED).map((part, index) =>
    // Every second part is a name, as `split` returns what the group matched.
    index % 2 === 1 ? (
      <span key={index} className={styles.name}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
