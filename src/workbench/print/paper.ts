import type { PageData } from "../host/model/book-data";

/** Lengths in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_MM = 72 / 25.4;

const metric = (width: number, height: number): Size => ({
  width: width * POINTS_PER_MM,
  height: height * POINTS_PER_MM,
});

const A4 = metric(210, 297);

/** Upright paper by Excel's names; B4 and B5 are the Japanese sizes, as in Excel. */
const PAPERS: Readonly<Record<string, Size>> = {
  Letter: { width: 612, height: 792 },
  Legal: { width: 612, height: 1008 },
  A3: metric(297, 420),
  A4,
  A5: metric(148, 210),
  B4: metric(257, 364),
  B5: metric(182, 257),
};

/** The paper as it lies; A4 for a size that the host does not know. */
export function paperOf({ paperSize, orientation }: PageData): Size {
  const { width, height } = PAPERS[paperSize ?? ""] ?? A4;
  return orientation === "Landscape" ? { width: height, height: width } : { width, height };
}

/** The part of the paper inside the margins. */
export function printableOf(page: PageData): Size {
  const { width, height } = paperOf(page);
  return {
    width: Math.max(1, width - page.leftMargin - page.rightMargin),
    height: Math.max(1, height - page.topMargin - page.bottomMargin),
  };
}
