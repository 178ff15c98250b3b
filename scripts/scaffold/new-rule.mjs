// npm run new:rule CODE: creates a folder for a rule with its page, cases and registry entry. Open points are marked
// TODO; the tests refuse the rule until none is left.
import path from "node:path";
import { enter, identifierOf, refuse, writeFolder } from "./registry.mjs";

const [code = ""] = process.argv.slice(2);
if (!/^[A-Z]+(?:-[A-Z0-9]+)+$/.test(code))
  refuse("new:rule needs a code such as DIR-TIME-GE: npm run new:rule -- CODE");
const folder = code.toLowerCase();
const identifier = identifierOf(folder);
const rules = path.join(process.cwd(), "src/core/rules");

writeFolder(path.join(rules, folder), {
  "rule.ts": `import { defineFormRule } from "../../engine/rule";
import { nameOf } from "../../indicators/measure";

/** ${code}: TODO what it finds. */
export const ${identifier} = defineFormRule<{ found: { name: string } }>({
  meta: {
    code: "${code}",
    severity: "warning",
    title: { zh: "TODO", en: "TODO" },
    dimension: "appropriateness",
    basis: "TODO",
  },
  messages: {
    found: {
      zh: ({ name }) => \`“\${name}”：TODO\`,
      en: ({ name }) => \`“\${name}”: TODO\`,
      headline: { zh: ({ name }) => \`“\${name}”TODO\`, en: ({ name }) => \`“\${name}” TODO\` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      const isFound = indicator.level3.value.includes("TODO");
      if (isFound) yield { messageId: "found", params: { name: nameOf(indicator) }, at: indicator.target.at };
    }
  },
});
`,
  "rule.cases.ts": `import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { ${identifier} } from "./rule";

const form = (...indicators: readonly IndicatorSpec[]) => projectForm({ indicators });

export const cases: RuleCases = {
  rule: ${identifier},
  accept: {
    "TODO what is right": [form(["数量指标", "购置图书册数", "≥12000册"])],
  },
  reject: {
    "TODO what is wrong": { forms: [form(["数量指标", "TODO", "≥12000册"])], id: "found", at: ["P1 target:1"] },
  },
};
`,
  "README.md": `# ${code} TODO

## 检查什么

TODO

## 为什么

TODO

## 依据

TODO（适当性审核）。

## 示例

TODO

## 怎样改

TODO
`,
});
enter(path.join(rules, "registry.ts"), { identifier, from: `./${folder}/rule` });
console.log(`src/core/rules/${folder}: replace every TODO.
- rule.ts: src/core/forms/form.ts has what a form holds, src/core/engine/rule.ts what a rule states,
  src/core/engine/dimension.ts the dimensions of review, src/core/rules/edits.ts the edits of a fix
- rule.cases.ts: src/core/rules/cases.ts has what a case may state
- README.md: the title and the basis are those of rule.ts; the example quotes one of the cases in “”;
  the advice (怎样改) also stands in letters to units: what concerns the tool (一键) is a sentence of its own
Then its tests: npx jest --selectProjects node --verbose=false --testPathPatterns core/rules/rules -t ${folder}`);
