import { citationOf } from "../../../src/core/engine/dimension";
import type { RuleMeta } from "../../../src/core/engine/rule";
import { remedyFaults } from "./page-remedy";

const SECTIONS = ["## 检查什么", "## 为什么", "## 依据", "## 示例", "## 怎样改"];

/**
 * What the page of a rule lacks: its title as the first line, one of the sections, the rule's basis, or advice for a
 * return letter.
 */
export function lackingIn(page: string, meta: RuleMeta): readonly string[] {
  const title = `# ${meta.code} ${meta.title.zh}\n`;
  const parts = [...SECTIONS.map((section) => `\n${section}\n`), `\n${citationOf(meta)}。\n`];
  const missing = parts.filter((part) => !page.includes(part));
  return [...(page.startsWith(title) ? [] : [title]), ...missing, ...remedyFaults(page)];
}
