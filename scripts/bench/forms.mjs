// CPU time of a check as workbooks and folders grow, and its growth when the size doubles: 2 is linear. A ratio within
// one run is comparable between machines.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { line } from "./support/numbers.mjs";
import { product } from "./support/product.mjs";

export const title = "large workbooks and folders: ms of processor, ratio to half the size";

const ROUNDS = 6;

export async function run() {
  await grow("similar project forms, all rules", [125, 250, 500, 1000], (count) => count, product.checkSimilarForms);
  await compare("a form in a book of 1,000 against one of 100, all rules", 100, 1000, product.checkSimilarForms);
  await grow("indicators in a form, all rules", [1250, 2500, 5000], (count) => count, product.checkLongForm);
  await grow("header rows on a sheet", [625, 1250, 2500], (count) => count, product.checkHeaderRows);
  await grow("sheets with a form each", [50, 100, 200], product.manySheets, product.check);
  await grow("merged areas on a sheet", [5000, 10_000, 20_000], product.manyMerges, product.check);
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-bench-"));
  try {
    await grow("files in a folder, found", [37_500, 75_000, 150_000], filled(folder), (below) =>
      product.findWorkbooks([below], null),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Prints the least time of work for an input of each size, without the time for making the input. The sizes take turns,
 * so that a moment in which the machine is busy, or V8 compiles, does not fall on one of them.
 */
async function grow(name, counts, make, work) {
  const inputs = counts.map(make);
  const least = counts.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, input] of inputs.entries())
      least[index] = Math.min(least[index], await processorTime(() => work(input)));
  }
  for (const [index, count] of counts.entries()) {
    const ratio = index === 0 ? "" : (least[index] / least[index - 1]).toFixed(2);
    console.log(line(`${count} ${name}`, least[index].toFixed(0), ratio));
  }
}

/** Prints the time per item among few and among many, and their ratio. */
async function compare(name, few, many, work) {
  await work(few);
  const each = async (count) => {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await processorTime(() => work(count)));
    return Math.min(...times) / count;
  };
  const [amongFew, amongMany] = [await each(few), await each(many)];
  console.log(line(name, amongMany.toFixed(2), (amongMany / amongFew).toFixed(2)));
}

/** Makes a folder with that many empty workbook files below another. */
const filled = (folder) => (count) => {
  const below = mkdtempSync(path.join(folder, "inbox-"));
  for (let number = 0; number < count; number++) writeFileSync(path.join(below, `${number}.xlsx`), "");
  return below;
};

/** CPU time of some work in ms. */
async function processorTime(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
