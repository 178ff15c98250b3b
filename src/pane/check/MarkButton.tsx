import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular, EraserRegular, HighlightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useStrings } from "../strings/use-strings";
import type { Marking, MarkingOption } from "./use-marking";

const OPTIONS = ["onlySevere", "withNotes", "withReview"] as const satisfies readonly MarkingOption[];

const useStyles = makeStyles({
  split: { display: "flex", flexShrink: 0 },
  button: {
    minWidth: 0,
    whiteSpace: "nowrap",
    paddingInline: tokens.spacingHorizontalSNudge,
    borderStartEndRadius: 0,
    borderEndEndRadius: 0,
  },
  more: { minWidth: "24px", marginInlineStart: "-1px", borderStartStartRadius: 0, borderEndStartRadius: 0 },
});

/** 标注, with its options in the menu beside it. */
export function MarkButton({
  isDisabled,
  marking,
  onOption,
  onMark,
  onClear,
}: {
  readonly isDisabled: boolean;
  readonly marking: Marking;
  readonly onOption: (option: MarkingOption, isOn: boolean) => void;
  readonly onMark: () => void;
  readonly onClear: () => void;
}): ReactNode {
  const styles = useStyles();
  const { check: strings } = useStrings();
  return (
    <div className={styles.split}>
      <Button
        size="small"
        className={styles.button}
        icon={<HighlightRegular />}
        disabledFocusable={isDisabled}
        onClick={onMark}
      >
        {strings.mark}
      </Button>
      <Menu
        positioning="below-start"
        checkedValues={{ marking: OPTIONS.filter((option) => marking[option]) }}
        onCheckedValueChange={(_event, { checkedItems }) => {
          const changed = OPTIONS.find((option) => checkedItems.includes(option) !== marking[option]);
          if (changed) onOption(changed, !marking[changed]);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            className={styles.more}
            icon={<ChevronDownRegular />}
            aria-label={strings.markOptions}
            title={strings.markOptions}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{strings.markOptions}</MenuGroupHeader>
              {OPTIONS.map((option) => (
                <MenuItemCheckbox key={option} persistOnClick={false} name="marking" value={option}>
                  {strings.marking[option]}
                </MenuItemCheckbox>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<EraserRegular />} disabled={isDisabled} onClick={onClear}>
              {strings.clearMarks}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
