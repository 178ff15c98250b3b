import { tokens } from "@fluentui/react-components";

/** A line of the progress: a button as wide as the pane. */
export const LINE = {
  boxSizing: "border-box",
  width: "100%",
  maxWidth: "none",
  minWidth: 0,
  minHeight: "28px",
  justifyContent: "flex-start",
  flexWrap: "wrap",
  columnGap: tokens.spacingHorizontalXS,
  padding: `1px ${tokens.spacingHorizontalXS}`,
  borderRadius: 0,
  borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  textAlign: "start",
  fontWeight: tokens.fontWeightRegular,
} as const;
