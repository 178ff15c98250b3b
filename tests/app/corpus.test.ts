import type { Finding } from "../../src/core/engine/finding";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkWorkbook } from "../../src/app/check";
import { formatCell } from "../../src/core/workbook/address";
import { corpus } from "../support/corpus";
import { xlsxOf } from "../support/new-sheet";

const line = (severity: string, { rule, at }: Pick<Finding, "rule" | "at">): string =>
  `${at.sheet}!${formatCell(at)} ${severity} ${rule}`;

/** A finding, behind it its further places and what it causes. */
const toldBy = (finding: Finding): readonly string[] => [
  line(finding.severity, finding),
  ...finding.parts.slice(1).map((part) => `  ${line(finding.severity, part)}`),
  ...finding.consequences.map((one) => `  ${line(one.severity, one)}`),
];

describe.each(corpus())("corpus: $name, $about", ({ snapshot, findings }) => {
  it("gives the expected findings, through a file", async () => {
    const book = openXlsx(xlsxOf(...snapshot.sheets));
    if (!book.ok) throw new Error(JSON.stringify(book.error));
    const result = await checkWorkbook(book.value, null);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.findings.flatMap(toldBy)).toEqual(findings);
  });
});
