/** Limit of workers: one that checks a large workbook needs some 300 MB. */
const MOST_WORKERS = 4;

/** The number of workers: one processor is left for the page. */
export const workerCount = ({ hardwareConcurrency }: Pick<Navigator, "hardwareConcurrency">): number =>
  Math.min(MOST_WORKERS, Math.max(1, hardwareConcurrency - 1));
