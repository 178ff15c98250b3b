import { groupBy } from "../group-by";
import { formatCell, type CellRef } from "../workbook/address";
import type { Finding } from "./finding";
import type { Rule } from "./rule";

/**
 * One fault, one finding: where several rules speak of one cell, those that yield (`yieldsTo`) become consequences of the
 * one that says more. A chain of causes ends at its root.
 */
export function underTheirCauses(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const yieldsTo = new Map(rules.map(({ meta }) => [meta.code, meta.yieldsTo ?? []]));
  return [...groupBy(findings, ({ at }) => cellKey(at)).values()].flatMap((ofCell) => {
    const causeOf = (finding: Finding): Finding | null =>
      ofCell.find(({ rule }) => rule !== finding.rule && (yieldsTo.get(finding.rule) ?? []).includes(rule)) ?? null;
    const byRoot = groupBy(ofCell, (finding) => rootOf(finding, causeOf));
    return [...byRoot].map(([root, family]) =>
      family.length === 1 ? root : { ...root, consequences: family.filter((finding) => finding !== root) },
    );
  });
}

function rootOf(finding: Finding, causeOf: (finding: Finding) => Finding | null): Finding {
  const passed = new Set([finding]);
  let root = finding;
  for (let cause = causeOf(root); cause && !passed.has(cause); cause = causeOf(root)) {
    passed.add(cause);
    root = cause;
  }
  return root;
}

const cellKey = ({ sheet, row, column }: CellRef): string => `${sheet}!${formatCell({ row, column })}`;
