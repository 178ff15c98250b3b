import type { MeantForm, MeantIndicator } from "./content";
import type { Draw } from "./draw";
import type { Page } from "./page";
import { GROUPS } from "./words";

const SERIALS = ["一", "二", "三", "四"] as const;

const groupsOf = (
  indicators: readonly MeantIndicator[],
  key: "level1" | "level2",
): readonly (readonly [string, readonly MeantIndicator[]])[] =>
  [...new Set(indicators.map((indicator) => indicator[key]))].map((name) => [
    name,
    indicators.filter((indicator) => indicator[key] === name),
  ]);

/** Writes all indicators of a form into one cell beside a label: an outline of 一级, 二级 and statements. */
export function putOutline(draw: Draw, page: Page, { indicators }: MeantForm, width: number): void {
  const isBracketed = draw.chance(0.4);
  const between = draw.pick(["；", "\n", "；\n"]);
  const statement = ({ level3, comparator, figure, unit }: MeantIndicator): string =>
    isBracketed ? `${level3}（${comparator}${figure}${unit}）` : `${level3}${comparator}${figure}${unit}`;
  const text = groupsOf(indicators, "level1")
    .map(([level1, members], index) => {
      const points = groupsOf(members, "level2").map(
        ([level2, own], point) => `${point + 1}.${level2}指标：${own.map(statement).join(between)}`,
      );
      return [`${SERIALS[index] ?? ""}、${level1}指标`, ...points].join("\n");
    })
    .join("\n");
  const row = page.bottom;
  page.put({ row, column: 0 }, draw.pick(GROUPS.table));
  page.put({ row, column: 1, columns: width - 1 }, text);
}
