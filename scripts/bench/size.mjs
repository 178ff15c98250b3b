// The size of what is built.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { kilobytes, line } from "./support/numbers.mjs";
import { root } from "./support/product.mjs";

export const title = "built files, KB and KB gzip";

const FILES = ["cli/jixiao.js", "cli/worker.js"];

export function run() {
  for (const file of FILES) {
    const bundle = readFileSync(path.join(root, "dist", file));
    console.log(line(file, kilobytes(bundle.length), kilobytes(gzipSync(bundle).length)));
  }
}
