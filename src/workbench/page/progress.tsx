import type { Work } from "./state";
import { named, type Strings } from "./strings";

interface ProgressProps {
  readonly work: Work;
  readonly strings: Strings;
  /** Stops the reading of a file. */
  readonly onStop: () => void;
}

/** Covers the grid while it cannot be used, and says why. */
export function Progress({ work, strings, onStop }: ProgressProps) {
  return (
    <div className="progress" role="status">
      <div className="progress-bar" aria-hidden="true" />
      <p>{work.kind === "starting" ? strings.starting : named(strings[work.kind], work.file)}</p>
      {work.kind === "reading" && (
        <button type="button" className="action" onClick={onStop}>
          {strings.stop}
        </button>
      )}
    </div>
  );
}
