import { flatMap } from "../flat-map";
import { groupBy } from "../group-by";
import { cellLabel, type CellRef } from "../workbook/address";
import type { Finding } from "./finding";
import { metasOf, type Rule } from "./rule";

/**
 * One fault, one finding: if several rules report the same cell (`yieldsTo`) or row (`yieldsInRow`), those that yield
 * become consequences of the one that says more. A chain of causes ends at its root.
 */
export function underTheirCauses(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const metas = metasOf(rules);
  return flatMap([...groupBy(findings, ({ at }) => rowKey(at)).values()], (ofRow) => {
    if (ofRow.length === 1) return ofRow;
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
  // Those that name no cell are no side of a clash.
  const byPlace = groupBy(
    findings.filter(({ related }) => related.length > 0),
    ({ rule, at }) => placeKey(rule, at),
  );
  const taken = new Set<Finding>();
  return flatMap(findings, (finding): readonly Finding[] => {
    const { rule, at, related, consequences } = finding;
    if (related.length === 0) return [finding];
    if (taken.has(finding)) return [];
    const others = flatMap(
      related.filter(({ sheet }) => sheet === at.sheet),
      (cell) => byPlace.get(placeKey(rule, cell)) ?? [],
    ).filter((other) => other !== finding && !taken.has(other) && names(other, at));
    if (others.length === 0) return [finding];
    for (const other of others) taken.add(other);
    return [
      {
        ...finding,
        consequences: [
          ...consequences,
          ...flatMap(others, (other) => [{ ...other, consequences: [] }, ...other.consequences]),
        ],
      },
    ];
  });
}

const placeKey = (rule: string, at: CellRef): string => `${rule} ${cellLabel(at)}`;

const names = ({ related }: Finding, at: CellRef): boolean => related.some((cell) => cellLabel(cell) === cellLabel(at));
