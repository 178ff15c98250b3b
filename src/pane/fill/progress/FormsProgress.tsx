import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState, type ReactNode } from "react";
import type { FillProgress, FormProgress } from "../../../app/next-gap";
import type { FillSlot } from "../../../core/completeness/fill-slots";
import { formatCell, type CellRef } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { formName } from "../form-name";

/** With more forms than so many, the complete ones fold into one line. */
const MANY = 12;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "none",
    minWidth: 0,
    minHeight: "28px",
    justifyContent: "flex-start",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalXS}`,
    borderRadius: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
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
  gap: { paddingLeft: "26px" },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  lack: { color: tokens.colorNeutralForeground3, flexBasis: "100%", paddingLeft: "26px" },
  cell: { color: tokens.colorBrandForeground1, marginLeft: "auto" },
});

/** How far each form is; the one in work is open and lists what it still lacks, each a way to its cell. */
export function FormsProgress({
  progress,
  cell,
  onGoTo,
}: {
  readonly progress: FillProgress;
  /** The selected cell: its form is open, its line is marked. */
  readonly cell: CellRef | null;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [showsComplete, setShowsComplete] = useState(false);
  const { forms } = progress;
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
            cell={cell}
            isOpen={toggled.get(key) ?? each === inWork}
            onToggle={(isOpen) => {
              setToggled(new Map([...toggled, [key, isOpen]]));
            }}
            onGoTo={onGoTo}
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
  cell,
  isOpen,
  onToggle,
  onGoTo,
}: {
  readonly each: FormProgress;
  readonly cell: CellRef | null;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onGoTo: (cell: CellRef) => void;
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
          if (!first) onGoTo({ sheet: form.sheet, row: form.area.row, column: form.area.column });
          else if (!isOpen) onGoTo(first.at);
          if (first) onToggle(!isOpen);
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
            <li key={`${formatCell(slot.at)} ${slot.kind} ${slot.name.zh}`}>
              <GapLine slot={slot} isCurrent={isSame(slot.at, cell)} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const isSame = (a: CellRef, b: CellRef | null): boolean =>
  a.sheet === b?.sheet && a.row === b.row && a.column === b.column;

function GapLine({
  slot: { at, name, gap, kind },
  isCurrent,
  onGoTo,
}: {
  readonly slot: FillSlot;
  readonly isCurrent: boolean;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.line, styles.gap, isCurrent && styles.current)}
      icon={<SeverityIcon severity="todo" />}
      aria-current={isCurrent}
      onClick={() => {
        onGoTo(at);
      }}
    >
      <span className={styles.name}>{words(name)}</span> <Caption1 className={styles.cell}>{formatCell(at)}</Caption1>{" "}
      {gap && kind !== "field" && kind !== "amount" && <Caption1 className={styles.lack}>{words(gap)}</Caption1>}
    </Button>
  );
}
