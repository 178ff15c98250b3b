import { planNextYear } from "../../src/app/next-year";
import { recognise } from "../../src/core/recognition/recognise";
import { rowsOf, sheetOf, workbookOf } from "../support/sheet";
import { department, formsIn, project, snapshotOf, valueOf, workbookWith } from "./forms";

const lastYear = async () => {
  const snapshot = await snapshotOf(workbookWith(department, project));
  return { forms: recognise(snapshot), names: snapshot.sheets.map(({ name }) => name) };
};

describe("planNextYear", () => {
  it("makes the same forms, numbered from 1, with the new year in their titles and in the names of their sheets", async () => {
    const { forms, names } = await lastYear();
    const plan = valueOf(planNextYear(forms, 2025, names));
    expect(plan.newSheets.map(({ name }) => name)).toEqual(["附件1-1（2025）", "附件2-1（2025）"]);
    const renewed = await formsIn(plan);
    expect(renewed.map(({ title, year, kind }) => [title?.value, year?.value, kind])).toEqual([
      ["2025年部门整体支出绩效目标表", 2025, "department"],
      ["2025年项目支出绩效目标表", 2025, "project"],
    ]);
    expect(renewed.map(({ texts }) => texts.attachment?.value)).toEqual(["附件1-1", "附件2-1"]);
  });

  it("keeps names and goals with last year's year renewed, and whom to ask", async () => {
    const { forms } = await lastYear();
    const [first, second] = await formsIn(valueOf(planNextYear(forms, 2025, [])));
    expect(first?.texts.overallGoal?.value).toBe("2025年完成抽检1200批次，2025年底前全部公示。");
    expect(first?.texts.preparedBy?.value).toBe("李小满");
    expect(second?.texts.projectName?.value).toBe("2025年食品安全抽检");
    expect(second?.texts.period?.value).toBe("2025年1月至12月");
    expect(first?.indicators.map(({ level3 }) => level3.value)).toEqual(
      department.indicators.map(({ level3 }) => level3),
    );
  });

  it("leaves amounts, figures and the filing date to be filled in, and keeps words and renewed dates", async () => {
    const { forms } = await lastYear();
    const [first, second] = await formsIn(valueOf(planNextYear(forms, 2025, [])));
    for (const form of [first, second]) {
      expect(new Set(Object.values(form?.amounts ?? {}).map(({ value }) => value.fen))).toEqual(new Set([null]));
      expect(form?.texts.date?.value ?? "").toBe("");
    }
    expect(first?.indicators.map(({ target }) => target.text)).toEqual([
      "≥批次",
      "≥%",
      "≤万元",
      "2025年12月31日前",
      "≥万元",
      "明显改善",
      "≥%",
    ]);
  });

  it("fails with every form that has no blank table of its edition", () => {
    const snapshot = workbookOf(
      sheetOf(
        "表",
        rowsOf([
          ["2024年项目支出绩效目标表"],
          ["项目名称", "抽检"],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["甲", "乙", "抽检批次", "≥1"],
        ]),
      ),
    );
    expect(planNextYear(recognise(snapshot), 2025, [])).toMatchObject({ ok: false, error: [{ kind: "no-layout" }] });
  });
});
