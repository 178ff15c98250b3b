import { Caption1, Dropdown, Field, Link, makeStyles, Option, tokens, useAnnounce } from "@fluentui/react-components";
import { PersonArrowRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { Form, Located } from "../../core/forms/form";
import { ok } from "../../core/result";
import { formatCell } from "../../core/workbook/address";
import { useWorkbook } from "../host/use-workbook";
import { useStrings } from "../strings/use-strings";
import { Folded } from "../ui/Folded";
import { StepNotice } from "../ui/StepNotice";
import { TaskButton } from "../ui/TaskButton";
import { TaskNotices } from "../ui/TaskNotices";
import { inWords, useTask } from "../ui/use-task";
import { formName } from "./form-name";
import type { WorkbookForms } from "./workbook-actions";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  conflicts: { margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** Carries unit, department, contact and date of one form over to the others, after a preview of the differences. */
export function CarryOverSection({
  found: { forms, carryOver },
  onFilled,
}: {
  readonly found: WorkbookForms;
  readonly onFilled: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  const [chosen, setChosen] = useState<string | null>(null);
  const [filled, setFilled] = useState(0);
  const source = forms.find((form) => keyOf(form) === chosen) ?? forms[0];
  if (!source) return null;
  const nameOf = (form: Form): string => `${form.sheet}  ${formName(form) || fill.untitled}`;
  const { edits, conflicts, isSourceFilled } = carryOver(source);
  const fieldName = (field: string): string => Object.entries(fill.fields).find(([key]) => key === field)?.[1] ?? field;
  const goTo = ({ at }: Located<string>): void => {
    void task.run(
      async () => inWords(await workbook.reveal(at)),
      () => undefined,
    );
  };
  const apply = (): void => {
    void task.run(
      async () => {
        const applied = inWords(await workbook.apply({ newSheets: [], edits }));
        return applied.ok ? ok(applied.value.cells) : applied;
      },
      (cells) => {
        setFilled(cells);
        announce(fill.carried(cells), { polite: true });
        onFilled();
      },
    );
  };
  return (
    <Folded title={fill.carryOver} state={fill.carryState(edits.length, conflicts.length, isSourceFilled)}>
      <Caption1>{fill.carryHint}</Caption1>
      <Field label={fill.source}>
        <Dropdown
          className={styles.control}
          value={nameOf(source)}
          selectedOptions={[keyOf(source)]}
          onOptionSelect={(_event, { optionValue }) => {
            setChosen(optionValue ?? null);
            setFilled(0);
          }}
        >
          {forms.map((form) => (
            <Option key={keyOf(form)} value={keyOf(form)}>
              {nameOf(form)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {conflicts.length > 0 && (
        <>
          <Caption1>{fill.conflicts(conflicts.length)}</Caption1>
          <ul className={styles.conflicts}>
            {conflicts.map(({ field, cell, wanted }) => (
              <li key={`${field} ${cell.at.sheet} ${formatCell(cell.at)}`}>
                <Link
                  as="button"
                  onClick={() => {
                    goTo(cell);
                  }}
                >
                  {`${cell.at.sheet} ${formatCell(cell.at)}`}
                </Link>{" "}
                <Caption1>{fill.conflict(fieldName(field), cell.value, wanted)}</Caption1>
              </li>
            ))}
          </ul>
        </>
      )}
      <TaskNotices task={task} />
      {filled > 0 && !task.failure && <StepNotice key={filled}>{fill.carried(filled)}</StepNotice>}
      {edits.length === 0 && filled === 0 ? (
        <Caption1>{fill.carryNothing(isSourceFilled)}</Caption1>
      ) : (
        <TaskButton
          icon={<PersonArrowRightRegular />}
          isBusy={task.isBusy}
          isDisabled={edits.length === 0}
          onClick={apply}
        >
          {fill.carryFill(edits.length)}
        </TaskButton>
      )}
    </Folded>
  );
}

const keyOf = ({ sheet, area }: Form): string => `${sheet}!${area.row}`;
