const REQUIRED = /^[*★※●]+|(?<![*★※●])[*★※●]+(?=[:：]?$)/g;

/** A head without the marks of what must be filled in: *指标值, 三级指标*, 一季度※：. */
export const withoutRequiredMarks = (head: string): string => head.replace(REQUIRED, "");
