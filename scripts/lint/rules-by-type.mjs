import path from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

const PLUGIN = "@typescript-eslint/";

/** The rules of typescript-eslint in eslint.config.mjs that need types, with their options, by name without the plugin. */
export async function rulesByType() {
  // Any source file: these rules are the same for all of them.
  const { rules } = await new ESLint({ cwd: ROOT }).calculateConfigForFile("src/core/result.ts");
  return Object.entries(rules)
    .filter(([name, [severity]]) => name.startsWith(PLUGIN) && severity !== 0)
    .map(([name, [, ...options]]) => ({ name: name.slice(PLUGIN.length), options }))
    .filter(({ name }) => tseslint.plugin.rules[name].meta.docs.requiresTypeChecking === true);
}
