// npm run new:edition ID [LIKE]: creates a folder for an edition (版式) modelled on another one, with its registry entry
// and its page. It is data: change the labels, the tree and the constants to those of the new form.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { enter, identifierOf, refuse, writeFolder } from "./registry.mjs";

const [id = "", like = "shandong-yantai"] = process.argv.slice(2);
if (!/^[a-z]+(?:-[a-z0-9]+)*$/.test(id))
  refuse("new:edition needs an id such as jiangsu-suzhou: npm run new:edition -- ID [LIKE]");
const editions = path.join(process.cwd(), "src/core/editions");
const example = path.join(editions, like);
if (!existsSync(example)) refuse(`there is no edition ${like}`);
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
const pages = path.join(process.cwd(), "docs/layouts");
writeFileSync(path.join(pages, `${id}.md`), readFileSync(path.join(pages, `${like}.md`), "utf8").replaceAll(like, id));
const list = path.join(pages, "README.md");
const lines = readFileSync(list, "utf8").split("\n");
const line = lines.find((text) => text.startsWith(`| [\`${like}\`]`)) ?? "";
const last = lines.findIndex((text) => text.startsWith("| [`general`]"));
lines.splice(last, 0, line.replaceAll(like, id));
const style = (await resolveConfig(list)) ?? {};
writeFileSync(list, await format(lines.join("\n"), { ...style, parser: "markdown" }));
console.log(
  `src/core/editions/${id} and docs/layouts/${id}.md, made like ${like}: change them to the new form, then print it with jixiao new --edition ${id}`,
);
