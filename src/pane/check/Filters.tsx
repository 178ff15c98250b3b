import { Dropdown, makeStyles, Option, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SEVERITIES, type Severity } from "../../core/engine/finding";
import type { Form } from "../../core/forms/form";
import { useStrings } from "../strings/use-strings";
import { formName, type Filter } from "./findings/rows";
import { SeverityIcon } from "../ui/SeverityIcon";

const ALL = "all";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalSNudge },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  severity: { minWidth: 0, flexGrow: 1, paddingInline: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, maxWidth: "none", flex: "1 1 130px" },
});

/** Which findings to list: by severity, by form, by words. */
export function Filters({
  filter,
  counts,
  forms,
  onChange,
}: {
  readonly filter: Filter;
  /** Of all findings, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly forms: readonly Form[];
  readonly onChange: (filter: Filter) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const chosenForm = filter.form === null ? undefined : forms[filter.form];
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...filter, severities });
  };
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={strings.severityFilter} className={styles.line}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.severity}
            icon={<SeverityIcon severity={severity} />}
            checked={filter.severities.has(severity)}
            onClick={() => {
              toggle(severity);
            }}
          >
            {strings.severityCount(severity, counts[severity])}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.line}>
        <SearchBox
          className={styles.choice}
          placeholder={strings.searchHint}
          aria-label={strings.search}
          value={filter.text}
          onChange={(_event, { value }) => {
            onChange({ ...filter, text: value });
          }}
        />
        {forms.length > 1 && (
          <Dropdown
            className={styles.choice}
            aria-label={strings.formFilter}
            value={chosenForm ? formName(chosenForm) : strings.allForms}
            selectedOptions={[chosenForm ? String(filter.form) : ALL]}
            onOptionSelect={(_event, { optionValue }) => {
              onChange({
                ...filter,
                form: optionValue === undefined || optionValue === ALL ? null : Number(optionValue),
              });
            }}
          >
            <Option value={ALL}>{strings.allForms}</Option>
            {forms.map((form, index) => (
              <Option key={index} value={String(index)}>
                {formName(form)}
              </Option>
            ))}
          </Dropdown>
        )}
      </div>
    </div>
  );
}
