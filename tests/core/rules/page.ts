import { citationOf } from "../../../src/core/engine/dimension";
import type { RuleMeta } from "../../../src/core/engine/rule";

const SECTIONS = ["## 检查什么", "## 为什么", "## 依据", "## 示例", "## 怎样改"];

/** What the page of a rule lacks: its title as the first line, one of the sections, or the rule's basis. */
export function lackingIn(page: string, meta: RuleMeta): readonly string[] {
  const title = `# ${meta.code} ${meta.title.zh}\n`;
  const parts = [...SECTIONS.map((section) => `\n${section}\n`), `\n${citationOf(meta)}。\n`];
  return [...(page.startsWith(title) ? [] : [title]), ...parts.filter((part) => !page.includes(part))];
}
