import { Caption1, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isAmountGood, type DraftProject } from "../../../app/project-draft";
import { useStrings } from "../../strings/use-strings";
import { SeverityIcon } from "../../ui/SeverityIcon";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) minmax(0, 6em)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: "1px 0",
  },
  field: { minWidth: 0, width: "100%" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  note: {
    gridColumn: "2 / -1",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    paddingBottom: tokens.spacingVerticalXXS,
  },
});

/** A project of the preview: whether it becomes a form, its name, its amount, and notes about them. */
export function ProjectRow({
  project,
  number,
  onChange,
}: {
  readonly project: DraftProject;
  /** Its position in the list, from 1. */
  readonly number: number;
  readonly onChange: (change: Partial<Pick<DraftProject, "isWanted" | "name" | "amount">>) => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const { isWanted, name, amount } = project;
  const note = noteOf(project, fill);
  const isGood = isAmountGood(amount);
  return (
    <li className={styles.row}>
      <Checkbox
        checked={isWanted}
        aria-label={fill.insertRow(name)}
        onChange={(_event, { checked }) => {
          onChange({ isWanted: checked === true });
        }}
      />
      <Input
        className={styles.field}
        size="small"
        appearance="filled-lighter"
        aria-label={fill.nameOf(number)}
        value={name}
        onChange={(_event, { value }) => {
          onChange({ name: value });
        }}
      />
      <Input
        className={styles.field}
        input={{ className: styles.figure }}
        size="small"
        appearance="filled-lighter"
        inputMode="decimal"
        aria-label={fill.amountOf(number)}
        aria-invalid={!isGood}
        placeholder={fill.notFound}
        value={amount}
        onChange={(_event, { value }) => {
          onChange({ amount: value });
        }}
      />
      {!isGood && (
        <Caption1 className={styles.note} role="alert">
          <SeverityIcon severity="error" />
          {fill.badAmount}
        </Caption1>
      )}
      {isGood && note && (
        <Caption1 className={styles.note}>
          <SeverityIcon severity={note.severity} />
          {note.words}
        </Caption1>
      )}
    </li>
  );
}

type FillStrings = ReturnType<typeof useStrings>["fill"];

/** Where the amount came from, or what the user should check. */
function noteOf(
  { listed, amount }: DraftProject,
  fill: FillStrings,
): { readonly severity: "warning" | "info"; readonly words: string } | null {
  if (!listed) return null;
  if (listed.duplicateOf !== null) return { severity: "warning", words: fill.duplicateOf(listed.duplicateOf + 1) };
  if (listed.source === "unclear" && amount === "") return { severity: "warning", words: fill.unclear(listed.typed) };
  if (listed.source === "none" && amount === "") return { severity: "info", words: fill.noAmount };
  if (listed.source === "words") return { severity: "info", words: fill.amountFrom(listed.typed) };
  if (listed.source === "figure" && /[^\d.,]/.test(listed.typed) && amount === listed.amount) {
    return { severity: "info", words: fill.converted(listed.typed) };
  }
  return null;
}
