import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  ToggleButton,
  tokens,
  Toolbar as FluentToolbar,
} from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  ArrowUndoRegular,
  ClipboardTaskListLtrRegular,
  EraserRegular,
  MoreHorizontalRegular,
  SearchRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useStrings } from "../strings/use-strings";
import { TaskButton } from "../ui/TaskButton";
import type { Check } from "./use-check";
import { MarkButton } from "./MarkButton";
import type { Commands } from "./use-commands";
import type { Marking, MarkingOption } from "./use-marking";

const LIVE = "live";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: 0,
  },
  button: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap", paddingInline: tokens.spacingHorizontalSNudge },
  icon: { minWidth: "24px", flexShrink: 0, paddingInline: 0 },
  end: { marginLeft: "auto" },
});

/** The commands on the whole result in one row; rare ones are in the menu at its end. */
export function Toolbar({
  check: { check, isChecking, isLive, setLive, task },
  marking,
  onMarking,
  commands: { mark, clearMarks, takeBack, review },
  fixable,
  onFixAll,
  isFilterShown,
  onShowFilter,
}: {
  readonly check: Check;
  readonly commands: Commands;
  readonly marking: Marking;
  readonly onMarking: (option: MarkingOption, isOn: boolean) => void;
  /** Number of findings with a fix. */
  readonly fixable: number;
  readonly onFixAll: () => void;
  readonly isFilterShown: boolean;
  readonly onShowFilter: (isShown: boolean) => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  const isDisabled = task.isBusy;
  return (
    <FluentToolbar size="small" className={styles.tools} aria-label={strings.tools}>
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
      <MarkButton isDisabled={isDisabled} marking={marking} onOption={onMarking} onMark={mark} onClear={clearMarks} />
      {fixable > 0 && (
        <Button
          size="small"
          className={styles.button}
          title={strings.fixAllHint(fixable)}
          disabledFocusable={isDisabled}
          onClick={onFixAll}
        >
          {strings.fixAll(fixable)}
        </Button>
      )}
      <ToggleButton
        size="small"
        appearance="subtle"
        className={mergeClasses(styles.icon, styles.end)}
        icon={<SearchRegular />}
        aria-label={strings.filters}
        title={strings.filters}
        checked={isFilterShown}
        onClick={() => {
          onShowFilter(!isFilterShown);
        }}
      />
      <Menu
        positioning="below-end"
        checkedValues={{ [LIVE]: isLive ? [LIVE] : [] }}
        onCheckedValueChange={(_event, { checkedItems }) => {
          setLive(checkedItems.includes(LIVE));
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            className={styles.icon}
            icon={<MoreHorizontalRegular />}
            aria-label={strings.more}
            title={strings.more}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemCheckbox persistOnClick={false} name={LIVE} value={LIVE} title={strings.liveHint}>
              {strings.live}
            </MenuItemCheckbox>
            <MenuDivider />
            <MenuItem icon={<ArrowUndoRegular />} title={strings.takeBackHint} disabled={isDisabled} onClick={takeBack}>
              {strings.takeBack}
            </MenuItem>
            <MenuItem icon={<EraserRegular />} disabled={isDisabled} onClick={clearMarks}>
              {strings.clearMarks}
            </MenuItem>
            <MenuItem
              icon={<ClipboardTaskListLtrRegular />}
              title={strings.reviewHint}
              disabled={isDisabled}
              onClick={review}
            >
              {strings.review}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </FluentToolbar>
  );
}
