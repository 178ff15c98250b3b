import { useEffect, useRef } from "react";
import type { Outcome, PortError } from "../../port/errors";
import type { StopWatching } from "../../port/workbook";

/** Watches while `isOn`, and stops when that ends or the component unmounts. `start` must keep its identity. */
export function useWatch(
  isOn: boolean,
  start: () => Outcome<StopWatching>,
  onFailure: (error: PortError) => void,
): void {
  const failed = useRef(onFailure);
  useEffect(() => {
    failed.current = onFailure;
  });
  useEffect(() => {
    if (!isOn) return undefined;
    let stop: StopWatching | null = null;
    let isOver = false;
    void start().then((watching) => {
      if (!watching.ok) failed.current(watching.error);
      else if (isOver) void watching.value();
      else stop = watching.value;
    });
    return () => {
      isOver = true;
      if (stop) void stop();
    };
  }, [isOn, start]);
}
