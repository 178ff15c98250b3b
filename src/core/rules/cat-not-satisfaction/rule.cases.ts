import { projectWith, type RuleCases } from "../cases";
import { catNotSatisfaction } from "./rule";

export const cases: RuleCases = {
  rule: catNotSatisfaction,
  accept: {
    "satisfactions and other judgements": [
      projectWith(
        ["社会公众或服务对象满意度", "读者满意度", "≥90%"],
        ["满意度指标", "企业群众好评率", "≥98"],
        ["满意度指标", "服务评价得分", "≥90分"],
        ["满意度指标", "投诉处理满意率", "≥90%"],
      ),
    ],
    "people alone, and words": [
      projectWith(["满意度指标", "到馆读者", "≥90%"], ["满意度指标", "上级主管部门", "满意"]),
    ],
    "a satisfaction with a wrong unit, which is another mistake": [
      projectWith(["满意度指标", "社会公众满意度", "≤3次"]),
    ],
    "troubles in other branches, and rows that are not set": [
      projectWith(
        ["社会效益指标", "合同纠纷", "≤2次"],
        ["满意度指标", "读者投诉次数", "不涉及"],
        ["满意度指标", "", ""],
      ),
    ],
  },
  reject: {
    complaints: {
      forms: [projectWith(["服务对象满意度指标", "读者投诉次数", "≤3次"])],
      id: "complaint",
      at: ["P1 level3:1"],
      says: "“读者投诉次数”以投诉代替满意度",
    },
    "quarrels, rates and counts": {
      forms: [
        projectWith(
          ["满意度指标", "未及时付款造成的纠纷", "≤2次"],
          ["满意度指标", "活动知晓率", "≥80%"],
          ["满意度指标", "受益读者", "≥300人"],
        ),
      ],
      id: "other",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
      says: "不反映服务对象是否满意",
    },
  },
};
