import type { Edition } from "../../../src/core/editions/edition";
import { DEFAULT_EDITION_ID, EDITIONS, editionById } from "../../../src/core/editions/registry";
import { categoryOf } from "../../../src/core/forms/category";
import { FORM_KINDS, type FormKind } from "../../../src/core/forms/form";
import { cellContents, isList, layoutFields } from "../../../src/core/layout/layout-contents";
import { renderForm, titleOf } from "../../../src/core/layout/render";
import { MAX_ROW_HEIGHT } from "../../../src/core/layout/text-height";
import type { FormLayout } from "../../../src/core/layout/layout";
import type { Area } from "../../../src/core/workbook/address";
import { columnName, contains, formatArea } from "../../../src/core/workbook/address";
import { valueOf } from "../../support/value-of";

it("finds editions by id, the default among them", () => {
  expect(editionById(DEFAULT_EDITION_ID)?.layouts).toBeTruthy();
  expect(editionById("atlantis-1999")).toBeUndefined();
  expect(new Set(EDITIONS.map(({ id }) => id)).size).toBe(EDITIONS.length);
});

describe.each(EDITIONS)("edition $id", (edition) => {
  it("has an id that files and names can hold, and both languages", () => {
    expect(edition.id).toMatch(/^[a-z0-9-]+$/);
    expect(edition.name.zh).not.toBe("");
    expect(edition.name.en).not.toBe("");
  });

  it("has names, traits and a basis of its own, not those of the edition that it was copied from", () => {
    const wordsOf = ({ name, traits, basis }: Edition): readonly string[] => [name.zh, name.en, traits, basis];
    const others = new Set(EDITIONS.filter(({ id }) => id !== edition.id).flatMap(wordsOf));
    expect(wordsOf(edition).filter((words) => others.has(words))).toEqual([]);
  });

  it.each(FORM_KINDS)(
    "files each branch of its %s tree under what its name denotes, if anything, each once",
    (kind) => {
      const branches = edition.tree[kind].flatMap((node) => node.branches);
      const denoting = branches.filter(({ name }) => categoryOf(name) !== null);
      expect(denoting.map(({ name }) => categoryOf(name))).toEqual(denoting.map(({ category }) => category));
      expect(new Set(branches.map(({ category }) => category)).size).toBe(branches.length);
    },
  );

  it.each(FORM_KINDS)("prints a row for every mandatory branch of its %s tree", (kind) => {
    const branches = edition.tree[kind].flatMap((node) => node.branches);
    expect(branches.filter(({ mandatory, blankRows }) => mandatory && blankRows === 0)).toEqual([]);
  });
});

const LAYOUTS = EDITIONS.flatMap((edition) =>
  FORM_KINDS.flatMap((kind) => {
    const layout = edition.layouts?.[kind];
    return layout ? [{ name: `${edition.id} ${kind}`, edition, kind, layout }] : [];
  }),
);

/** The paper in points. */
const A4 = { width: 595.3, height: 841.9 };
/** The widths of all columns together in points, as FormLayout.columns says. */
const MOST_WIDTH = { portrait: 492, landscape: 738 };
/** A blank form is printed on one page: characters of 10.5 points with 9.2 at least. */
const LEAST_SCALE = 0.88;
/** The longest formula of a conditional format or validation. */
const MAX_FORMULA = 255;

