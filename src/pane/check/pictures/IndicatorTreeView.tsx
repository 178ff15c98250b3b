import { Button, Dropdown, makeStyles, mergeClasses, Option, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { indicatorTree, missingIn, type TreeBranchView, type TreeNodeView } from "../../../app/indicator-tree";
import type { Form } from "../../../core/forms/form";
import { cellLabel, type CellRef } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { OneLine } from "../../ui/OneLine";
import { SeverityIcon } from "../../ui/SeverityIcon";
import { formName } from "../findings/rows";
import { GroupBar } from "../GroupBar";
import { useCriteria } from "../use-criteria";
import { CellButton } from "./CellButton";

const useStyles = makeStyles({
  choice: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  form: { flex: "1 1 0", maxWidth: "none", minWidth: 0 },
  step: { minWidth: "24px", flexShrink: 0, paddingInline: 0 },
  summary: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalSNudge },
  good: {
    flexShrink: 0,
    fontSize: "16px",
    color: tokens.colorStatusSuccessForeground1,
    "@media (forced-colors: active)": { color: "inherit" },
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  indicators: { margin: 0, padding: "0 0 0 22px", listStyleType: "none" },
  /** Small enough for a name and its value on one line. */
  small: { fontSize: tokens.fontSizeBase200 },
  missing: { color: tokens.colorPaletteBlueForeground2, fontSize: tokens.fontSizeBase200 },
  fill: { marginLeft: tokens.spacingHorizontalS, color: tokens.colorBrandForegroundLink, textDecoration: "underline" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The indicators of a form under its branches, including empty branches. */
export function IndicatorTreeView({
  forms,
  onGoTo,
}: {
  readonly forms: readonly Form[];
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { check, pictures: strings } = useStrings();
  const [chosen, setChosen] = useState(0);
  const form = forms[chosen] ?? forms[0];
  const { editionOf } = useCriteria();
  const nodes = useMemo(() => (form ? indicatorTree(form, editionOf(form)) : []), [form, editionOf]);
  if (!form) return null;
  const branches = nodes.flatMap((node) => node.branches).length;
  const missing = missingIn(nodes);
  return (
    <>
      {forms.length > 1 && (
        <div className={styles.choice}>
          <Dropdown
            className={styles.form}
            size="small"
            aria-label={check.formFilter}
            value={formName(form)}
            button={{ children: <OneLine>{formName(form)}</OneLine> }}
            selectedOptions={[String(chosen)]}
            onOptionSelect={(_event, { optionValue }) => {
              setChosen(Number(optionValue));
            }}
          >
            {forms.map((each, index) => (
              <Option key={index} value={String(index)}>
                {formName(each)}
              </Option>
            ))}
          </Dropdown>
          <Button
            className={styles.step}
            size="small"
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={strings.previousForm}
            title={strings.previousForm}
            disabledFocusable={chosen === 0}
            onClick={() => {
              setChosen(chosen - 1);
            }}
          />
          <Button
            className={styles.step}
            size="small"
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={strings.nextForm}
            title={strings.nextForm}
            disabledFocusable={chosen >= forms.length - 1}
            onClick={() => {
              setChosen(chosen + 1);
            }}
          />
        </div>
      )}
      <Text className={styles.summary} role="status">
        {missing > 0 ? <SeverityIcon severity="todo" /> : <CheckmarkCircleFilled className={styles.good} aria-hidden />}
        {strings.treeSummary(branches, missing)}
      </Text>
      <ul className={styles.list} aria-label={check.viewTree}>
        {nodes.map((node, index) => (
          <Node key={index} node={node} onGoTo={onGoTo} />
        ))}
      </ul>
    </>
  );
}

function Node({ node, onGoTo }: { readonly node: TreeNodeView; readonly onGoTo: (cell: CellRef) => void }): ReactNode {
  const styles = useStyles();
  const { pictures: strings } = useStrings();
  const indicators = node.branches.flatMap((branch) => branch.indicators).length;
  return (
    <li>
      <GroupBar
        name={node.name === "" ? strings.unnamed : node.name}
        counts={strings.nodeCounts(indicators, missingIn([node]))}
        headingLevel={3}
      />
      <ul className={styles.list}>
        {node.branches.map((branch) => (
          <li key={`${branch.name} ${cellLabel(branch.at)}`}>
            <BranchLine branch={branch} onGoTo={onGoTo} />
            {branch.indicators.length > 0 && (
              <ul className={styles.indicators}>
                {branch.indicators.map(({ name, target, at, targetAt }) => (
                  <li key={cellLabel(at)} className={styles.small}>
                    <CellButton
                      name={name === "" ? strings.unnamed : name}
                      value={target === "" ? strings.noTarget : target}
                      onClick={() => {
                        onGoTo(name === "" ? at : targetAt);
                      }}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function BranchLine({
  branch: { name, at, state },
  onGoTo,
}: {
  readonly branch: TreeBranchView;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const styles = useStyles();
  const { pictures: strings } = useStrings();
  const isMissing = state === "missing";
  return (
    <CellButton
      name={name === "" ? strings.unnamed : name}
      isDashed={isMissing}
      {...(isMissing && { before: <SeverityIcon severity="todo" /> })}
      value={
        state !== "filled" && (
          <span className={mergeClasses(isMissing ? styles.missing : styles.quiet)}>
            {strings.branchStates[state]}
            {isMissing && <span className={styles.fill}>{strings.fill}</span>}
          </span>
        )
      }
      onClick={() => {
        onGoTo(at);
      }}
    />
  );
}
