import path from "node:path";
import { runRules } from "../../../src/core/engine/run";
import { editionOf } from "../../../src/core/recognition/edition";
import { RULES } from "../../../src/core/rules/registry";
import { checkSnapshot } from "../../../src/app/check";
import type { Finding } from "../../../src/core/engine/finding";
import { ATTACK_WORDS, attackForm, attackTexts, attackWorkbook } from "../../support/attack-cells";
import { REPO_ROOT } from "../../support/shared";

const SHORT = 1_000;
const LONG = 4_000;
/** Four times the text takes four times the work; sixteen times where something is quadratic. */
const MAX_RATIO = 8;

const texts = [...attackTexts(path.join(REPO_ROOT, "src/core")).values()];

const rulesOverAForm = (text: string, length: number): readonly Finding[] =>
  runRules({ forms: [attackForm(text, length)] }, RULES, editionOf);

const checkOfASheet = (text: string, length: number): readonly Finding[] =>
  checkSnapshot(attackWorkbook(text, length), null).findings;

/** Milliseconds of processor for work on each text. */
function processorTime(work: typeof checkOfASheet, length: number, words = texts): number {
  const before = process.cpuUsage();
  const findings = words.flatMap((text) => work(text, length));
  const { user, system } = process.cpuUsage(before);
  expect(findings.filter(({ messageId }) => messageId === "ruleFailed")).toEqual([]);
  return (user + system) / 1000;
}

/** The most that a cell holds, and an eighth of it. Quadratic work takes 64 times as long for the former. */
const [FULL, PART] = [32_767, 4_096];
const MAX_FULL_RATIO = 24;

const WORKS = [
  ["all rules over a form", rulesOverAForm],
  ["a check of a sheet", checkOfASheet],
] as const;

it.each(WORKS)("%s full of the words that are looked for costs as much as its cells are long", (_, work) => {
  expect(texts.length).toBeGreaterThan(50);
  processorTime(work, 100);
  expect(processorTime(work, LONG) / processorTime(work, SHORT)).toBeLessThan(MAX_RATIO);
});

it.each(WORKS)("%s full of one word costs as much as its cells are long", (_, work) => {
  processorTime(work, PART, ATTACK_WORDS);
  const ratios = ATTACK_WORDS.map((word): [string, number] => [
    word,
    processorTime(work, FULL, [word]) / processorTime(work, PART, [word]),
  ]);
  expect(ratios.filter(([, ratio]) => ratio >= MAX_FULL_RATIO)).toEqual([]);
});
