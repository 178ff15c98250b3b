import { Field, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";

/** The field for typing or pasting a list of projects (项目清单). */
export function ListField({
  list,
  onList,
  hasFocus = false,
}: {
  readonly list: string;
  readonly onList: (list: string) => void;
  /** Whether it takes the focus on appearing. */
  readonly hasFocus?: boolean;
}): ReactNode {
  const { fill } = useStrings();
  return (
    <Field label={fill.projects}>
      <Textarea
        value={list}
        rows={4}
        resize="vertical"
        autoFocus={hasFocus}
        placeholder={fill.projectsHint}
        onChange={(_event, { value }) => {
          onList(value);
        }}
      />
    </Field>
  );
}
