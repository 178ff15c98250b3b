import { planFillIndicator } from "../../src/app/fill-indicator";
import { withEdits } from "../../src/app/with-edits";
import { recognise } from "../../src/core/recognition/recognise";
import { rowsOf, sheetOf, workbookOf } from "../support/sheet";
import { department, label, project, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";

const choice = { name: "食品抽检合格率", comparator: "≥", unit: "%" };

describe("planFillIndicator", () => {
  it("writes the name into a blank row, and comparator and unit around the figure to come", async () => {
    const snapshot = await snapshotOf(workbookWith({ ...project, indicators: [] }));
    const [form] = recognise(snapshot);
    const row = form?.branches[1]?.rows.from ?? -1;
    const fill = valueOf(planFillIndicator(snapshot, { sheet: "附件2-1", row, column: 3 }, choice));
    expect(fill.replaced).toEqual([]);
    const filled = recognise(withEdits(snapshot, fill.edits))[0]?.indicators;
    expect(filled?.map(({ level2, level3, target }) => [level2?.value, level3.value, target.text])).toEqual([
      [form?.branches[1]?.level2.value, "食品抽检合格率", "≥%"],
    ]);
  });

  it("keeps the value that stands in the row and says which name it would replace", async () => {
    const snapshot = await snapshotOf(workbookWith(department));
    const [first] = recognise(snapshot)[0]?.indicators ?? [];
    const at = first?.level3.at ?? { sheet: "", row: 0, column: 0 };
    const fill = valueOf(planFillIndicator(snapshot, { ...at, column: 0 }, choice));
    expect(fill.edits).toEqual([{ at, before: "抽检批次", value: "食品抽检合格率" }]);
    expect(fill.replaced.map(label)).toEqual([label(at)]);
  });

  it("uses the columns for comparator and unit where a form has them", () => {
    const snapshot = workbookOf(
      sheetOf(
        "表",
        rowsOf([
          ["2024年项目支出绩效目标表"],
          ["项目名称", "抽检"],
          ["一级指标", "二级指标", "三级指标", "计算符号", "指标值", "计量单位"],
          ["产出指标", "数量指标", "抽检批次", "≥", "1200", "批次"],
          ["", "质量指标", "", "", "", ""],
          ["效益指标", "社会效益指标", "覆盖率", "≥", "90", "%"],
        ]),
      ),
    );
    const fill = valueOf(planFillIndicator(snapshot, { sheet: "表", row: 4, column: 2 }, choice));
    expect(fill.edits.map(({ at, value }) => [label(at), value])).toEqual([
      ["表!C5", "食品抽检合格率"],
      ["表!D5", "≥"],
      ["表!F5", "%"],
    ]);
  });

  it.each([
    ["the head of a form", 2],
    ["the header of the table", 12],
    ["the foot", 25],
  ])("refuses %s", async (_case, row) => {
    const snapshot = await snapshotOf(workbookWith(department));
    expect(planFillIndicator(snapshot, { sheet: "附件1-1", row, column: 1 }, choice)).toMatchObject({
      ok: false,
      error: { kind: "not-an-indicator-row" },
    });
  });
});
