import { recognise } from "../../src/core/recognition/recognise";
import { departmentOf, INSERTABLE_EDITIONS, newFormDefaults } from "../../src/app/new-form-defaults";
import { department, project, snapshotOf, workbookWith } from "./forms";

describe("newFormDefaults", () => {
  it.each([
    ["in June", new Date(2024, 5, 30), 2024],
    ["from July on", new Date(2024, 6, 1), 2025],
  ])("takes the budget year that is being made %s", (_when, today, year) => {
    expect(newFormDefaults([], today)).toEqual({ edition: "hunan-2023", year, department: "" });
  });

  it("goes on with what the workbook holds", async () => {
    const forms = recognise(await snapshotOf(workbookWith(department, project)));
    const defaults = newFormDefaults(forms, new Date(2030, 0, 1));
    expect(defaults.edition).toBe(forms[0]?.edition);
    expect(defaults.year).toBe(forms[0]?.year?.value);
    expect(defaults.department).toBe(forms[0] && departmentOf(forms[0]));
    expect(defaults.department).not.toBe("");
  });
});

it("offers the editions that have blank forms", () => {
  expect(INSERTABLE_EDITIONS.map(({ id }) => id)).toContain("hunan-2023");
  expect(INSERTABLE_EDITIONS.every(({ layouts }) => layouts !== null)).toBe(true);
});
