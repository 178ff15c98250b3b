// Times a whole check of a seven-form pack beside merely loading the same file with other libraries and beside the least
// work that any reader must do. All are warmed up, then timed in turn, so that the machine's mood hits them alike.
import { unzipSync } from "fflate";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const WARM_UPS = 20;
const ROUNDS = 60;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const product = require("../dist/measuring/bench.js");
const sheetjs = require("@e965/xlsx");
const exceljs = require("exceljs");

const bytes = pack();
const contenders = {
  "check (read, recognise, all rules)": () => product.check(bytes),
  "read alone": () => product.read(bytes),
  "unzip and look at every byte": () => scan(bytes),
  "SheetJS, load only": () => sheetjs.read(bytes, { type: "buffer" }).SheetNames.length,
  "exceljs, load only": () => new exceljs.Workbook().xlsx.load(bytes),
};

const forms = await product.check(bytes);
const times = await measure(contenders);
const own = times["check (read, recognise, all rules)"];
console.log(`${forms} forms, ${ROUNDS} rounds, median ms; ratio to our check`);
for (const [name, median] of Object.entries(times)) {
  console.log(`${name.padEnd(36)}${median.toFixed(2).padStart(8)}  ${(median / own).toFixed(2).padStart(6)}`);
}
for (const file of ["cli/jixiao.js", "cli/worker.js"]) {
  const bundle = readFileSync(path.join(root, "dist", file));
  console.log(`${file.padEnd(36)}${kilobytes(bundle.length)} KB, ${kilobytes(gzipSync(bundle).length)} KB gzip`);
}

/** The real pack beside the repository where it is there, else our own sample. */
function pack() {
  const real = path.join(root, "../shared/samples/yuanjiang-2023.xlsx");
  if (existsSync(real)) return readFileSync(real);
  return Buffer.from(product.fill(JSON.parse(readFileSync(path.join(root, "assets/sample/forms.json"), "utf8"))));
}

/** Counts the tags of all XML parts. */
function scan(archive) {
  const LESS_THAN = 60;
  let tags = 0;
  for (const part of Object.values(unzipSync(archive))) for (const byte of part) if (byte === LESS_THAN) tags += 1;
  return tags;
}

/** Median milliseconds of each, timed in turn. */
async function measure(contenders) {
  const entries = Object.entries(contenders);
  const samples = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    for (const [name, work] of entries) {
      const start = performance.now();
      await work();
      if (round >= 0) samples[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(entries.map(([name]) => [name, median(samples[name])]));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function kilobytes(size) {
  return (size / 1024).toFixed(0);
}
