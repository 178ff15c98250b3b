import { departmentForm, projectForm, type RuleCases } from "../cases";
import { goalVague } from "./rule";

const project = (annualGoal: string) => projectForm({ texts: { annualGoal } });

export const cases: RuleCases = {
  rule: goalVague,
  accept: {
    "money with what it is for": [project("安排资金60万元修缮校舍2栋"), project("补贴农户60万元")],
    "a number of books in words": [projectForm({ texts: { annualGoal: "为六个社区图书室购置图书三千册。" } })],
    "a quantity": [project("养护公园绿地300公顷")],
    "a rate": [project("绿地完好率达到95％以上")],
    "a magnitude without a unit": [project("惠及20万城镇居民")],
    "a figure without a unit behind a comparator": [project("游客评分不低于90")],
    "a figure in words": [project("培训绿化工三百人次"), project("达标率百分之九十"), project("全年零事故")],
    "a deadline": [project("12月底前完成验收"), project("6月30日前建成")],
    "a figure in one of two goals": [
      projectForm({ texts: { periodGoal: "提升游园环境", annualGoal: "养护公园绿地300公顷" } }),
    ],
    "no goal": [project(""), projectForm({}), departmentForm({ texts: { overallGoal: "无" } })],
  },
  reject: {
    "general words, even beside another goal with figures": {
      forms: [
        project("认真做好本年度有关工作，较好完成各项任务。"),
        project("做好年度工作"),
        projectForm({ texts: { annualGoal: "做好项目实施，发挥资金效益", periodGoal: "养护公园绿地300公顷" } }),
      ],
      id: "slogan",
      at: ["P1 annualGoal", "P1 annualGoal", "P1 annualGoal"],
      says: "没有说明具体做什么",
    },
    "nothing but money": {
      forms: [project("43.2万元"), project("安排财政资金60万元。")],
      id: "slogan",
      at: ["P1 annualGoal", "P1 annualGoal"],
    },
    "words only": {
      forms: [departmentForm({ texts: { overallGoal: "切实加强公园绿地管理，全面提升游园环境" } })],
      id: "noFigure",
      at: ["D overallGoal"],
      says: "没有可考核的数量、比率或时限",
    },
    "two goals without a figure": {
      forms: [projectForm({ texts: { periodGoal: "提升游园环境", annualGoal: "加强绿地管理" } })],
      id: "noFigure",
      at: ["P1 annualGoal"],
    },
    "years, months and the number of a document": {
      forms: [project("2024年1月至12月，按照园发〔2023〕5号文件和2023—2025年规划加强绿地管理")],
      id: "noFigure",
      at: ["P1 annualGoal"],
    },
    "list numbers": {
      forms: [project("1.加强绿地管理。\n2.提升游园环境；（3）保障游园安全。目标4：落实三年行动")],
      id: "noFigure",
      at: ["P1 annualGoal"],
    },
    "numerals of slogans, plans, hotlines and networks": {
      forms: [project("做到“五个不发生”，落实十四五期间要求，服务千家万户，办好“12345”热线转办事项，推进5G建设")],
      id: "noFigure",
      at: ["P1 annualGoal"],
    },
  },
};
