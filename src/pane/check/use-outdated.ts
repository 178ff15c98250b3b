import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkbook } from "../host/use-workbook";
import { useWatch } from "../ui/use-watch";

/**
 * Whether the workbook has changed since it was last read: through these ports, and while `isWatching` by its users.
 * Hosts without change events are ignored.
 */
export function useOutdated(isWatching: boolean): {
  readonly isOutdated: boolean;
  /** To be called before the workbook is read. */
  readonly beginReading: () => void;
  /** To be called afterwards: changes in between may not have been read. */
  readonly endReading: () => void;
} {
  const workbook = useWorkbook();
  const [isOutdated, setOutdated] = useState(false);
  const changes = useRef(0);
  const changesRead = useRef(0);
  const note = useCallback(() => {
    changes.current += 1;
    setOutdated(true);
  }, []);
  useEffect(() => workbook.watchApplied(note), [workbook, note]);
  const start = useCallback(
    () =>
      workbook.watch(({ sheets }) => {
        if (sheets.some(({ isTold }) => isTold)) note();
      }),
    [workbook, note],
  );
  useWatch(isWatching, start, () => undefined);
  return {
    isOutdated,
    beginReading: () => {
      changesRead.current = changes.current;
    },
    endReading: () => {
      setOutdated(changes.current !== changesRead.current);
    },
  };
}
