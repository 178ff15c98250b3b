/** A 指标值 around its number, which may be left to the user: "≥", null and "件" → "≥件". */
export const targetSkeleton = (comparator: string | null, figure: string | null, unit: string | null): string =>
  `${comparator ?? ""}${figure ?? ""}${unit ?? ""}`;
