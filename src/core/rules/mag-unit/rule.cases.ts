import { departmentForm, projectForm, type RuleCases } from "../cases";
import { magUnit } from "./rule";

const department = (target: string) => departmentForm({ indicators: [["数量指标", "发放居民健康手册", target]] });
const project = (level3: string, target: string) => projectForm({ indicators: [["数量指标", level3, target]] });

export const cases: RuleCases = {
  rule: magUnit,
  accept: {
    "the same magnitude": [department("≥5万册"), project("印制健康手册", "≥5万册")],
    "a part of the whole": [department("≥5万册"), project("印制健康手册", "≥300册")],
    "less than a hundred times": [department("≥5千册"), project("印制健康手册", "≥5百册")],
    "another unit": [department("≥5万册"), project("印制健康手册", "≥5批")],
    "nothing, with and without a magnitude": [department("≥0万册"), project("印制健康手册", "≥0册")],
    "another topic": [department("≥5万册"), project("采购图书", "≥5册")],
    "one form alone": [
      projectForm({
        indicators: [
          ["数量指标", "印制健康手册", "≥5万册"],
          ["数量指标", "赠送健康手册", "≥5册"],
        ],
      }),
    ],
    "another department": [
      departmentForm({
        texts: { departmentName: "青禾县卫生局" },
        indicators: [["数量指标", "发放居民健康手册", "≥5万册"]],
      }),
      departmentForm({
        sheet: "D2",
        texts: { departmentName: "青禾县教育局" },
        indicators: [["数量指标", "发放学生健康手册", "≥5册"]],
      }),
    ],
  },
  reject: {
    "a 万 that is missing in one form": {
      forms: [department("≥5万册"), project("印制健康手册", "≥5册")],
      id: "magnitude",
      at: ["P1 target:1"],
      says: "“印制健康手册”为“≥5册”，另一张表“发放居民健康手册”为“≥5万册”，相差 10000 倍",
    },
    "a 万 that is missing in an amount": {
      forms: [
        departmentForm({ indicators: [["数量指标", "发放救助金额", "≥5万元"]] }),
        project("救助金发放金额", "≥5元"),
      ],
      id: "magnitude",
      at: ["P1 target:1"],
    },
    "words of one concept, exactly a hundred times": {
      forms: [
        departmentForm({ indicators: [["数量指标", "窗口办件量", "≥8百件"]] }),
        project("综合窗口受理事项", "≥8件"),
      ],
      id: "magnitude",
      at: ["P1 target:1"],
      says: "相差 100 倍",
    },
  },
};
