import { Badge, Caption1, Dropdown, makeStyles, Option, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { indicatorTree, type TreeBranchView } from "../../../app/indicator-tree";
import type { Form } from "../../../core/forms/form";
import type { CellRef } from "../../../core/workbook/address";
import { cellLabel } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { formName } from "../findings/rows";
import { useCriteria } from "../use-criteria";
import { CellButton } from "./CellButton";

const LINE = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`;

const useStyles = makeStyles({
  wide: { maxWidth: "none", minWidth: 0, width: "100%" },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "2px" },
  nodes: { gap: tokens.spacingVerticalM },
  /** The trunk on the left, with a branch to each child. */
  inner: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    "& > li": { position: "relative", marginLeft: "7px", paddingLeft: "13px", borderLeft: LINE },
    "& > li:last-child": { borderLeftColor: "transparent" },
    "& > li::before": {
      content: '""',
      position: "absolute",
      left: "-1px",
      top: 0,
      width: "11px",
      height: "16px",
      borderLeft: LINE,
      borderBottom: LINE,
    },
  },
  branch: { paddingBottom: tokens.spacingVerticalXS },
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
  const branches = nodes.flatMap((node) => node.branches);
  return (
    <>
      {forms.length > 1 && (
        <Dropdown
          className={styles.wide}
          aria-label={check.formFilter}
          value={formName(form)}
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
      )}
      <Text>{strings.treeSummary(branches.length, branches.filter(({ state }) => state === "missing").length)}</Text>
      <Caption1 className={styles.quiet}>{strings.treeIntro}</Caption1>
      <ul className={`${styles.list} ${styles.nodes}`} aria-label={check.viewTree}>
        {nodes.map((node, index) => (
          <li key={index}>
            <Text weight="semibold">{node.name === "" ? strings.unnamed : node.name}</Text>
            <ul className={styles.inner}>
              {node.branches.map((branch) => (
                <li key={`${branch.name} ${cellLabel(branch.at)}`} className={styles.branch}>
                  <BranchLine branch={branch} onGoTo={onGoTo} />
                  {branch.indicators.length > 0 && (
                    <ul className={styles.inner}>
                      {branch.indicators.map(({ name, target, at, targetAt }) => (
                        <li key={cellLabel(at)}>
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
        ))}
      </ul>
    </>
  );
}

function BranchLine({
  branch: { name, at, state, isMandatory },
  onGoTo,
}: {
  readonly branch: TreeBranchView;
  readonly onGoTo: (cell: CellRef) => void;
}): ReactNode {
  const { pictures: strings } = useStrings();
  return (
    <CellButton
      name={name === "" ? strings.unnamed : name}
      isDashed={state === "missing" || state === "empty"}
      value={
        state !== "filled" && (
          <Badge appearance="tint" color={state === "missing" ? "danger" : "informative"}>
            {strings.branchStates[state]}
            {isMandatory && state === "empty" && ` · ${strings.mandatory}`}
          </Badge>
        )
      }
      onClick={() => {
        onGoTo(at);
      }}
    />
  );
}
