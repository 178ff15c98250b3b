/** A 指标值 with its figure left to the user: "≥" and "件" → "≥件". */
export const targetSkeleton = (comparator: string | null, unit: string | null): string =>
  `${comparator ?? ""}${unit ?? ""}`;
