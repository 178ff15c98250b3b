// Lints texts as if they stood in new files of the project: [{file, code}] on standard input, the rules that fire on
// output. They are a program of their own, so that only what they import is read, and not all of src and tests.
import { ESLint } from "eslint";
import { text } from "node:stream/consumers";
import path from "node:path";
import ts from "typescript";

const numbered = (file, index) => file.replace(/(?=\.tsx?$)/, `-${index}`);

/** By path; each text is a file of its own. */
const texts = new Map(
  JSON.parse(await text(process.stdin)).map(({ file, code }, index) => [path.resolve(numbered(file, index)), code]),
);

/** A program of the texts, with the compiler's settings of the project. */
function programOf() {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, process.cwd());
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => texts.has(path.resolve(file)) || fileExists(file);
  host.readFile = (file) => texts.get(path.resolve(file)) ?? readFile(file);
  return ts.createProgram([...texts.keys()], options, host);
}

const eslint = new ESLint({
  overrideConfig: {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: false, programs: [programOf()] } },
  },
});
const results = [];
for (const [filePath, code] of texts) {
  const [result] = await eslint.lintText(code, { filePath });
  results.push(result.messages.map(({ ruleId, message }) => ruleId ?? `parse error: ${message}`));
}
console.log(JSON.stringify(results));
