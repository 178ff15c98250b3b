import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { adoptAll } from "../../../app/review/inbox/decisions";
import { countsOf, doneOf, roundCounts, unitNameOf, type InboxFile } from "../../../app/review/inbox/inbox";
import { firstOf, opinionGroups, type ProgressFilter } from "../../../app/review/inbox/opinion-groups";
import { countsText, PROGRESS_NAMES } from "../../../app/review/words";
import type { ShownCell } from "../shown-cell";
import { useInbox } from "../context";
import { filled } from "../strings";
import { FileActions } from "./FileActions";
import { OpinionRow } from "./OpinionRow";
import { OwnOpinions } from "./OwnOpinions";
import { onRowKeys } from "./row-keys";

interface OpinionsPartProps {
  readonly file: InboxFile | null;
  readonly onCell: (cell: ShownCell) => void;
  readonly onSheet: () => void;
  readonly onBack: () => void;
}

/** Findings per page; more are shown on request. */
const PAGE = 300;

const PROGRESSES = ["open", "new", "unraised"] as const;

/** The findings of the file, and the reviewer's decisions on them. */
export function OpinionsPart({ file, onCell, onSheet, onBack }: OpinionsPartProps): ReactNode {
  const { strings } = useInbox();
  /** The texts of opinions that are being written, by file. */
  const [drafts, setDrafts] = useState<ReadonlyMap<number, string>>(new Map());
  const setDraft = (id: number, text: string | null): void => {
    const next = new Map(drafts);
    if (text === null) next.delete(id);
    else next.set(id, text);
    setDrafts(next);
  };
  return (
    <section className="opinions-part" aria-label={strings.opinions}>
      <div className="narrow-only part-tools">
        <Button className="narrowest-only" onClick={onBack}>
          {strings.backToList}
        </Button>
        <Button onClick={onSheet}>{strings.showSheet}</Button>
      </div>
      {file?.reading.kind === "read" ? (
        <ReadFile
          key={file.id}
          file={file}
          draft={drafts.get(file.id) ?? null}
          onDraft={(text) => {
            setDraft(file.id, text);
          }}
          onCell={onCell}
        />
      ) : (
        <Unread file={file} />
      )}
    </section>
  );
}

function Unread({ file }: { readonly file: InboxFile | null }): ReactNode {
  const { strings, language } = useInbox();
  if (file?.reading.kind !== "unreadable") return <p className="nothing">{strings.choose}</p>;
  return (
    <div className="nothing">
      <h2>{file.path}</h2>
      <p>{file.reading.reason[language]}</p>
    </div>
  );
}

function ReadFile({
  file,
  draft,
  onDraft,
  onCell,
}: {
  readonly file: InboxFile;
  readonly draft: string | null;
  readonly onDraft: (text: string | null) => void;
  readonly onCell: (cell: ShownCell) => void;
}): ReactNode {
  const { desk, strings, language } = useInbox();
  const [filter, setFilter] = useState<ProgressFilter>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [most, setMost] = useState(PAGE);
  const tools = useRef<HTMLDivElement>(null);
  const all = useMemo(() => opinionGroups(file, filter, language), [file, filter, language]);
  const { groups, left } = firstOf(all, most);
  const counts = countsOf(file);
  const rounds = roundCounts(file);
  const done = doneOf(file);
  const shownKeys = new Set(all.flatMap(({ opinions }) => opinions.map(({ key }) => key)));
  const adopt = (isAdopted: boolean): void => {
    desk.decide((inbox) => adoptAll(inbox, file.id, shownKeys, isAdopted));
  };
  const isReady = counts.error + counts.todo === 0;
  return (
    <>
      <div className="opinions-head">
        <h2>
          {unitNameOf(file)}
          <span className="verdict">
            {isReady
              ? strings.verdictReady
              : filled(strings.verdictNot, { counts: countsText({ ...counts, warning: 0, info: 0 }, language) })}
          </span>
        </h2>
        {rounds && (
          <div className="chips" role="group" aria-label={filled(strings.against, { round: file.round - 1 })}>
            <span>{filled(strings.against, { round: file.round - 1 })}</span>
            {PROGRESSES.map((progress) => (
              <button
                key={progress}
                type="button"
                className="chip"
                aria-pressed={filter.has(progress)}
                onClick={() => {
                  const next = new Set(filter);
                  if (!next.delete(progress)) next.add(progress);
                  setFilter(next);
                }}
              >
                {PROGRESS_NAMES[progress][language]} {rounds[progress]}
              </button>
            ))}
            <span className="chip-like">
              {PROGRESS_NAMES.done[language]} {rounds.done}
            </span>
          </div>
        )}
        <div ref={tools} className="part-tools">
          <Button
            size="small"
            onClick={() => {
              adopt(true);
            }}
          >
            {strings.tickAll}
          </Button>
          <Button
            size="small"
            onClick={() => {
              adopt(false);
            }}
          >
            {strings.tickNone}
          </Button>
          <Button
            className="own-new"
            size="small"
            icon={<AddRegular />}
            onClick={() => {
              onDraft(draft ?? "");
            }}
          >
            {strings.ownNew}
          </Button>
        </div>
      </div>
      <div className="opinions-scroll" onKeyDown={onRowKeys}>
        {groups.map(({ form, opinions }) => (
          <section key={form} aria-label={form} className="group">
            <h3>
              <span>{form}</span> <span className="quiet">{opinions.length}</span>
            </h3>
            <ul>
              {opinions.map((opinion) => (
                <OpinionRow
                  key={opinion.key}
                  file={file}
                  opinion={opinion}
                  isOpen={open === opinion.key}
                  onOpen={(isOpen) => {
                    setOpen(isOpen ? opinion.key : null);
                    if (isOpen) onCell(opinion);
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p className="nothing">{strings.noOpinions}</p>}
        {left > 0 && (
          <Button
            className="more"
            onClick={() => {
              setMost(most + PAGE);
            }}
          >
            {filled(strings.moreOpinions, { count: Math.min(left, PAGE) })}
          </Button>
        )}
        {done.length > 0 && (
          <section aria-label={strings.doneGroup} className="group">
            <h3>
              <span>{strings.doneGroup}</span> <span className="quiet">{done.length}</span>
            </h3>
            <ul>
              {done.map((entry) => (
                <li key={`${entry.form} ${entry.cells} ${entry.rule} ${entry.message}`} className="done">
                  <span>{entry.headline[language]}</span>
                  <span className="quiet">
                    {entry.form} {entry.cells}
                    {entry.isGone ? ` · ${strings.isGone}` : ""}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <OwnOpinions
          file={file}
          draft={draft}
          onDraft={(text) => {
            onDraft(text);
            if (text === null) tools.current?.querySelector<HTMLElement>(".own-new")?.focus();
          }}
        />
      </div>
      <FileActions file={file} />
    </>
  );
}
