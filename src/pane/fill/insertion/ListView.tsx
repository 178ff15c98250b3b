import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";
import { TaskButton } from "../../ui/TaskButton";
import { BackHead } from "../../ui/BackHead";
import { ListField } from "./ListField";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Reads a list of projects for a workbook that already has forms. */
export function ListView({
  list,
  onList,
  onPreview,
  onBack,
}: {
  readonly list: string;
  readonly onList: (list: string) => void;
  readonly onPreview: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const { fill } = useStrings();
  return (
    <section className={styles.view} aria-label={fill.fromListTitle}>
      <BackHead title={fill.fromListTitle} back={fill.back} onBack={onBack} />
      <ListField list={list} onList={onList} hasFocus />
      <TaskButton appearance="primary" isBusy={false} isDisabled={list.trim() === ""} onClick={onPreview}>
        {fill.preview}
      </TaskButton>
    </section>
  );
}
