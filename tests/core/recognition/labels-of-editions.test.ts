import { EDITIONS } from "../../../src/core/editions/registry";
import type { Form } from "../../../src/core/forms/form";
import type { FormLayout, LayoutCell } from "../../../src/core/layout/layout";
import { amount, read, rows, text, type Grid } from "../../support/read-grid";

/** A label that only this edition has, and what its cell holds. */
interface OwnLabel {
  readonly edition: string;
  readonly label: string;
  readonly value: string | number;
}

/** The labels right before cells that only the layout itself knows. */
const ownLabels = (edition: string, { rows: lines }: FormLayout): readonly OwnLabel[] =>
  lines.flatMap((line) => {
    if (line.kind !== "cells") return [];
    const cells: readonly LayoutCell[] = line.cells.toSorted((a, b) => a.column - b.column);
    return cells.flatMap(({ content }, index): readonly OwnLabel[] => {
      const before = cells[index - 1]?.content;
      if (content.kind !== "own" || before?.kind !== "label") return [];
      return [{ edition, label: before.text, value: content.holds === "amount" ? 7 : "按本地规定填写" }];
    });
  });

const OWN_LABELS = EDITIONS.flatMap(({ id, layouts }) =>
  [layouts?.department, layouts?.project].flatMap((layout) => (layout ? ownLabels(id, layout) : [])),
);

/** A form of another body; `line` stands among the rows of its head. */
const formWith = (...line: Grid): readonly Form[] =>
  read([
    ["2026年青禾县项目支出绩效目标表"],
    ["项目名称", "苗圃管护"],
    ["主管部门", "青禾县林业局"],
    ["实施单位", "青禾县苗圃"],
    ["资金总额（万元）", 120],
    ["其中：财政拨款", 100],
    ["其他资金", 20],
    ...line,
    ["年度目标", "管护苗圃80亩，苗木成活率95%以上。"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "管护苗圃面积", "≥80亩"],
    ["满意度指标", "服务对象满意度指标", "林农满意度", "≥90%"],
  ]);

const KEYS = ["projectName", "departmentName", "unitName", "annualGoal"] as const;
const AMOUNTS = ["totalFunds", "fiscalFunds", "otherFunds"] as const;

const readingOf = (forms: readonly Form[]) => ({
  edition: forms[0]?.edition,
  texts: KEYS.map((key) => text(forms, key)),
  amounts: AMOUNTS.map((key) => amount(forms, key)),
  rows: rows(forms),
});

describe("labels that only one edition has", () => {
  it("are met", () => {
    expect(OWN_LABELS.length).toBeGreaterThan(5);
    expect(readingOf(formWith())).toMatchObject({
      texts: ["苗圃管护", "青禾县林业局", "青禾县苗圃", "管护苗圃80亩，苗木成活率95%以上。"],
      amounts: [120, 100, 20],
      rows: ["产出指标/数量指标/管护苗圃面积 ≥80亩", "满意度指标/服务对象满意度指标/林农满意度 ≥90%"],
    });
  });

  it.each(OWN_LABELS)("$label of $edition changes nothing in a form of another body", ({ label, value }) => {
    expect(readingOf(formWith([label, value]))).toEqual(readingOf(formWith()));
  });
});
