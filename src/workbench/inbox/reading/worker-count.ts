/** A worker that checks a large workbook needs some 300 MB. */
const MOST_WORKERS = 4;

/** How many workers read at a time: one processor stays with the page. */
export const workerCount = ({ hardwareConcurrency }: Pick<Navigator, "hardwareConcurrency">): number =>
  Math.min(MOST_WORKERS, Math.max(1, hardwareConcurrency - 1));
