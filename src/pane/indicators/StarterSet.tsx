import { Caption1, Checkbox, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { RowContext } from "../../app/indicators/row-context";
import { planStarterSet, suggestFor, type StarterFill } from "../../app/indicators/starter-set";
import { exampleTarget } from "../../core/catalog/example-target";
import { targetSkeleton } from "../../app/target-skeleton";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { Section } from "../ui/Section";
import { TaskButton } from "../ui/TaskButton";
import { TaskNotices } from "../ui/TaskNotices";
import { inWords, useTask } from "../ui/use-task";
import { ok } from "../../core/result";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  label: { display: "flex", flexDirection: "column" },
});

/** A starter set for the form of the selected row, to choose from before anything is written. */
export function StarterSet({
  context,
  onWritten,
}: {
  readonly context: RowContext;
  readonly onWritten: () => void;
}): ReactNode {
  const styles = useStyles();
  const workbook = useWorkbook();
  const task = useTask();
  const { announce } = useAnnounce();
  const { indicators: texts } = useStrings();
  // What was suggested when it was opened stays while it is chosen from.
  const [suggestions] = useState(() => suggestFor(context));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [fill, setFill] = useState<StarterFill | null>(null);
  const chosen = suggestions.filter(({ indicator }) => !left.has(indicator.id));

  const write = (): void => {
    void task.run(
      async () => {
        const snapshot = inWords(await workbook.read());
        if (!snapshot.ok) return snapshot;
        const planned = planStarterSet(snapshot.value, context.form, chosen);
        const applied = inWords(
          await workbook.apply({ newSheets: [], edits: planned.edits, insertedRows: planned.insertedRows }),
        );
        return applied.ok ? ok(planned) : applied;
      },
      (written) => {
        setFill(written);
        announce(texts.suggestWritten(written.written.length), { polite: true });
        onWritten();
      },
    );
  };
  const title = texts.suggestTitle(context.form.texts.projectName?.value ?? context.form.sheet);
  if (suggestions.length === 0) return <Notice intent="info">{texts.suggestNone}</Notice>;
  return (
    <Section title={title} hint={texts.suggestHint}>
      {fill ? (
        <>
          <Notice intent="success">{texts.suggestWritten(fill.written.length)}</Notice>
          {fill.left.length > 0 && (
            <Notice intent="warning">{texts.suggestLeft(fill.left.map(({ indicator }) => indicator.name))}</Notice>
          )}
        </>
      ) : (
        <>
          <ul className={styles.list}>
            {suggestions.map(({ indicator, branch, figure }) => (
              <li key={indicator.id}>
                <Checkbox
                  checked={!left.has(indicator.id)}
                  onChange={() => {
                    setLeft(toggled(left, indicator.id));
                  }}
                  label={
                    <span className={styles.label}>
                      {indicator.name}
                      <Caption1 className={styles.quiet}>
                        {branch.name} ·{" "}
                        {figure === null
                          ? texts.example(exampleTarget(indicator))
                          : targetSkeleton(indicator.comparator, figure, indicator.unit)}
                      </Caption1>
                    </span>
                  }
                />
              </li>
            ))}
          </ul>
          <TaskNotices task={task} />
          <TaskButton appearance="primary" isBusy={task.isBusy} isDisabled={chosen.length === 0} onClick={write}>
            {texts.suggestWrite(chosen.length)}
          </TaskButton>
        </>
      )}
    </Section>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
