import path from "node:path";
import { runRules } from "../../../src/core/engine/run";
import { editionOf } from "../../../src/core/recognition/edition";
import { RULES } from "../../../src/core/rules/registry";
import { checkSnapshot } from "../../../src/app/check";
import type { Finding } from "../../../src/core/engine/finding";
import { ATTACK_WORDS, attackForm, attackTexts, attackWorkbook } from "../../support/attack-cells";
import { growth, isTooMuch, type Cost } from "../../support/growth";
import { REPO_ROOT } from "../../support/shared";

const texts = [...attackTexts(path.join(REPO_ROOT, "src/core")).values()];

const rulesOverAForm = (text: string, length: number): readonly Finding[] =>
  runRules({ forms: [attackForm(text, length)] }, RULES, editionOf);

const checkOfASheet = (text: string, length: number): readonly Finding[] =>
  checkSnapshot(attackWorkbook(text, length), null).findings;

/** Does work on each of the texts, in which no rule may fail. */
function workOn(work: typeof checkOfASheet, words: readonly string[], length: number): void {
  const findings = words.flatMap((text) => work(text, length));
  expect(findings.filter(({ messageId }) => messageId === "ruleFailed")).toEqual([]);
}

const WORKS = [
  ["all rules over a form", rulesOverAForm],
  ["a check of a sheet", checkOfASheet],
] as const;

it.each(WORKS)("%s full of the words that are looked for costs as much as its cells are long", async (_, work) => {
  expect(texts.length).toBeGreaterThan(50);
  workOn(work, texts, 100);
  const cost = await growth(
    (length) => {
      workOn(work, texts, length);
    },
    1_000,
    4_000,
  );
  expect([cost].filter(isTooMuch)).toEqual([]);
});

/** The most that a cell holds, and an eighth of it. Quadratic work takes 64 times as long for the former. */
const [FULL, PART] = [32_767, 4_096];

it.each(WORKS)("%s full of one word costs as much as its cells are long", async (_, work) => {
  workOn(work, ATTACK_WORDS, PART);
  const costs: (Cost & { readonly word: string })[] = [];
  for (const word of ATTACK_WORDS) {
    costs.push({
      word,
      ...(await growth(
        (length) => {
          workOn(work, [word], length);
        },
        PART,
        FULL,
      )),
    });
  }
  expect(costs.filter(isTooMuch)).toEqual([]);
});
