import { planCarryOver } from "../../src/app/carry-over";
import { withEdits } from "../../src/app/with-edits";
import { recognise } from "../../src/core/recognition/recognise";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { rowsOf, sheetOf, workbookOf } from "../support/sheet";
import { department, label, project, snapshotOf, workbookWith } from "./forms";

const firstForm = (snapshot: WorkbookSnapshot) => {
  const [form] = recognise(snapshot);
  if (!form) throw new Error("no form");
  return form;
};

describe("planCarryOver", () => {
  it("carries unit, department, name and phone into blank cells of all other forms", async () => {
    const snapshot = await snapshotOf(
      workbookWith(department, project, { ...project, sheet: "附件2-2", fields: { attachment: { value: "附件2-2" } } }),
    );
    const { edits, conflicts } = planCarryOver(snapshot, firstForm(snapshot));
    expect(conflicts).toEqual([]);
    const forms = recognise(withEdits(snapshot, edits)).slice(1);
    expect(forms).toHaveLength(2);
    for (const { texts } of forms) {
      expect(texts.unitName?.value).toBe("临江县市场监督管理局");
      expect(texts.departmentName?.value).toBe("临江县市场监督管理局");
      expect(texts.preparedBy?.value).toBe("李小满");
      expect(texts.phone?.value).toBe("013900000000");
    }
  });

  it("leaves what is filled, and lists where it differs", async () => {
    const filled = {
      ...project,
      fields: { ...project.fields, unitName: { value: "食品安全股" }, phone: { value: "013900000000" } },
    };
    const snapshot = await snapshotOf(workbookWith(department, filled));
    const { edits, conflicts } = planCarryOver(snapshot, firstForm(snapshot));
    expect(conflicts.map(({ field, cell, wanted }) => [field, cell.value, wanted])).toEqual([
      ["unitName", "食品安全股", "临江县市场监督管理局"],
    ]);
    const [, form] = recognise(snapshot);
    const written = edits.map(({ at }) => at);
    expect(written).toContainEqual(form?.texts.preparedBy?.at);
    expect(form?.texts.phone?.value).toBe("013900000000");
    expect(written).not.toContainEqual(form?.texts.phone?.at);
  });

  it("leaves forms of another year out, and blanks within a name are no difference", async () => {
    const lastYear = {
      ...project,
      sheet: "附件2-2",
      year: 2023,
      title: null,
      fields: { unitName: { value: "旧单位" } },
    };
    const spaced = { ...project, fields: { ...project.fields, preparedBy: { value: "李 小满" } } };
    const snapshot = await snapshotOf(workbookWith(department, spaced, lastYear));
    expect(recognise(snapshot).map(({ sheet, year }) => [sheet, year?.value])).toEqual([
      ["附件1-1", 2024],
      ["附件2-1", 2024],
      ["附件2-2", 2023],
    ]);
    const { edits, conflicts } = planCarryOver(snapshot, firstForm(snapshot));
    expect(conflicts).toEqual([]);
    expect(new Set(edits.map(({ at }) => at.sheet))).toEqual(new Set(["附件2-1"]));
  });

  it("writes behind the right label where several share one cell", () => {
    const table = [
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "抽检批次", "≥1200批次"],
      ["效益指标", "社会效益指标", "抽检覆盖率", "≥90%"],
    ];
    const source = sheetOf(
      "甲",
      rowsOf([
        ["2024年项目支出绩效目标表"],
        ["填报单位：临江县市场监管局"],
        ["项目名称", "抽检"],
        ...table,
        ["填表人：李小满  联系电话：013900000000"],
      ]),
    );
    const blank = sheetOf(
      "乙",
      rowsOf([
        ["2024年项目支出绩效目标表"],
        ["填报单位：（盖章）"],
        ["项目名称", "快检"],
        ...table,
        ["填表人：        联系电话："],
      ]),
    );
    const snapshot = workbookOf(source, blank);
    const { edits } = planCarryOver(snapshot, firstForm(snapshot));
    expect(edits.map(({ at, before, value }) => [label(at), before, value])).toEqual([
      ["乙!A2", "填报单位：（盖章）", "填报单位：临江县市场监管局  （盖章）"],
      ["乙!A7", "填表人：        联系电话：", "填表人：李小满  联系电话：013900000000"],
    ]);
  });
});
