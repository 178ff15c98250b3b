import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  ClipboardCheckmarkRegular,
  ErrorCircleRegular,
  TableSearchRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";

const ICONS = {
  begin: ClipboardCheckmarkRegular,
  failed: ErrorCircleRegular,
  noForm: TableSearchRegular,
  good: CheckmarkCircleRegular,
} as const;

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalS}`,
    textAlign: "center",
  },
  icon: { fontSize: "48px", color: tokens.colorBrandForeground1, lineHeight: 0 },
  words: { color: tokens.colorNeutralForeground3, maxWidth: "32em" },
  action: { marginTop: tokens.spacingVerticalS },
});

/** What the tab shows while there is nothing to list, with the single next action if there is one. */
export function FirstView({
  kind,
  title,
  words,
  action,
}: {
  readonly kind: keyof typeof ICONS;
  readonly title: string;
  readonly words: string;
  readonly action?: { readonly name: string; readonly onAction: () => void };
}): ReactNode {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <div className={styles.view}>
      <Icon className={styles.icon} aria-hidden />
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Text className={styles.words}>{words}</Text>
      {action && (
        <Button className={styles.action} appearance="primary" onClick={action.onAction}>
          {action.name}
        </Button>
      )}
    </div>
  );
}
