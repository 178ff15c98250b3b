import { Button, Caption1, Field, makeStyles, Select, tokens, useAnnounce } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { OwnCatalog } from "../../../core/dropdowns/own-catalog";
import type { LocalText } from "../../../core/local-text";
import type { Result } from "../../../core/result";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings, useWords } from "../../strings/use-strings";
import { StepNotice } from "../../ui/StepNotice";
import { Section } from "../../ui/Section";
import { TaskButton } from "../../ui/TaskButton";
import { TaskNotices } from "../../ui/TaskNotices";
import { useTask } from "../../ui/use-task";
import { adoptFile, adoptSheet, insertTemplate, removeOwn, type WorkbookLists } from "./lists-actions";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { minWidth: 0 },
  control: { "& > select": { width: "100%", textOverflow: "ellipsis" } },
  remarks: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "40vh",
    overflowY: "auto",
    color: tokens.colorNeutralForeground2,
  },
});

/** The bureau's own indicators: a template, reading them from a sheet or a file, and removing them. */
export function OwnSection({
  lists: { own, sheets },
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
  const file = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [remarks, setRemarks] = useState<OwnCatalog["remarks"]>([]);
  const source = sheets.find((name) => name === chosen) ?? sheets[0];

  const tell = (text: string, found: OwnCatalog["remarks"]): void => {
    setDone(text);
    setRemarks(found);
    announce(text, { polite: true });
    onChanged();
  };
  const adopt = (read: () => Promise<Result<OwnCatalog, LocalText>>): void => {
    setDone(null);
    setRemarks([]);
    void task.run(read, ({ indicators, remarks: found }) => {
      tell(texts.ownRead(indicators.length), found);
    });
  };
  return (
    <Section title={texts.ownTitle} hint={own > 0 ? texts.ownHeld(own) : texts.ownHint}>
      <TaskNotices task={task} />
      {done !== null && !task.failure && <StepNotice key={done}>{done}</StepNotice>}
      {remarks.length > 0 && (
        <>
          <Caption1>{texts.ownRemarks(remarks.length)}</Caption1>
          <ul className={styles.remarks} aria-label={texts.ownRemarks(remarks.length)}>
            {remarks.map(({ row, severity, message }) => (
              <li key={`${row} ${message.zh}`}>
                <Caption1>{texts.ownRemark(row, severity === "error", words(message))}</Caption1>
              </li>
            ))}
          </ul>
        </>
      )}
      {source !== undefined && (
        <Field className={styles.field} label={texts.ownSheet}>
          <Select
            className={styles.control}
            value={source}
            onChange={(_event, { value }) => {
              setChosen(value);
            }}
          >
            {sheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.line}>
        {source !== undefined && (
          <TaskButton
            isBusy={task.isBusy}
            onClick={() => {
              adopt(() => adoptSheet(workbook, source));
            }}
          >
            {texts.ownReadSheet}
          </TaskButton>
        )}
        <Button
          disabledFocusable={task.isBusy}
          onClick={() => {
            file.current?.click();
          }}
        >
          {texts.ownReadFile}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".xlsx"
          hidden
          aria-label={texts.ownReadFile}
          onChange={({ target }) => {
            const [picked] = target.files ?? [];
            if (picked) adopt(async () => adoptFile(workbook, new Uint8Array(await picked.arrayBuffer())));
            // Allow choosing the same file again after a correction.
            target.value = "";
          }}
        />
      </div>
      <div className={styles.line}>
        <Button
          appearance="subtle"
          size="small"
          disabledFocusable={task.isBusy}
          onClick={() => {
            void task.run(
              () => insertTemplate(workbook),
              (sheet) => {
                tell(texts.ownTemplateDone(sheet), []);
              },
            );
          }}
        >
          {texts.ownTemplate}
        </Button>
        {own > 0 && (
          <Button
            appearance="subtle"
            size="small"
            disabledFocusable={task.isBusy}
            onClick={() => {
              void task.run(
                () => removeOwn(workbook),
                () => {
                  tell(texts.ownRemoved, []);
                },
              );
            }}
          >
            {texts.ownRemove}
          </Button>
        )}
      </div>
    </Section>
  );
}
