import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useStrings } from "../../strings/use-strings";

/** A list of which only the first entries are shown, until the user asks for the rest. */
export function ShortList<T>({
  entries,
  first,
  label,
  className,
  children,
}: {
  readonly entries: readonly T[];
  /** Number of entries shown initially. */
  readonly first: number;
  readonly label: string;
  readonly className: string;
  /** An entry as a list item. */
  readonly children: (entry: T) => ReactNode;
}): ReactNode {
  const { check: strings } = useStrings();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, first);
  return (
    <>
      <ul aria-label={label} className={className}>
        {shown.map(children)}
      </ul>
      {shown.length < entries.length && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setWhole(true);
          }}
        >
          {strings.moreRelated(entries.length - shown.length)}
        </Button>
      )}
    </>
  );
}
