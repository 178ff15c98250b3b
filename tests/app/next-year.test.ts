import { newXlsx } from "../../src/adapters/xlsx/workbook";
import { checkSnapshot } from "../../src/app/check";
import { valueLineAt } from "../../src/app/indicators/value-line";
import { planNextYear } from "../../src/app/next-year";
import type { Plan } from "../../src/core/plan/plan";
import { recognise } from "../../src/core/recognition/recognise";
import { rowsOf, sheetOf, workbookOf } from "../support/sheet";
import { department, formsIn, project, snapshotOf, workbookWith } from "./forms";
import { valueOf } from "../support/value-of";

const lastYear = async () => ({ forms: recognise(await snapshotOf(workbookWith(department, project))) });

/** The forms of the new set, without those that were set aside. */
const newForms = async (plan: Plan) => (await formsIn(plan)).filter(({ isHidden }) => !isHidden);

describe("planNextYear", () => {
  it("makes the same forms, numbered from 1, with the new year in their titles, and dropdowns", async () => {
    const { forms } = await lastYear();
    const plan = valueOf(planNextYear(forms, 2025));
    const visible = plan.newSheets.filter(({ visibility }) => visibility === "visible");
    expect(visible.map(({ name, validations }) => [name, validations.length > 0])).toEqual([
      ["附件1-1", true],
      ["附件2-1", true],
    ]);
    const renewed = await newForms(plan);
    expect(renewed.map(({ title, year, kind }) => [title?.value, year?.value, kind])).toEqual([
      ["2025年部门整体支出绩效目标表", 2025, "department"],
      ["2025年项目支出绩效目标表", 2025, "project"],
    ]);
    expect(renewed.map(({ texts }) => texts.attachment?.value)).toEqual(["附件1-1", "附件2-1"]);
  });

  it("keeps names and goals with last year's year renewed, and whom to ask", async () => {
    const { forms } = await lastYear();
    const [first, second] = await newForms(valueOf(planNextYear(forms, 2025)));
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
    const [first, second] = await newForms(valueOf(planNextYear(forms, 2025)));
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

  it("sets last year's forms aside: hidden, unchecked, and their values beside the new ones", async () => {
    const { forms } = await lastYear();
    const snapshot = await snapshotOf(valueOf(newXlsx(valueOf(planNextYear(forms, 2025)))));
    const aside = snapshot.sheets.filter(({ name }) => name.endsWith("（2024）"));
    expect(aside.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["附件1-1（2024）", "hidden"],
      ["附件2-1（2024）", "hidden"],
    ]);
    expect(checkSnapshot(snapshot, null).forms.map(({ sheet }) => sheet)).toEqual(["附件1-1", "附件2-1"]);
    const all = recognise(snapshot);
    const target = all.find(({ sheet }) => sheet === "附件1-1")?.indicators[0]?.target;
    expect(target && valueLineAt(all, target.at)?.lastYear).toBe("≥1200批次");
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
    expect(planNextYear(recognise(snapshot), 2025)).toMatchObject({ ok: false, error: [{ kind: "no-layout" }] });
  });
});
