import { groupBy } from "../group-by";
import type { CellRef } from "../workbook/address";
import type { Finding } from "./finding";
import type { Rule } from "./rule";

/**
 * One fault, one finding: if several rules report the same cell (`yieldsTo`) or row (`yieldsInRow`), those that yield
 * become consequences of the one that says more. A chain of causes ends at its root.
 */
export function underTheirCauses(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const metas = new Map(rules.map(({ meta }) => [meta.code, meta]));
  return [...groupBy(findings, ({ at }) => rowKey(at)).values()].flatMap((ofRow) => {
    const causeOf = ({ rule, at }: Finding): Finding | null => {
      const { yieldsTo = [], yieldsInRow = [] } = metas.get(rule) ?? {};
      const isCause = (other: Finding): boolean =>
        other.rule !== rule &&
        (yieldsInRow.includes(other.rule) || (other.at.column === at.column && yieldsTo.includes(other.rule)));
      return ofRow.find(isCause) ?? null;
    };
    const byRoot = groupBy(ofRow, (finding) => rootOf(finding, causeOf));
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

const rowKey = ({ sheet, row }: CellRef): string => `${sheet}!${row}`;
