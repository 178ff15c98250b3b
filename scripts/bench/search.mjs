// Times a keystroke in the catalog's search box, compared with a fuzzy search and two libraries for pinyin matching,
// over the same 5,000 names. Each query is typed letter by letter; all contenders answer each keystroke in turn.
import Fuse from "fuse.js";
import PinyinMatch from "pinyin-match";
import { match } from "pinyin-pro";
import { line, median } from "./support/numbers.mjs";
import { product } from "./support/product.mjs";

export const title = "a keystroke over 5,000 indicators: median ms, slowest ms, queries whose indicator is found";

/** Typed text, and the indicator it is meant to find. */
const QUERIES = [
  ["满意度", "服务对象满意度"],
  ["物业费", "物业服务费总额"],
  ["wyfw", "物业服务覆盖率"],
  ["pxhgl", "培训合格率"],
  ["xfsswhl", "消防设施完好率"],
  ["xiaofangsheshi", "消防设施完好率"],
  ["zengzhanglv", "旅游总收入增长率"],
  ["peixunhgl", "培训合格率"],
  ["消防sswhl", "消防设施完好率"],
  ["完好 消防", "消防设施完好率"],
  ["消防设施完号率", "消防设施完好率"],
];
const ROUNDS = 2;
const WARM_UPS = 1;

export async function run() {
  const names = product.indicatorNames();
  const fuse = new Fuse(names, { threshold: 0.3, ignoreLocation: true });
  const contenders = {
    "our search": (text) => product.findIndicators(text),
    "fuse.js (no pinyin)": (text) => fuse.search(text).map(({ item }) => item),
    "pinyin-match, name by name": (text) => names.filter((name) => PinyinMatch.match(name, text)),
    "pinyin-pro match, name by name": (text) => names.filter((name) => match(name, text)),
  };
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of QUERIES.flatMap(([query]) => keystrokes(query))) {
      for (const [name, find] of Object.entries(contenders)) {
        const start = performance.now();
        find(text);
        if (round >= WARM_UPS) times[name].push(performance.now() - start);
      }
    }
  }
  for (const [name, find] of Object.entries(contenders)) {
    const found = QUERIES.filter(([query, wanted]) => find(query).includes(wanted)).length;
    console.log(
      line(name, median(times[name]).toFixed(2), Math.max(...times[name]).toFixed(2), `${found}/${QUERIES.length}`),
    );
  }
}

/** The text after each keystroke: "满", "满意", "满意度". */
const keystrokes = (query) => Array.from(query, (_, index) => query.slice(0, index + 1));
