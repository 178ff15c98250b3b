import type { ListedIndicator } from "./schema";

/** A 指标值 as it might read: "≥95%", "12月31日前", "健全". An example, not a norm. */
export const exampleTarget = ({
  comparator,
  example,
  unit,
}: Pick<ListedIndicator, "comparator" | "example" | "unit">): string =>
  `${comparator ?? ""}${example ?? ""}${unit ?? ""}`;
