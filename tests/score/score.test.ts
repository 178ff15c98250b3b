import { partsOf } from "../../src/core/recognition/lexicon/parts";
import { compactText } from "../../src/core/values/text";
import { describeWithShared } from "../support/shared";
import { FLOORS } from "./floors";
import { REWORDED_FLOORS, REWORDED_MEASURES, scoreReworded } from "./reworded/score-reworded";
import { LABELS } from "./reworded/wordings";
import { score, type SampleScore } from "./score";
import { MEASURES, shareOf, tally, type Verdict } from "./tally";
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

describeWithShared("reading forms of other sources in other words and arrangements", (shared) => {
  let verdicts: readonly Verdict[] = [];
  beforeAll(async () => {
    verdicts = await scoreReworded(shared);
  });

  it.each(REWORDED_MEASURES)("reaches the floor of %s", (measure) => {
    expect(shareOf(tally(verdicts, measure))).toBeGreaterThanOrEqual(REWORDED_FLOORS[measure]);
  });
});

describe("the wordings of labels", () => {
  it("are no words of the lexicon as a whole", () => {
    const words = LABELS.flatMap((wording) => wording.words).map((word) => compactText(word).replace(/^其中:/, ""));
    expect(words.filter((word) => partsOf(word).parts.length < 2 && partsOf(word).coverage === 1)).toEqual([]);
  });
});
