// npm run new:edition ID [LIKE]: creates a folder for an edition (版式) modelled on another one, with its registry entry
// and its page. It is data: change the names, the labels, the tree and the constants to those of the new form.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { enter, identifierOf, refuse, writeFolder } from "./registry.mjs";

const [id = "", like = "shandong-yantai"] = process.argv.slice(2);
if (!/^[a-z]+(?:-[a-z0-9]+)*$/.test(id))
  refuse("new:edition needs an id such as jiangsu-suzhou: npm run new:edition -- ID [LIKE]");
const editions = path.join(process.cwd(), "src/core/editions");
const example = path.join(editions, like);
if (!existsSync(path.join(example, "index.ts"))) {
  const ids = readdirSync(editions).filter((name) => existsSync(path.join(editions, name, "index.ts")));
  refuse(`there is no edition ${like}; these are there: ${ids.join(", ")}`);
}
const identifier = identifierOf(id);

const renamed = (text) => text.replaceAll(identifierOf(like), identifier).replaceAll(`"${like}"`, `"${id}"`);
writeFolder(
  path.join(editions, id),
  Object.fromEntries(
    readdirSync(example).map((name) => [name, renamed(readFileSync(path.join(example, name), "utf8"))]),
  ),
);
enter(path.join(editions, "registry.ts"), { identifier, from: `./${id}`, before: "general" });
// Its page, and its row in the list of pages.
execFileSync(process.execPath, [fileURLToPath(new URL("../layout-pages.mjs", import.meta.url))], { stdio: "inherit" });
console.log(`src/core/editions/${id} is a copy of ${like}. Change it to the new form:
- index.ts: comment, name, region, traits, basis, years, required fields, constants
- the trees and the layouts; src/core/layout/define.ts has the words for them, src/core/forms/form.ts the fields
Then: npm run layout-pages, and the tests: npx jest --selectProjects node --testPathPatterns core/editions
and those of every edition: npx jest --selectProjects node --testPathPatterns $(git grep -l EDITIONS tests)`);
