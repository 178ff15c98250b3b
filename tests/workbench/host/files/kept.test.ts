import { checkWorkbook } from "../../../../src/app/check";
import { explainFinding, readExplanations } from "../../../../src/app/explanations";
import { markFindings } from "../../../../src/app/mark";
import { offerCatalog } from "../../../../src/app/offer-catalog";
import { ownIndicatorsOf } from "../../../../src/app/own-catalog";
import { CATALOG } from "../../../../src/core/catalog/catalog";
import type { OwnIndicator } from "../../../../src/core/dropdowns/catalog-sheet";
import { recognise } from "../../../../src/core/recognition/recognise";
import { formatCell } from "../../../../src/core/workbook/address";
import { open } from "../../../adapters/xlsx/support";
import { department, project, snapshotOf, workbookWith } from "../../../app/forms";
import { valueOf } from "../../../support/value-of";
import { startExcel, type RunningExcel } from "../../../support/excel";

/** Invented. */
const OWN: readonly OwnIndicator[] = [
  {
    name: "夜间巡查次数",
    category: "quantity",
    domain: "市场监管",
    unit: "次",
    comparator: "≥",
    example: "12",
    definition: "夜间到店检查的次数",
  },
];

/** The department's 项目支出 is more than its one project form has. */
const flawed = workbookWith(
  {
    ...department,
    fields: { ...department.fields, basicExpenditure: { value: "200" }, projectExpenditure: { value: "100" } },
  },
  project,
);

/** What the product knows of a workbook. */
async function keptIn({ workbook, host }: RunningExcel): Promise<unknown> {
  const snapshot = valueOf(await workbook.read());
  const { findings, explained, forms } = valueOf(await checkWorkbook(workbook, null));
  const rows = recognise(snapshot).flatMap((form) => form.indicators.map(({ level3 }) => level3.at));
  const lists = await Promise.all(rows.map((at) => host.user.dropdown(at.sheet, formatCell(at))));
  return { findings, explained, forms, own: ownIndicatorsOf(snapshot), lists };
}

describe("what the product keeps in a workbook", () => {
  it("explanations, marks, own indicators and dropdowns are there again when the saved file is opened", async () => {
    const excel = startExcel({ file: flawed.bytes() });
    const { workbook } = excel;
    const [first] = valueOf(await checkWorkbook(workbook, null)).findings;
    if (!first) throw new Error("no finding");
    valueOf(await explainFinding(workbook, valueOf(await workbook.read()), first, '已含"结转" & 其他'));
    valueOf(await offerCatalog(workbook, CATALOG, { own: OWN }));
    const { findings } = valueOf(await checkWorkbook(workbook, null));
    valueOf(await markFindings(workbook, findings));
    const kept = await keptIn(excel);
    expect(kept).toMatchObject({ own: OWN, explained: [{ explanation: { text: '已含"结转" & 其他' } }] });
    expect(JSON.stringify(kept)).toContain("夜间巡查次数");

    const bytes = valueOf(await excel.host.save());
    const again = startExcel({ file: bytes });
    expect(await keptIn(again)).toEqual(kept);
    expect(readExplanations(await snapshotOf(open(bytes)))).toHaveLength(1);
    const cleared = valueOf(await again.workbook.clearMarks());
    expect(cleared).toEqual(valueOf(await workbook.clearMarks()));
    expect(cleared.removed).toBeGreaterThan(0);
  });
});
