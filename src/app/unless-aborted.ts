/** The result of `work`. Rejects at once when `signal` is aborted; the work continues, and its result is dropped. */
export const unlessAborted = <T>(work: Promise<T>, signal?: AbortSignal): Promise<T> =>
  signal === undefined ? work : Promise.race([work, abortion(signal)]);

const abortion = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => {
      reject(new Error("aborted"));
    };
    signal.addEventListener("abort", stop, { once: true });
  });
