import { familiesOf, formsOfFamily, isSameYear, pairForms } from "../../../src/core/forms/pairing";
import type { Form } from "../../../src/core/forms/form";
import { departmentForm, projectForm } from "../../../src/core/rules/cases";

const department = (sheet: string, departmentName: string, year = 2024) =>
  departmentForm({ sheet, year, texts: { departmentName } });
const project = (sheet: string, departmentName: string, year = 2024) =>
  projectForm({ sheet, year, texts: { departmentName } });

const sheets = (forms: readonly Form[]) => forms.map(({ sheet }) => sheet).join(" ");
const familySheets = (forms: readonly Form[]) => familiesOf({ forms }).map((family) => sheets(formsOfFamily(family)));

describe("pairForms", () => {
  const forms = [
    department("D1", "青禾县文化局"),
    department("D2", "青禾县教育局"),
    department("D3", "青禾县教育局", 2023),
    project("P1", "文化局"),
    project("P2", "青禾县教育局", 2023),
    project("P3", "青禾县教育局"),
    project("P4", "体育中心"),
    project("P5", "青禾县教育局", 2020),
    { ...project("P6", "青禾县教育局"), isHidden: true },
  ];

  it("pairs by year and department, and names what stands aside", () => {
    const { sets, ofOtherYears, unpaired, hidden } = pairForms({ forms });
    expect(sets.map(({ department: { sheet }, projects }) => `${sheet}: ${sheets(projects)}`)).toEqual([
      "D1: P1",
      "D2: P3",
      "D3: P2",
    ]);
    expect([ofOtherYears, unpaired, hidden].map(sheets)).toEqual(["P5", "P4", "P6"]);
  });

  it("puts every form into one family", () => {
    expect(familySheets(forms)).toEqual(["D1 P1", "D2 P3", "D3 P2", "P5", "P6", "P4"]);
    expect(familySheets(forms.filter(({ kind }) => kind === "project").slice(0, 3))).toEqual(["P1 P2 P3"]);
  });

  it("takes an unknown year for the same", () => {
    expect(isSameYear(projectForm({ year: 2023 }), projectForm({ year: 2024 }))).toBe(false);
    expect(isSameYear({ ...projectForm({}), year: null }, projectForm({ year: 2024 }))).toBe(true);
  });
});
