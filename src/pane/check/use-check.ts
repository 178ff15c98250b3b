import { useAnnounce } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { checkWorkbook, type CheckResult } from "../../app/check";
import { portErrorWords } from "../../app/error-words";
import { requestOf } from "../../app/profile";
import { checkLive } from "../../app/live";
import type { LocalText } from "../../core/local-text";
import { ok, type Result } from "../../core/result";
import type { PortError } from "../../port/errors";
import { usePreferences, useWorkbook } from "../host/use-workbook";
import { useOwnProfile } from "../profile/use-own-profile";
import type { Strings } from "../strings/strings";
import { useStrings } from "../strings/use-strings";
import { inWords, useTask, type Task } from "../ui/use-task";
import { countSeverities } from "../../core/engine/counts";
import { useOutdated } from "./use-outdated";
import { useWatch } from "../ui/use-watch";

const LIVE_PREFERENCE = "live-check";

/** The user stopped the check: no result, but not an error. */
const STOPPED = ok(null);

/** The last check of the workbook, and the ways to start another. */
export interface Check {
  /** Null before the first. */
  readonly result: CheckResult | null;
  /** One task at a time: checks, and the commands that follow from them. */
  readonly task: Task;
  readonly isChecking: boolean;
  /** Completed share from 0 to 1; null while the workbook is being read. */
  readonly progress: number | null;
  readonly check: () => void;
  /** Stops the running check; the last result is kept. */
  readonly stop: () => void;
  /** Whether every change of the workbook triggers a check. */
  readonly isLive: boolean;
  readonly setLive: (isLive: boolean) => void;
  /** Whether the workbook has changed since the last check started. */
  readonly isOutdated: boolean;
  /** Why the last check after a change failed. */
  readonly liveFailure: LocalText | null;
}

/** The verdict in one line. */
export const verdictOf = ({ forms, findings }: CheckResult, strings: Strings["check"]): string =>
  forms.length === 0 ? strings.noFormTitle : strings.verdict({ forms: forms.length, ...countSeverities(findings) });

/** Checks the open workbook: on command, when `visit` grows, and after each change if the user wants that. */
export function useCheck(visit: number): Check {
  const workbook = useWorkbook();
  const preferences = usePreferences();
  const { text: ownProfile, revision } = useOwnProfile();
  const profile = useMemo(() => requestOf(ownProfile), [ownProfile]);
  const { check: strings } = useStrings();
  const { announce } = useAnnounce();
  const task = useTask();
  const [result, setResult] = useState<CheckResult | null>(null);
  const [isChecking, setChecking] = useState(false);
  const [progress, setProgress] = useState<number | null>(null);
  const [isLive, setLiveState] = useState(() => preferences.get(LIVE_PREFERENCE) === "on");
  const [liveFailure, setLiveFailure] = useState<LocalText | null>(null);
  const lastVerdict = useRef("");
  const stopping = useRef(new AbortController());
  const { isOutdated, beginReading, endReading } = useOutdated(result !== null && !isLive);

  const show = (next: CheckResult): string => {
    const verdict = verdictOf(next, strings);
    lastVerdict.current = verdict;
    setResult(next);
    setLiveFailure(null);
    return verdict;
  };
  const check = (): void => {
    void task.run(
      async () => {
        setChecking(true);
        setProgress(null);
        beginReading();
        const { signal } = (stopping.current = new AbortController());
        const checked = await checkWorkbook(workbook, null, { onProgress: setProgress, signal, profile })
          .catch((error: unknown) => {
            if (signal.aborted) return STOPPED;
            throw error;
          })
          .finally(() => {
            setChecking(false);
          });
        return inWords<CheckResult | null>(checked);
      },
      (checked) => {
        if (checked) endReading();
        announce(checked ? show(checked) : strings.stopped, { polite: true });
      },
    );
  };
  const stop = (): void => {
    stopping.current.abort();
  };

  const followed = useRef<(checked: Result<CheckResult, PortError>) => void>(() => undefined);
  useEffect(() => {
    followed.current = (checked) => {
      if (!checked.ok) {
        setLiveFailure(portErrorWords(checked.error));
        return;
      }
      const before = lastVerdict.current;
      const verdict = show(checked.value);
      if (verdict !== before) announce(verdict, { polite: true });
    };
  });
  const startLive = useCallback(
    () =>
      checkLive(
        workbook,
        null,
        (checked) => {
          followed.current(checked);
        },
        profile,
      ),
    [workbook, profile],
  );
  useWatch(isLive, startLive, (error) => {
    setLiveFailure(portErrorWords(error));
    setLiveState(false);
  });

  const setLive = (next: boolean): void => {
    preferences.set(LIVE_PREFERENCE, next ? "on" : "off");
    setLiveState(next);
    setLiveFailure(null);
    if (next) check();
  };

  useEffect(() => {
    if (visit > 0 || isLive) check();
    // Only a new visit triggers a check here; turning on live checking does so itself.
  }, [visit]);

  useEffect(() => {
    // Only another profile triggers a check here.
    if (result) check();
  }, [revision]);

  const mayFollow = isLive && isOutdated && !task.isBusy && !task.failure;
  useEffect(() => {
    // This pane's own writes are not reported as changes by the user.
    if (mayFollow) check();
  }, [mayFollow]);

  return { result, task, isChecking, progress, check, stop, isLive, setLive, isOutdated, liveFailure };
}
