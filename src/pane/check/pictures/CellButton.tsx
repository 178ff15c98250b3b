import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    width: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `3px ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    /** Forced colours draw transparent lines too. */
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} solid Canvas` },
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-1px",
    },
  },
  dashed: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} dashed CanvasText` },
  },
  name: { flexGrow: 1, flexBasis: "40%", minWidth: 0 },
  value: { fontVariantNumeric: "tabular-nums", textAlign: "end" },
  cell: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A line of a chart that links to its cell. */
export function CellButton({
  before,
  name,
  value,
  cell,
  isDashed = false,
  onClick,
}: {
  readonly before?: ReactNode;
  readonly name: string;
  readonly value: ReactNode;
  readonly cell?: string;
  readonly isDashed?: boolean;
  readonly onClick: () => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <button type="button" className={mergeClasses(styles.button, isDashed && styles.dashed)} onClick={onClick}>
      {before}
      <span className={styles.name}>{name}</span>
      {cell !== undefined && <span className={styles.cell}>{cell}</span>}
      <span className={styles.value}>{value}</span>
    </button>
  );
}
