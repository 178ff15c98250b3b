import { Button, Select } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { useEffect, type ReactNode } from "react";
import { rate, setState } from "../../../app/review/inbox/decisions";
import { adoptedCount, filesOfLetter, type InboxFile } from "../../../app/review/inbox/inbox";
import { RATING_NAMES, RATINGS } from "../../../app/review/words";
import { useDeskState, useInbox } from "../context";
import { filled } from "../strings";
import { useCommands } from "../use-commands";

/** The outcome for a file: a rating, the letter, or passing it. Ctrl+Enter creates the letter. */
export function FileActions({ file }: { readonly file: InboxFile }): ReactNode {
  const { desk, strings, language } = useInbox();
  const { inbox } = useDeskState();
  const { letter } = useCommands();
  const ofUnit = filesOfLetter(inbox, file);
  const adopted = ofUnit.reduce((sum, one) => sum + adoptedCount(one), 0);
  const isPassed = file.state === "passed";
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || adopted === 0) return;
      event.preventDefault();
      letter(file, "docx");
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  });
  return (
    <div className="actions">
      <label>
        {strings.rating}{" "}
        <Select
          value={file.rating ?? ""}
          onChange={(_, { value }) => {
            const rating = RATINGS.find((one) => one === value) ?? null;
            desk.decide((now) => rate(now, file.id, rating));
          }}
        >
          <option value="">{strings.noRating}</option>
          {RATINGS.map((one) => (
            <option key={one} value={one}>
              {RATING_NAMES[one][language]}
            </option>
          ))}
        </Select>
      </label>
      {ofUnit.length > 1 && <span className="quiet">{filled(strings.letterFiles, { count: ofUnit.length })}</span>}
      <span className="actions-end">
        <Button
          appearance="primary"
          icon={<DocumentRegular />}
          disabled={adopted === 0}
          title={adopted === 0 ? strings.letterNone : undefined}
          onClick={() => {
            letter(file, "docx");
          }}
        >
          {filled(strings.letter, { count: adopted })}
        </Button>
        <Button
          disabled={adopted === 0}
          onClick={() => {
            letter(file, "xlsx");
          }}
        >
          {strings.letterSheet}
        </Button>
        <Button
          data-pass
          onClick={() => {
            if (isPassed) desk.decide((now) => setState(now, new Set([file.id]), "seen"));
            else desk.pass(file.id);
            // The button of the file that is shown now: passing one after the other needs no other key.
            requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-pass]")?.focus());
          }}
        >
          {isPassed ? strings.unpass : strings.pass}
        </Button>
      </span>
    </div>
  );
}
