import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { addOwn, changeOwn } from "../../../app/review/inbox/decisions";
import type { InboxFile } from "../../../app/review/inbox/inbox";
import { useInbox } from "../context";

/** The reviewer's own opinions. */
export function OwnOpinions({ file }: { readonly file: InboxFile }): ReactNode {
  const { desk, strings } = useInbox();
  const [isWriting, setWriting] = useState(false);
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
      {isWriting ? (
        <NewOpinion
          file={file}
          onEnd={() => {
            setWriting(false);
          }}
        />
      ) : (
        <Button
          className="more"
          icon={<AddRegular />}
          onClick={() => {
            setWriting(true);
          }}
        >
          {strings.ownNew}
        </Button>
      )}
    </section>
  );
}

function NewOpinion({ file, onEnd }: { readonly file: InboxFile; readonly onEnd: () => void }): ReactNode {
  const { desk, strings, language } = useInbox();
  const [text, setText] = useState("");
  const [form, setForm] = useState("");
  const forms = file.reading.kind === "read" ? file.reading.forms : [];
  return (
    <form
      className="new-opinion"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") desk.decide((inbox) => addOwn(inbox, file.id, text.trim(), form));
        onEnd();
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
            setText(value);
          }}
        />
      </Field>
      <div className="part-tools">
        <Button appearance="primary" type="submit" disabled={text.trim() === ""}>
          {strings.ownAdd}
        </Button>
        <Button onClick={onEnd}>{strings.ownCancel}</Button>
      </div>
    </form>
  );
}
