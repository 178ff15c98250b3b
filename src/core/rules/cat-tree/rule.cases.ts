import {
  departmentForm,
  projectForm,
  withLevelsInOneCell,
  type FormSpec,
  type IndicatorSpec,
  type RuleCases,
} from "../cases";
import { catTree } from "./rule";

const hunan = (...indicators: IndicatorSpec[]) => projectForm({ indicators });
const form = (edition: string, spec: FormSpec) => projectForm({ edition, ...spec });
const row = (level1: string, level2: string): IndicatorSpec => [level2, "藏书", "≥1册", { level1 }];

export const cases: RuleCases = {
  rule: catTree,
  accept: {
    "the branches of the edition, however their names are written": [
      departmentForm({
        indicators: [row("产出指标", "数量指标"), row("产出", "成本"), row("效益指标", "社会公众或服务对象满意度")],
      }),
      form("national-2021", { indicators: [row("成本指标", "经济成本指标"), row("满意度指标", "满意度指标")] }),
    ],
    "可持续影响, which regions add": [form("national-2021", { indicators: [row("产出指标", "可持续影响指标")] })],
    "any branch in an edition without a tree": [
      form("general", { indicators: [row("管理指标", "投入指标"), row("效益指标", "数量指标")] }),
    ],
    "a branch that another act files so, in a form of no certain look": [
      form("national-2021", { indicators: [row("产出指标", "成本指标")] }),
      form("shaanxi-xian", { indicators: [row("产出指标", "成本指标")] }),
    ],
    "a 二级 over the columns of both levels": [
      withLevelsInOneCell(hunan(row("社会公众或服务对象满意度指标", "社会公众或服务对象满意度指标"))),
    ],
    "a 二级 without 一级": [hunan(["质量指标", "藏书", "≥1册"])],
  },
  reject: {
    "a branch of no edition over the columns of both levels": {
      forms: [withLevelsInOneCell(hunan(row("过程指标", "过程指标")))],
      id: "level1",
      at: ["P1 level2:1"],
    },
    "a branch of no edition, and one of another": {
      forms: [hunan(row("产出指标", "过程指标"), row("产出指标", "社会成本指标"))],
      id: "level2",
      at: ["P1 level2:1", "P1 level2:2"],
      says: "本版式没有二级指标“过程指标”，应为：数量指标、质量指标",
    },
    "a branch under the wrong 一级": {
      forms: [hunan(row("效益指标", "质量指标"))],
      id: "parent",
      at: ["P1 level1:1"],
      says: "“质量指标”在本版式中属于“产出指标”，不属于“效益指标”",
    },
    "a 一级 of another edition": {
      forms: [hunan(row("满意度指标", "服务对象满意度指标"))],
      id: "level1",
      at: ["P1 level1:1"],
      says: "本版式没有一级指标“满意度指标”，应为：产出指标、效益指标",
    },
  },
};
