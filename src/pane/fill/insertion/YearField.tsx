import { Input, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";
import type { Insertion } from "./use-insertion";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
});

/** The budget year of new forms, four digits. */
export function YearField({
  insertion: { year, setYear, isYearGood },
  size = "medium",
}: {
  readonly insertion: Insertion;
  readonly size?: "small" | "medium";
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  return (
    <Input
      className={styles.control}
      size={size}
      inputMode="numeric"
      maxLength={4}
      aria-label={fill.year}
      aria-invalid={!isYearGood}
      value={year}
      onChange={(_event, { value }) => {
        setYear(value);
      }}
    />
  );
}
