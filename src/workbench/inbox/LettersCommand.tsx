import { Button } from "@fluentui/react-components";
import { FolderZipRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { letterUnits, type LetterUnit } from "../../app/review/inbox/inbox-documents";
import { useDeskState, useInbox } from "./context";
import { InboxQuestion } from "./InboxQuestion";
import { filled } from "./strings";
import { useCommands } from "./use-commands";

const NONE: readonly LetterUnit[] = [];

/** Makes all letters. If units were not looked at, it asks whether they get one too: findings come ticked. */
export function LettersCommand(): ReactNode {
  const { desk, strings } = useInbox();
  const { inbox, making } = useDeskState();
  const { letters } = useCommands();
  const [isAsking, setAsking] = useState(false);
  /** As they were at the click: to look for them after each tick would be slow with a thousand units. */
  const [units, setUnits] = useState(NONE);
  const seen = units.filter(({ isSeen }) => isSeen);
  const begin = (): void => {
    const found = letterUnits(inbox);
    if (found.length === 0) desk.tell({ tone: "warning", text: "nothingAdopted" });
    else if (found.every(({ isSeen }) => isSeen)) letters(found);
    else {
      setUnits(found);
      setAsking(true);
    }
  };
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
        onClick={begin}
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
