import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { LayoutGroup } from "../../../app/layouts/kept-layouts";
import { layoutChoices } from "../../../app/layouts/layout-choice";
import { useWorkbook } from "../../host/use-workbook";
import { useStrings } from "../../strings/use-strings";
import type { Task } from "../../ui/use-task";
import { PictureOfLayout } from "./PictureOfLayout";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { flex: "1 1 auto", minWidth: 0 },
});

/** The layouts stored in the workbook, to export or remove. */
export function KeptLayouts({
  groups,
  task,
  onRemoved,
}: {
  readonly groups: readonly LayoutGroup[];
  readonly task: Task;
  readonly onRemoved: (text: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { layouts } = useStrings();
  const workbook = useWorkbook();
  const samples = useMemo(() => new Map(layoutChoices(groups).map(({ id, sample }) => [id, sample()])), [groups]);
  if (groups.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={layouts.keptLayouts}>
      {groups.map((group) => (
        <li key={group.id} className={styles.item}>
          <PictureOfLayout sheet={samples.get(group.id) ?? null} />
          <Caption1 className={styles.name}>
            {group.name}{" "}
            {layouts.layoutKinds(group.layouts.department !== undefined, group.layouts.project !== undefined)}
          </Caption1>
          <Button
            size="small"
            aria-label={layouts.layoutExportOf(group.name)}
            onClick={() => {
              void import("./layout-actions").then(({ exportLayouts }) => {
                exportLayouts(group);
              });
            }}
          >
            {layouts.layoutExport}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={task.isBusy}
            aria-label={layouts.layoutRemoveOf(group.name)}
            onClick={() => {
              void task.run(
                async () => (await import("./layout-actions")).remove(workbook, group),
                () => {
                  onRemoved(layouts.layoutRemoved(group.name));
                },
              );
            }}
          >
            {layouts.layoutRemove}
          </Button>
        </li>
      ))}
    </ul>
  );
}
