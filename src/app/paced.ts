import type { Steps } from "../core/steps";

/** Milliseconds of work between pauses: too short for a user to notice. */
const SLICE = 40;

/**
 * Does long work in slices and lets the program respond to the user between them: Excel restarts an add-in that does
 * not respond for five seconds. `onProgress` is called with the completed share, from 0 to 1, after each slice. Rejects
 * with the reason of `signal` once that is aborted.
 */
export async function paced<T>(steps: Steps<T>, onProgress: (share: number) => void, signal?: AbortSignal): Promise<T> {
  let end = Date.now() + SLICE;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < end) continue;
    onProgress(step.value);
    await new Promise((resume) => setTimeout(resume, 0));
    end = Date.now() + SLICE;
  }
}
