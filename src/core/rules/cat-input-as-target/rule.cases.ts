import { projectForm, projectWith, type RuleCases } from "../cases";
import { catInputAsTarget } from "./rule";

export const cases: RuleCases = {
  rule: catInputAsTarget,
  accept: {
    "results of work": [
      projectWith(
        ["时效指标", "新书上架及时率", "≥95%"],
        ["质量指标", "问题整改到位率", "≥95%"],
        ["质量指标", "经费使用合规率", "=100%"],
      ),
    ],
    "payments in time, as the catalog has them": [
      projectWith(["时效指标", "资金及时支付率", "≥95%"], ["时效指标", "奖补资金拨付时限", "≤30个工作日"]),
    ],
    "money put in under 成本": [projectWith(["成本指标", "资金投入", "≤200万元"])],
    "money of others that is drawn in": [projectWith(["经济效益指标", "带动社会资金投入", "≥2000万元"])],
    "timely payment to those who are served": [projectWith(["时效指标", "读者补助资金发放及时率", "≥95%"])],
    "things bought as an output": [projectWith(["数量指标", "书架设备采购", "≥20套"])],
    "money that is given or built with, and an amount that is not the budget": [
      projectForm({
        amounts: { totalFunds: 43.2 },
        indicators: [
          ["数量指标", "发放救助资金总额", "=43.2万元"],
          ["数量指标", "完成道路投资额", "≥43.2万元"],
          ["数量指标", "撬动社会资金金额", "≥43.2万元"],
          ["数量指标", "工程资金金额", "≥20万元"],
          ["成本指标", "工程资金金额", "≤43.2万元"],
        ],
      }),
    ],
    "a table without branches": [projectWith(["", "年度预算执行率", "≥95%"])],
  },
  reject: {
    "the budget as a number": {
      forms: [
        projectForm({
          amounts: { totalFunds: 43.2 },
          indicators: [
            ["数量指标", "工程资金金额", "43.2"],
            ["数量指标", "项目资金总额", "≥43.2万元"],
          ],
        }),
      ],
      id: "input",
      at: ["P1 level3:1", "P1 level3:2"],
    },
    "what is bought, as a growth": {
      forms: [projectForm({ indicators: [["经济效益指标", "设备原值增加", "≥42万元"]] })],
      id: "bought",
      at: ["P1 level3:1"],
    },
    "money, staff and equipment that arrive": {
      forms: [
        projectWith(
          ["时效指标", "资金到位率", "≥95%"],
          ["时效指标", "修缮费用资金到位率", "≥90%"],
          ["质量指标", "人员到位情况", "到位"],
        ),
      ],
      id: "input",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
      says: "“资金到位率”是投入或过程，不反映产出和效果",
    },
    "money that is paid out or put in": {
      forms: [
        projectWith(
          ["质量指标", "书屋项目资金拨付完成率", "≥70%"],
          ["时效指标", "年度预算执行率", "≥95%"],
          ["时效指标", "资金支出进度", "12月底前"],
          ["数量指标", "财政投入金额", "≥50万元"],
        ),
      ],
      id: "input",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3", "P1 level3:4"],
    },
    "the same in other words": {
      forms: [
        projectWith(
          ["数量指标", "投入养护资金", "≥120万元"],
          ["时效指标", "预算资金当年下达率", "=100%"],
          ["时效指标", "完成资金支付", "11月底前"],
          ["经济效益指标", "争取财政拨款", "≥120万元"],
          ["经济效益指标", "资金结余率", "≤5%"],
        ),
      ],
      id: "input",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3", "P1 level3:4", "P1 level3:5"],
    },
    "things bought as a benefit": {
      forms: [projectWith(["经济效益指标", "新增书架设备原值", "≥500万元"])],
      id: "bought",
      at: ["P1 level3:1"],
      says: "是购置投入，不是效益",
    },
  },
};
