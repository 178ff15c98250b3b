// Memory of a program and its child processes. Linux tells the share of memory that several processes hold together.
import { readFileSync } from "node:fs";
import { clearInterval, setInterval } from "node:timers";

const INTERVAL_MS = 100;

/** Samples the memory of a running process and its children; the function returned ends that and gives the peak in MB. */
export function measurePeak(id) {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, kilobytes(id));
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    return peak / 1024;
  };
}

/** What they hold now. A process that has just ended holds nothing. */
function kilobytes(id) {
  try {
    const held = Number(/^Pss:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    const children = readFileSync(`/proc/${id}/task/${id}/children`, "utf8").split(" ").filter(Boolean);
    return children.reduce((sum, child) => sum + kilobytes(child), held);
  } catch {
    return 0;
  }
}
