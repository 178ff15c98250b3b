import { projectForm, type RuleCases } from "../cases";
import { txtTypo } from "./rule";

const named = (name: string) => projectForm({ indicators: [["质量指标", name, "≥95%"]] });
const goal = (annualGoal: string) => projectForm({ texts: { annualGoal } });
const project = (projectName: string, annualGoal: string) => projectForm({ texts: { projectName, annualGoal } });

export const cases: RuleCases = {
  rule: txtTypo,
  accept: {
    "other right words": [
      projectForm({
        indicators: [
          ["质量指标", "故障即时处理率", "≥95%"],
          ["质量指标", "围护结构合格率", "≥95%"],
        ],
      }),
    ],
    "words that merely meet": [
      goal("前提很重要；反复盖章；按装机容量；按装修合同；适宜传播；合格律师；自己完成；暑期各部暑期值班"),
    ],
    "measures that are spelt right": [named("事项当天办结率"), named("设备完好率"), named("群众满意度")],
    "measures that end in another word": [named("出勤率达标"), named("贷款适用利率"), named("按频率完成")],
    "two villages, two stages and two words that only sound alike": [
      project("青禾镇上渡村道路硬化", "硬化青禾镇下渡村道路4公里"),
      project("云岭水库除险二期工程", "完成云岭水库除险一期工程收尾"),
      project("云岭县规划制定工作", "完成云岭县规划制订工作"),
    ],
    "a name that the goal also spells as the name does": [
      project("青禾镇柳溪港村道路硬化", "硬化青禾镇柳溪港村道路，与青禾镇柳溪岗村相接"),
    ],
    "schools for teachers": [goal("完成师范生培训，支持师范学院建设")],
    "words of a name of the catalog in another order": [named("工资及时发放率"), named("公务用车年检合格率")],
    "blank texts": [goal(""), named("")],
  },
  reject: {
    "a wrong character in the name of a branch, once for all its rows": {
      forms: [
        projectForm({
          indicators: [
            ["社会效意指标", "读者人次", "≥9000人次"],
            ["社会效意指标", "办证人数", "≥300人"],
          ],
        }),
      ],
      id: "typo",
      at: ["P1 level2:1"],
      says: "疑为“社会效益",
    },
    "words of the field with one wrong character, without a correction": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "工程验收和格率", "≥95%"],
            ["社会效益指标", "政务服物事项数", "≥300件"],
          ],
        }),
      ],
      id: "typo",
      at: ["P1 level3:1", "P1 level3:2"],
      says: "“验收和格”疑为“验收合格”",
    },
    "a wrong character in a goal": {
      forms: [goal("提很服务水平")],
      id: "typo",
      at: ["P1 annualGoal"],
      says: "“提很”疑为“提高”或“提升”",
    },
    "a village in two spellings": {
      forms: [project("青禾镇柳溪港村道路硬化", "硬化青禾镇柳溪岗村道路4公里")],
      id: "spellings",
      at: ["P1 projectName"],
      says: "名称中写“镇柳溪港村”，下文写“镇柳溪岗村”",
      related: ["P1 annualGoal"],
    },
    "two in one cell": {
      forms: [goal("峻工后复盖全部村组")],
      id: "typo",
      at: ["P1 annualGoal"],
      fixes: { "P1 annualGoal": "竣工后覆盖全部村组" },
    },
    "a qualifier inside of the verb": {
      forms: [named("窗口事项办当日结率")],
      id: "typo",
      at: ["P1 level3:1"],
      says: "“办当日结”疑为“当日办结”",
      fixes: { "P1 level3:1": "窗口事项当日办结率" },
    },
    "transposed characters at the end of a name": {
      forms: [named("设备验收合率格（%）")],
      id: "typo",
      at: ["P1 level3:1"],
      fixes: { "P1 level3:1": "设备验收合格率（%）" },
    },
    "a slip in a name of the catalog": {
      forms: [named("车辆检年合格率")],
      id: "typo",
      at: ["P1 level3:1"],
      says: "“车辆检年合格率”疑为“车辆年检合格率”",
      fixes: { "P1 level3:1": "车辆年检合格率" },
    },
    "an unclear word in a name that is near one of the catalog": {
      forms: [named("提很企业、群众政务服务满意度")],
      id: "typo",
      at: ["P1 level3:1"],
      says: "“提很”疑为“提高”或“提升”，请核对；指标库中有“企业群众政务服务满意度”，是否指此",
      saysEn: "“提高”或“提升”; did you mean “企业群众政务服务满意度” of the catalog",
    },
    "a wrong word before what it describes": {
      forms: [named("师范户评选完成率")],
      id: "typo",
      at: ["P1 level3:1"],
      fixes: { "P1 level3:1": "示范户评选完成率" },
    },
  },
};
