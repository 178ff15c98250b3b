import type { Work } from "./state";
import { named, type Strings } from "./strings";

/** Covers the grid while it cannot be used, and says why. */
export function Progress({ work, strings }: { readonly work: Work; readonly strings: Strings }) {
  return (
    <div className="progress" role="status">
      <div className="progress-bar" aria-hidden="true" />
      <p>{work.kind === "starting" ? strings.starting : named(strings[work.kind], work.file)}</p>
    </div>
  );
}
