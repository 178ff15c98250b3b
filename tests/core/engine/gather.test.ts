import { gatherByForm } from "../../../src/core/engine/gather";
import { projectForm } from "../../../src/core/rules/cases";
import { finding, ruleOf } from "./findings";

const rules = [ruleOf("ALL"), ruleOf("GAP", { gatheredIn: "ALL" }), ruleOf("OTHER")];
const pack = { forms: [projectForm({ sheet: "P1" })] };

describe("gatherByForm", () => {
  it("calls a place what its finding calls it, also where the cell has no name", () => {
    const branch = { ...finding("GAP", 90), params: { name: "效益指标", nameEn: "效益指标" } };
    const [entry, ...others] = gatherByForm([branch, finding("GAP", 91), finding("OTHER", 90)], rules, pack);
    expect(others.map(({ rule }) => rule)).toEqual(["OTHER"]);
    expect(entry?.headline.zh).toBe("效益指标等 2 项未填");
    expect(entry?.parts.map(({ name }) => name.zh)).toEqual(["效益指标", "B92"]);
  });
});
