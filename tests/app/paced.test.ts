import { checkSnapshot, checkWorkbook } from "../../src/app/check";
import { paced } from "../../src/app/paced";
import type { Steps } from "../../src/core/steps";
import { department, project, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";

/** Steps that each take a while, as a clock shows. */
function* slow(steps: number, milliseconds: number): Steps<string> {
  for (let step = 1; step <= steps; step += 1) {
    const end = Date.now() + milliseconds;
    while (Date.now() < end);
    yield step / steps;
  }
  return "done";
}

describe("paced", () => {
  it("lets other work in between long steps, and tells how far it is", async () => {
    const shares: number[] = [];
    let others = 0;
    const other = setInterval(() => (others += 1), 0);
    expect(await paced(slow(4, 60), (share) => shares.push(share))).toBe("done");
    clearInterval(other);
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    expect(others).toBeGreaterThan(0);
  });

  it("ends between two steps when it is told to", async () => {
    const stop = new AbortController();
    const shares: number[] = [];
    const work = paced(
      slow(4, 60),
      (share) => {
        shares.push(share);
        stop.abort();
      },
      stop.signal,
    );
    await expect(work).rejects.toBe(stop.signal.reason);
    expect(shares).toEqual([0.25]);
  });
});

it("a check in slices finds what a check at once finds", async () => {
  const workbook = workbookWith(department, project);
  expect(valueOf(await checkWorkbook(workbook, null))).toEqual(checkSnapshot(await snapshotOf(workbook), null));
});
