import { Dropdown, makeStyles, Option, OptionGroup, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { LayoutChoice } from "../../../app/layouts/layout-choice";
import { useStrings, useWords } from "../../strings/use-strings";
import { OneLine } from "../../ui/OneLine";
import { PictureOfLayout } from "../layout/PictureOfLayout";
import type { Insertion } from "./use-insertion";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  // Wider than the control, so that names fit on one or two lines.
  list: { width: "auto", minWidth: "240px" },
  option: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/**
 * The layout (版式) of new forms: those of the workbook first, then the editions by region, each with a small preview.
 */
export function EditionChoice({
  insertion: { editions, edition, setEdition },
  size = "medium",
}: {
  readonly insertion: Insertion;
  readonly size?: "small" | "medium";
}): ReactNode {
  const styles = useStyles();
  const { fill, layouts } = useStrings();
  const words = useWords();
  const chosen = editions.find(({ id }) => id === edition)?.name;
  const name = chosen ? words(chosen) : "";
  const regions = [...new Set(editions.map(({ region }) => (region ? words(region) : layouts.keptLayouts)))];
  return (
    <Dropdown
      className={styles.control}
      listbox={{ className: styles.list }}
      size={size}
      aria-label={fill.edition}
      value={name}
      button={{ children: <OneLine>{name}</OneLine> }}
      selectedOptions={[edition]}
      onOptionSelect={(_event, { optionValue }) => {
        if (optionValue !== undefined) setEdition(optionValue);
      }}
    >
      {regions.map((region) => (
        <OptionGroup key={region} label={region}>
          {editions
            .filter((choice) => (choice.region ? words(choice.region) : layouts.keptLayouts) === region)
            .map((choice) => (
              <Option key={choice.id} value={choice.id} text={words(choice.name)}>
                <LayoutOption choice={choice} />
              </Option>
            ))}
        </OptionGroup>
      ))}
    </Dropdown>
  );
}

/** Rendered only while the list is open. */
function LayoutOption({ choice }: { readonly choice: LayoutChoice }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const sheet = useMemo(() => choice.sample(), [choice]);
  return (
    <span className={styles.option}>
      <PictureOfLayout sheet={sheet} />
      {words(choice.name)}
    </span>
  );
}
