import { Dropdown, makeStyles, Option } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings, useWords } from "../../strings/use-strings";
import type { Insertion } from "./use-insertion";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
});

/** Which edition (版式) new forms have. */
export function EditionChoice({
  insertion: { editions, edition, setEdition },
  size = "medium",
}: {
  readonly insertion: Insertion;
  readonly size?: "small" | "medium";
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const words = useWords();
  const chosen = editions.find(({ id }) => id === edition)?.name;
  return (
    <Dropdown
      className={styles.control}
      size={size}
      aria-label={fill.edition}
      value={chosen ? words(chosen) : ""}
      selectedOptions={[edition]}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue !== undefined) setEdition(optionValue);
      }}
    >
      {editions.map(({ id, name }) => (
        <Option key={id} value={id}>
          {words(name)}
        </Option>
      ))}
    </Dropdown>
  );
}