describe.each(LAYOUTS)("layout $name", ({ edition, kind, layout }) => {
  const sheet = valueOf(
    renderForm(edition, kind, "附件", { title: titleOf(layout, 2024), fields: {}, indicators: [] }),
  );

  it("fits between the margins of A4", () => {
    const { left, right } = sheet.page.margins;
    const width = layout.columns.reduce((sum, each) => sum + each, 0);
    const paper = layout.orientation === "portrait" ? A4.width : A4.height;
    // Lists are scaled to the width of the page, to no less than 80 %: 8.4 points.
    const scale = isList(layout) ? 1.25 : 1;
    expect(width).toBeLessThanOrEqual(MOST_WIDTH[layout.orientation] * scale);
    expect(width / scale + left + right).toBeLessThanOrEqual(paper);
    expect(sheet.page.orientation).toBe(layout.orientation);
    expect(sheet.columnWidths).toHaveLength(layout.columns.length);
  });

  it("covers every place of the print area exactly once, in order", () => {
    const { printArea } = sheet.page;
    if (!printArea) throw new Error("no print area");
    const places = sheet.cells.map(({ row, column }) => `${columnName(column)}${row + 1}`);
    const expected = Array.from({ length: printArea.rows * printArea.columns }, (_, index) =>
      formatArea({
        row: Math.floor(index / printArea.columns),
        column: index % printArea.columns,
        rows: 1,
        columns: 1,
      }),
    );
    expect(places).toEqual(expected);
    expect(sheet.rowHeights).toHaveLength(printArea.rows);
  });

  it("merges areas that do not overlap and hold one value and one style each", () => {
    const overlap = (a: Area, b: Area): boolean =>
      a.row < b.row + b.rows &&
      b.row < a.row + a.rows &&
      a.column < b.column + b.columns &&
      b.column < a.column + a.columns;
    const overlapping = sheet.merges.filter((a, i) => sheet.merges.slice(i + 1).some((b) => overlap(a, b)));
    expect(overlapping).toEqual([]);
    for (const merge of sheet.merges) {
      const [first, ...covered] = sheet.cells.filter((cell) => contains(merge, cell));
      expect(covered.filter(({ value, style }) => value !== null || style !== first?.style)).toEqual([]);
    }
  });

  it("draws the table's lines without gap, and none around it", () => {
    const rows = sheet.rowHeights.map((_, row) => {
      const borders = sheet.cells.filter((cell) => cell.row === row).map(({ style }) => style.border);
      expect(new Set(borders).size).toBe(1);
      return borders[0] === true ? "#" : ".";
    });
    expect(rows.join("")).toMatch(/^\.+#+\.*$/);
  });

  it("keeps its heights inside Excel's limit and the blank form at a legible scale on one page", () => {
    expect(sheet.rowHeights.filter((height) => height <= 0 || height > MAX_ROW_HEIGHT)).toEqual([]);
    expect(sheet.page.fitToOnePage).toBe(!isList(layout));
    if (isList(layout)) return;
    const height = sheet.rowHeights.reduce((sum, each) => sum + each, 0);
    const { top, bottom } = sheet.page.margins;
    expect((A4.height - top - bottom) / height).toBeGreaterThan(LEAST_SCALE);
  });

  it("repeats the heads of a list on every page, and nothing of its entries", () => {
    const repeated = sheet.page.repeatedRows;
    expect(repeated !== undefined).toBe(isList(layout));
    if (!repeated) return;
    const heads = sheet.cells.filter(({ row }) => row <= repeated.to).map(({ value }) => value);
    expect(heads.filter((head) => head === "三级指标" || head === "指标名称")).toHaveLength(1);
    expect(heads).not.toContain("数量指标");
  });

  it("uses every field once and has a title, a table, and a cell for each field that it requires", () => {
    const fields = [...layoutFields(layout), ...ownKeys(layout)];
    expect(new Set(fields).size).toBe(fields.length);
    expect(ownKeys(layout).every((key) => /^[a-z][a-z0-9]*$/.test(key))).toBe(true);
    expect(layoutFields(layout)).toEqual(expect.arrayContaining([...(edition.required?.[kind] ?? [])]));
    expect(cellContents(layout).filter((content) => content.kind === "title")).toHaveLength(1);
    expect(layout.rows.filter(({ kind: rowKind }) => rowKind !== "cells")).toHaveLength(1);
  });

  it("has names that Excel takes, hidden, each once, pointing into the form", () => {
    const names = sheet.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { name, formula, hidden } of sheet.names) {
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_.]{0,254}$/);
      expect(hidden).toBe(true);
      expect(formula).toMatch(/^(\{sheet\}!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?|"[a-z0-9/-]+")$/);
    }
    expect(sheet.names.filter(({ name }) => name.startsWith("jixiao.field."))).toHaveLength(
      layoutFields(layout).length,
    );
  });

  it("guards its sums with formulas that every host takes", () => {
    const shares = cellContents(layout).flatMap((content) =>
      content.kind === "task" && content.shareOf ? [content.shareOf] : [],
    );
    const totals = cellContents(layout).filter((content) => content.kind === "total");
    expect(sheet.conditionalFormats).toHaveLength(layout.sums.length + new Set(shares).size + totals.length);
    for (const { formula } of sheet.conditionalFormats) {
      expect(formula.length).toBeLessThanOrEqual(MAX_FORMULA);
      expect(formula).toMatch(/^AND\(COUNT\(\$[A-Z]+\$\d+\)=1,/);
    }
  });

  it("gives cells to fill the format of their content", () => {
    const formatOf = (content: "amount" | "text"): readonly (string | null)[] =>
      fieldCells(layout, content).map((field) => {
        const reference = sheet.names.find(({ name }) => name === `jixiao.field.${field}`)?.formula.split("!")[1];
        const first = reference?.split(":")[0];
        const cell = sheet.cells.find(({ row, column }) => `$${columnName(column)}$${row + 1}` === first);
        return cell ? cell.style.numberFormat : "no cell";
      });
    expect(formatOf("amount").filter((format) => format !== null)).toEqual([]);
    expect(new Set(formatOf("text"))).toEqual(new Set(["@"]));
  });
});

