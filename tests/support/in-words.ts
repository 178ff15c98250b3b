/**
 * Findings ("CODE message") without what is specific to workbook cells. A form named as an example has another name in
 * a document.
 */
export const inWords = (findings: readonly string[]): readonly string[] =>
  findings
    .filter((finding) => !/^(BUD-TEXTNUM|VAL-WHITESPACE) /.test(finding))
    .map((finding) => finding.replace(/张表都有这一问题。如[^：]{1,40}：/, "张表都有这一问题。"))
    .toSorted();
