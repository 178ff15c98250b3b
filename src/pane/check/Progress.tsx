import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useStrings } from "../strings/use-strings";

/** A check that lasts longer than so many milliseconds can be stopped; a button that flashes by would be none. */
const LONG = 1000;

interface ProgressProps {
  /** From 0 to 1; null while the workbook is being read. */
  readonly share: number | null;
  readonly onStop: () => void;
}

/** How far a check is, and the way out of a long one. */
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
