import { readFileSync } from "node:fs";
import path from "node:path";
import { AMOUNT_NAMES } from "../../../src/core/budget/field-names";
import { EDITIONS } from "../../../src/core/editions/registry";
import { FORM_KINDS } from "../../../src/core/forms/form";
import { tableOf } from "../../../src/core/layout/layout-contents";

const read = (name: string): string => readFileSync(path.join("docs/layouts", name), "utf8");

describe.each(EDITIONS)("the page of $id", ({ id, name, region, basis, tree, layouts, constants }) => {
  const page = read(`${id}.md`);

  it("names the edition, its region, its source and the sums of weights, and is listed", () => {
    const weights = `权重合计：${constants.weightTotals.join(" 或 ")}`;
    const missing = [`# ${id}：${name.zh}`, `地区：${region.zh}`, `依据：${basis}`, weights];
    expect(missing.filter((fact) => !page.includes(fact))).toEqual([]);
    expect(read("README.md")).toContain(`[\`${id}\`](${id}.md)`);
  });

  it.each(FORM_KINDS)("says what its %s form prints", (kind) => {
    const layout = layouts?.[kind];
    if (!layout) return;
    const table = tableOf(layout);
    const heads = table?.kind === "indicators" ? table.columns.map(({ header }) => header.replace(/\n/g, "")) : [];
    const facts = [
      `## ${layout.title.replace(/\n.*|\{year\}年?|\{project\}/g, "")}\n`,
      layout.orientation === "portrait" ? "A4 纵向" : "A4 横向",
      heads.join("、"),
      ...tree[kind].map((node) => {
        const branches = node.branches.map((branch) => branch.name + (branch.mandatory ? "（必设）" : ""));
        return `- ${node.name}：${branches.join("、")}\n`;
      }),
      ...layout.sums.map(({ total, parts }) => {
        const names = parts.map((part) => AMOUNT_NAMES[part].zh);
        return `- 合计：${AMOUNT_NAMES[total].zh} = ${names.join(" + ")}`;
      }),
    ];
    expect(facts.filter((fact) => !page.includes(fact))).toEqual([]);
  });
});
