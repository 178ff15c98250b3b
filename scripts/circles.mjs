// Refuses circular imports: between files of src, and between folders of src/core. Types count, since a reader follows
// them as well.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const src = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "src");
const IMPORT = /\b(?:from |import |import\()"(\.[^"\n]+)"/g;

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const moduleOf = (file) => file.replace(/(?:\.d)?\.tsx?$/, "");
const modules = new Set(files.map(moduleOf));

/** The modules of src that a file imports. */
function importsOf(file) {
  const text = readFileSync(path.join(src, file), "utf8");
  return [...text.matchAll(IMPORT)]
    .map(([, target]) => path.join(path.dirname(file), target))
    .filter((target) => modules.has(target));
}

const imports = new Map(files.map((file) => [moduleOf(file), new Set(importsOf(file))]));

/** The folder of src/core that contains a module; null elsewhere, and for modules directly in core. */
const coreFolder = (module) => /^core[\\/]([^\\/]+)[\\/]/.exec(module)?.[1] ?? null;

const folders = new Map();
for (const [module, targets] of imports) {
  const from = coreFolder(module);
  if (from === null) continue;
  const known = folders.get(from) ?? folders.set(from, new Set()).get(from);
  for (const target of targets) {
    const to = coreFolder(target);
    if (to !== null && to !== from) known.add(to);
  }
}

/** The cycles of a graph: each set of nodes that reach each other (Tarjan). */
function rings(graph) {
  const [order, low, stack, found] = [new Map(), new Map(), [], []];
  const visit = (node) => {
    order.set(node, order.size);
    low.set(node, order.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== order.get(node)) return;
    const ring = stack.splice(stack.indexOf(node));
    if (ring.length > 1 || graph.get(node)?.has(node)) found.push(ring);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

/**
 * Excel's objects refer to each other, a sheet to its ranges and a range to its sheet; so do the files that imitate
 * them.
 */
const LIKE_EXCEL = /^workbench[\\/]host[\\/]objects[\\/]/;

const told = [
  ...rings(folders).map((ring) => `folders of src/core: ${ring.toSorted().join(", ")}`),
  ...rings(imports)
    .filter((ring) => !ring.every((module) => LIKE_EXCEL.test(module)))
    .map((ring) => `files of src: ${ring.toSorted().join(", ")}`),
];
for (const line of told) console.error(`circle of ${line}`);
process.exitCode = told.length > 0 ? 1 : 0;
