import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/adapters/xlsx/workbook";
import { checkSnapshot } from "../../src/app/check";
import type { Finding } from "../../src/core/engine/finding";
import { oncePer } from "../../src/core/once-per";
import { recognise } from "../../src/core/recognition/recognise";
import { formatCell, type CellAddress } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { corpus } from "../support/corpus";
import { describeWithShared } from "../support/shared";
import {
  categoriesRepeated,
  fullWidth,
  numbersAsText,
  rewritten,
  shifted,
  withBlankColumn,
  withBlankRow,
  type Transformed,
} from "./transformations";
import { valueOf } from "../support/value-of";

/** What tells of the way of writing itself, and so rightly speaks or falls silent when that changes. */
const ABOUT_WRITING = new Set(["BUD-TEXTNUM", "VAL-CHARS"]);

const keyOf = ({ rule, messageId, at }: Finding, cell: CellAddress): string =>
  `${at.sheet}!${formatCell(cell)} ${rule} ${messageId}`;

const keysOf = (findings: readonly Finding[], moved: Transformed["moved"]): readonly string[] =>
  findings
    .filter(({ rule }) => !ABOUT_WRITING.has(rule))
    .map((finding) => keyOf(finding, moved(finding.at)))
    .toSorted();

/** The findings of a workbook as it is, which all changes to it are held against, by the edition whose rules are asked for. */
const findingsBefore = oncePer((snapshot: WorkbookSnapshot) => {
  const byEdition = new Map<string | null, readonly Finding[]>();
  return (edition: string | null): readonly Finding[] => {
    const findings = byEdition.get(edition) ?? checkSnapshot(snapshot, edition).findings;
    byEdition.set(edition, findings);
    return findings;
  };
});

/** The findings before and after, each at the cell where it belongs after; by the rules of an edition, or of each form's own. */
function beforeAndAfter(
  snapshot: WorkbookSnapshot,
  { snapshot: changed, moved }: Transformed,
  edition: string | null = null,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  return {
    before: keysOf(findingsBefore(snapshot)(edition), moved),
    after: keysOf(checkSnapshot(changed, edition).findings, (cell) => cell),
  };
}

function expectSame(snapshot: WorkbookSnapshot, transformed: Transformed): void {
  const { before, after } = beforeAndAfter(snapshot, transformed);
  expect(after).toEqual(before);
}

/** Wordings of labels as they are met elsewhere (docs/domain.md 1). */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/^部门名称$/, "部门（单位）名称"],
  [/^资金总额(?=：|$)/, "年度资金总额"],
  [/^项目支出名称$/, "项目名称"],
  [/^预算部门$/, "主管部门"],
  [/^部门职能\n?职责概述$/, "部门职责"],
  [/^整体绩效目标$/, "年度总体绩效目标"],
  [/^项目支出实施期$/, "实施期限"],
  [/^实施期绩效目标$/, "中期绩效目标"],
  [/^本年度绩效目标$/, "年度绩效目标"],
  [/^指标值及单位$/, "指标值"],
  [/填表人：/, "填报人："],
  [/联系电话：/, "联系方式："],
  [/填报日期：/, "填表日期："],
];

const reworded = (text: string): string =>
  WORDINGS.reduce((worded, [label, wording]) => worded.replace(label, wording), text);

const rows = (snapshot: WorkbookSnapshot): number =>
  Math.max(...snapshot.sheets.flatMap(({ cells }) => cells.map(({ row }) => row)));
const columns = (snapshot: WorkbookSnapshot): number =>
  Math.max(...snapshot.sheets.flatMap(({ cells }) => cells.map(({ column }) => column)));
const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, index) => index);

describe.each(corpus())("the findings of $name are the same", ({ snapshot }) => {
  it("when its forms stand elsewhere on their sheets", () => {
    expectSame(snapshot, shifted(snapshot, 3, 2));
  });

  it("with a blank row anywhere", () => {
    for (const row of upTo(rows(snapshot))) expectSame(snapshot, withBlankRow(snapshot, row));
  });

  it("with a blank column anywhere, but that a blank cell beside a label is where its amount belongs", () => {
    const inRows = (keys: readonly string[]): readonly string[] =>
      keys.map((key) => (key.includes(" BUD-BLANK ") ? key.replace(/![A-Z]+/, "!") : key)).toSorted();
    for (const column of upTo(columns(snapshot))) {
      const { before, after } = beforeAndAfter(snapshot, withBlankColumn(snapshot, column));
      expect(inRows(after)).toEqual(inRows(before));
    }
  });

  it("when its labels are worded as in other regions", () => {
    // Labels of other regions are no longer those of its edition, but its rules are the same.
    for (const edition of new Set(recognise(snapshot).map((form) => form.edition))) {
      const { before, after } = beforeAndAfter(snapshot, rewritten(snapshot, reworded), edition);
      expect(after).toEqual(before);
    }
  });

  it("when it is typed in full-width characters", () => {
    expectSame(snapshot, rewritten(snapshot, fullWidth));
  });

  it("when its numbers are typed as text", () => {
    expectSame(snapshot, numbersAsText(snapshot));
  });

  it("when each row says its category instead of a merged cell", () => {
    expectSame(snapshot, categoriesRepeated(snapshot));
  });
});

it("the wordings are met in the corpus", () => {
  const changed = corpus().filter(
    ({ snapshot }) => JSON.stringify(rewritten(snapshot, reworded).snapshot) !== JSON.stringify(snapshot),
  );
  expect(changed.length).toBeGreaterThan(2);
});

describeWithShared("the findings of real forms are the same", (shared) => {
  const folder = path.join(shared, "samples");
  const files = [".", "others"].flatMap((sub) =>
    readdirSync(path.join(folder, sub))
      .filter((file) => file.endsWith(".xlsx"))
      .map((file) => path.join(sub, file)),
  );

  it.each(files)("moved, in full-width characters and with numbers as text: %s", async (file) => {
    const read = valueOf(await valueOf(openXlsx(readFileSync(path.join(folder, file)))).read());
    expectSame(read, shifted(read, 3, 2));
    expectSame(read, rewritten(read, fullWidth));
    expectSame(read, numbersAsText(read));
  });
});
