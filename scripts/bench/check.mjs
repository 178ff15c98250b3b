// Times a full check of a seven-form pack, compared with merely loading the same file in other libraries and with the
// minimal work of any reader. All are warmed up, then timed in turn, so that varying load affects them alike. Other
// programs can only add time, so on a busy machine the fastest tenth says more than the median.
import { unzipSync } from "fflate";
import { createRequire } from "node:module";
import { fastestTenth, line, median } from "./support/numbers.mjs";
import { pack, product } from "./support/product.mjs";

export const title =
  "a seven-form pack in one file: median ms, ms of the fastest tenth, ratio of the latter to our check";

const WARM_UPS = 20;
const ROUNDS = 100;
/** Runs after which V8 has compiled what a check runs, as in a folder of many files. */
const COMPILED = 250;
const OURS = "check (read, recognise, all rules)";
const SHEETJS = "SheetJS, load only";

const require = createRequire(import.meta.url);

export async function run() {
  const sheetjs = require("@e965/xlsx");
  const exceljs = require("exceljs");
  const bytes = pack();
  const contenders = {
    [OURS]: () => product.check(bytes),
    "read alone": () => product.read(bytes),
    "unzip and look at every byte": () => scan(bytes),
    [SHEETJS]: () => sheetjs.read(bytes, { type: "buffer" }).SheetNames.length,
    "exceljs, load only": () => new exceljs.Workbook().xlsx.load(bytes),
  };
  const times = await measure(contenders);
  console.log(`${await product.check(bytes)} forms, ${ROUNDS} rounds`);
  const ours = fastestTenth(times[OURS]);
  for (const [name, samples] of Object.entries(times)) {
    const fast = fastestTenth(samples);
    console.log(line(name, median(samples).toFixed(2), fast.toFixed(2), (fast / ours).toFixed(2)));
  }
  for (let run = 0; run < COMPILED; run++) await contenders[OURS]();
  const compiled = await measure({ [OURS]: contenders[OURS], [SHEETJS]: contenders[SHEETJS] });
  const [own, load] = [fastestTenth(compiled[OURS]), fastestTenth(compiled[SHEETJS])];
  console.log(`after ${COMPILED} checks more: ${own.toFixed(2)} ms, ${(own / load).toFixed(2)} times ${SHEETJS}`);
}

/** Counts the tags of all XML parts. */
function scan(archive) {
  const LESS_THAN = 60;
  let tags = 0;
  for (const part of Object.values(unzipSync(archive))) for (const byte of part) if (byte === LESS_THAN) tags += 1;
  return tags;
}

/** Times of all rounds in ms for each contender, timed in turn. */
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
  return samples;
}
