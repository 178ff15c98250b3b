import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useStrings } from "../strings/use-strings";

/** After this many ms a check can be stopped; a button that only flashes up would be useless. */
const LONG = 1000;

interface ProgressProps {
  /** From 0 to 1; null while the workbook is being read. */
  readonly share: number | null;
  readonly onStop: () => void;
}

/** The progress of a check, with a button to stop a long one. */
export function Progress({ share, onStop }: ProgressProps): ReactNode {
  const { check: strings } = useStrings();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
    }, LONG);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <>
      <Field
        validationState="none"
        validationMessage={share === null ? strings.reading : strings.checking(Math.round(share * 100))}
      >
        <ProgressBar aria-label={strings.progress} {...(share !== null && { value: share })} />
      </Field>
      {isLong && <Button onClick={onStop}>{strings.stop}</Button>}
    </>
  );
}
