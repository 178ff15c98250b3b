// Lints texts as if they stood in files of the project: [{file, code}] on standard input, the rules that fire on output.
import { ESLint } from "eslint";
import { text } from "node:stream/consumers";

const eslint = new ESLint();
const results = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: file });
  results.push(result.messages.map(({ ruleId }) => ruleId ?? "parse error"));
}
console.log(JSON.stringify(results));
