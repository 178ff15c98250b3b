import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { FolderZipRegular } from "@fluentui/react-icons/svg/folder-zip";
import { useMemo, useState, type ReactNode } from "react";
import { letterUnits, type LetterUnit } from "../../app/review/inbox/inbox-documents";
import { useFocusReturn } from "../../pane/ui/use-focus-return";
import { useDeskState, useInbox } from "./context";
import { filled } from "./strings";
import { useCommands } from "./use-commands";

/** Makes all letters. If units were not looked at, it asks whether they get one too: findings come ticked. */
export function LettersCommand(): ReactNode {
  const { desk, strings } = useInbox();
  const { inbox, making } = useDeskState();
  const { letters } = useCommands();
  const [isAsking, setAsking] = useState(false);
  const units = useMemo(() => letterUnits(inbox), [inbox]);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<FolderZipRegular />}
        disabled={inbox.files.length === 0 || making !== null}
        onClick={() => {
          if (units.length === 0) desk.tell({ tone: "warning", text: "nothingAdopted" });
          else if (units.every(({ isSeen }) => isSeen)) letters(units);
          else setAsking(true);
        }}
      >
        {strings.allLetters}
      </Button>
      <Dialog
        open={isAsking}
        onOpenChange={() => {
          setAsking(false);
        }}
      >
        <DialogSurface>
          <Question
            units={units}
            onAnswer={(chosen) => {
              setAsking(false);
              if (chosen) letters(chosen);
            }}
          />
        </DialogSurface>
      </Dialog>
    </>
  );
}

function Question({
  units,
  onAnswer,
}: {
  readonly units: readonly LetterUnit[];
  readonly onAnswer: (units: readonly LetterUnit[] | null) => void;
}): ReactNode {
  const { strings } = useInbox();
  useFocusReturn();
  const seen = units.filter(({ isSeen }) => isSeen);
  return (
    <DialogBody>
      <DialogTitle>{filled(strings.unseenTitle, { count: units.length - seen.length })}</DialogTitle>
      <DialogContent>{strings.unseenText}</DialogContent>
      <DialogActions>
        <Button
          className="answer"
          appearance="primary"
          disabled={seen.length === 0}
          onClick={() => {
            onAnswer(seen);
          }}
        >
          {filled(strings.onlySeen, { count: seen.length })}
        </Button>
        <Button
          className="answer"
          onClick={() => {
            onAnswer(units);
          }}
        >
          {filled(strings.allUnits, { count: units.length })}
        </Button>
        <Button
          onClick={() => {
            onAnswer(null);
          }}
        >
          {strings.cancel}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
