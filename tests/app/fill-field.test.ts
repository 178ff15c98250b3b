import { planTyped } from "../../src/app/fill-field";
import { withEdits } from "../../src/app/with-edits";
import { fillSlots, type FillSlot } from "../../src/core/completeness/fill-slots";
import type { FieldKey } from "../../src/core/forms/form";
import { editionOf } from "../../src/core/recognition/edition";
import { recognise } from "../../src/core/recognition/recognise";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { rowsOf, sheetOf, workbookOf } from "../support/sheet";
import { department, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";

const blankForm = (...fields: readonly FieldKey[]): Promise<WorkbookSnapshot> =>
  snapshotOf(
    workbookWith({
      ...department,
      fields: { ...department.fields, ...Object.fromEntries(fields.map((field) => [field, { value: null }])) },
    }),
  );

function slotOf(snapshot: WorkbookSnapshot, field: FieldKey): FillSlot {
  const slot = recognise(snapshot)
    .flatMap((form) => fillSlots(form, editionOf(form)))
    .find((each) => each.field === field);
  if (!slot) throw new Error(`nothing to fill for ${field}`);
  return slot;
}

const refusalOf = (planned: ReturnType<typeof planTyped>): string => (planned.ok ? "" : planned.error.zh);

describe("what a user types for a blank field", () => {
  it.each([
    ["420", 420],
    ["1,200.5", 1200.5],
    ["420万元", 420],
    ["4200000元", 420],
  ])("is an amount in the unit of the form: %s", async (typed, value) => {
    const snapshot = await blankForm("totalFunds");
    const edit = valueOf(planTyped(snapshot, slotOf(snapshot, "totalFunds"), typed));
    expect(edit.value).toBe(value);
    const [form] = recognise(withEdits(snapshot, [edit]));
    expect(form?.amounts.totalFunds?.value.state).toBe("number");
  });

  it("is a text, as typed but for blanks around it", async () => {
    const snapshot = await blankForm("duties");
    const edit = valueOf(planTyped(snapshot, slotOf(snapshot, "duties"), " 负责全县图书借阅。\n组织阅读活动。 "));
    expect(edit.value).toBe("负责全县图书借阅。\n组织阅读活动。");
  });

  it("is not written where an amount has no clear figure, nor over what stands there by now", async () => {
    const snapshot = await blankForm("totalFunds");
    const slot = slotOf(snapshot, "totalFunds");
    expect(refusalOf(planTyped(snapshot, slot, "待定"))).toContain("金额数字");
    const filled = withEdits(snapshot, [valueOf(planTyped(snapshot, slot, "300"))]);
    expect(refusalOf(planTyped(filled, slot, "420"))).toContain("别的文字");
    expect(refusalOf(planTyped({ ...snapshot, sheets: [] }, slot, "420"))).toContain("再选一次");
  });

  it("goes behind its own label where a cell has several", () => {
    const rows = rowsOf([
      ["部门整体支出绩效目标表", "", "", ""],
      ["部门名称", "青禾县图书馆", "", ""],
      ["资金总额（万元）", "420", "", ""],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "购书册数", "≥2000册"],
      ["填表人：　　联系电话：", "", "", ""],
    ]);
    const snapshot = workbookOf(sheetOf("表", rows));
    const edit = valueOf(planTyped(snapshot, slotOf(snapshot, "phone"), "013900000000"));
    expect(edit.value).toBe("填表人：　　联系电话：013900000000");
    expect(recognise(withEdits(snapshot, [edit]))[0]?.texts).toMatchObject({
      preparedBy: { value: "" },
      phone: { value: "013900000000" },
    });
  });
});
