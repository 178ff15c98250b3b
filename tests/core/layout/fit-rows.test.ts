import { fittedHeights } from "../../../src/core/layout/fit-rows";
import { textHeight } from "../../../src/core/layout/text-height";

const long = "保障读者借阅，开展阅读推广活动，".repeat(12);
const text = (row: number, rows: number, words = long) => ({
  area: { row, column: 1, rows, columns: 2 },
  text: words,
  width: 200,
  fontSize: 10.5,
});
const LOW = 20;

describe("heights of rows for wrapped texts", () => {
  it("make a low row as high as its text needs, and leave rows that are high enough", () => {
    const needed = textHeight(long, 200, 10.5);
    expect(needed).toBeGreaterThan(LOW);
    expect([...fittedHeights([text(3, 1), text(5, 1, "短")], new Map([3, 4, 5].map((row) => [row, LOW])))]).toEqual([
      [3, needed],
    ]);
    expect(fittedHeights([text(3, 1)], new Map([[3, needed + 1]])).size).toBe(0);
  });

  it("let the last row of a merged area grow by what its rows together lack, after the rows that are no area of several", () => {
    const needed = textHeight(long, 200, 10.5);
    const heights = new Map([3, 4, 5].map((row) => [row, LOW]));
    expect([...fittedHeights([text(3, 3)], heights)]).toEqual([[5, needed - 2 * LOW]]);
    expect([...fittedHeights([text(3, 3), text(4, 1)], heights)]).toEqual([[4, needed]]);
  });

  it("stop at Excel's highest row", () => {
    expect([...fittedHeights([text(3, 1, long.repeat(20))], new Map([[3, LOW]]))]).toEqual([[3, 409]]);
  });
});
