/** Suffix of the workbench's address when another page of ours has a file for it. */
const HANDED = "#file";
/** Message of the workbench to the page that opened it, once it can receive the file. */
const READY = "jixiao.workbench.ready";
/** How long the workbench waits for the file, in ms: the page with the file may have been closed. */
const PATIENCE_MS = 10_000;

/**
 * Opens the workbench in a new tab with a file. Must be called while a click is handled: otherwise browsers block the
 * tab, which gives "refused". "gone": the file no longer exists.
 */
export async function openInWorkbench(wanted: Promise<File | null>): Promise<"opened" | "refused" | "gone"> {
  const view = window.open(`./${HANDED}`, "_blank");
  if (!view) return "refused";
  const isReady = ready(view);
  const file = await wanted;
  if (!file) {
    view.close();
    return "gone";
  }
  await isReady;
  view.postMessage(file, location.origin);
  return "opened";
}

/** Resolves when a workbench can receive its file. */
const ready = (view: Window): Promise<void> =>
  new Promise((resolve) => {
    const leaving = new AbortController();
    window.addEventListener(
      "message",
      ({ source, origin, data }: MessageEvent<unknown>) => {
        if (source !== view || origin !== location.origin || data !== READY) return;
        leaving.abort();
        resolve();
      },
      { signal: leaving.signal },
    );
  });

/** The file from the page that opened this one; null if there is none, or it does not arrive. */
export async function handedFile(): Promise<File | null> {
  const opener = window.opener as Window | null;
  if (location.hash !== HANDED || opener === null) return null;
  return new Promise((resolve) => {
    const leaving = new AbortController();
    const end = (file: File | null): void => {
      leaving.abort();
      resolve(file);
    };
    window.addEventListener(
      "message",
      ({ source, origin, data }: MessageEvent<unknown>) => {
        if (source === opener && origin === location.origin && data instanceof File) end(data);
      },
      { signal: leaving.signal },
    );
    setTimeout(end, PATIENCE_MS, null);
    opener.postMessage(READY, location.origin);
  });
}
