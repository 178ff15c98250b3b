import { Badge, Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useState, type ReactNode } from "react";
import type { Form } from "../../core/forms/form";
import type { Obstacle } from "../../port/workbook";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Notice } from "../ui/Notice";
import { Section } from "../ui/Section";
import { TaskNotices } from "../ui/TaskNotices";
import { inWords, useTask } from "../ui/use-task";
import { formName } from "./form-name";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  form: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "flex-start",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  kind: { flexShrink: 0, whiteSpace: "nowrap" },
  name: { flex: "1 1 60px", minWidth: 0 },
  sheet: { flexShrink: 0, maxWidth: "45%", color: tokens.colorNeutralForeground3 },
});

/** The forms that the workbook holds; a click goes to one. */
export function HeldForms({
  forms,
  isReading,
  onRefresh,
}: {
  readonly forms: readonly Form[];
  readonly isReading: boolean;
  readonly onRefresh: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const workbook = useWorkbook();
  const task = useTask();
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const count = (kind: Form["kind"]): number => forms.filter((form) => form.kind === kind).length;
  const goTo = ({ sheet, area: { row, column } }: Form): void => {
    void task.run(
      async () => inWords(await workbook.reveal({ sheet, row, column })),
      (revealed) => {
        setObstacle(revealed.obstacle);
      },
    );
  };
  return (
    <Section
      title={fill.held}
      action={
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowClockwiseRegular />}
          aria-label={fill.refresh}
          title={fill.refresh}
          disabledFocusable={isReading}
          onClick={onRefresh}
        />
      }
      hint={fill.heldCount(count("department"), count("project"))}
    >
      <TaskNotices task={task} />
      {obstacle && <Notice intent="warning">{fill.obstacle[obstacle]}</Notice>}
      {forms.length > 0 && (
        <ul className={styles.list}>
          {forms.map((form) => (
            <li key={`${form.sheet}!${form.area.row}`}>
              <Button
                appearance="subtle"
                className={styles.form}
                title={fill.goTo(form.sheet)}
                onClick={() => {
                  goTo(form);
                }}
              >
                <Badge
                  className={styles.kind}
                  appearance="tint"
                  color={form.kind === "department" ? "brand" : "informative"}
                >
                  {fill.kinds[form.kind]}
                </Badge>
                <Text className={styles.name}>{formName(form) || fill.untitled}</Text>
                <Caption1 className={styles.sheet}>{form.sheet}</Caption1>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
