import { projectForm, projectWith, type RuleCases } from "../cases";
import { dirSatLe } from "./rule";

export const cases: RuleCases = {
  rule: dirSatLe,
  accept: {
    "a price in percent, a term of a lease": [
      projectForm({
        indicators: [
          ["成本指标", "办公设备采购价", "≤1100%"],
          ["时效指标", "房屋租赁期限", "≤3年"],
        ],
      }),
    ],
    "money spent per thing": [projectForm({ indicators: [["成本指标", "改造提升户均投入", "≤1.2万元"]] })],
    "lower limits and fixed rates": [
      projectWith(
        ["满意度指标", "参训人员满意度", "≥90%"],
        ["质量指标", "验收合格率", "=100%"],
        ["时效指标", "任务完成率", "100%"],
      ),
    ],
    "rates that are better when lower": [
      projectWith(
        ["质量指标", "不合格率", "≤2%"],
        ["满意度指标", "群众不满意率", "≤5%"],
        ["时效指标", "逾期办结率", "≤1%"],
        ["生态效益指标", "裸土覆盖率", "≤5%"],
      ),
    ],
    "other things about satisfaction": [projectWith(["满意度指标", "满意度投诉次数", "≤3次"])],
    "ceilings that limit something, or nothing at all": [
      projectWith(["质量指标", "种薯发芽率", "≤84%"], ["质量指标", "麦种发芽率", "≤100%"]),
    ],
    "a time": [projectWith(["时效指标", "事项办结时间", "≤3个工作日"])],
  },
  reject: {
    "rates of work and of enforcement": {
      forms: [
        projectWith(
          ["质量指标", "气象站设备开机率", "≤90%"],
          ["社会效益指标", "无证幼儿园取缔率", "≤95%"],
          ["质量指标", "器材配送率", "≤98%"],
        ),
      ],
      id: "ceiling",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
    "a ceiling so high that it hardly limits": {
      forms: [projectWith(["质量指标", "种薯发芽率", "≤92%"], ["质量指标", "麦种发芽率", "≤85%"])],
      id: "high",
      at: ["P1 target:1", "P1 target:2"],
      says: "高到几乎没有约束",
    },
    "what people earn": {
      forms: [
        projectWith(["经济效益指标", "茶农户均增收", "≤800元"], ["经济效益指标", "为消费者挽回经济损失", "≤45万元"]),
      ],
      id: "ceiling",
      at: ["P1 target:1", "P1 target:2"],
    },
    "what an economy brings": {
      forms: [projectForm({ indicators: [["经济效益指标", "林业产业总产值", "≤35亿元"]] })],
      id: "ceiling",
      at: ["P1 target:1"],
    },
    "what lasts as long as possible": {
      forms: [projectForm({ indicators: [["可持续影响指标", "系统运行年限", "≤5年"]] })],
      id: "lasting",
      at: ["P1 target:1"],
      says: "越长越好",
    },
    "satisfaction, whatever its unit": {
      forms: [projectWith(["满意度指标", "参训人员满意度（%）", "≤90%"], ["满意度指标", "服务对象满意度", "≤3次"])],
      id: "ceiling",
      at: ["P1 target:1", "P1 target:2"],
      says: "“参训人员满意度”越高越好，“≤90%”方向相反",
    },
    "rates of success": {
      forms: [
        projectWith(
          ["数量指标", "任务完成率", "<100%"],
          ["质量指标", "设备完好率", "不超过95%"],
          ["时效指标", "投诉处置及时率", "≤95%"],
        ),
      ],
      id: "ceiling",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
  },
};
