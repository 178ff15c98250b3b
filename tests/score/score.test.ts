import { describeWithShared } from "../support/shared";
import { FLOORS, score } from "./score";
import { MEASURES, shareOf, type Verdict } from "./tally";

describeWithShared("reading and checking real forms of other sources", (shared) => {
  let verdicts: readonly Verdict[] = [];
  beforeAll(async () => {
    verdicts = await score(shared);
  });

  it.each(MEASURES)("reaches the floor of %s", (measure) => {
    expect(shareOf(verdicts, measure)).toBeGreaterThanOrEqual(FLOORS[measure]);
  });
});
