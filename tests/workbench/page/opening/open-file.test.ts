import { ok } from "../../../../src/core/result";
import type { GivenFile } from "../../../../src/workbench/page/opening/as-workbook";
import { openFile, type Opened } from "../../../../src/workbench/page/opening/open-file";
import type { PoolWorker } from "../../../../src/workbench/worker-pool";
import type { Answer, Order } from "../../../../src/workbench/worker-tasks";

const DOCUMENT = new File(["%PDF-1.7"], "说明.pdf");
const never = new AbortController().signal;

/** A worker that does something with its task, and a note whether it was ended. */
function fakeWorker(work: (worker: PoolWorker, order: Order<GivenFile>) => void) {
  let isEnded = false;
  const worker: PoolWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (order: Order<GivenFile>) => {
      work(worker, order);
    },
    terminate: () => {
      isEnded = true;
    },
  };
  return { start: () => worker, isEnded: () => isEnded };
}

const hanging = (): ReturnType<typeof fakeWorker> => fakeWorker(() => undefined);

describe("opening a file in the workbench", () => {
  it("takes a document as its worker converted it, and ends the worker", async () => {
    const opened: Opened = ok({
      name: "说明.xlsx",
      bytes: new Uint8Array(3),
      from: "说明.docx",
      isConverted: true,
      notes: [],
    });
    const { start, isEnded } = fakeWorker((worker, { number }) => {
      const data: Answer<Opened> = { number, result: opened };
      worker.onmessage?.call(worker as Worker, { data } as MessageEvent<unknown>);
    });
    expect(await openFile(DOCUMENT, { start, signal: never })).toEqual(opened);
    expect(isEnded()).toBe(true);
  });

  it("gives up a document that keeps its reader busy, and says what to do", async () => {
    const { start, isEnded } = hanging();
    const opened = await openFile(DOCUMENT, { start, signal: never, timeLimitMs: 20 });
    expect(opened).toMatchObject({
      ok: false,
      error: { zh: expect.stringMatching(/^0\.02 秒内未读完，已停止。.*另存为/) as string },
    });
    expect(isEnded()).toBe(true);
  });

  it("says that a worker failed", async () => {
    const { start } = fakeWorker((worker) => {
      worker.onerror?.call(worker as Worker, { preventDefault: () => undefined } as ErrorEvent);
    });
    expect(await openFile(DOCUMENT, { start, signal: never })).toMatchObject({
      ok: false,
      error: { zh: expect.stringMatching(/^读取时内存不足或程序出错/) as string },
    });
  });

  it("ends the worker when it is stopped", async () => {
    const stop = new AbortController();
    const { start, isEnded } = hanging();
    const opening = openFile(DOCUMENT, { start, signal: stop.signal });
    setTimeout(() => {
      stop.abort();
    }, 20);
    expect(await opening).toBeNull();
    expect(isEnded()).toBe(true);
  });

  it("needs no worker for an .xlsx, nor for a file of an unknown format", async () => {
    const start = (): never => {
      throw new Error("nothing is converted here");
    };
    for (const text of ["这不是工作簿", "PK"]) {
      const opened = await openFile(new File([text], "说明.xlsx"), { start, signal: never });
      expect(opened).toMatchObject({ ok: true, value: { name: "说明.xlsx", isConverted: false } });
    }
  });
});
