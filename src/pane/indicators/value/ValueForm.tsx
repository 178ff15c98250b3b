import { Button, Caption1, Input, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { Criteria } from "../../../core/profile/criteria";
import { planValue, valueText, type ValueDraft, type ValueLine } from "../../../app/indicators/value-line";
import { editionOf } from "../../../core/recognition/edition";
import { parseTarget } from "../../../core/values/parse-target";
import { formatCell } from "../../../core/workbook/address";
import { useStrings } from "../../strings/use-strings";
import { KeyHint } from "../../ui/KeyHint";
import { ValueWarning } from "./ValueWarning";

/** In order of frequency. */
const COMPARATORS = ["≥", "≤", "=", ">", "<", ""] as const;

/** Accepted spellings of a comparator in the number field. */
const TYPED_COMPARATORS: Readonly<Record<string, string>> = {
  ">=": "≥",
  "<=": "≤",
  "≥": "≥",
  "≤": "≤",
  ">": ">",
  "<": "<",
  "=": "=",
};
const COMPARATOR_BEFORE = /^(>=|<=|[≥≤><=])\s{0,3}(.{0,100})$/;
/** A number with its unit typed into the number field: "95%", "30万件". */
const FIGURE_WITH_UNIT = /^(\d[\d.,]{0,20})\s{0,3}([^\d\s.,].{0,20})$/;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { flex: "1 1 auto", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  step: { minWidth: "24px" },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  sign: { flex: "0 1 3.6em", minWidth: 0 },
  figure: { flex: "1 1 4.5em", minWidth: 0 },
  figureInput: { textAlign: "right", fontWeight: tokens.fontWeightSemibold },
  unit: { flex: "0 1 4.8em", minWidth: 0 },
  standard: { flex: "1 1 6.2em", minWidth: 0 },
  label: { display: "flex", flexDirection: "column", color: tokens.colorNeutralForeground3 },
  control: { minWidth: 0, width: "100%" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  keys: { marginLeft: "auto", whiteSpace: "nowrap", color: tokens.colorNeutralForeground3 },
});

/** The value of the selected indicator: comparator, number, unit and standard in printed order. Enter writes. */
export function ValueForm({
  line,
  criteria,
  isFilling,
  isBusy,
  onWrite,
  onStep,
}: {
  readonly line: ValueLine;
  readonly criteria: Criteria;
  /**
   * Whether rows are being filled one after the other: then the number field gets the focus, unless the user has left
   * the pane.
   */
  readonly isFilling: RefObject<boolean>;
  readonly isBusy: boolean;
  readonly onWrite: (draft: ValueDraft) => void;
  readonly onStep: (step: 1 | -1) => void;
}): ReactNode {
  const styles = useStyles();
  const { indicators: texts } = useStrings();
  const [draft, setDraft] = useState(line.draft);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isFilling.current || !document.hasFocus()) return;
    form.current?.querySelector("input")?.select();
  }, [isFilling]);
  const { indicator, lastYear, usual } = line;
  const { standard } = draft;
  const isChanged = planValue(line, draft).length > 0;
  const typeFigure = (typed: string): void => {
    const [, sign, rest] = COMPARATOR_BEFORE.exec(typed) ?? [];
    const figure = rest ?? typed;
    const comparator = sign === undefined ? draft.comparator : (TYPED_COMPARATORS[sign] ?? draft.comparator);
    const [, number, unit] = FIGURE_WITH_UNIT.exec(figure) ?? [];
    setDraft(
      number !== undefined && unit !== undefined && parseTarget(`${number}${unit}`).number !== null
        ? { ...draft, comparator, figure: number, unit }
        : { ...draft, comparator, figure },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") setDraft(line.draft);
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) onWrite(draft);
    else return;
    event.preventDefault();
  };
  const takeText = (text: string): void => {
    const { comparator, figure, magnitude, unit } = parseTarget(text);
    setDraft(
      figure === null
        ? { ...draft, comparator: "", figure: text, unit: "" }
        : { ...draft, comparator: comparator ?? "", figure, unit: `${magnitude}${unit ?? ""}` },
    );
  };
  return (
    // Enter works in every field, as in a grid.
    <div ref={form} className={styles.form} role="group" aria-label={texts.value} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name} title={indicator.level3.value}>
          {indicator.level3.value}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          className={styles.step}
          icon={<ChevronUpRegular />}
          aria-label={texts.rowBefore}
          title={texts.rowBefore}
          onClick={() => {
            onStep(-1);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          className={styles.step}
          icon={<ChevronDownRegular />}
          aria-label={texts.rowAfter}
          title={texts.rowAfter}
          onClick={() => {
            onStep(1);
          }}
        />
      </div>
      <div className={styles.fields}>
        <label className={`${styles.label} ${styles.sign}`}>
          <Caption1>{texts.comparator}</Caption1>
          <Select
            size="small"
            className={styles.control}
            value={draft.comparator}
            onChange={(_event, { value }) => {
              setDraft({ ...draft, comparator: value });
            }}
          >
            {COMPARATORS.map((comparator) => (
              <option key={comparator} value={comparator}>
                {comparator === "" ? texts.noComparator : comparator}
              </option>
            ))}
          </Select>
        </label>
        <label className={`${styles.label} ${styles.figure}`}>
          <Caption1>{texts.figure}</Caption1>
          <Input
            size="small"
            className={styles.control}
            input={{ className: styles.figureInput }}
            inputMode="decimal"
            placeholder={texts.figureHint}
            value={draft.figure}
            onChange={(_event, { value }) => {
              typeFigure(value);
            }}
          />
        </label>
        <label className={`${styles.label} ${styles.unit}`}>
          <Caption1>{texts.unit}</Caption1>
          <Input
            size="small"
            className={styles.control}
            value={draft.unit}
            onChange={(_event, { value }) => {
              setDraft({ ...draft, unit: value });
            }}
          />
        </label>
        {standard !== null && (
          <label className={`${styles.label} ${styles.standard}`}>
            <Caption1>{texts.standard}</Caption1>
            <Select
              size="small"
              className={styles.control}
              value={standard}
              onChange={(_event, { value }) => {
                setDraft({ ...draft, standard: value });
              }}
            >
              {[...new Set(["", ...editionOf(line.form).constants.standards, standard])].map((each) => (
                <option key={each} value={each}>
                  {each === "" ? texts.noStandard : each}
                </option>
              ))}
            </Select>
          </label>
        )}
      </div>
      {(lastYear !== null || usual !== null) && (
        <Caption1 className={styles.line}>
          {lastYear !== null && (
            <span>
              {texts.lastYear}{" "}
              <Link
                as="button"
                title={texts.takeLastYear}
                onClick={() => {
                  takeText(lastYear);
                }}
              >
                {lastYear}
              </Link>
            </span>
          )}
          {usual !== null && <span className={styles.quiet}>{texts.usual(usual)}</span>}
        </Caption1>
      )}
      {isChanged && draft.figure.trim() !== "" && <ValueWarning line={line} draft={draft} criteria={criteria} />}
      <Caption1 className={styles.line}>
        <span className={styles.quiet}>{texts.willWrite(formatCell(indicator.target.at))}</span>
        <Text size={200} weight="semibold">
          {draft.figure.trim() === "" ? texts.noFigure(draft.comparator, draft.unit) : valueText(draft)}
        </Text>
        <span className={styles.keys}>
          <Link
            as="button"
            disabled={isBusy}
            onClick={() => {
              onWrite(draft);
            }}
          >
            {texts.writeAndNext}
          </Link>
          <KeyHint name="Enter" />
        </span>
      </Caption1>
    </div>
  );
}
