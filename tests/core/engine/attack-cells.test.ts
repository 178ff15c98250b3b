import path from "node:path";
import { runRules } from "../../../src/core/engine/run";
import { editionOf } from "../../../src/core/recognition/edition";
import { RULES } from "../../../src/core/rules/registry";
import { checkSnapshot } from "../../../src/app/check";
import type { Finding } from "../../../src/core/engine/finding";
import { ATTACK_WORDS, attackForm, attackTexts, attackWorkbook } from "../../support/attack-cells";
import { scannedCharacters } from "../../support/scanned-characters";
import { REPO_ROOT } from "../../support/shared";

const texts = [...attackTexts(path.join(REPO_ROOT, "src/core")).values()];

const rulesOverAForm = (text: string, length: number): readonly Finding[] =>
  runRules({ forms: [attackForm(text, length)] }, RULES, editionOf);

const checkOfASheet = (text: string, length: number): readonly Finding[] =>
  checkSnapshot(attackWorkbook(text, length), null).findings;

/** What work on some texts costs: characters that expressions look at, and milliseconds of processor. */
interface Cost {
  readonly characters: number;
  readonly time: number;
}

function costOf(work: typeof checkOfASheet, length: number, words: readonly string[]): Cost {
  const before = process.cpuUsage();
  const findings: Finding[] = [];
  const characters = scannedCharacters(() => {
    findings.push(...words.flatMap((text) => work(text, length)));
  });
  const { user, system } = process.cpuUsage(before);
  expect(findings.filter(({ messageId }) => messageId === "ruleFailed")).toEqual([]);
  return { characters, time: user + system };
}

/**
 * How much more long cells cost than short ones, as shares of their length: 1 is linear. The time of each length is the
 * least of as many rounds as it takes to come below the bound, since it may only be by chance that one takes long.
 */
function growth(work: typeof checkOfASheet, short: number, long: number, words: readonly string[]): Cost {
  const times = { short: Infinity, long: Infinity };
  const linear = long / short;
  for (let round = 1; ; round += 1) {
    const [less, more] = [costOf(work, short, words), costOf(work, long, words)];
    times.short = Math.min(times.short, less.time);
    times.long = Math.min(times.long, more.time);
    const time = times.long / times.short / linear;
    if (time < MOST.time || round === ROUNDS) return { characters: more.characters / less.characters / linear, time };
  }
}

const ROUNDS = 6;
/** Expressions look at the same characters in every run, so that the least excess is a fault. Times vary. */
const MOST: Cost = { characters: 1.1, time: 3 };
const isTooMuch = ({ characters, time }: Cost): boolean => characters > MOST.characters || time > MOST.time;

const WORKS = [
  ["all rules over a form", rulesOverAForm],
  ["a check of a sheet", checkOfASheet],
] as const;

it.each(WORKS)("%s full of the words that are looked for costs as much as its cells are long", (_, work) => {
  expect(texts.length).toBeGreaterThan(50);
  costOf(work, 100, texts);
  expect([growth(work, 1_000, 4_000, texts)].filter(isTooMuch)).toEqual([]);
});

/** The most that a cell holds, and an eighth of it. Quadratic work takes 64 times as long for the former. */
const [FULL, PART] = [32_767, 4_096];

it.each(WORKS)("%s full of one word costs as much as its cells are long", (_, work) => {
  costOf(work, PART, ATTACK_WORDS);
  const costs = ATTACK_WORDS.map((word) => ({ word, ...growth(work, PART, FULL, [word]) }));
  expect(costs.filter(isTooMuch)).toEqual([]);
});
