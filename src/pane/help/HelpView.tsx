import { Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import manifest from "../../../package.json";
import { SEVERITIES } from "../../core/severity";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { BackHead } from "../ui/BackHead";
import { KeyHint } from "../ui/KeyHint";
import { SeverityIcon } from "../ui/SeverityIcon";
import { Jobs } from "./Jobs";

const useStyles = makeStyles({
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  quiet: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0 },
  rows: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "baseline",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    "& > dd": { margin: 0 },
  },
  degree: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/**
 * 帮助: the three jobs, the keys, the meaning of severities, and the features of this Excel. Replaces the content of the
 * tabs.
 */
export function HelpView({ onBack }: { readonly onBack: () => void }): ReactNode {
  const styles = useStyles();
  const { help, check } = useStrings();
  const { isUndoable } = useWorkbook();
  const view = useRef<HTMLElement>(null);
  useEffect(() => {
    view.current?.querySelector("button")?.focus();
  }, []);
  return (
    <section
      ref={view}
      className={styles.view}
      aria-label={help.title}
      onKeyDown={({ key }) => {
        if (key === "Escape") onBack();
      }}
    >
      <div className={styles.head}>
        <BackHead title={help.title} back={help.back} onBack={onBack} />
        <Caption1 className={styles.quiet}>{help.version(manifest.version)}</Caption1>
      </div>
      <Jobs />
      <Subtitle2 as="h3" className={styles.title}>
        {help.keysTitle}
      </Subtitle2>
      <dl className={styles.rows}>
        {help.keys.map(([key = "", words]) => [
          <dt key={key}>
            <KeyHint name={key} isRead />
          </dt>,
          <dd key={`${key} words`}>
            <Caption1>{words}</Caption1>
          </dd>,
        ])}
      </dl>
      <Subtitle2 as="h3" className={styles.title}>
        {help.degreesTitle}
      </Subtitle2>
      <dl className={styles.rows}>
        {SEVERITIES.map((severity) => [
          <dt key={severity} className={styles.degree}>
            <SeverityIcon severity={severity} />
            <Text weight="semibold">{check.severity[severity]}</Text>
          </dt>,
          <dd key={`${severity} words`}>
            <Caption1>{help.degrees[severity]}</Caption1>
          </dd>,
        ])}
      </dl>
      <Subtitle2 as="h3" className={styles.title}>
        {help.rulesTitle}
      </Subtitle2>
      <Caption1>{help.rules}</Caption1>
      <Subtitle2 as="h3" className={styles.title}>
        {help.excelTitle}
      </Subtitle2>
      <Caption1>{isUndoable ? help.undoable : help.notUndoable}</Caption1>
    </section>
  );
}
