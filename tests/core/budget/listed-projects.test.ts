import { differingProjects } from "../../../src/core/budget/listed-projects";
import { departmentForm, projectForm } from "../../../src/core/rules/cases";

describe("differingProjects", () => {
  const department = departmentForm({ tasks: [["图书购置", 20, []]] });
  const excessOf = (annualBudget: number) => {
    const project = projectForm({ texts: { projectName: "图书购置" }, amounts: { annualBudget } });
    return differingProjects(department, [project], 0).map(({ excess }) => excess);
  };

  it("takes a difference of one in the last printed place for rounding", () => {
    expect(excessOf(20.01)).toEqual([]);
    expect(excessOf(20.02)).toEqual([20_000]);
  });
});
