import {
  Caption1,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  Textarea,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { useState, type ReactNode } from "react";
import { parseProjectList } from "../../app/project-list";
import { useWorkbook } from "../host/use-workbook";
import { useStrings, useWords } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { Section } from "../ui/Section";
import { TaskButton } from "../ui/TaskButton";
import { TaskNotices } from "../ui/TaskNotices";
import { useTask } from "../ui/use-task";
import type { WorkbookForms } from "./workbook-actions";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(8em, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  control: { minWidth: 0, width: "100%" },
  single: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** What the new forms shall be besides their year, edition and department. */
type Wanted = "set" | "department" | "project";

const YEAR = /^20\d\d$/;

/** New forms: one of a kind, or the whole set of a department with its projects. */
export function NewForms({
  found: { editions, defaults },
  onInserted,
}: {
  readonly found: WorkbookForms;
  readonly onInserted: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const words = useWords();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  // Null: not touched, so that what the workbook holds goes on to be offered.
  const [typedEdition, setEdition] = useState<string | null>(null);
  const [typedYear, setYear] = useState<string | null>(null);
  const [typedDepartment, setDepartment] = useState<string | null>(null);
  const [list, setList] = useState("");
  const [inserted, setInserted] = useState<readonly string[]>([]);

  const edition = typedEdition ?? defaults.edition;
  const year = typedYear ?? String(defaults.year);
  const department = typedDepartment ?? defaults.department;
  const { projects, total, badLines } = parseProjectList(list);
  const isYearGood = YEAR.test(year.trim());
  const editionName = editions.find(({ id }) => id === edition)?.name;
  const insertedWords = fill.inserted(inserted);

  const insert = (wanted: Wanted): void => {
    const blank = { name: "", amount: "" };
    void task.run(
      async () => {
        const { insertAndShow } = await import("./workbook-actions");
        return insertAndShow(workbook, {
          edition,
          year: Number(year),
          department: department.trim(),
          withDepartmentForm: wanted !== "project",
          projects: wanted === "department" ? [] : wanted === "set" && projects.length > 0 ? projects : [blank],
        });
      },
      (sheets) => {
        setInserted(sheets);
        announce(fill.inserted(sheets), { polite: true });
        onInserted();
      },
    );
  };
  return (
    <Section title={fill.newForms}>
      <div className={styles.pair}>
        <Field label={fill.edition}>
          <Dropdown
            className={styles.control}
            value={editionName ? words(editionName) : ""}
            selectedOptions={[edition]}
            onOptionSelect={(_event, { optionValue }) => {
              setEdition(optionValue ?? null);
            }}
          >
            {editions.map(({ id, name }) => (
              <Option key={id} value={id}>
                {words(name)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        <Field label={fill.year} {...(isYearGood ? {} : { validationState: "error", validationMessage: fill.badYear })}>
          <Input
            className={styles.control}
            inputMode="numeric"
            value={year}
            onChange={(_event, { value }) => {
              setYear(value);
            }}
          />
        </Field>
      </div>
      <Field label={fill.department} hint={fill.departmentHint}>
        <Input
          className={styles.control}
          value={department}
          onChange={(_event, { value }) => {
            setDepartment(value);
          }}
        />
      </Field>
      <Field
        label={fill.projects}
        hint={fill.projectsHint}
        {...(badLines.length > 0 ? { validationState: "error", validationMessage: fill.badLines(badLines) } : {})}
      >
        <Textarea
          value={list}
          rows={3}
          resize="vertical"
          placeholder={fill.projectsExample}
          onChange={(_event, { value }) => {
            setList(value);
          }}
        />
      </Field>
      {projects.length > 0 && <Caption1>{fill.projectsRead(projects.length, total)}</Caption1>}
      <TaskNotices task={task} />
      {inserted.length > 0 && !task.failure && (
        <Notice
          intent="success"
          onDismiss={() => {
            setInserted([]);
          }}
        >
          {insertedWords}
        </Notice>
      )}
      <TaskButton
        appearance="primary"
        icon={<DocumentAddRegular />}
        isBusy={task.isBusy}
        isDisabled={!isYearGood || badLines.length > 0}
        onClick={() => {
          insert("set");
        }}
      >
        {fill.insertSet(projects.length)}
      </TaskButton>
      <div className={styles.single}>
        <Caption1>{fill.onlyOne}</Caption1>
        <TaskButton
          isBusy={task.isBusy}
          isDisabled={!isYearGood}
          onClick={() => {
            insert("department");
          }}
        >
          {fill.insertDepartment}
        </TaskButton>
        <TaskButton
          isBusy={task.isBusy}
          isDisabled={!isYearGood}
          onClick={() => {
            insert("project");
          }}
        >
          {fill.insertProject}
        </TaskButton>
      </div>
    </Section>
  );
}
