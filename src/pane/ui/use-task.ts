import { useAnnounce } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { portErrorWords } from "../../app/error-words";
import type { LocalText } from "../../core/local-text";
import type { Result } from "../../core/result";
import type { PortError } from "../../port/errors";
import { useStrings, useWords } from "../strings/use-strings";

/** Work lasting longer than so many milliseconds may be waiting for the user: then that is said. */
const SLOW = 2500;

/** Work that a user waits for, and how it stands. */
export interface Task {
  readonly isBusy: boolean;
  /** Busy for so long that the user may have to finish typing in a cell. */
  readonly isSlow: boolean;
  /** Why the last work failed; null after a success. */
  readonly failure: LocalText | null;
  readonly dismissFailure: () => void;
  /**
   * Does a piece of work, then gives its value to `onDone`; a failure is shown and announced. While one is running,
   * others are not started. A result that comes after the component has gone is dropped.
   */
  readonly run: <T>(work: () => Promise<Result<T, LocalText>>, onDone: (value: T) => void) => Promise<void>;
}

/** One piece of work at a time, such as the answer to a click. */
export function useTask(): Task {
  const [isBusy, setBusy] = useState(false);
  const [isSlow, setSlow] = useState(false);
  const [failure, setFailure] = useState<LocalText | null>(null);
  const isRunning = useRef(false);
  const isGone = useRef(false);
  const { announce } = useAnnounce();
  const { shell } = useStrings();
  const words = useWords();

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const run: Task["run"] = async (work, onDone) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    const timer = setTimeout(() => {
      setSlow(true);
      announce(shell.waiting, { polite: true });
    }, SLOW);
    const result = await work().catch(defect);
    clearTimeout(timer);
    isRunning.current = false;
    if (isGone.current) return;
    setBusy(false);
    setSlow(false);
    setFailure(result.ok ? null : result.error);
    if (result.ok) onDone(result.value);
    else announce(words(result.error), { alert: true });
  };
  const dismissFailure = useCallback(() => {
    setFailure(null);
  }, []);
  return { isBusy, isSlow, failure, dismissFailure, run };
}

/** The failure of a port in words. */
export const inWords = <T>(result: Result<T, PortError>): Result<T, LocalText> =>
  result.ok ? result : { ok: false, error: portErrorWords(result.error) };

/** An exception is a defect of ours: told, never swallowed, and the pane goes on. */
const defect = (error: unknown): Result<never, LocalText> => ({
  ok: false,
  error: portErrorWords({ kind: "unexpected", detail: error instanceof Error ? error.message : String(error) }),
});
