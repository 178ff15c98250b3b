import { describeWithShared } from "../support/shared";
import { FLOORS } from "./floors";
import { score, type SampleScore } from "./score";
import { MEASURES, shareOf, tally } from "./tally";
import { SAMPLE_SETS } from "./truth";

describeWithShared("reading and checking forms of other sources", (shared) => {
  let scores: readonly SampleScore[] = [];
  beforeAll(async () => {
    scores = await score(shared);
  });

  describe.each(SAMPLE_SETS)("%s", (set) => {
    it.each(MEASURES)("reaches the floor of %s", (measure) => {
      const verdicts = scores.filter(({ sample }) => sample.set === set).flatMap((member) => member.verdicts);
      expect(shareOf(tally(verdicts, measure))).toBeGreaterThanOrEqual(FLOORS[set][measure]);
    });
  });
});
