import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  key: {
    marginInlineStart: tokens.spacingHorizontalXS,
    padding: "0 3px",
    border: `${tokens.strokeWidthThin} solid currentColor`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
});

/**
 * The key that does the same as a button. Screen readers announce it through `aria-keyshortcuts`, unless it `isRead`
 * here.
 */
export function KeyHint({ name, isRead = false }: { readonly name: string; readonly isRead?: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <kbd className={styles.key} aria-hidden={!isRead}>
      {name}
    </kbd>
  );
}
