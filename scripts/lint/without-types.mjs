// Runs all rules of eslint.config.mjs but those that scripts/lint/by-type.mjs runs: node scripts/lint/without-types.mjs FILE…
import { ESLint } from "eslint";
import ts from "typescript";
import { OFFICE_FOLDERS } from "../../eslint.config.mjs";
import { ROOT, rulesByType } from "./rules-by-type.mjs";

/** The one rule left that asks for types, office/api-floor, needs those of the files that use Office.js. */
function officeProgram() {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const include = [...OFFICE_FOLDERS, "src/**/*.d.ts"];
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include }, ts.sys, ROOT);
  return ts.createProgram(fileNames, options);
}

process.chdir(ROOT);
const off = Object.fromEntries((await rulesByType()).map(({ name }) => [`@typescript-eslint/${name}`, "off"]));
const eslint = new ESLint({
  overrideConfig: [
    { files: ["**/*.{ts,tsx}"], languageOptions: { parserOptions: { projectService: false } }, rules: off },
    {
      files: OFFICE_FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`),
      languageOptions: { parserOptions: { programs: [officeProgram()] } },
    },
  ],
});
const results = await eslint.lintFiles(process.argv.slice(2));
const { format } = await eslint.loadFormatter();
console.log(await format(results));
if (results.some(({ errorCount }) => errorCount > 0)) process.exitCode = 1;
