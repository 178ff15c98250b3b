import { useAnnounce } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { portErrorWords } from "../../app/error-words";
import type { LocalText } from "../../core/local-text";
import type { Result } from "../../core/result";
import type { PortError } from "../../port/errors";
import { useStrings, useWords } from "../strings/use-strings";

/** After this many ms, work may be waiting for the user: then the pane says so. */
const SLOW = 2500;
/** The same for work that begins while the pane itself is still loading. */
export const SLOW_AT_START = 10_000;

/** Work that a user waits for, with its state. */
export interface Task {
  readonly isBusy: boolean;
  /** Busy for so long that the user may have to finish typing in a cell. */
  readonly isSlow: boolean;
  /** Why the last work failed; null after a success. */
  readonly failure: LocalText | null;
  readonly dismissFailure: () => void;
  /**
   * Runs a piece of work, then passes its value to `onDone`; a failure is shown and announced. Ignored while another
   * one is running. A result that arrives after the component has unmounted is dropped. `slowAfter` in ms.
   */
  readonly run: <T>(
    work: () => Promise<Result<T, LocalText>>,
    onDone: (value: T) => void,
    slowAfter?: number,
  ) => Promise<void>;
}

/** One piece of work at a time, such as the response to a click. */
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

  const run: Task["run"] = async (work, onDone, slowAfter = SLOW) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    const timer = setTimeout(() => {
      setSlow(true);
      announce(shell.waiting, { polite: true });
    }, slowAfter);
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

/** Words the error of a port. */
export const inWords = <T>(result: Result<T, PortError>): Result<T, LocalText> =>
  result.ok ? result : { ok: false, error: portErrorWords(result.error) };

/** An exception is a bug of ours: it is reported, never swallowed, and the pane continues. */
const defect = (error: unknown): Result<never, LocalText> => ({
  ok: false,
  error: portErrorWords({ kind: "unexpected", detail: error instanceof Error ? error.message : String(error) }),
});
