import { newWorkbook } from "../../src/adapters/xlsx/new-workbook";
import { readSnapshot } from "../../src/adapters/xlsx/read";
import { openZip } from "../../src/adapters/package/zip";
import { planFill } from "../../src/app/fill";
import { formToJson } from "../../src/core/forms/form-to-json";
import type { FormJson, IndicatorJson } from "../../src/core/forms/forms-json";
import { recognise } from "../../src/core/recognition/recognise";
import type { NewSheet } from "../../src/core/plan/plan";
import { valueOf } from "../support/value-of";

const WIDE_BLANK = "\u3000";

const row = (level2: string, level3: string, text: string, more: Partial<IndicatorJson> = {}): IndicatorJson => ({
  level2,
  level3,
  target: { text },
  ...more,
});

const project: FormJson = {
  kind: "project",
  edition: "hunan-2023",
  sheet: "附件2-1",
  title: "2024年项目支出绩效目标申报表",
  year: 2024,
  fields: {
    attachment: { value: "附件2-1" },
    unitName: { value: "临江县市场监督管理局" },
    departmentName: { value: "临江县市场监督管理局", text: `临江县市场监督管理局${WIDE_BLANK}` },
    projectName: { value: "=食品安全抽检" },
    annualBudget: { value: "96", text: `96${WIDE_BLANK}` },
    superiorFunds: { value: null, text: "（分级填报）" },
    period: { value: "1年" },
    periodGoal: { value: "完成抽检1200批次，\n合格率不低于98%。" },
    annualGoal: { value: "完成抽检1200批次。" },
    preparedBy: { value: "李小满" },
    phone: { value: "013900000000" },
    date: { value: "2023-11-20" },
  },
  indicators: [
    row("数量指标", "抽检批次", `≥1200批次${WIDE_BLANK}`, { standard: "计划标准" }),
    row("数量指标", "快检批次", "3-5次"),
    row("数量指标", "抽检乡镇数", "=18个"),
    row("质量指标", "不合格食品处置率", "≥100%%", { texts: { level3: `不合格食品处置率${WIDE_BLANK}` } }),
    row("时效指标", "完成时间", "12月31日前"),
    row("成本指标", "总成本", "≤96万"),
    row("经济效益指标", "挽回损失", "≥20万元"),
    row("社会效益指标", "食品安全事故数", "0"),
    row("社会公众或服务对象满意度指标", "居民满意度", `${WIDE_BLANK}≥98${WIDE_BLANK}`),
  ],
};

const department: FormJson = {
  kind: "department",
  edition: "hunan-2023",
  sheet: "附件1-1",
  year: 2024,
  fields: {
    departmentName: { value: "临江县市场监督管理局" },
    totalFunds: { value: "864.3", text: "864.3万" },
    generalBudget: { value: "864.25", text: "864.3" },
    specialAccount: { value: "0", text: "-" },
    basicExpenditure: { value: "1367.6", text: "1,367.60" },
  },
  indicators: [row("社会公众或服务对象满意度", "群众满意度", "≥90%")],
};

const sheetsOf = (...forms: readonly FormJson[]): readonly NewSheet[] =>
  valueOf(planFill({ version: 1, forms: [...forms] })).newSheets;

const valuesOf = (sheet: NewSheet | undefined): readonly unknown[] =>
  sheet?.cells.flatMap(({ value }) => (value === null ? [] : [value])) ?? [];

/** What a later reading of the filled file gives. */
function reread(...forms: readonly FormJson[]): readonly FormJson[] {
  const zip = valueOf(openZip(newWorkbook({ newSheets: sheetsOf(...forms), edits: [] })));
  return recognise(valueOf(readSnapshot(zip))).map(formToJson);
}

