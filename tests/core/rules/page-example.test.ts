import { projectForm, type RuleCases } from "../../../src/core/rules/cases";
import { nameLen } from "../../../src/core/rules/name-len/rule";
import { clausesOf, unshownIn } from "./page-example";

const named = (name: string) => [projectForm({ indicators: [["数量指标", name, "≥12次"]] })];
const cases: RuleCases = {
  rule: nameLen,
  accept: { "a name": named("检查次数") },
  reject: { "symbols only": { forms: named("，。"), id: "symbols", at: ["P1 level3:1"] } },
};
const page = (example: string): string => `# NAME-LEN\n\n## 示例\n\n${example}\n`;

test("a full stop inside of quotation marks does not end a clause", () => {
  expect(clausesOf("名称为“，。”：只有符号。“a；b”两次；3 处。")).toEqual([
    "名称为“，。”：只有符号",
    "“a；b”两次",
    "3 处",
  ]);
  expect(unshownIn(page("名称为“，。”：只有符号。"), cases)).toEqual([]);
});

test("an example is told with what the nearest case lacks", () => {
  expect(unshownIn(page("名称为“，。”的有 15 处。“检查次数”：可以考核。"), cases)).toEqual([
    "名称为“，。”的有 15 处 [no rejecting case has all of it; the nearest lacks 15]",
  ]);
  expect(unshownIn(page("只有符号。"), cases)).toEqual(["the example has no text in “” and no figure: 只有符号。"]);
});
