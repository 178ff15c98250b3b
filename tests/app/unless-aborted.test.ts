import { unlessAborted } from "../../src/app/unless-aborted";

const never = new Promise<string>(() => undefined);

describe("unlessAborted", () => {
  it("gives what the work gives", async () => {
    const { signal } = new AbortController();
    await expect(unlessAborted(Promise.resolve("done"), signal)).resolves.toBe("done");
    await expect(unlessAborted(Promise.reject(new Error("broken")), signal)).rejects.toThrow("broken");
    await expect(unlessAborted(Promise.resolve("done"))).resolves.toBe("done");
  });

  it("does not wait for work that never ends once it is aborted", async () => {
    const stop = new AbortController();
    const waiting = unlessAborted(never, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow("aborted");
  });
});
