import { Button } from "@fluentui/react-components";
import { FolderZipRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import { letterUnits, type LetterUnit } from "../../app/review/inbox/inbox-documents";
import { useDeskState, useInbox } from "./context";
import { InboxQuestion } from "./InboxQuestion";
import { filled } from "./strings";
import { useCommands } from "./use-commands";

/** Makes all letters. If units were not looked at, it asks whether they get one too: findings come ticked. */
export function LettersCommand(): ReactNode {
  const { desk, strings } = useInbox();
  const { inbox, making } = useDeskState();
  const { letters } = useCommands();
  const [isAsking, setAsking] = useState(false);
  const units = useMemo(() => letterUnits(inbox), [inbox]);
  const seen = units.filter(({ isSeen }) => isSeen);
  const answer = (chosen: readonly LetterUnit[]) => (): void => {
    setAsking(false);
    letters(chosen);
  };
  return (
    <>
      <Button
        appearance="subtle"
        icon={<FolderZipRegular />}
        disabled={inbox.files.length === 0 || making !== null}
        onClick={() => {
          if (units.length === 0) desk.tell({ tone: "warning", text: "nothingAdopted" });
          else if (seen.length === units.length) letters(units);
          else setAsking(true);
        }}
      >
        {strings.allLetters}
      </Button>
      <InboxQuestion
        isOpen={isAsking}
        title={filled(strings.unseenTitle, { count: units.length - seen.length })}
        text={strings.unseenText}
        answers={[
          {
            label: filled(strings.onlySeen, { count: seen.length }),
            isDisabled: seen.length === 0,
            onChoose: answer(seen),
          },
          { label: filled(strings.allUnits, { count: units.length }), onChoose: answer(units) },
        ]}
        onCancel={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
