/** A task as it is sent to a worker. Numbers are unique in a pool. */
export interface Order<Task> {
  readonly number: number;
  readonly task: Task;
}

/** The result of the task with that number. */
export interface Answer<Result> {
  readonly number: number;
  readonly result: Result;
}

/**
 * The listener of a worker that answers the tasks of a pool. A task that rejects breaks the worker, which its pool
 * notices. Libraries in a worker send messages of their own: pdfjs says on loading that it is ready.
 */
export function answering<Task, Result>(
  perform: (task: Task) => Promise<Result>,
): (event: MessageEvent<Order<Task>>) => void {
  return ({ data: { number, task } }) => {
    perform(task).then((result) => {
      const answer: Answer<Result> = { number, result };
      self.postMessage(answer);
    }, reportError);
  };
}
