import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DOMAINS } from "../../core/catalog/domains";
import { INDICATOR_CATEGORIES, type IndicatorCategory } from "../../core/forms/form";
import { CATEGORY_NAMES, shortCategoryName } from "../../core/indicators/category-names";
import { useStrings, useWords } from "../strings/use-strings";

/** The 二级 to search: one, any, or that of the selected row. */
export type BranchFilter = IndicatorCategory | "any" | "row";

export interface FilterChoice {
  readonly branch: BranchFilter;
  /** Id of a 领域, or "any". */
  readonly domain: string;
}

export const NO_FILTER: FilterChoice = { branch: "any", domain: "any" };

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  // A select is as wide as its longest option unless allowed to shrink.
  field: { minWidth: 0 },
  select: { "& > select": { width: "100%", textOverflow: "ellipsis" } },
});

/** Narrows the search by 二级 and 领域. */
export function Filters({
  choice,
  rowCategory,
  onChange,
}: {
  readonly choice: FilterChoice;
  readonly rowCategory: IndicatorCategory | null;
  readonly onChange: (choice: FilterChoice) => void;
}): ReactNode {
  const styles = useStyles();
  const { indicators: texts } = useStrings();
  const words = useWords();
  const branches: readonly BranchFilter[] = ["row", "any", ...INDICATOR_CATEGORIES];
  const nameOf = (branch: BranchFilter): string => {
    if (branch === "any") return texts.anyBranch;
    if (branch !== "row") return words(CATEGORY_NAMES[branch]);
    return rowCategory ? texts.rowBranch(words(shortCategoryName(rowCategory))) : texts.rowBranchUnknown;
  };
  return (
    <div className={styles.filters}>
      <Field className={styles.field} label={texts.branch} size="small">
        <Select
          className={styles.select}
          size="small"
          value={choice.branch}
          onChange={(_event, { value }) => {
            const branch = branches.find((each) => each === value);
            if (branch) onChange({ ...choice, branch });
          }}
        >
          {branches.map((branch) => (
            <option key={branch} value={branch}>
              {nameOf(branch)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={texts.domain} size="small">
        <Select
          className={styles.select}
          size="small"
          value={choice.domain}
          onChange={(_event, { value }) => {
            onChange({ ...choice, domain: value });
          }}
        >
          <option value="any">{texts.anyDomain}</option>
          {DOMAINS.map(({ id, name }) => (
            <option key={id} value={id}>
              {words(name)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
