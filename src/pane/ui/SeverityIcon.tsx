import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { EditRegular, ErrorCircleFilled, InfoRegular, WarningFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Severity } from "../../core/severity";

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoRegular, todo: EditRegular } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px" },
  /** Forced colours do not affect drawings. */
  forced: { "@media (forced-colors: active)": { color: "inherit" } },
  error: { color: tokens.colorStatusDangerForeground1 },
  todo: { color: tokens.colorPaletteBlueForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** The icon of a severity, shown beside its word. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): ReactNode {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity], styles.forced)} aria-hidden />;
}
