import type { ReactNode } from "react";
import { countSeverities } from "../../../core/engine/counts";
import { useStrings } from "../../strings/use-strings";
import { GroupBar } from "../GroupBar";
import { titleOf, type FindingGroup } from "./rows";

/** The line of a form, or of 全册, above its findings. */
export function FormRow({ group, isOpen }: { readonly group: FindingGroup; readonly isOpen: boolean }): ReactNode {
  const { check: strings } = useStrings();
  const { form, isWhole, findings } = group;
  const name = form ? titleOf(form, strings.departmentForm) : isWhole ? strings.wholeBook : strings.otherCells;
  return (
    <GroupBar
      name={name}
      counts={strings.formCounts(countSeverities(findings.map(({ finding }) => finding)))}
      isOpen={isOpen}
    />
  );
}
