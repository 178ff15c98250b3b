import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { addOwn, changeOwn } from "../../../app/review/inbox/decisions";
import type { InboxFile } from "../../../app/review/inbox/inbox";
import { useInbox } from "../context";

/** The reviewer's own opinions, with the fields of a new one. */
export function OwnOpinions({
  file,
  draft,
  onDraft,
}: {
  readonly file: InboxFile;
  /** The text of a new opinion so far; null if none is being written. */
  readonly draft: string | null;
  readonly onDraft: (text: string | null) => void;
}): ReactNode {
  const { desk, strings } = useInbox();
  if (file.own.length === 0 && draft === null) return null;
  return (
    <section aria-label={strings.own} className="group">
      <h3>
        <span>{strings.own}</span> <span className="quiet">{file.own.length}</span>
      </h3>
      <ul>
        {file.own.map((own) => (
          <li key={own.id} className="opinion">
            <input
              type="checkbox"
              aria-label={`${strings.adopt} ${own.text}`}
              checked={own.isAdopted}
              onChange={({ target }) => {
                desk.decide((inbox) => changeOwn(inbox, file.id, own.id, { isAdopted: target.checked }));
              }}
            />
            <div className="opinion-words">
              <span>{own.text}</span>
              <span className="quiet">
                {own.form === "" ? strings.ownWhole : own.form}
                {own.isFormer ? ` · ${strings.ownFormer}` : ""}
              </span>
            </div>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                desk.decide((inbox) => changeOwn(inbox, file.id, own.id, null));
              }}
            >
              {strings.ownDelete}
            </Button>
          </li>
        ))}
      </ul>
      {draft !== null && <NewOpinion key={file.id} file={file} text={draft} onDraft={onDraft} />}
    </section>
  );
}

function NewOpinion({
  file,
  text,
  onDraft,
}: {
  readonly file: InboxFile;
  readonly text: string;
  readonly onDraft: (text: string | null) => void;
}): ReactNode {
  const { desk, strings, language } = useInbox();
  const [form, setForm] = useState("");
  const forms = file.reading.kind === "read" ? file.reading.forms : [];
  return (
    <form
      className="new-opinion"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") desk.decide((inbox) => addOwn(inbox, file.id, text.trim(), form));
        onDraft(null);
      }}
    >
      <Field label={strings.ownForm}>
        <Select
          value={form}
          onChange={(_, { value }) => {
            setForm(value);
          }}
        >
          <option value="">{strings.ownWhole}</option>
          {forms.map(({ name, sheet, area }) => (
            <option key={`${sheet} ${area}`} value={name[language]}>
              {name[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={strings.ownText}>
        <Textarea
          autoFocus
          resize="vertical"
          value={text}
          onChange={(_, { value }) => {
            onDraft(value);
          }}
        />
      </Field>
      <div className="part-tools">
        <Button appearance="primary" type="submit" disabled={text.trim() === ""}>
          {strings.ownAdd}
        </Button>
        <Button
          onClick={() => {
            onDraft(null);
          }}
        >
          {strings.ownCancel}
        </Button>
      </div>
    </form>
  );
}
