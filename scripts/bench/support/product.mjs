// The product as measured by the sections: built code, not sources.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

/** tests/bench/product.ts, built. */
export const product = createRequire(import.meta.url)(path.join(root, "dist/measuring/bench.js"));

/** The forms of the sample pack as JSON. */
export const sampleForms = () => JSON.parse(readFileSync(path.join(root, "assets/sample/forms.json"), "utf8"));

/** The bytes of a seven-form pack: the real one beside the repository if present, else our own sample. */
export function pack() {
  const real = path.join(root, "../shared/samples/yuanjiang-2023.xlsx");
  return existsSync(real) ? readFileSync(real) : Buffer.from(product.fill(sampleForms()));
}
