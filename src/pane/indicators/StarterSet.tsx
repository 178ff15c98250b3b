import { Caption1, Checkbox, Field, makeStyles, Select, tokens, useAnnounce } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { RowContext } from "../../app/indicators/row-context";
import { planStarterSet, suggestFor, type StarterFill } from "../../app/indicators/starter-set";
import { targetSkeleton } from "../../app/target-skeleton";
import { COMMON_DOMAIN, DOMAINS } from "../../core/catalog/domains";
import { exampleTarget } from "../../core/catalog/example-target";
import { ok } from "../../core/result";
import { useWorkbook } from "../host/use-workbook";
import { useStrings, useWords } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { Section } from "../ui/Section";
import { TaskButton } from "../ui/TaskButton";
import { TaskNotices } from "../ui/TaskNotices";
import { inWords, useTask } from "../ui/use-task";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  label: { display: "flex", flexDirection: "column" },
});

/**
 * A starter set for the form of the selected row, to choose from before anything is written. Only what fits is
 * selected.
 */
export function StarterSet({
  context: opened,
  onWritten,
}: {
  readonly context: RowContext;
  readonly onWritten: (fill: StarterFill) => void;
}): ReactNode {
  const styles = useStyles();
  const workbook = useWorkbook();
  const task = useTask();
  const words = useWords();
  const { announce } = useAnnounce();
  const { indicators: texts } = useStrings();
  // The suggestions stay as they were when the view was opened.
  const [context] = useState(opened);
  const [chosenDomain, setDomain] = useState<string | null>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const domain = chosenDomain ?? context.domains[0] ?? COMMON_DOMAIN;
  const suggestions = useMemo(
    () => (chosenDomain === null ? suggestFor(context) : suggestFor(context, [chosenDomain])),
    [context, chosenDomain],
  );
  const chosen = suggestions.filter(({ indicator, fits }) => fits !== toggled.has(indicator.id));

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
        announce(texts.suggestWritten(written.written.length), { polite: true });
        onWritten(written);
      },
    );
  };
  const { sheet, texts: typed } = context.form;
  const names = [typed.projectName, typed.departmentName].map((text) => text?.value ?? "");
  const title = texts.suggestTitle(names.find((name) => name !== "") ?? sheet);
  return (
    <Section title={title} hint={texts.suggestHint}>
      <Field label={texts.suggestDomain} size="small">
        <Select
          size="small"
          value={domain}
          onChange={(_event, { value }) => {
            setDomain(value);
            setToggled(new Set());
          }}
        >
          {DOMAINS.map(({ id, name }) => (
            <option key={id} value={id}>
              {words(name)}
            </option>
          ))}
        </Select>
      </Field>
      {suggestions.length === 0 && <Notice intent="info">{texts.suggestNone}</Notice>}
      <ul className={styles.list}>
        {suggestions.map(({ indicator, branch, figure }) => (
          <li key={indicator.id}>
            <Checkbox
              checked={chosen.some((each) => each.indicator === indicator)}
              onChange={() => {
                setToggled(withToggled(toggled, indicator.id));
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
      <TaskButton appearance="primary" autoFocus isBusy={task.isBusy} isDisabled={chosen.length === 0} onClick={write}>
        {texts.suggestWrite(chosen.length)}
      </TaskButton>
    </Section>
  );
}

function withToggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
