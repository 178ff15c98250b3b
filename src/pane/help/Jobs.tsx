import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../strings/use-strings";

const useStyles = makeStyles({
  jobs: { listStyleType: "none", margin: 0, padding: 0 },
  job: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  picture: {
    flexShrink: 0,
    width: "52px",
    height: "38px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
  },
  accent: { stroke: tokens.colorBrandForeground1, strokeWidth: "2px" },
  bad: { stroke: tokens.colorStatusDangerForeground1, strokeWidth: "2px" },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The three jobs of the product, each with a small picture and two lines. */
export function Jobs(): ReactNode {
  const styles = useStyles();
  const { help } = useStrings();
  const grid = <path d="M8 8.500h28M8 15.500h28M8 22.500h28M8.500 8v22M22.500 8v22M35.500 8v22M8 29.500h28" />;
  const { insert, values, check } = help.jobs;
  const jobs = [
    { words: insert, picture: <path className={styles.accent} d="M42 20v12M36 26h12" />, isGrid: true },
    { words: values, picture: <path className={styles.accent} d="M20 14h14v11H20z" />, isGrid: false },
    {
      words: check,
      picture: <path className={styles.bad} d="M22 15h14v8H22zM25.500 19l2.500 2.500l4.500 -5" />,
      isGrid: true,
    },
  ];
  return (
    <ul className={styles.jobs}>
      {jobs.map(({ words: [title, words], picture, isGrid }) => (
        <li key={title} className={styles.job}>
          <svg className={styles.picture} viewBox="0 0 52 38" aria-hidden focusable="false">
            {isGrid ? grid : <path d="M6 10.500h40M6 14.500h10v10H6zM38 14.500h8v10h-8z" />}
            {picture}
          </svg>
          <span className={styles.words}>
            <Text weight="semibold">{title}</Text>
            <Caption1 className={styles.quiet}>{words}</Caption1>
          </span>
        </li>
      ))}
    </ul>
  );
}
