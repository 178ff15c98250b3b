import path from "node:path";
import { runRules } from "../../../src/core/engine/run";
import { editionOf } from "../../../src/core/recognition/edition";
import { RULES } from "../../../src/core/rules/registry";
import { checkSnapshot } from "../../../src/app/check";
import type { Finding } from "../../../src/core/engine/finding";
import { attackForm, attackTexts, attackWorkbook } from "../../support/attack-cells";
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
function processorTime(work: typeof checkOfASheet, length: number): number {
  const before = process.cpuUsage();
  const findings = texts.flatMap((text) => work(text, length));
  const { user, system } = process.cpuUsage(before);
  expect(findings.filter(({ messageId }) => messageId === "ruleFailed")).toEqual([]);
  return (user + system) / 1000;
}

it.each([
  ["all rules over a form", rulesOverAForm],
  ["a check of a sheet", checkOfASheet],
])("%s full of the words that are looked for costs as much as its cells are long", (_, work) => {
  expect(texts.length).toBeGreaterThan(50);
  processorTime(work, 100);
  expect(processorTime(work, LONG) / processorTime(work, SHORT)).toBeLessThan(MAX_RATIO);
});
