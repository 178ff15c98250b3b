import { Dropdown, makeStyles, Option, SearchBox, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SEVERITIES, type Severity } from "../../core/severity";
import type { Form } from "../../core/forms/form";
import { useStrings } from "../strings/use-strings";
import { OneLine } from "../ui/OneLine";
import { SeverityIcon } from "../ui/SeverityIcon";
import { formName, type Filter } from "./findings/rows";

const ALL = "all";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: 0,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    gap: "1px",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
    "& .fui-Button__icon": { width: "16px", height: "16px", marginInlineEnd: "1px" },
    "&[aria-pressed=true]": {
      fontWeight: tokens.fontWeightSemibold,
      outline: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
      outlineOffset: "-1px",
    },
  },
  choice: { minWidth: 0, maxWidth: "none", flex: "1 1 130px" },
});

/** Filters findings by severity and, optionally, by text and form. With no chip selected, all are listed. */
export function Filters({
  filter,
  counts,
  forms,
  isWhole,
  onChange,
}: {
  readonly filter: Filter;
  /** Counts of all findings by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly forms: readonly Form[];
  /** Whether to offer text and form as well. */
  readonly isWhole: boolean;
  readonly onChange: (filter: Filter) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const chosenForm = filter.form === null ? undefined : forms[filter.form];
  const chosenName = chosenForm ? formName(chosenForm) : strings.allForms;
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChange({ ...filter, severities });
  };
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={strings.severityFilter} className={styles.line}>
        {SEVERITIES.filter((severity) => counts[severity] > 0 || filter.severities.has(severity)).map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            className={styles.chip}
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
      {isWhole && (
        <div className={styles.line}>
          <SearchBox
            className={styles.choice}
            size="small"
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
              size="small"
              aria-label={strings.formFilter}
              value={chosenName}
              button={{ children: <OneLine>{chosenName}</OneLine> }}
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
      )}
    </div>
  );
}
