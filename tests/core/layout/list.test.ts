import { chongqingList } from "../../../src/core/editions/chongqing-list";
import { hunanList } from "../../../src/core/editions/hunan-list";
import { withDropdowns } from "../../../src/core/dropdowns/form-dropdowns";
import type { Edition } from "../../../src/core/editions/edition";
import type { FormContent } from "../../../src/core/layout/form-content";
import { renderForms } from "../../../src/core/layout/render";
import type { NewSheet } from "../../../src/core/plan/plan";
import { snapshotOf } from "../../../src/core/plan/new-sheet-snapshot";
import { recognise } from "../../../src/core/recognition/recognise";
import { formatArea } from "../../../src/core/workbook/address";
import { valueOf } from "../../support/value-of";

function project(name: string, amount: number | string, ...indicators: readonly string[]): FormContent {
  return {
    title: "2026年项目支出绩效目标表",
    year: 2026,
    fields: { projectName: name, totalFunds: amount, departmentName: "青禾县水利局" },
    indicators: indicators.map((level3) => ({ level2: "数量指标", level3, columns: { target: "5" } })),
  };
}

const sheetOf = (edition: Edition, ...contents: readonly FormContent[]): NewSheet =>
  valueOf(renderForms(edition, "project", "项目", contents));

const valueAt = ({ cells }: NewSheet, row: number, column: number) =>
  cells.find((cell) => cell.row === row && cell.column === column)?.value;

const read = (sheet: NewSheet) =>
  recognise({ sheets: [snapshotOf(sheet)], names: [], savedYear: null }).map(
    ({ texts, amounts, indicators, kind }) => ({
      kind,
      name: texts.projectName?.value,
      department: texts.departmentName?.value,
      amount: amounts.totalFunds?.value.fen,
      indicators: indicators.map(({ level3 }) => level3.value),
    }),
  );

describe("a list of projects", () => {
  const sheet = sheetOf(
    hunanList,
    project("河道清淤", 120.4, "清淤长度", "清运土方", "疏通涵洞"),
    project("堤防养护", 0.2),
  );

  it("has each project's cells merged over its indicators, and rows as many as it needs", () => {
    const merges = sheet.merges.map(formatArea);
    // A blank project has twelve rows; the first one needs one more.
    expect(merges).toEqual(expect.arrayContaining(["B7:B19", "D7:D19", "B20:B31", "E7:E9", "E20:E22"]));
    expect([valueAt(sheet, 6, 1), valueAt(sheet, 19, 1)]).toEqual(["河道清淤", "堤防养护"]);
  });

  it("states what the projects come to, which turns red when they no longer do", () => {
    expect([valueAt(sheet, 4, 2), valueAt(sheet, 5, 2)]).toEqual([120.6, 120.6]);
    expect(sheet.conditionalFormats.map(({ areas, formula }) => [areas.map(formatArea).join(), formula])).toEqual(
      ["C5", "C6"].map((total) => [
        `${total},C7:C31`,
        `AND(COUNT($C$${total.slice(1)})=1,COUNT($C$7:$C$31)>0,COUNT($C$7:$C$31)=COUNTA($C$7:$C$31),` +
          `ROUND(N($C$${total.slice(1)})-SUM($C$7:$C$31),6)<>0)`,
      ]),
    );
  });

  it("leaves the total to the user while a project has no amount or words for one", () => {
    expect(valueAt(sheetOf(hunanList, project("河道清淤", 120), project("堤防养护", "待定")), 4, 2)).toBeNull();
  });

  it("names its columns, and is read by them project by project, also where two have one name", () => {
    expect(sheet.names.find(({ name }) => name === "jixiao.field.projectName")?.formula).toBe("{sheet}!$B$7:$B$31");
    expect(read(sheet)).toEqual([
      {
        kind: "project",
        name: "河道清淤",
        department: "青禾县水利局",
        amount: 120_400_000,
        indicators: ["清淤长度", "清运土方", "疏通涵洞"],
      },
      { kind: "project", name: "堤防养护", department: "青禾县水利局", amount: 200_000, indicators: [] },
    ]);
    expect(
      read(sheetOf(chongqingList, project("养护", 1, "里程"), project("养护", 2))).map(({ amount }) => amount),
    ).toEqual([1_000_000, 2_000_000]);
  });

  it("is one blank project where nothing is filled in, whatever room it has", () => {
    const blank = read(sheetOf(chongqingList, project("", ""), project("", "")));
    expect(blank.map(({ name, indicators }) => [name, indicators])).toEqual([["", []]]);
  });

  it("offers dropdowns from its first project to its last, none beside the totals", () => {
    const { validations } = withDropdowns(sheet, "指标库");
    expect(validations.flatMap(({ areas }) => areas.map(formatArea))).toEqual(
      expect.arrayContaining(["G7:G31", "L7:L31"]),
    );
  });

  it("has a sum of its own in each line of a list of units", () => {
    const unit = (name: string): FormContent => ({
      title: "部门表",
      fields: { departmentName: name, totalFunds: 3 },
      indicators: [],
    });
    const sheet = valueOf(renderForms(hunanList, "department", "部门", [unit("甲局"), unit("乙局")]));
    expect(sheet.conditionalFormats.map(({ areas }) => areas[0]?.row)).toEqual([5, 17, 5, 17]);
  });
});
