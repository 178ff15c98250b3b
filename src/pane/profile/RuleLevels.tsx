import { Caption1, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useState, type ReactNode } from "react";
import { LEVEL_NAMES } from "../../core/profile/changes";
import { RULE_METAS } from "../../core/profile/codes";
import { levelOf } from "../../core/profile/criteria";
import { LEVELS, type Level, type Profile } from "../../core/profile/profile";
import { useStrings, useWords } from "../strings/use-strings";
import { Folded } from "../ui/Folded";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  rule: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flex: "1 1 auto", minWidth: 0, display: "flex", flexDirection: "column" },
  code: { color: tokens.colorNeutralForeground3 },
  level: { flexShrink: 0, "& > select": { width: "88px", paddingInlineEnd: tokens.spacingHorizontalXL } },
});

const SORTED = RULE_METAS.toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** The level of each rule in a profile, editable one by one. */
export function RuleLevels({
  profile,
  onChange,
}: {
  readonly profile: Profile;
  readonly onChange: (code: string, level: Level) => void;
}): ReactNode {
  const styles = useStyles();
  const { profile: texts } = useStrings();
  const words = useWords();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed.trim().toUpperCase());
  const shown = SORTED.filter(
    ({ code, title }) => code.includes(wanted) || title.zh.includes(wanted) || title.en.toUpperCase().includes(wanted),
  );
  return (
    <Folded title={texts.rules} state={texts.rulesState(SORTED.length)}>
      <Input
        size="small"
        type="search"
        aria-label={texts.find}
        placeholder={texts.find}
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
        }}
      />
      {shown.length === 0 && <Text role="status">{texts.noRule}</Text>}
      <ul className={styles.list} aria-label={texts.rules}>
        {shown.map((meta) => (
          <li key={meta.code} className={styles.rule}>
            <span className={styles.name}>
              <Caption1>{words(meta.title)}</Caption1>
              <Caption1 className={styles.code}>{meta.code}</Caption1>
            </span>
            <Select
              size="small"
              className={styles.level}
              aria-label={texts.level(words(meta.title))}
              value={levelOf(meta, profile)}
              onChange={(_event, { value }) => {
                const level = LEVELS.find((each) => each === value);
                if (level) onChange(meta.code, level);
              }}
            >
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {words(LEVEL_NAMES[level])}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
