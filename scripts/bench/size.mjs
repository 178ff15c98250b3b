// The size of the build.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { kilobytes, line } from "./support/numbers.mjs";
import { root } from "./support/product.mjs";

export const title = "built files, KB and KB gzip";

const dist = path.join(root, "dist");

export function run() {
  for (const file of ["cli/jixiao.js", "cli/worker.js"]) print(file, [file]);
  for (const [name, page] of [
    ["pane", "pane/pane.html"],
    ["workbench", "workbench/index.html"],
  ]) {
    const first = scriptsOf(page);
    const folder = path.dirname(page);
    const others = readdirSync(path.join(dist, folder))
      .map((file) => path.posix.join(folder, file))
      .filter((file) => file.endsWith(".js") && !first.includes(file));
    print(`${name}, with the page`, first);
    print(`${name}, when needed`, others);
    for (const file of others) {
      const [, part] = /^[^/]+\/(reader-\w+|pdfjs(?:-worker)?)\.\w+\.js$/.exec(file) ?? [];
      if (part !== undefined) print(`  of that ${part}`, [file]);
    }
  }
}

/** The product's own scripts in a page, without office.js, which has its own folder. */
function scriptsOf(page) {
  const folder = path.dirname(page);
  const html = readFileSync(path.join(dist, page), "utf8");
  return [...html.matchAll(/<script[^<>]* src="([\w.-]+\.js)"/g)].map(([, file]) => path.posix.join(folder, file));
}

function print(name, files) {
  const bundles = files.map((file) => readFileSync(path.join(dist, file)));
  const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
  const packed = sum(bundles.map((bundle) => gzipSync(bundle).length));
  console.log(line(name, kilobytes(sum(bundles.map(({ length }) => length))), kilobytes(packed)));
}