const fieldCells = (layout: FormLayout, kind: "amount" | "text"): readonly string[] =>
  cellContents(layout).flatMap((content) =>
    (content.kind === "amount" || content.kind === "text") && content.kind === kind ? [content.field] : [],
  );

const ownKeys = (layout: FormLayout): readonly string[] =>
  cellContents(layout).flatMap((content) => (content.kind === "own" ? [content.key] : []));

describe("the printed forms of hunan-2023", () => {
  const printed = (kind: FormKind): readonly string[] => {
    const edition = editionById("hunan-2023");
    const layout = edition?.layouts?.[kind];
    if (!edition || !layout) throw new Error("no layout");
    const sheet = renderForm(edition, kind, "附件", {
      title: titleOf(layout, 2023),
      fields: { attachment: "附件" },
      indicators: [],
    });
    return valueOf(sheet).cells.flatMap(({ value }) => (value === null ? [] : [String(value)]));
  };

  it("print the department form's words in their order", () => {
    expect(printed("department").map((text) => text.replace(/\s/g, ""))).toEqual([
      "附件",
      "2023年部门整体支出绩效目标表",
      "填报单位：",
      "（盖章）",
      "部门名称",
      "年度预算申请（万元）",
      "资金总额",
      "按收入性质分：",
      "按支出性质分：",
      "其中：一般公共预算",
      "其中：基本支出",
      "政府性基金拨款",
      "项目支出",
      "纳入专户管理的非税收入拨款",
      "其他资金",
      "部门职能职责概述",
      "整体绩效目标",
      "部门整体支出年度绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "指标值及单位",
      "产出指标",
      "数量指标",
      "质量指标",
      "成本指标",
      "时效指标",
      "效益指标",
      "经济效益指标",
      "社会效益指标",
      "社会公众或服务对象满意度",
      "填表人：",
      "联系电话：",
      "单位负责人签字：",
      "填报日期：",
    ]);
  });

  it("print the project form's words in their order, with the opinion of the finance department", () => {
    expect(printed("project").map((text) => text.replace(/\s/g, ""))).toEqual([
      "附件",
      "2023年项目支出绩效目标表",
      "填报单位：",
      "（盖章）",
      "单位：万元",
      "项目支出名称",
      "预算部门",
      "年度本级预算金额",
      "该项目支出上级资金",
      "项目支出实施期",
      "实施期绩效目标",
      "本年度绩效目标",
      "本年度绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "指标值及单位",
      "绩效标准",
      "产出指标",
      "数量指标",
      "质量指标",
      "时效指标",
      "成本指标",
      "效益指标",
      "经济效益指标",
      "社会效益指标",
      "生态效益指标",
      "可持续影响指标",
      "社会公众或服务对象满意度指标",
      "财政部门审核意见",
      "填表人：",
      "联系电话：",
      "单位负责人签字：",
      "填报日期：",
    ]);
  });
});
