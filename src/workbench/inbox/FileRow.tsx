import {
  ArrowReplyRegular,
  CheckmarkCircleFilled,
  CircleFilled,
  EyeRegular,
  QuestionCircleRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { countsOf, roundCounts, unitNameOf, type InboxFile } from "../../app/review/inbox/inbox";
import { STATE_NAMES } from "../../app/review/inbox/inbox-words";
import { SEVERITY_NAMES } from "../../app/review/words";
import { SEVERITIES } from "../../core/severity";
import { SeverityIcon } from "../../pane/ui/SeverityIcon";
import { useInbox } from "./context";
import { filled } from "./strings";

const STATE_ICONS = {
  unseen: CircleFilled,
  seen: EyeRegular,
  returned: ArrowReplyRegular,
  passed: CheckmarkCircleFilled,
  unreadable: QuestionCircleRegular,
} as const;

/** One file of the list: the unit, counts of findings, and the progress of its review as a word and an icon. */
export function FileRow({ file }: { readonly file: InboxFile }): ReactNode {
  const { strings, language } = useInbox();
  const { reading, path } = file;
  const state = reading.kind === "unreadable" ? "unreadable" : file.state;
  const Icon = STATE_ICONS[state];
  const unit = reading.kind === "read" ? unitNameOf(file) : path;
  return (
    <>
      <Icon className={`state ${state}`} aria-hidden />
      <span className="file-words">
        <span className="file-head">
          <span className="file-unit" title={path}>
            {unit}
          </span>
          <span className="quiet">{state === "unreadable" ? strings.unreadable : STATE_NAMES[state][language]}</span>
        </span>
        {reading.kind === "read" ? (
          <FileCounts file={file} forms={reading.forms.length} path={isNamedAlike(unit, path) ? "" : path} />
        ) : (
          <span className="file-line">{reading.reason[language]}</span>
        )}
      </span>
    </>
  );
}

/** Whether a unit has the name of its file, as one that the forms do not name. */
const isNamedAlike = (unit: string, path: string): boolean => path === unit || path.startsWith(`${unit}.`);

function FileCounts({
  file,
  forms,
  path,
}: {
  readonly file: InboxFile;
  readonly forms: number;
  /** Shown behind the counts; "" for none. */
  readonly path: string;
}): ReactNode {
  const { strings, language } = useInbox();
  const counts = countsOf(file);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  const rounds = roundCounts(file);
  return (
    <>
      <span className="file-line">
        {filled(strings.forms, { count: forms })}
        {found.map((severity) => (
          <span key={severity} className="count">
            <SeverityIcon severity={severity} />
            <span className="unseen-word">{SEVERITY_NAMES[severity][language]}</span> {counts[severity]}
          </span>
        ))}
        {found.length === 0 && <span>{strings.nothingFoundIn}</span>}
        {path !== "" && <span className="quiet file-path">{path}</span>}
      </span>
      {rounds && (
        <span className="file-line">
          {filled(strings.round, { count: file.round })} ·{" "}
          {filled(strings.roundShort, { done: rounds.done, open: rounds.open, new: rounds.new })}
        </span>
      )}
    </>
  );
}
