import { departmentForm, projectForm } from "../../../src/core/rules/cases";
import { formToJson } from "../../../src/core/forms/form-to-json";
import { parseFormsJson } from "../../../src/core/forms/forms-json";

describe("formToJson", () => {
  it("gives fields with value, text as typed and cell, amounts in 万元", () => {
    const { fields, kind, edition, year, sheet } = formToJson(
      departmentForm({
        amounts: { totalFunds: "864.3万", generalBudget: 864.3, governmentFund: "", otherFunds: "（分级填报）" },
        texts: { departmentName: "临江县市场监督管理局\u3000" },
      }),
    );
    expect({ kind, edition, year, sheet }).toEqual({
      kind: "department",
      edition: "hunan-2023",
      year: 2023,
      sheet: "D",
    });
    expect(fields.totalFunds).toEqual({ value: "864.3", text: "864.3万", cell: "C3" });
    expect(fields.generalBudget).toMatchObject({ value: "864.3", text: "864.3" });
    expect(fields.governmentFund).toMatchObject({ value: null, text: "" });
    expect(fields.otherFunds).toMatchObject({ value: null, text: "（分级填报）" });
    expect(fields.departmentName).toMatchObject({
      value: "临江县市场监督管理局",
      text: "临江县市场监督管理局\u3000",
    });
    expect(fields.projectName).toBeUndefined();
  });

  it("states amounts of a form in 元 in 万元", () => {
    const { fields } = formToJson(projectForm({ moneyUnit: "元", amounts: { annualBudget: 865000 } }));
    expect(fields.annualBudget).toMatchObject({ value: "86.5", text: "865000" });
  });

  it("marks the indicators of the whole run beside those of the year, and is read back", () => {
    const form = projectForm({
      indicators: [
        ["数量指标", "三年检验批次", "≥90万件"],
        ["数量指标", "年检验批次", "≥30万件"],
      ],
    });
    const row = form.indicators[0]?.level3.at.row ?? 0;
    const json = formToJson({ ...form, periodRows: { from: row, to: row } });
    expect(json.indicators.map(({ ofPeriod }) => ofPeriod)).toEqual([true, undefined]);
    const plain: unknown = JSON.parse(JSON.stringify({ version: 1, forms: [json] }));
    expect(parseFormsJson(plain).ok).toBe(true);
  });

  it("gives indicators with the parts of their target, cells, and the typed text where it says more", () => {
    const { indicators } = formToJson(
      projectForm({
        indicators: [
          ["数量指标", "年检验批次\u3000", "≥30万件\u3000", { level1: "产出指标", standard: "", weight: "10" }],
          ["质量指标", "检验质量", "优良", { weight: "十分", unit: "级" }],
        ],
      }),
    );
    expect(indicators[0]).toEqual({
      level1: "产出指标",
      level2: "数量指标",
      level3: "年检验批次",
      target: { text: "≥30万件\u3000", comparator: "≥", number: "300000", unit: "件", kind: "quantity" },
      standard: "",
      weight: 10,
      texts: { level3: "年检验批次\u3000" },
      cells: { level1: "A101", level2: "B101", level3: "C101", target: "D101", standard: "G101" },
    });
    expect(indicators[1]).toMatchObject({
      level1: null,
      standard: null,
      weight: null,
      unit: "级",
      texts: { weight: "十分" },
      target: { kind: "qualitative", number: null },
      cells: { level1: null, standard: null },
    });
  });

  it("fits its own schema after a trip through text", () => {
    const form = formToJson(
      projectForm({ amounts: { annualBudget: 96 }, indicators: [["成本指标", "总成本", "≤96万元"]] }),
    );
    const json: unknown = JSON.parse(JSON.stringify({ version: 1, forms: [form] }));
    expect(parseFormsJson(json)).toEqual({ ok: true, value: { version: 1, forms: [form] } });
  });
});

describe("parseFormsJson", () => {
  const form = { kind: "project", edition: "hunan-2023", fields: {}, indicators: [] };

  it("needs no more than values", () => {
    const json = {
      version: 1,
      forms: [
        {
          ...form,
          fields: { annualBudget: { value: "96" }, projectName: { value: "抽检" } },
          indicators: [{ level2: "数量指标", level3: "抽检批次", target: { text: "≥100批次" } }],
        },
      ],
    };
    expect(parseFormsJson(json).ok).toBe(true);
  });

  it.each([
    [[], "JSON"],
    [{ version: 2, forms: [] }, "version"],
    [{ version: 1, forms: [{ ...form, kind: "letter" }] }, "forms[0].kind"],
    [{ version: 1, forms: [{ ...form, fields: { projctName: { value: "抽检" } } }] }, "projctName"],
    [{ version: 1, forms: [{ ...form, fields: { annualBudget: { value: "96万" } } }] }, "annualBudget.value"],
    [{ version: 1, forms: [{ ...form, fields: { annualBudget: { value: 96 } } }] }, "annualBudget.value"],
    [
      { version: 1, forms: [{ ...form, indicators: [{ level2: "数量指标", level3: "抽检" }] }] },
      "indicators[0].target",
    ],
  ])("names the place in %j", (json, place) => {
    const parsed = parseFormsJson(json);
    const messages = parsed.ok ? [] : parsed.error;
    expect(messages.map(({ zh }) => zh).join()).toContain(place);
    expect(messages.map(({ en }) => en).join()).toContain(place);
  });
});
