import { recognise } from "../../../src/core/recognition/recognise";
import { drawnGrid } from "../../support/drawn-grid";
import { rows } from "../../support/read-grid";

const read = (drawing: string) => recognise(drawnGrid(drawing));
const names = (drawing: string) => read(drawing).map(({ texts }) => texts.projectName?.value);

describe("a list of projects over several pages", () => {
  const HEADS = "项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值";
  const BEFORE = `2026年项目绩效目标表 | < | < | < | < | <
单位名称：青禾县苗圃 | < | < | < | < | 单位：万元
${HEADS}
合计 | 90 |  |  |  |
苗木繁育 | 60 | 产出指标 | 数量指标 | 育苗数 | ≥8万株
^ | ^ | ^ | 质量指标 | 出圃合格率 | ≥95%`;
  const AFTER = `病虫防治 | 30 | 产出指标 | 数量指标 | 防治面积 | ≥40亩
^ | ^ | 效益指标 | 生态效益指标 | 苗木受害率 | ≤3%`;
  const FOUND = [
    "产出指标/数量指标/育苗数 ≥80000株",
    "产出指标/质量指标/出圃合格率 ≥95%",
    "效益指标/社会效益指标/供苗农户 ≥90户",
    "产出指标/数量指标/防治面积 ≥40亩",
    "效益指标/生态效益指标/苗木受害率 ≤3%",
  ];

  it.each([
    {
      how: "repeats the name of the project that goes on",
      row: "苗木繁育 |  | 效益指标 | 社会效益指标 | 供苗农户 | ≥90户",
    },
    { how: "leaves its name blank", row: " |  | 效益指标 | 社会效益指标 | 供苗农户 | ≥90户" },
  ])("has one entry for each where the next page $how", ({ row }) => {
    const list = `${BEFORE}
2026年项目绩效目标表（续表） | < | < | < | < | 单位：万元
${HEADS}
${row}
${AFTER}`;
    expect(names(list)).toEqual(["苗木繁育", "病虫防治"]);
    expect(rows(read(list))).toEqual(FOUND);
  });

  it("whose next page begins with its heads alone goes on too", () => {
    const list = `${BEFORE}
${HEADS}
苗木繁育 |  | 效益指标 | 社会效益指标 | 供苗农户 | ≥90户
${AFTER}`;
    expect(names(list)).toEqual(["苗木繁育", "病虫防治"]);
    expect(rows(read(list))).toEqual(FOUND);
  });
});

describe("a form over two pages", () => {
  const HEADS = "一级指标 | 二级指标 | 三级指标 | 指标值";
  const form = (title: string, name: string, heads = HEADS) => `项目支出绩效目标表 | < | < | <
（2026年度） | < | < | <
项目名称 | 苗木繁育 | 主管部门 | 青禾县林业局
资金总额 | 60万元 | < | <
${HEADS}
产出指标 | 数量指标 | 育苗数 | ≥8万株
^ | 质量指标 | 出圃合格率 | ≥95%
${title} | < | < | <
（2026年度） | < | < | <
项目名称 | ${name} | 主管部门 | 青禾县林业局
${heads}
 | 时效指标 | 出圃时间 | 3月底前
效益指标 | 社会效益指标 | 供苗农户 | ≥90户`;
  const FOUND = [
    "产出指标/数量指标/育苗数 ≥80000株",
    "产出指标/质量指标/出圃合格率 ≥95%",
    "产出指标/时效指标/出圃时间 date",
    "效益指标/社会效益指标/供苗农户 ≥90户",
  ];

  it.each(["项目支出绩效目标表（续表）", "项目支出绩效目标表（续）", "续表"])(
    "that goes on under “%s” is one",
    (title) => {
      expect(names(form(title, "苗木繁育"))).toEqual(["苗木繁育"]);
      expect(rows(read(form(title, "苗木繁育")))).toEqual(FOUND);
    },
  );

  it("is two where the next page names another project", () => {
    expect(names(form("项目支出绩效目标表（续）", "病虫防治"))).toEqual(["苗木繁育", "病虫防治"]);
  });

  it("is two where nothing says that it goes on", () => {
    expect(names(form("项目支出绩效目标表", "苗木繁育"))).toEqual(["苗木繁育", "苗木繁育"]);
  });
});
