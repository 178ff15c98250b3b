import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { tieOuts } from "../../../app/tie-out";
import type { Form } from "../../../core/forms/form";
import type { CellRef } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { useCriteria } from "../use-criteria";
import { TieOutChart } from "./TieOutChart";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0 },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** 预算勾稽 of all forms, grouped by form. */
export function TieOutView({
  forms,
  onGoTo,
}: {
  readonly forms: readonly Form[];
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { pictures: strings } = useStrings();
  const { editionOf } = useCriteria();
  const ties = useMemo(() => tieOuts(forms, editionOf), [forms, editionOf]);
  if (ties.length === 0) return <Text className={styles.quiet}>{strings.tiesNone}</Text>;
  return (
    <>
      <Caption1 className={styles.quiet}>{strings.tiesIntro}</Caption1>
      {forms.map((form, index) => {
        const own = ties.filter((tie) => tie.form === form);
        if (own.length === 0) return null;
        return (
          <section key={index} className={styles.form} aria-label={form.sheet}>
            <Text as="h3" className={styles.title} weight="semibold">
              {form.sheet}
            </Text>
            {own.map((tie) => (
              <TieOutChart key={tie.kind} tie={tie} onGoTo={onGoTo} />
            ))}
          </section>
        );
      })}
    </>
  );
}
