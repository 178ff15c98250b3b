import { Button, Caption1, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TieOut } from "../../../app/tie-out";
import { SUM_STATES } from "../../../core/budget/sums";
import type { Form } from "../../../core/forms/form";
import { groupBy } from "../../../core/group-by";
import type { CellRef } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { titleOf } from "../findings/rows";
import { GroupBar } from "../GroupBar";
import { TieOutLine } from "./TieOutLine";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  top: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  choice: { fontSize: tokens.fontSizeBase200, "& label": { padding: "2px 4px" }, "& > div": { margin: "2px" } },
  rest: { alignSelf: "flex-start" },
});

/** Forms whose sums all hold are folded into one line when there are more of them. */
const SHOWN_IN_FULL = 6;

/** 预算勾稽 of all forms, grouped by form: a sum that holds is a line, one that does not is a picture. */
export function TieOutView({
  ties,
  onGoTo,
}: {
  readonly ties: readonly TieOut[];
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { pictures: strings } = useStrings();
  const [isNarrowed, setNarrowed] = useState(false);
  const [isWhole, setWhole] = useState(false);
  if (ties.length === 0) return <Text className={styles.quiet}>{strings.tiesNone}</Text>;
  const groups = [...groupBy(ties, ({ form }) => form)];
  const quiet = groups.filter(([, own]) => own.every(({ state }) => state === "holds"));
  const isFolded = !isNarrowed && !isWhole && quiet.length > SHOWN_IN_FULL;
  const shown = groups
    .filter((group) => !((isFolded || isNarrowed) && quiet.includes(group)))
    .map(([form, own]) => [form, own.filter((tie) => !isNarrowed || isWanting(tie))] as const)
    .filter(([, own]) => own.length > 0);
  return (
    <>
      <div className={styles.top}>
        <Caption1 className={styles.quiet}>{strings.tiesUnit}</Caption1>
        <Checkbox
          className={styles.choice}
          label={<Caption1>{strings.onlyWanting}</Caption1>}
          checked={isNarrowed}
          onChange={(_event, { checked }) => {
            setNarrowed(checked === true);
          }}
        />
      </div>
      {shown.length === 0 && !isFolded && <Text role="status">{strings.allHold}</Text>}
      {shown.map(([form, own]) => (
        <FormTies key={`${form.sheet} ${form.area.row}`} form={form} ties={own} onGoTo={onGoTo} />
      ))}
      {isFolded && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.rest}
          onClick={() => {
            setWhole(true);
          }}
        >
          {strings.restHolds(quiet.length)}
        </Button>
      )}
    </>
  );
}

const isWanting = ({ state }: TieOut): boolean => state === "gap" || state === "unknown";

function FormTies({
  form,
  ties,
  onGoTo,
}: {
  readonly form: Form;
  readonly ties: readonly TieOut[];
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const { check, pictures: strings } = useStrings();
  const counts = SUM_STATES.map((state) => [state, ties.filter((tie) => tie.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${strings.tieStates[state]}`);
  return (
    <section aria-label={form.sheet}>
      <GroupBar name={titleOf(form, check.departmentForm)} counts={counts.join(" · ")} headingLevel={3} />
      {ties.map((tie) => (
        <TieOutLine key={tie.kind} tie={tie} onGoTo={onGoTo} />
      ))}
    </section>
  );
}
