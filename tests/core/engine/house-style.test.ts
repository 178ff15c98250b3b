import { asHouseStyle } from "../../../src/core/engine/house-style";
import { projectForm } from "../../../src/core/rules/cases";
import { finding, ruleOf } from "./findings";

const rules = [ruleOf("HABIT", { isHouseStyle: true }), ruleOf("SLIP")];
const pack = (count: number) => ({
  forms: Array.from({ length: count }, (_, index) => projectForm({ sheet: `P${index + 1}` })),
});
const inForms = (code: string, count: number, fix: number | null = null) =>
  Array.from({ length: count }, (_, index) => {
    const at = { sheet: `P${index + 1}`, row: 4, column: 1 };
    const edits = [{ at, before: "", value: fix ?? 0 }];
    return finding(code, 4, at.sheet, fix === null ? {} : { fix: { label: { zh: "填 0", en: "0" }, edits } });
  });

describe("asHouseStyle", () => {
  it("says once what most forms do, with a part for each", () => {
    const [entry, ...others] = asHouseStyle(inForms("HABIT", 3), rules, pack(5));
    expect(others).toEqual([]);
    expect(entry?.headline.zh).toBe("HABIT：3 张表");
    expect(entry?.parts.map(({ at }) => at.sheet)).toEqual(["P1", "P2", "P3"]);
    expect(entry?.related).toHaveLength(2);
  });

  it("names forms that share a sheet by their projects", () => {
    const names = ["河道巡护", "泵站养护", "水质监测"];
    const forms = names.map((projectName, index) => ({
      ...projectForm({ sheet: "汇总", texts: { projectName } }),
      area: { row: 10 * index, column: 0, rows: 10, columns: 7 },
    }));
    const alike = forms.map(({ area }) => finding("HABIT", area.row, "汇总"));
    const [entry] = asHouseStyle(alike, rules, { forms });
    expect(entry?.parts.map(({ name }) => name.zh)).toEqual(names);
    expect(entry?.message.zh).toContain("如河道巡护：");
  });

  it("offers one fix for all where each has the same", () => {
    expect(asHouseStyle(inForms("HABIT", 3, 0), rules, pack(3))[0]?.fix?.edits).toHaveLength(3);
    const mixed = [...inForms("HABIT", 2, 0), finding("HABIT", 4, "P3")];
    expect(asHouseStyle(mixed, rules, pack(3))[0]?.fix).toBeNull();
  });

  it("says once what is said in the same words of three forms, unless it is an error", () => {
    const message = { zh: "与部门表不同", en: "unlike the department's" };
    const same = [1, 2, 3].map((number) => finding("SLIP", 4, `P${number}`, { message }));
    const [entry, ...others] = asHouseStyle(same, rules, pack(7));
    expect(others).toEqual([]);
    expect(entry?.message.zh).toBe("3 张表都有这一问题。如P1：与部门表不同");
    expect(entry?.headline.zh).toBe("SLIP");
    expect(asHouseStyle(same.slice(1), rules, pack(7))).toHaveLength(2);
    expect(
      asHouseStyle(
        same.map((one) => ({ ...one, severity: "error" as const })),
        rules,
        pack(7),
      ),
    ).toHaveLength(3);
  });

  it("says once what three forms state otherwise than one cell, each with its own figure", () => {
    const [department, other] = [4, 5].map((row) => ({ sheet: "D", row, column: 4 }));
    const headline = { zh: "“满意率”与部门表不同", en: "“满意率” unlike the department's" };
    const drift = (number: number, value: string, related = department) =>
      finding("SLIP", 4, `P${number}`, {
        headline,
        message: { zh: `“满意率”为“${value}”`, en: value },
        related: related ? [related] : [],
      });
    const [entry, ...others] = asHouseStyle([drift(1, "30"), drift(2, "35"), drift(3, "30")], rules, pack(7));
    expect(others).toEqual([]);
    expect(entry?.headline.zh).toBe(headline.zh);
    expect(entry?.parts.map(({ message }) => message.zh)).toEqual([
      "“满意率”为“30”",
      "“满意率”为“35”",
      "“满意率”为“30”",
    ]);
    expect(entry?.related).toContainEqual(department);
    expect(asHouseStyle([drift(1, "30"), drift(2, "35"), drift(3, "30", other)], rules, pack(7))).toHaveLength(3);
  });

  it("leaves slips, few forms and the minority of a pack as they are", () => {
    expect(asHouseStyle(inForms("SLIP", 4), rules, pack(4))).toHaveLength(4);
    expect(asHouseStyle(inForms("HABIT", 2), rules, pack(2))).toHaveLength(2);
    expect(asHouseStyle(inForms("HABIT", 3), rules, pack(6))).toHaveLength(3);
  });
});
