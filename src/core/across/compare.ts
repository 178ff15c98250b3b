import { SEVERITIES } from "../severity";
import type { AcrossFinding, AcrossRule, FiledPack } from "./across-rule";
import { ACROSS_RULES } from "./registry";

/** Compares workbooks: findings by file, worst first. */
export const compareAcross = (
  packs: readonly FiledPack[],
  rules: readonly AcrossRule[] = ACROSS_RULES,
): readonly AcrossFinding[] =>
  rules
    .flatMap((rule) => rule.check(packs))
    .toSorted(
      (a, b) =>
        compareText(a.file, b.file) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        compareText(a.rule, b.rule) ||
        compareText(a.sheet, b.sheet) ||
        compareText(a.cell, b.cell),
    );

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
