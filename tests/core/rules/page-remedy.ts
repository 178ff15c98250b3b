import { remedyIn, sectionsOf } from "../../../src/app/rule-page";

/** Words about the tool, which mean nothing to a unit that gets a letter. */
const TOOL = /[不只作时]提示|本规则|本工具|一键|不作判断|列出|不检查|不比较|计算。/;
/** Figures of the example are not those of the unit's form. Only the bounds of a share are the same for all. */
const FIGURE = /[≥≤]\s*(?!100%)\d|=\s*(?!0”|100%)\d/;

/** Why the advice of a rule's page (怎样改) cannot stand in a return letter, which leaves out clauses about the tool. */
export function remedyFaults(page: string): readonly string[] {
  const written = sectionsOf(page).find(({ title }) => title === "怎样改")?.text ?? "";
  const remedy = remedyIn(page);
  if (remedy === "")
    return [`no clause for the unit is left; the tool (一键…) belongs in a clause of its own: ${written}`];
  return [
    ...(TOOL.test(remedy) ? [`it speaks of the tool: ${remedy}`] : []),
    ...(FIGURE.test(remedy) ? [`it has a figure outside of 如“…”: ${remedy}`] : []),
  ];
}
