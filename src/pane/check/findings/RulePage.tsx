import { Button, makeStyles, tokens, useId } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactNode } from "react";
import { BASIS, sectionsOf, type RulePageSection } from "../../../app/rule-page";
import { useRulePage } from "../../host/use-workbook";
import { useStrings } from "../../strings/use-strings";

const useStyles = makeStyles({
  /** Aligned with the text above; with forced colours it has a border. */
  button: {
    alignSelf: "flex-start",
    minWidth: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
  page: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  sections: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalSNudge },
  title: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0 },
});

/** What a rule checks, why, an example and the remedy: loaded on demand. */
export function RulePage({ rule }: { readonly rule: string }): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        appearance="transparent"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {strings.rulePage}
      </Button>
      <div id={id} className={styles.page} hidden={!isOpen}>
        {isOpen && <Sections rule={rule} />}
      </div>
    </>
  );
}

function Sections({ rule }: { readonly rule: string }): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const rulePage = useRulePage();
  const [sections, setSections] = useState<readonly RulePageSection[] | "reading" | "unreachable">("reading");
  useEffect(() => {
    let isGone = false;
    const show = (next: typeof sections): void => {
      if (!isGone) setSections(next);
    };
    rulePage(rule).then(
      (page) => {
        show(sectionsOf(page).filter(({ title }) => title !== BASIS));
      },
      () => {
        show("unreachable");
      },
    );
    return () => {
      isGone = true;
    };
  }, [rule, rulePage]);

  if (sections === "reading") return <span role="status">{strings.rulePageReading}</span>;
  if (sections === "unreachable") return <span role="alert">{strings.rulePageUnreachable}</span>;
  return (
    <dl className={styles.sections} lang="zh-CN">
      {sections.map(({ title, text }) => (
        <div key={title}>
          <dt className={styles.title}>{title}</dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
