import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { NewSheet } from "../../../core/plan/plan";
import { pictureOf } from "./picture";

const useStyles = makeStyles({
  picture: {
    flexShrink: 0,
    width: "36px",
    height: "48px",
    padding: "2px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** A small preview of a layout's cells; its name is shown beside it. */
export function PictureOfLayout({ sheet }: { readonly sheet: NewSheet | null }): ReactNode {
  const styles = useStyles();
  const picture = useMemo(() => sheet && pictureOf(sheet), [sheet]);
  return (
    <svg
      className={styles.picture}
      viewBox={picture ? `0 0 ${picture.width} ${picture.height}` : "0 0 1 1"}
      preserveAspectRatio="xMidYMin meet"
      aria-hidden
      focusable={false}
    >
      {picture && (
        <>
          <path d={picture.lines} fill="none" stroke="currentColor" strokeWidth="6" opacity="0.55" />
          <path d={picture.texts} fill="currentColor" />
        </>
      )}
    </svg>
  );
}
