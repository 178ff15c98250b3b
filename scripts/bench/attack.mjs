// CPU time of all rules over cells full of the words that the rules look for, and its growth when the cells are four
// times as long: 4 is linear. The slowest texts come first.
import path from "node:path";
import { line } from "./support/numbers.mjs";
import { product, root } from "./support/product.mjs";

export const title = "attack cells of 32,000 characters in every field: ms of processor, ratio to 8,000";

const SHOWN = 10;

export function run() {
  const texts = [...product.attackTexts(path.join(root, "src/core"))];
  for (const [, text] of texts) product.checkAttack(text, 100);
  const rows = texts.map(([file, text]) => {
    const [short, long] = [8_000, 32_000].map((length) => processorTime(() => product.checkAttack(text, length)));
    return { file, long, ratio: long / short };
  });
  for (const { file, long, ratio } of rows.toSorted((a, b) => b.long - a.long).slice(0, SHOWN)) {
    console.log(line(file, long.toFixed(0), ratio.toFixed(2)));
  }
}

/** CPU time of some work in ms. */
function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
