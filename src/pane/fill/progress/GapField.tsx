import { Caption1, Input, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { isProse, type FillSlot } from "../../../core/completeness/fill-slots";
import { formatCell } from "../../../core/workbook/address";
import { useStrings, useWords } from "../../strings/use-strings";
import { KeyHint } from "../../ui/KeyHint";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: "2px 4px 4px 26px" },
  control: { width: "100%", minWidth: 0 },
  go: { display: "flex", alignItems: "center", justifyContent: "flex-end", gap: tokens.spacingHorizontalXS },
});

/** What to write into the selected cell, typed in the pane, which has the keyboard: Enter writes it and goes on. */
export function GapField({
  slot,
  text,
  isBusy,
  onType,
  onGoOn,
}: {
  readonly slot: FillSlot;
  readonly text: string;
  readonly isBusy: boolean;
  readonly onType: (text: string) => void;
  readonly onGoOn: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const words = useWords();
  const common = {
    className: styles.control,
    size: "small",
    value: text,
    "aria-label": fill.typeFor(words(slot.name)),
    placeholder: fill.typeHere(formatCell(slot.at)),
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return;
      if (event.key === "Escape" && text !== "") onType("");
      else if (event.key === "Enter") onGoOn();
      else return;
      event.preventDefault();
    },
    onChange: (_event: unknown, { value }: { readonly value: string }): void => {
      onType(value);
    },
  } as const;
  return (
    <div className={styles.field}>
      {slot.field !== null && isProse(slot.field) ? (
        <Textarea {...common} rows={3} resize="vertical" />
      ) : (
        <Input {...common} inputMode={slot.kind === "amount" ? "decimal" : "text"} />
      )}
      {text.trim() !== "" && (
        <Caption1 className={styles.go}>
          <Link as="button" disabled={isBusy} onClick={onGoOn}>
            {fill.writeAndNext}
          </Link>
          <KeyHint name="Enter" />
        </Caption1>
      )}
    </div>
  );
}
