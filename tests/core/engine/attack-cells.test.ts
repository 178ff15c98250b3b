import path from "node:path";
import { runRules } from "../../../src/core/engine/run";
import { editionOf } from "../../../src/core/recognition/edition";
import { RULES } from "../../../src/core/rules/registry";
import { attackForm, attackTexts } from "../../support/attack-cells";
import { REPO_ROOT } from "../../support/shared";

const SHORT = 2_000;
const LONG = 8_000;
/** Four times the text takes four times the work; sixteen times where something is quadratic. */
const MAX_RATIO = 8;

const texts = [...attackTexts(path.join(REPO_ROOT, "src/core")).values()];

/** Milliseconds of processor for all rules over a form of each text. */
function processorTime(length: number): number {
  const forms = texts.map((text) => attackForm(text, length));
  const before = process.cpuUsage();
  for (const form of forms) {
    const failed = runRules({ forms: [form] }, RULES, editionOf).filter(({ messageId }) => messageId === "ruleFailed");
    expect(failed).toEqual([]);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it("cells full of the words that rules look for cost as much as they are long", () => {
  expect(texts.length).toBeGreaterThan(50);
  processorTime(100);
  expect(processorTime(LONG) / processorTime(SHORT)).toBeLessThan(MAX_RATIO);
}, 120_000);