describe("planFill", () => {
  it("writes every text as typed", () => {
    const [sheet] = sheetsOf(project);
    expect(valuesOf(sheet)).toEqual(
      expect.arrayContaining([
        "2024年项目支出绩效目标申报表",
        `临江县市场监督管理局${WIDE_BLANK}`,
        "=食品安全抽检",
        `96${WIDE_BLANK}`,
        "（分级填报）",
        "013900000000",
        `≥1200批次${WIDE_BLANK}`,
        `不合格食品处置率${WIDE_BLANK}`,
        "≤96万",
        `${WIDE_BLANK}≥98${WIDE_BLANK}`,
      ]),
    );
  });

  it("writes amounts as numbers unless they are typed otherwise, never rounded", () => {
    const values = valuesOf(sheetsOf(department)[0]);
    expect(values).toEqual(expect.arrayContaining(["864.3万", 864.25, "-", 1367.6]));
    expect(values).toContain("2024年部门整体支出绩效目标表");
  });

  it("names amounts that are no plain figures instead of making a sheet of them", () => {
    const plan = planFill({ version: 1, forms: [{ ...project, fields: { annualBudget: { value: "九十六" } } }] });
    if (plan.ok) throw new Error("a sheet is made of it");
    expect(plan.error.map(({ kind, message }) => `${kind} ${message.zh}`)).toEqual([
      "bad-amount 第 1 张表（附件2-1）：“年度预算金额”应为以万元为单位的数字：九十六",
    ]);
  });

  it("follows a value that was changed after reading, and keeps more places than 分 has", () => {
    const [sheet] = sheetsOf({
      ...department,
      fields: {
        departmentName: { value: "临江县财政局", text: "临江县市场监督管理局" },
        totalFunds: { value: "900", text: "864.3万" },
        otherFunds: { value: null, text: "12" },
        generalBudget: { value: "0.12345678" },
      },
    });
    const values = valuesOf(sheet);
    expect(values).toEqual(expect.arrayContaining(["临江县财政局", 900, "0.12345678万元"]));
    expect(values).not.toContain("12");
    expect(values).not.toContain(12);
  });

  it("reads back what it wrote", () => {
    const forms = reread(department, project);
    expect(forms.map(({ sheet, kind, edition, year }) => ({ sheet, kind, edition, year }))).toEqual([
      { sheet: "附件1-1", kind: "department", edition: "hunan-2023", year: 2024 },
      { sheet: "附件2-1", kind: "project", edition: "hunan-2023", year: 2024 },
    ]);
    const [, form] = forms;
    for (const [key, field] of Object.entries(project.fields)) {
      const { value, text } = form?.fields[key as keyof FormJson["fields"]] ?? {};
      expect({ key, value, text }).toEqual({ key, value: field?.value, text: field?.text ?? field?.value });
    }
    expect(form?.indicators.map(({ level2, level3, target }) => [level2, level3, target.text])).toEqual(
      project.indicators.map(({ level2, level3, target }) => [level2, level3, target.text]),
    );
    expect(form?.indicators[0]?.standard).toBe("计划标准");
  });

  it("is a fixed point: filling what was read changes nothing more", () => {
    const once = reread(department, project);
    expect(reread(...once)).toEqual(once);
  });

  it("gives every form a sheet: its own, else its attachment label, else the next free label", () => {
    const blank = { ...project, fields: {} };
    const names = sheetsOf(
      { ...blank, sheet: "全部" },
      { ...blank, sheet: "全部", fields: { attachment: { value: "附件2-2" } } },
      { ...blank, sheet: "全部" },
      { ...department, sheet: "整体" },
      { ...blank, sheet: "a/b" },
    ).map(({ name }) => name);
    expect(names).toEqual(["附件2-1", "附件2-2", "附件2-3", "整体", "附件2-4"]);
  });

  it("names the form, the branch and the edition of every problem", () => {
    const plan = planFill({
      version: 1,
      forms: [
        department,
        { ...project, indicators: [row("社会成本指标", "噪声投诉", "≤5起")] },
        { ...project, edition: "general" },
        { ...project, edition: "atlantis-1999" },
      ],
    });
    const errors = plan.ok ? [] : plan.error;
    expect(errors.map(({ kind }) => kind)).toEqual(["unknown-branch", "no-layout", "unknown-edition"]);
    expect(errors[0]?.message.zh).toBe(
      "第 2 张表（附件2-1）：版式“hunan-2023”没有二级指标“社会成本指标”（三级指标“噪声投诉”）",
    );
    expect(errors[0]?.message.en).toContain('Form 2 (附件2-1): Edition "hunan-2023" has no second-level branch');
  });

  it("does not drop the values of quarters, for which no layout has columns", () => {
    const part = { label: "一季度", months: { from: 1, to: 3 }, text: "≥20批次" };
    const plan = planFill({
      version: 1,
      forms: [{ ...project, indicators: [row("数量指标", "抽检批次", "≥80批次", { parts: [part] })] }],
    });
    expect(plan.ok ? [] : plan.error.map(({ kind, message }) => [kind, message.zh])).toEqual([
      ["no-such-column", expect.stringContaining("没有“分期、分地区指标值”列，其内容（如“抽检批次”一行）")],
    ]);
  });

  it("does not mix indicators of the whole run with those of the year, for which no layout has a table", () => {
    const plan = planFill({
      version: 1,
      forms: [
        {
          ...project,
          indicators: [
            row("数量指标", "抽检批次", "≥240批次", { ofPeriod: true }),
            row("数量指标", "抽检批次", "≥80批次"),
          ],
        },
      ],
    });
    expect(plan.ok ? [] : plan.error.map(({ message }) => message.zh)).toEqual([
      "第 1 张表（附件2-1）：版式“hunan-2023”没有实施期（长期）指标的表，1 个指标（如“抽检批次”）无处填写",
    ]);
  });

  it("puts the budget of the year under the name that the layout has for it", () => {
    const national = {
      ...project,
      edition: "national-2021",
      fields: { projectName: { value: "抽检" }, annualBudget: { value: "86.5" } },
      indicators: [row("数量指标", "抽检批次", "≥80批次")],
    };
    expect(reread(national)[0]?.fields.totalFunds?.value).toBe("86.5");
    const withBoth = { ...national, fields: { ...national.fields, totalFunds: { value: "90" } } };
    const plan = planFill({ version: 1, forms: [withBoth] });
    expect(plan.ok ? [] : plan.error.map(({ kind }) => kind)).toEqual(["no-such-field"]);
  });

  it("serves every edition with a layout", () => {
    const national = reread({
      kind: "project",
      edition: "national-2021",
      year: 2024,
      fields: { projectName: { value: "抽检" }, totalFunds: { value: "86.5" }, fiscalFunds: { value: "86.5" } },
      indicators: [row("社会成本指标", "噪声投诉", "≤5起"), row("服务对象满意度指标", "居民满意度", "≥90%")],
    });
    expect(national[0]).toMatchObject({ edition: "national-2021", year: 2024 });
    expect(national[0]?.fields.totalFunds?.value).toBe("86.5");
    expect(national[0]?.indicators.map(({ level1, level2 }) => `${level1 ?? ""}/${level2 ?? ""}`)).toEqual([
      "成本指标/社会成本指标",
      "满意度指标/服务对象满意度指标",
    ]);
  });
});
