import type { Finding } from "../../../src/core/engine/finding";
import type { Rule, RuleMeta } from "../../../src/core/engine/rule";

/** A finding of a rule at a cell of column B. */
export const finding = (rule: string, row = 0, sheet = "P1", changes: Partial<Finding> = {}): Finding => ({
  rule,
  severity: "warning",
  at: { sheet, row, column: 1 },
  related: [],
  messageId: "m",
  params: {},
  headline: { zh: rule, en: rule },
  message: { zh: `${rule} ${sheet}`, en: `${rule} ${sheet}` },
  fix: null,
  parts: [],
  consequences: [],
  ...changes,
});

/** A rule that finds nothing by itself. */
export const ruleOf = (code: string, meta: Partial<RuleMeta> = {}): Rule => ({
  scope: "form",
  meta: { code, severity: "warning", title: { zh: code, en: code }, dimension: "completeness", basis: "", ...meta },
  messageIds: [],
  check: () => [],
});
