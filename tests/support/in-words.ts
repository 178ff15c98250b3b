/**
 * Findings ("CODE message") without what only cells of a workbook have. The form that a finding names as an example bears
 * another name in a document.
 */
export const inWords = (findings: readonly string[]): readonly string[] =>
  findings
    .filter((finding) => !/^(BUD-TEXTNUM|VAL-WHITESPACE) /.test(finding))
    .map((finding) => finding.replace(/张表都有这一问题。如[^：]{1,40}：/, "张表都有这一问题。"))
    .toSorted();
