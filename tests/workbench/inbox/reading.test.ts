import { lostTask } from "../../../src/workbench/inbox/reading/lost-task";
import { readAll, type ReadResult } from "../../../src/workbench/inbox/reading/read-all";
import { ofFolder, type Source } from "../../../src/workbench/inbox/reading/sources";
import { perform, type Task, type TaskResult } from "../../../src/workbench/inbox/reading/task";
import { workerCount } from "../../../src/workbench/inbox/reading/worker-count";
import { newPool, type Pool, type PoolWorker } from "../../../src/workbench/worker-pool";
import type { Answer, Order } from "../../../src/workbench/worker-tasks";
import { cleanXlsx } from "../../cli/support";

/** A worker that answers as it is told: with what the task gives, never, or by breaking. */
type Behaviour = "answer" | "hang" | "break";

function fakeWorkers(behaviourOf: (task: Task) => Behaviour) {
  const started: PoolWorker[] = [];
  let running = 0;
  let most = 0;
  const start = (): PoolWorker => {
    let isEnded = false;
    const worker: PoolWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        isEnded = true;
      },
      postMessage: ({ number, task }: Order<Task>) => {
        running += 1;
        most = Math.max(most, running);
        const behaviour = behaviourOf(task);
        if (behaviour === "hang") return;
        // What pdfjs says on loading in a worker.
        tell(worker, { sourceName: "worker", targetName: "main", action: "ready", data: null });
        void perform(task, () => "").then((result: TaskResult) => {
          running -= 1;
          if (isEnded) return;
          if (behaviour === "break")
            worker.onerror?.call(worker as Worker, { preventDefault: () => undefined } as ErrorEvent);
          else tell(worker, { number, result });
        });
      },
    };
    started.push(worker);
    return worker;
  };
  return { start, started, most: () => most };
}

const tell = (worker: PoolWorker, data: Answer<TaskResult> | Readonly<Record<string, unknown>>): void => {
  worker.onmessage?.call(worker as Worker, { data } as MessageEvent<unknown>);
};

const poolOf = ({ start }: ReturnType<typeof fakeWorkers>, size: number, timeLimitMs = 60_000) =>
  newPool<Task, TaskResult>(start, { size, timeLimitMs, lost: (loss) => lostTask(loss, timeLimitMs) });

const source = (path: string, bytes: Uint8Array): Source => ({
  path,
  file: () => Promise.resolve(new File([bytes.slice()], path)),
});

const read = async (
  sources: readonly Source[],
  pool: Pool<Task, TaskResult>,
  options: { readonly signal?: AbortSignal; readonly known?: ReadonlySet<string> } = {},
) => {
  const results: ReadResult[] = [];
  const left = await readAll(sources, {
    pool,
    signal: options.signal ?? new AbortController().signal,
    isKnown: (content) => options.known?.has(content) ?? false,
    onResult: (result) => results.push(result),
  });
  return { results, left };
};

const kindOf = ({ outcome }: ReadResult): string =>
  typeof outcome === "string" ? outcome : outcome.reading.kind === "read" ? "read" : outcome.reading.reason.zh;

describe("reading many files", () => {
  const names = ["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx", "e.xlsx"];
  /** Each of another length, by which the workers tell them apart. */
  const files = names.map((name, index) => source(name, padded(cleanXlsx(), index)));

  function padded(bytes: Uint8Array, by: number): Uint8Array {
    const longer = new Uint8Array(bytes.length + by);
    longer.set(bytes);
    return longer;
  }
  const length = cleanXlsx().length;

  it("takes no more of them at a time than there are workers", async () => {
    const workers = fakeWorkers(() => "answer");
    const { results, left } = await read(files, poolOf(workers, 2));
    expect(results.map(({ source: { path } }) => path).toSorted()).toEqual(names);
    expect([workers.most(), workers.started.length, left]).toEqual([2, 2, []]);
  });

  it("gives up a file that hangs or breaks its worker, says why, and reads the others", async () => {
    const workers = fakeWorkers(({ bytes }) =>
      bytes.length === length + 1 ? "hang" : bytes.length === length + 2 ? "break" : "answer",
    );
    const { results } = await read(files, poolOf(workers, 1, 3_000));
    const kinds = new Map(results.map((result) => [result.source.path, kindOf(result)]));
    expect(kinds.get("a.xlsx")).toBe("read");
    expect(kinds.get("b.xlsx")).toMatch(/^3 秒内未检查完，已跳过/);
    expect(kinds.get("c.xlsx")).toMatch(/^检查时内存不足或程序出错，已跳过/);
    expect(kinds.size).toBe(5);
    expect(workers.started).toHaveLength(3);
  });

  it("stops when it is told to, and leaves what was not read to be gone on with", async () => {
    const stop = new AbortController();
    const workers = fakeWorkers(() => "hang");
    setTimeout(() => {
      stop.abort();
    }, 50);
    const { results, left } = await read(files, poolOf(workers, 2), stop);
    expect(results).toEqual([]);
    expect(left.map(({ path }) => path).toSorted()).toEqual(names);
  });

  it("does not read what is known, is of a format that is not read, or cannot be had", async () => {
    const workers = fakeWorkers(() => "answer");
    const pool = poolOf(workers, 1);
    const first = await read([source("a.xlsx", cleanXlsx())], pool);
    const known = new Set(first.results.map(({ content }) => content));
    const gone: Source = { path: "gone.xlsx", file: () => Promise.reject(new Error("gone")) };
    const { results } = await read([source("a.xlsx", cleanXlsx()), source("b.zip", cleanXlsx()), gone], pool, {
      known,
    });
    expect(results.map(kindOf)).toEqual([
      "known",
      expect.stringMatching(/^是压缩包/),
      expect.stringMatching(/^文件已被移走/),
    ]);
  });
});

test("a folder gives tables and documents by path, and neither hidden files nor pictures", () => {
  const paths = ["b/乙.xlsx", "甲.docx", ".git/x.xlsx", "~$甲.docx", "照片.jpg", "表.csv"];
  const { sources, others } = ofFolder(paths.map((path) => source(path, new Uint8Array())));
  expect(sources.map(({ path }) => path)).toEqual(["b/乙.xlsx", "甲.docx", "表.csv"].toSorted());
  expect(others).toBe(1);
});

test("one processor stays with the page", () => {
  expect([1, 2, 4, 16].map((hardwareConcurrency) => workerCount({ hardwareConcurrency }))).toEqual([1, 1, 3, 4]);
});
