import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { HighlightRegular } from "@fluentui/react-icons/svg/highlight";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { ReactNode } from "react";
import { useStrings } from "../strings/use-strings";
import { TaskButton } from "../ui/TaskButton";
import type { Check } from "./use-check";
import type { Commands } from "./use-commands";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalSNudge },
});

/** What can be done with the whole result. */
export function CheckActions({
  check: { check, isChecking, isLive, setLive, task },
  commands: { mark, clearMarks, review },
  fixable,
  onFixAll,
}: {
  readonly check: Check;
  readonly commands: Commands;
  /** How many findings have a correction. */
  readonly fixable: number;
  readonly onFixAll: () => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const isDisabled = task.isBusy;
  return (
    <div className={styles.actions}>
      <TaskButton
        size="small"
        appearance="primary"
        icon={<ArrowSyncRegular />}
        isBusy={isChecking}
        isDisabled={isDisabled}
        onClick={check}
      >
        {strings.checkAgain}
      </TaskButton>
      <TaskButton size="small" icon={<HighlightRegular />} isBusy={false} isDisabled={isDisabled} onClick={mark}>
        {strings.mark}
      </TaskButton>
      <TaskButton size="small" icon={<EraserRegular />} isBusy={false} isDisabled={isDisabled} onClick={clearMarks}>
        {strings.clearMarks}
      </TaskButton>
      <TaskButton
        size="small"
        icon={<ClipboardTaskListLtrRegular />}
        hint={strings.reviewHint}
        isBusy={false}
        isDisabled={isDisabled}
        onClick={review}
      >
        {strings.review}
      </TaskButton>
      {fixable > 0 && (
        <TaskButton size="small" icon={<WrenchRegular />} isBusy={false} isDisabled={isDisabled} onClick={onFixAll}>
          {strings.fixAll(fixable)}
        </TaskButton>
      )}
      <Switch
        label={strings.live}
        title={strings.liveHint}
        checked={isLive}
        onChange={(_event, { checked }) => {
          setLive(checked);
        }}
      />
    </div>
  );
}
