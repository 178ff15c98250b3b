// Prints the numbers of docs/bench.md. Every file in scripts/bench is a section: `npm run bench` runs all in order of
// name, `npm run bench -- check size` only these. A section exports `title` and `run`, which prints its lines.
import { readdirSync } from "node:fs";

const sections = readdirSync(new URL("bench/", import.meta.url))
  .filter((file) => file.endsWith(".mjs"))
  .map((file) => file.replace(/\.mjs$/, ""))
  .toSorted();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !sections.includes(name));
if (unknown.length > 0) {
  console.error(`bench: no section ${unknown.join(", ")}; there are ${sections.join(", ")}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : sections) {
  const { title, run } = await import(new URL(`bench/${name}.mjs`, import.meta.url));
  console.log(`\n${name}: ${title}`);
  await run();
}
