import { Button, Caption1, Field, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import {
  isAmountGood,
  totalGap,
  wantedProjects,
  withAdded,
  withProject,
  type ProjectDraft,
} from "../../../app/project-draft";
import { totalOf } from "../../../app/project-list";
import { useStrings } from "../../strings/use-strings";
import { BackHead } from "../../ui/BackHead";
import { Notice } from "../../ui/Notice";
import { TaskButton } from "../../ui/TaskButton";
import { TaskNotices } from "../../ui/TaskNotices";
import { ProjectRow } from "./ProjectRow";
import { SkippedLines } from "./SkippedLines";
import type { Insertion } from "./use-insertion";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  heads: {
    display: "flex",
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground3,
    paddingLeft: "32px",
    paddingRight: tokens.spacingHorizontalXS,
  },
  sum: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "& > :first-child": { flexGrow: 1 },
  },
});

/** The parsed list, to check and correct before forms are inserted (清单预览). */
export function ListPreview({
  insertion,
  draft: begun,
  onInserted,
  onEditList,
  onBack,
}: {
  readonly insertion: Insertion;
  readonly draft: ProjectDraft;
  readonly onInserted: () => void;
  readonly onEditList: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const { departmentSheets, task, insert } = insertion;
  const [draft, setDraft] = useState(begun);
  const [withDepartmentForm, setWithDepartmentForm] = useState(departmentSheets.length === 0);
  const [isGapLeft, setGapLeft] = useState(false);
  const { projects, skipped, hadSerials } = draft;
  const wanted = wantedProjects(draft);
  const gap = totalGap(draft);
  const isGood = projects.every(({ isWanted, amount }) => !isWanted || isAmountGood(amount));
  const forms = wanted.length + (withDepartmentForm ? 1 : 0);
  return (
    <section className={styles.view} aria-label={fill.previewTitle(begun.projects.length)}>
      <BackHead title={fill.previewTitle(begun.projects.length)} back={fill.back} onBack={onBack} />
      {gap && !isGapLeft && (
        <Notice
          intent="info"
          action={
            gap.missing && (
              <>
                <Button
                  size="small"
                  onClick={() => {
                    if (gap.missing) setDraft(withProject(draft, gap.missing.key, { amount: gap.gap }));
                  }}
                >
                  {fill.fillGap(gap.gap)}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    setGapLeft(true);
                  }}
                >
                  {fill.leaveBlank}
                </Button>
              </>
            )
          }
        >
          {fill.gap(gap.stated, gap.found, gap.gap, gap.missing?.name ?? null)}
        </Notice>
      )}
      <Field
        label={departmentSheets.length > 0 ? fill.hasDepartment(departmentSheets) : fill.noDepartment}
        orientation="horizontal"
      >
        <Select
          size="small"
          value={withDepartmentForm ? "with" : "without"}
          onChange={(_event, { value }) => {
            setWithDepartmentForm(value === "with");
          }}
        >
          <option value="without">{fill.projectsOnly}</option>
          <option value="with">{departmentSheets.length > 0 ? fill.anotherDepartment : fill.withDepartment}</option>
        </Select>
      </Field>
      <Caption1 className={styles.heads} aria-hidden>
        <span>{fill.projectName}</span>
        <span>{fill.projectAmount}</span>
      </Caption1>
      <ul className={styles.list} aria-label={fill.projectRows}>
        {projects.map((project, index) => (
          <ProjectRow
            key={project.key}
            project={project}
            number={index + 1}
            onChange={(change) => {
              setDraft(withProject(draft, project.key, change));
            }}
          />
        ))}
      </ul>
      <div className={styles.sum}>
        <Link
          as="button"
          onClick={() => {
            setDraft(withAdded(draft, null));
          }}
        >
          {fill.addRow}
        </Link>
        <Text weight="semibold">{fill.willInsert(wanted.length, totalOf(wanted.map(({ amount }) => amount)))}</Text>
      </div>
      {skipped.length > 0 && (
        <SkippedLines
          skipped={skipped}
          onTake={(line) => {
            setDraft(withAdded(draft, line));
          }}
        />
      )}
      {hadSerials && <Caption1 className={styles.quiet}>{fill.serialsLeftOut}</Caption1>}
      <TaskNotices task={task} />
      <div className={styles.foot}>
        <TaskButton
          appearance="primary"
          autoFocus
          isBusy={task.isBusy}
          isDisabled={forms === 0 || !isGood || !insertion.isYearGood}
          onClick={() => {
            insert({ withDepartmentForm, projects: wanted }, onInserted);
          }}
        >
          {fill.insertForms(withDepartmentForm, wanted.length)}
        </TaskButton>
        <Button onClick={onEditList}>{fill.editList}</Button>
      </div>
    </section>
  );
}
