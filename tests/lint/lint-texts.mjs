// Lints texts as if they stood in new files of the project: [{file, code}] on standard input, the rules that fire on
// output. The files are of no project, so that only what a text imports is read, and not all of src and tests.
import { ESLint } from "eslint";
import { text } from "node:stream/consumers";

const texts = JSON.parse(await text(process.stdin));
const projectService = {
  allowDefaultProject: [...new Set(texts.map(({ file }) => file))],
  defaultProject: "tsconfig.json",
};
const eslint = new ESLint({
  overrideConfig: { files: ["**/*.{ts,tsx}"], languageOptions: { parserOptions: { projectService } } },
});
const results = [];
for (const { file, code } of texts) {
  const [result] = await eslint.lintText(code, { filePath: file });
  results.push(result.messages.map(({ ruleId, message }) => ruleId ?? `parse error: ${message}`));
}
console.log(JSON.stringify(results));
