import { groupBy } from "../group-by";
import { cellLabel, type CellRef } from "../workbook/address";
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

/**
 * Two findings of a rule that name each other's cell state one clash: the second one becomes a consequence of the
 * first. Clashes between sheets stay in the list of each.
 */
export function clashesAsOne(findings: readonly Finding[]): readonly Finding[] {
  const byPlace = groupBy(findings, ({ rule, at }) => placeKey(rule, at));
  const taken = new Set<Finding>();
  return findings.flatMap((finding): readonly Finding[] => {
    if (taken.has(finding)) return [];
    const { rule, at, related, consequences } = finding;
    const others = related
      .filter(({ sheet }) => sheet === at.sheet)
      .flatMap((cell) => byPlace.get(placeKey(rule, cell)) ?? [])
      .filter((other) => other !== finding && !taken.has(other) && names(other, at));
    if (others.length === 0) return [finding];
    for (const other of others) taken.add(other);
    return [
      {
        ...finding,
        consequences: [
          ...consequences,
          ...others.flatMap((other) => [{ ...other, consequences: [] }, ...other.consequences]),
        ],
      },
    ];
  });
}

const placeKey = (rule: string, at: CellRef): string => `${rule} ${cellLabel(at)}`;

const names = ({ related }: Finding, at: CellRef): boolean => related.some((cell) => cellLabel(cell) === cellLabel(at));
