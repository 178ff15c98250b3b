import { Field, ProgressBar } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../strings/use-strings";

/** How far a check is; `share` is null while the workbook is being read. */
export function Progress({ share }: { readonly share: number | null }): ReactNode {
  const { check: strings } = useStrings();
  return (
    <Field
      validationState="none"
      validationMessage={share === null ? strings.reading : strings.checking(Math.round(share * 100))}
    >
      <ProgressBar aria-label={strings.progress} {...(share !== null && { value: share })} />
    </Field>
  );
}
