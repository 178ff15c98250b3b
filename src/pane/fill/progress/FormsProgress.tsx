import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { FillProgress, FormProgress } from "../../../app/next-gap";
import { formatCell } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { formName } from "../form-name";
import { GapLine, type GapHelp } from "./GapLine";
import { LINE } from "./line-style";

/** With more forms than this, complete ones are collapsed into one line. */
const MANY = 12;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: LINE,
  name: { flex: "1 1 6em", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  sheet: { color: tokens.colorNeutralForeground3 },
  left: { color: tokens.colorPaletteBlueForeground2, whiteSpace: "nowrap" },
  done: {
    color: tokens.colorStatusSuccessForeground1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    whiteSpace: "nowrap",
  },
  count: {
    minWidth: "3em",
    textAlign: "end",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The progress of each form; that of the selected cell is open and lists what is missing, each a link to its cell. */
export function FormsProgress({
  progress,
  help,
}: {
  readonly progress: FillProgress;
  readonly help: GapHelp;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [showsComplete, setShowsComplete] = useState(false);
  const { forms } = progress;
  const { cell } = help.gaps;
  const complete = forms.filter(({ gaps }) => gaps.length === 0);
  const folds = forms.length > MANY && complete.length > 0;
  const shown = folds && !showsComplete ? forms.filter(({ gaps }) => gaps.length > 0) : forms;
  const inWork =
    shown.find(({ form, gaps }) => form.sheet === cell?.sheet && gaps.length > 0) ?? shown.find(isOpenEnded);
  return (
    <ul className={styles.list} aria-label={fill.formsProgress}>
      {shown.map((each) => {
        const key = keyOf(each);
        return (
          <FormLines
            key={key}
            each={each}
            isOpen={toggled.get(key) ?? each === inWork}
            onToggle={(isOpen) => {
              setToggled(new Map([...toggled, [key, isOpen]]));
            }}
            help={help}
          />
        );
      })}
      {folds && (
        <li>
          <Button
            appearance="subtle"
            className={styles.line}
            aria-expanded={showsComplete}
            icon={showsComplete ? <ChevronDownRegular /> : <ChevronRightRegular />}
            onClick={() => {
              setShowsComplete(!showsComplete);
            }}
          >
            {fill.completeForms(complete.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}

const keyOf = ({ form: { sheet, area } }: FormProgress): string => `${sheet}!${area.row}`;
const isOpenEnded = ({ gaps }: FormProgress): boolean => gaps.length > 0;

function FormLines({
  each: { form, total, gaps },
  isOpen,
  onToggle,
  help,
}: {
  readonly each: FormProgress;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly help: GapHelp;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const name = form.kind === "department" ? fill.departmentForm : formName(form) || fill.untitled;
  const isComplete = gaps.length === 0;
  return (
    <li>
      <Button
        appearance="subtle"
        className={styles.line}
        title={fill.goTo(form.sheet)}
        {...(!isComplete && { "aria-expanded": isOpen })}
        icon={isComplete ? <span /> : isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => {
          const [first] = gaps;
          if (!first) help.gaps.goTo({ sheet: form.sheet, row: form.area.row, column: form.area.column });
          else if (isOpen && help.gaps.cell?.sheet === form.sheet) onToggle(false);
          else {
            help.gaps.goTo(first.at);
            onToggle(true);
          }
        }}
      >
        <span className={styles.name}>
          {name} <Caption1 className={styles.sheet}>{form.sheet}</Caption1>
        </span>{" "}
        <Caption1 className={isComplete ? styles.done : styles.left}>
          {isComplete && <CheckmarkCircleFilled aria-hidden />}
          {isComplete ? fill.complete : fill.leftIn(gaps.length)}
        </Caption1>{" "}
        <Caption1 className={styles.count}>{`${total - gaps.length}/${total}`}</Caption1>
      </Button>
      {isOpen && !isComplete && (
        <ul className={styles.list}>
          {gaps.map((slot) => (
            <GapLine key={`${formatCell(slot.at)} ${slot.kind} ${slot.name.zh}`} slot={slot} help={help} />
          ))}
        </ul>
      )}
    </li>
  );
}
