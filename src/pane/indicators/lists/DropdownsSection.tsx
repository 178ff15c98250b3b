import { Caption1, Dropdown, Field, makeStyles, Option, useAnnounce } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { COMMON_DOMAIN, DEPARTMENT_DOMAIN, DOMAINS } from "../../../core/catalog/domains";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings, useWords } from "../../strings/use-strings";
import { Notice } from "../../ui/Notice";
import { StepNotice } from "../../ui/StepNotice";
import { Section } from "../../ui/Section";
import { TaskButton } from "../../ui/TaskButton";
import { TaskNotices } from "../../ui/TaskNotices";
import { useTask } from "../../ui/use-task";
import { offerLists, type WorkbookLists } from "./lists-actions";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" }, list: { maxHeight: "50vh" } });

/** Always included. */
const ALWAYS: readonly string[] = [COMMON_DOMAIN, DEPARTMENT_DOMAIN];
const CHOICES = DOMAINS.filter(({ id }) => !ALWAYS.includes(id));

/** Adds dropdowns to the cells of all forms, or updates them for other 领域. */
export function DropdownsSection({
  lists,
  onChanged,
}: {
  readonly lists: WorkbookLists;
  readonly onChanged: () => void;
}): ReactNode {
  const styles = useStyles();
  const { indicators: texts } = useStrings();
  const words = useWords();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  // Null: not changed by the user, so that the workbook's present choice is shown.
  const [touched, setTouched] = useState<readonly string[] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const chosen = (touched ?? lists.domains).filter((id) => CHOICES.some((each) => each.id === id));
  const chosenWords = CHOICES.filter(({ id }) => chosen.includes(id)).map(({ name }) => words(name));

  const offer = (): void => {
    setDone(null);
    setSkipped([]);
    void task.run(
      () => offerLists(workbook, chosen),
      (offered) => {
        setDone(texts.offered(offered.forms));
        setSkipped(offered.skipped);
        announce(texts.offered(offered.forms), { polite: true });
        onChanged();
      },
    );
  };
  return (
    <Section title={texts.dropdowns} hint={texts.dropdownsHint}>
      <Field label={texts.domains} hint={texts.domainsHint}>
        <Dropdown
          className={styles.control}
          multiselect
          listbox={{ className: styles.list }}
          placeholder={texts.domainsNone}
          value={chosenWords.join(texts.listSeparator)}
          selectedOptions={[...chosen]}
          onOptionSelect={(_event, { selectedOptions }) => {
            setTouched(selectedOptions);
          }}
        >
          {CHOICES.map(({ id, name }) => (
            <Option key={id} value={id}>
              {words(name)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <TaskNotices task={task} />
      {done !== null && <StepNotice key={done}>{done}</StepNotice>}
      {skipped.length > 0 && <Notice intent="warning">{texts.offerSkipped(skipped)}</Notice>}
      {lists.forms === 0 ? (
        <Caption1>{texts.noForms}</Caption1>
      ) : (
        <TaskButton isBusy={task.isBusy} onClick={offer}>
          {lists.isOffered ? texts.renew : texts.offer(lists.forms)}
        </TaskButton>
      )}
    </Section>
  );
}
