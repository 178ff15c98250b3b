// Shared by the scaffolds: names, and the registry that a new folder is added to.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** dir-time-ge → dirTimeGe */
export const identifierOf = (folder) => folder.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Exits with a message. */
export function refuse(words) {
  console.error(words);
  process.exit(2);
}

/** Writes the files of a new folder; refuses an existing one. */
export function writeFolder(folder, files) {
  if (existsSync(folder)) refuse(`${folder} is there already`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

/**
 * Adds an import and an entry to a registry: the import sorted by name, the entry before `before`, or sorted by name.
 */
export function enter(file, { identifier, from, before = null }) {
  const lines = readFileSync(file, "utf8").split("\n");
  const line = `import { ${identifier} } from "${from}";`;
  const imports = lines.flatMap((text, index) => (/^import .* from "\.\//.test(text) ? [index] : []));
  const place = imports.find((index) => lines[index].slice(lines[index].lastIndexOf(" from ") + 6) > `"${from}";`);
  lines.splice(place ?? imports.at(-1) + 1, 0, line);
  const begin = lines.findIndex((text) => /^export const [A-Z]+\b.*= \[$/.test(text));
  const end = lines.indexOf("];", begin);
  const entries = lines.slice(begin + 1, end).map((text) => text.trim().replace(",", ""));
  const next = entries.findIndex((entry) => (before === null ? entry > identifier : entry === before));
  lines.splice(next < 0 ? end : begin + 1 + next, 0, `  ${identifier},`);
  writeFileSync(file, lines.join("\n"));
}
