import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { LayoutGroup } from "../../../app/layouts/kept-layouts";
import type { Form } from "../../../core/forms/form";
import type { SavedForm } from "../../../core/saved-layouts/draft";
import type { TextFate } from "../../../core/saved-layouts/printed-texts";
import { formatCell, type CellRef } from "../../../core/workbook/address";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings } from "../../strings/use-strings";
import { Folded } from "../../ui/Folded";
import { StepNotice } from "../../ui/StepNotice";
import { TaskButton } from "../../ui/TaskButton";
import { TaskNotices } from "../../ui/TaskNotices";
import { useTask } from "../../ui/use-task";
import { formName } from "../form-name";
import { KeptLayouts } from "./KeptLayouts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(6.5em, 100%), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  control: { minWidth: 0, width: "100%" },
  doubts: { margin: 0, padding: 0, listStyle: "none", maxHeight: "12em", overflowY: "auto" },
});

const NOTHING: ReadonlySet<string> = new Set();

/** 存为版式: creates a layout from a form, previews what is kept and cleared, and stores it in the workbook. */
export function LayoutsSection({
  forms,
  groups,
  cell,
  onChanged,
}: {
  readonly forms: readonly Form[];
  readonly groups: readonly LayoutGroup[];
  /** The selected cell: its form is offered first. */
  readonly cell: CellRef | null;
  readonly onChanged: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill, layouts } = useStrings();
  const workbook = useWorkbook();
  const { announce } = useAnnounce();
  const task = useTask();
  const [picked, setPicked] = useState<number | null>(null);
  const [typedName, setName] = useState<string | null>(null);
  const [region, setRegion] = useState("");
  const [draft, setDraft] = useState<SavedForm | null>(null);
  const [flipped, setFlipped] = useState(NOTHING);
  const [done, setDone] = useState<string | null>(null);
  const index =
    picked ??
    Math.max(
      0,
      forms.findIndex((form) => isAt(form, cell)),
    );
  const form = forms[index];
  const name = typedName ?? draft?.layout.name ?? "";
  const tell = (text: string): void => {
    setDraft(null);
    setDone(text);
    announce(text, { polite: true });
    onChanged();
  };
  const look = (): void => {
    if (!form) return;
    setDone(null);
    setFlipped(NOTHING);
    void task.run(async () => {
      const { draftLayout } = await import("./layout-actions");
      return draftLayout(workbook, form, { name: "", region, keep: NOTHING, empty: NOTHING });
    }, setDraft);
  };
  const save = (doubtful: readonly TextFate[]): void => {
    if (!form) return;
    const cells = (isKept: boolean): ReadonlySet<string> =>
      new Set(
        doubtful.flatMap(({ at, kept }) =>
          flipped.has(formatCell(at)) && (kept === "") === isKept ? [formatCell(at)] : [],
        ),
      );
    void task.run(
      async () => {
        const { draftLayout, keep } = await import("./layout-actions");
        const made = await draftLayout(workbook, form, { name, region, keep: cells(true), empty: cells(false) });
        if (!made.ok) return made;
        const kept = await keep(workbook, made.value.layout);
        return kept.ok ? { ok: true, value: made.value.layout.name } : kept;
      },
      (saved) => {
        tell(layouts.layoutSaved(saved));
      },
    );
  };
  return (
    <Folded title={layouts.title} state={layouts.layoutsState(groups.length)}>
      <Caption1>{layouts.layoutsHint}</Caption1>
      <TaskNotices task={task} />
      {done !== null && !task.failure && <StepNotice key={done}>{done}</StepNotice>}
      {forms.length > 1 && (
        <Field label={layouts.layoutForm}>
          <Select
            className={styles.control}
            value={String(index)}
            onChange={(_event, { value }) => {
              setPicked(Number(value));
              setName(null);
              setDraft(null);
            }}
          >
            {forms.map((each, at) => (
              <option key={`${each.sheet} ${each.area.row}`} value={String(at)}>
                {each.sheet} {formName(each)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {draft ? (
        <>
          <div className={styles.pair}>
            <Field label={layouts.layoutName}>
              <Input
                className={styles.control}
                value={name}
                maxLength={60}
                onChange={(_event, { value }) => {
                  setName(value);
                }}
              />
            </Field>
            <Field label={layouts.layoutRegion}>
              <Input
                className={styles.control}
                value={region}
                maxLength={20}
                placeholder={layouts.layoutRegionExample}
                onChange={(_event, { value }) => {
                  setRegion(value);
                }}
              />
            </Field>
          </div>
          <Caption1>{layouts.layoutEmptied(draft.values.length)}</Caption1>
          {draft.doubtful.length > 0 && (
            <>
              <Caption1 id="jixiao-doubtful">{layouts.layoutDoubtful}</Caption1>
              <ul className={styles.doubts} aria-labelledby="jixiao-doubtful">
                {draft.doubtful.map(({ at, text, kept }) => {
                  const place = formatCell(at);
                  return (
                    <li key={place}>
                      <Checkbox
                        label={`${place} ${text.replace(/\s+/g, " ").slice(0, MAX_TEXT)}`}
                        checked={(kept !== "") !== flipped.has(place)}
                        onChange={() => {
                          setFlipped(
                            new Set(
                              flipped.has(place)
                                ? [...flipped].filter((other) => other !== place)
                                : [...flipped, place],
                            ),
                          );
                        }}
                      />
                    </li>
                  );
                })}
              </ul>
            </>
          )}
          <div className={styles.line}>
            <TaskButton
              appearance="primary"
              isBusy={task.isBusy}
              isDisabled={name.trim() === ""}
              onClick={() => {
                save(draft.doubtful);
              }}
            >
              {layouts.layoutKeep}
            </TaskButton>
            <Button
              onClick={() => {
                setDraft(null);
              }}
            >
              {fill.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.line}>
          {form && (
            <TaskButton isBusy={task.isBusy} onClick={look}>
              {layouts.layoutLook}
            </TaskButton>
          )}
          <LayoutFile
            isBusy={task.isBusy}
            onFile={(file) => {
              void task.run(
                async () => (await import("./layout-actions")).importLayout(workbook, file),
                (layout) => {
                  tell(layouts.layoutSaved(layout.name));
                },
              );
            }}
          />
        </div>
      )}
      <KeptLayouts groups={groups} task={task} onRemoved={tell} />
    </Folded>
  );
}

const MAX_TEXT = 40;

const isAt = ({ sheet, area }: Form, cell: CellRef | null): boolean =>
  cell?.sheet === sheet && cell.row >= area.row && cell.row < area.row + area.rows;

/** Picks a layout file. */
function LayoutFile({
  isBusy,
  onFile,
}: {
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const { layouts } = useStrings();
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        disabledFocusable={isBusy}
        onClick={() => {
          file.current?.click();
        }}
      >
        {layouts.layoutImport}
      </Button>
      <input
        ref={file}
        type="file"
        accept=".json"
        hidden
        aria-label={layouts.layoutImport}
        onChange={({ target }) => {
          const [picked] = target.files ?? [];
          if (picked) onFile(picked);
          // Allow choosing the same file again after a correction.
          target.value = "";
        }}
      />
    </>
  );
}
