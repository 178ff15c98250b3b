import { Badge, Button, Field, Textarea } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { adopt, adoptRule, remark, ruleExtent } from "../../../app/review/inbox/decisions";
import type { InboxFile, InboxOpinion } from "../../../app/review/inbox/inbox";
import { opinionIn } from "../../../app/review/inbox/inbox";
import { placesText } from "../../../app/review/letter-words";
import { PROGRESS_NAMES, SEVERITY_NAMES } from "../../../app/review/words";
import { SeverityIcon } from "../../../pane/ui/SeverityIcon";
import { useDeskState, useInbox } from "../context";
import { filled } from "../strings";

interface OpinionRowProps {
  readonly file: InboxFile;
  readonly opinion: InboxOpinion;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** "subtle" is white, for dark pictures only. */
const PROGRESS_COLORS = { open: "danger", new: "brand", unraised: "informative" } as const;

/** A finding: its check box and line and, when open, the reasons and the reviewer's remark. */
export function OpinionRow({ file, opinion, isOpen, onOpen }: OpinionRowProps): ReactNode {
  const { desk, strings, language } = useInbox();
  const id = useId();
  const { headline } = opinion.words[language];
  const severity = SEVERITY_NAMES[opinion.severity][language];
  return (
    <li className={isOpen ? "opinion open" : "opinion"}>
      <input
        type="checkbox"
        aria-label={`${strings.adopt} ${headline}`}
        checked={opinion.isAdopted}
        onChange={({ target }) => {
          desk.decide((inbox) => adopt(inbox, file.id, opinion.key, target.checked));
        }}
      />
      <SeverityIcon severity={opinion.severity} />
      <div className="opinion-words">
        <button
          type="button"
          data-row
          className="opinion-line"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => {
            onOpen(!isOpen);
          }}
        >
          <span className="unseen-word">{severity} </span>
          <span>{headline}</span>
          <span className="quiet opinion-place">
            {placesText(opinionIn(opinion, language))[language]}
            {opinion.remark.trim() !== "" && !isOpen ? ` · ${opinion.remark.trim()}` : ""}
          </span>
        </button>
        {isOpen && <OpinionDetails id={id} file={file} opinion={opinion} />}
      </div>
      {opinion.progress !== null && (
        <Badge appearance="outline" className="progress-name" color={PROGRESS_COLORS[opinion.progress]}>
          {PROGRESS_NAMES[opinion.progress][language]}
        </Badge>
      )}
    </li>
  );
}

/** The reason, the remedy, and the reviewer's remark. */
function OpinionDetails({
  id,
  file,
  opinion,
}: Pick<OpinionRowProps, "file" | "opinion"> & { readonly id: string }): ReactNode {
  const { desk, strings, language } = useInbox();
  const { message, suggestion } = opinion.words[language];
  const lines = [
    [strings.suggestion, suggestion],
    [strings.basis, opinion.basis],
    [strings.reply, opinion.reply],
    [strings.rule, opinion.rule],
  ] as const;
  return (
    <div id={id} className="details">
      <p>{message}</p>
      <dl>
        {lines
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <RuleDecision rule={opinion.rule} />
      <Field label={strings.remark}>
        <Textarea
          resize="vertical"
          value={opinion.remark}
          onChange={(_, { value }) => {
            desk.decide((inbox) => remark(inbox, file.id, opinion.key, value));
          }}
        />
      </Field>
    </div>
  );
}

/** One decision for all findings of a rule, where other files have some too. */
function RuleDecision({ rule }: { readonly rule: string }): ReactNode {
  const { desk, strings } = useInbox();
  const { inbox } = useDeskState();
  const { findings, files } = ruleExtent(inbox, rule);
  if (files < 2) return null;
  return (
    <div className="part-tools">
      <span className="quiet">{filled(strings.ruleExtent, { findings, files })}</span>
      {([true, false] as const).map((isAdopted) => (
        <Button
          key={String(isAdopted)}
          size="small"
          onClick={() => {
            desk.decide((now) => adoptRule(now, rule, isAdopted));
          }}
        >
          {isAdopted ? strings.ruleAll : strings.ruleNone}
        </Button>
      ))}
    </div>
  );
}
