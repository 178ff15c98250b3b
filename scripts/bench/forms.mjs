// Processor time of the rules over packs of many similar forms and over forms of many indicators, and by what it grows when
// the size doubles: 2 is linear. A ratio within one run says the same on any machine.
import { line } from "./support/numbers.mjs";
import { product } from "./support/product.mjs";

export const title = "all rules over many forms and over long forms: ms of processor, ratio to half the size";

const ROUNDS = 3;

export function run() {
  const sizes = [
    ["similar project forms", product.checkSimilarForms, [100, 200, 400, 800]],
    ["indicators in a form", product.checkLongForm, [1250, 2500, 5000]],
  ];
  for (const [name, check, counts] of sizes) {
    check(counts[0]);
    let before = null;
    for (const count of counts) {
      const time = Math.min(...Array.from({ length: ROUNDS }, () => processorTime(() => check(count))));
      console.log(line(`${count} ${name}`, time.toFixed(0), before === null ? "" : (time / before).toFixed(2)));
      before = time;
    }
  }
}

/** Milliseconds of processor that work takes. */
function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
