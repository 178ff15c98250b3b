import type { LocalText } from "../local-text";

/** Source of the dimensions of review and of the four requirements for goals. */
export const DIMENSION_SOURCE = "财预〔2015〕88号《中央部门预算绩效目标管理办法》";

/**
 * 审核维度: the head of the review under which a reviewer files a finding (完整性、相关性、适当性、可行性审核), or one
 * of the four requirements for goals (指向明确、细化量化、合理可行、相应匹配).
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

/** Names of the dimensions, those of the review first. */
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

/** The basis of a rule as a reviewer quotes it: 成本指标不突破预算资金总额（相应匹配要求）. */
export const citationOf = ({
  basis,
  dimension,
  isLocal = false,
}: {
  readonly basis: string;
  readonly dimension: Dimension;
  readonly isLocal?: boolean;
}): string => `${basis}（${DIMENSIONS[dimension].zh}${isLocal ? "，地方要求" : ""}）`;
