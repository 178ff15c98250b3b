import type { LocalText } from "../local-text";

/** Where the dimensions of review and the four demands on goals come from. */
export const DIMENSION_SOURCE = "财预〔2015〕88号《中央部门预算绩效目标管理办法》";

/**
 * 审核维度: under which head of the review (完整性、相关性、适当性、可行性审核), or which of the four demands on goals
 * (指向明确、细化量化、合理可行、相应匹配), a reviewer writes what a rule finds.
 */
export type Dimension =
  | "completeness"
  | "relevance"
  | "appropriateness"
  | "feasibility"
  | "specific"
  | "quantified"
  | "realistic"
  | "matching";

/** The dimensions by name, those of the review first. */
export const DIMENSIONS: Readonly<Record<Dimension, LocalText>> = {
  completeness: { zh: "完整性审核", en: "completeness" },
  relevance: { zh: "相关性审核", en: "relevance" },
  appropriateness: { zh: "适当性审核", en: "appropriateness" },
  feasibility: { zh: "可行性审核", en: "feasibility" },
  specific: { zh: "指向明确要求", en: "to the point" },
  quantified: { zh: "细化量化要求", en: "detailed and in figures" },
  realistic: { zh: "合理可行要求", en: "reasonable and attainable" },
  matching: { zh: "相应匹配要求", en: "matching the money" },
};

/** The origin of a rule as a reviewer quotes it: 成本指标不突破预算资金总额（相应匹配要求）. */
export const citationOf = ({
  basis,
  dimension,
  isLocal = false,
}: {
  readonly basis: string;
  readonly dimension: Dimension;
  readonly isLocal?: boolean;
}): string => `${basis}（${DIMENSIONS[dimension].zh}${isLocal ? "，地方要求" : ""}）`;
