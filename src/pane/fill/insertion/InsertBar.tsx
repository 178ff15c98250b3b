import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, ChevronDownRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";
import { TaskButton } from "../../ui/TaskButton";
import { EditionChoice } from "./EditionChoice";
import { PROJECT_FORM, type Insertion } from "./use-insertion";
import { YearField } from "./YearField";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  split: { display: "flex", flexShrink: 0, gap: "1px" },
  more: { minWidth: "24px" },
  edition: { flex: "1 1 7em", minWidth: 0 },
  year: { flex: "0 1 4.5em", minWidth: 0 },
  bad: { flexBasis: "100%", color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

/** One row: a blank project form with one click, other forms from the menu, in the edition and year beside it. */
export function InsertBar({
  insertion,
  onInsertDepartment,
  onList,
}: {
  readonly insertion: Insertion;
  /** Asks before a second department form. */
  readonly onInsertDepartment: () => void;
  readonly onList: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  const { task, insert, isYearGood } = insertion;
  return (
    <div className={styles.bar} role="group" aria-label={fill.newForms}>
      <div className={styles.split}>
        <TaskButton
          size="small"
          appearance="primary"
          icon={<AddRegular />}
          hint={fill.insertProjectHint}
          isBusy={task.isBusy}
          isDisabled={!isYearGood}
          onClick={() => {
            insert(PROJECT_FORM);
          }}
        >
          {fill.addProject}
        </TaskButton>
        <Menu positioning="below-start">
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="primary"
              className={styles.more}
              icon={<ChevronDownRegular />}
              aria-label={fill.insertWhat}
              title={fill.insertWhat}
              disabledFocusable={task.isBusy || !isYearGood}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={onInsertDepartment}>{fill.insertDepartment}</MenuItem>
              <MenuItem onClick={onList}>{fill.fromList}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <div className={styles.edition}>
        <EditionChoice insertion={insertion} size="small" />
      </div>
      <div className={styles.year}>
        <YearField insertion={insertion} size="small" />
      </div>
      {!isYearGood && (
        <Text className={styles.bad} role="alert">
          {fill.badYear}
        </Text>
      )}
    </div>
  );
}
