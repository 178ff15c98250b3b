import { Button, Caption1, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";
import { TaskButton } from "../../ui/TaskButton";
import { EditionChoice } from "./EditionChoice";
import { ListField } from "./ListField";
import { DEPARTMENT_FORM, PROJECT_FORM, type Insertion } from "./use-insertion";
import { YearField } from "./YearField";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between" },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(6.5em, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  control: { minWidth: 0, width: "100%" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    /** In the narrowest pane all three fit on one line. */
    "& > button": { minWidth: 0 },
    "& > :first-child": { flexGrow: 1 },
  },
});

/** The start of a workbook without forms: a whole set, or one form. */
export function StartView({
  insertion,
  list,
  onList,
  onPreview,
  onRefresh,
  hasFocus,
}: {
  readonly insertion: Insertion;
  readonly list: string;
  readonly onList: (list: string) => void;
  /** Previews a list before forms are created from it. */
  readonly onPreview: () => void;
  readonly onRefresh: () => void;
  /** Whether the first field takes the focus on appearing. */
  readonly hasFocus: boolean;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const { task, isYearGood, department, setDepartment, insert } = insertion;
  const hasList = list.trim() !== "";
  return (
    <section className={styles.view} aria-label={fill.newForms}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {fill.emptyTitle}
        </Subtitle2>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwiseRegular />}
          aria-label={fill.refresh}
          title={fill.refresh}
          onClick={onRefresh}
        />
      </div>
      <Caption1 className={styles.quiet}>{fill.emptyWords}</Caption1>
      <div className={styles.pair}>
        <Field label={fill.edition}>
          <EditionChoice insertion={insertion} />
        </Field>
        <Field label={fill.year} {...(isYearGood ? {} : { validationState: "error", validationMessage: fill.badYear })}>
          <YearField insertion={insertion} />
        </Field>
      </div>
      <Field label={fill.department}>
        <Input
          className={styles.control}
          value={department}
          autoFocus={hasFocus}
          placeholder={fill.departmentExample}
          onChange={(_event, { value }) => {
            setDepartment(value);
          }}
        />
      </Field>
      <ListField list={list} onList={onList} />
      <div className={styles.actions}>
        <TaskButton
          appearance="primary"
          icon={<AddRegular />}
          isBusy={task.isBusy}
          isDisabled={!isYearGood}
          onClick={() => {
            if (hasList) onPreview();
            else insert({ ...PROJECT_FORM, withDepartmentForm: true });
          }}
        >
          {hasList ? fill.preview : fill.insertSet}
        </TaskButton>
        <TaskButton
          isBusy={task.isBusy}
          isDisabled={!isYearGood}
          onClick={() => {
            insert(DEPARTMENT_FORM);
          }}
        >
          {fill.insertDepartment}
        </TaskButton>
        <TaskButton
          isBusy={task.isBusy}
          isDisabled={!isYearGood}
          onClick={() => {
            insert(PROJECT_FORM);
          }}
        >
          {fill.insertProject}
        </TaskButton>
      </div>
      <Caption1 className={styles.quiet}>{fill.afterInsertion}</Caption1>
      <Caption1 className={styles.quiet}>{fill.otherBeginnings}</Caption1>
    </section>
  );
}
