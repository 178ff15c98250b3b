import { partsOf } from "../../src/core/recognition/lexicon/parts";
import { recognise } from "../../src/core/recognition/recognise";
import { rewritten } from "./transformations";
import { read, type Grid } from "../support/read-grid";
import { rowsOf, sheetOf, workbookOf } from "../support/sheet";
import type { Form } from "../../src/core/forms/form";

type Wordings = Readonly<Record<string, readonly string[]>>;

/** Labels of fields with ways of saying them that are put together from parts; no list holds one of them whole. */
const OF_FIELDS: Wordings = {
  项目名称: ["申报项目全称", "专项资金项目全称", "工作项目标题", "支出项目全称"],
  主管部门: ["项目归口主管部门", "业务归口管理部门", "预算主管单位全称", "行业主管部门名称"],
  实施单位: ["具体承担单位", "项目经办单位名称", "资金使用单位全称", "任务承办单位"],
  "资金总额（万元）": [
    "本年度预算总盘子（万元）",
    "当年经费需求总额（万元）",
    "项目资金总规模（万元）",
    "全年经费总计（万元）",
  ],
  "其中：财政拨款": ["其中：本年财政性资金", "其中：当年财政安排资金", "其中：财政补助经费", "其中：年度财政投入资金"],
  其他资金: ["其他渠道来源资金", "单位自筹经费", "其它来源经费", "社会投入资金"],
  年度绩效目标: ["本年度预期成效", "当年拟实现的绩效目标", "全年工作目标概述", "本年预期绩效成果"],
};

/** The same for the heads of the table. */
const OF_HEADS: Wordings = {
  一级指标: ["第一级绩效指标", "一级考核指标", "一级指标分类", "1级指标名称"],
  二级指标: ["第二级绩效指标", "二级考核指标", "二级指标分类", "2级指标名称"],
  三级指标: ["第三级绩效指标", "具体考核指标", "细化指标", "3级指标名称"],
  指标值: ["本年预期达到值", "全年计划目标值", "拟达到的指标值", "年度控制值"],
};

const WORDINGS: Wordings = { ...OF_FIELDS, ...OF_HEADS };

const FORM: Grid = [
  ["2026年青禾县项目支出绩效目标表"],
  ["项目名称", "苗圃管护"],
  ["主管部门", "青禾县林业局"],
  ["实施单位", "青禾县国有苗圃"],
  ["资金总额（万元）", 120],
  ["其中：财政拨款", 100],
  ["其他资金", 20],
  ["年度绩效目标", "管护苗圃80亩，苗木成活率95%以上，林农满意。"],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "管护苗圃面积", "≥80亩"],
  ["", "质量指标", "苗木成活率", "≥95%"],
  ["效益指标", "社会效益指标", "带动务工人次", "≥600人次"],
  ["满意度指标", "服务对象满意度指标", "林农满意度", "≥90%"],
];

const snapshot = workbookOf(sheetOf("表", rowsOf(FORM), []));

/** What of a form is counted, as "kind key value". */
const statements = (forms: readonly Form[], kind: "field" | "name" | "tree" | "value"): readonly string[] =>
  forms.flatMap(({ texts, amounts, indicators }): readonly string[] => {
    switch (kind) {
      case "field":
        return [
          ...Object.entries(texts).map(([key, { value }]) => `${key} ${value}`),
          ...Object.entries(amounts).map(([key, { value }]) => `${key} ${String(value.fen)}`),
        ];
      case "name":
        return indicators.map(({ level3 }) => level3.value);
      case "tree":
        return indicators.map(({ level1, level2, level3 }) => [level1?.value, level2?.value, level3.value].join("/"));
      case "value":
        return indicators.map(({ level3, target: { value } }) =>
          [level3.value, value.comparator, value.number, value.unit].join(" "),
        );
    }
  });

/** The form reworded: which wording each label gets depends on the turn, so that every pair of neighbours differs. */
const turns = Array.from({ length: 16 }, (_, turn) => {
  const labels = Object.keys(WORDINGS);
  const reworded = (text: string): string => {
    const choices = WORDINGS[text];
    return choices?.[(turn + labels.indexOf(text) * Math.floor(1 + turn / 4)) % choices.length] ?? text;
  };
  return recognise(rewritten(snapshot, reworded).snapshot);
});

const before = read(FORM);

const shareKept = (kind: Parameters<typeof statements>[1]): number => {
  const meant = statements(before, kind);
  const kept = turns.flatMap((forms) => {
    const found = new Set(statements(forms, kind));
    return meant.map((statement) => found.has(statement));
  });
  return kept.filter(Boolean).length / kept.length;
};

describe("labels worded as no list has them", () => {
  it("of fields are each made of several parts", () => {
    const single = Object.values(OF_FIELDS)
      .flat()
      .map((wording) => wording.replace(/^其中：|（万元）$/g, ""))
      .filter((wording) => partsOf(wording).parts.length < 2);
    expect(single).toEqual([]);
  });

  it("the form is read wholly as it stands", () => {
    expect(statements(before, "field")).toHaveLength(7);
    expect(statements(before, "value")).toHaveLength(4);
  });

  it.each([
    { kind: "field", floor: 0.96 },
    { kind: "name", floor: 1 },
    { kind: "tree", floor: 1 },
    { kind: "value", floor: 1 },
  ] as const)("keep $kind at $floor and more", ({ kind, floor }) => {
    expect(shareKept(kind)).toBeGreaterThanOrEqual(floor);
  });
});
