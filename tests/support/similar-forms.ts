import { departmentForm, projectForm, type IndicatorSpec } from "../../src/core/rules/cases";
import type { Form } from "../../src/core/forms/form";

/** Numbers differ from form to form, names hardly do: the worst case of a bureau's hundreds of project forms. */
const indicatorsOf = (index: number): readonly IndicatorSpec[] => [
  ["数量指标", "日均接待人次", `≥${200 + index} 人次`],
  ["数量指标", "全年接待人次", `≥${1000 + index} 人次`],
  ["数量指标", "培训人次", index % 2 === 0 ? "12 人次" : "12 万人次"],
  ["数量指标", "印制健康手册数量", `${10 + (index % 7)} 册`],
  ["质量指标", "设备验收合格率", `≥${90 + (index % 9)}%`],
  [index % 3 === 0 ? "质量指标" : "社会效益指标", "图书馆开放服务达标率", "≥95%"],
  ["时效指标", "图书采购及时率", "100%"],
  ["满意度指标", "读者满意度", `≥${85 + (index % 10)}%`],
];

/** A department form and that many project forms with the same names and other numbers. */
export const similarForms = (count: number): readonly Form[] => [
  departmentForm({ texts: { departmentName: "云溪市图书馆" }, indicators: indicatorsOf(0) }),
  ...Array.from({ length: count }, (_, index) =>
    projectForm({
      sheet: `P${index + 1}`,
      texts: { projectName: `第${index + 1}批图书购置`, departmentName: "云溪市图书馆" },
      indicators: indicatorsOf(index + 1),
    }),
  ),
];

/** One project form with that many indicators of few names. */
export const longForm = (count: number): Form =>
  projectForm({
    indicators: Array.from(
      { length: count },
      (_, index) => indicatorsOf(index)[index % 8] ?? ["数量指标", "册数", "1 册"],
    ),
  });
