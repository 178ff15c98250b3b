import { projectForm, withSharedNames, type IndicatorSpec, type RuleCases } from "../cases";
import { relGoalInd } from "./rule";

const form = (annualGoal: string, ...indicators: readonly IndicatorSpec[]) =>
  projectForm({ texts: { projectName: "大厅运行经费", annualGoal }, indicators });
const UNRELATED: readonly IndicatorSpec[] = [
  ["数量指标", "窗口收件", "≥500件"],
  ["质量指标", "事项办结比例", "≥95%"],
];

export const cases: RuleCases = {
  rule: relGoalInd,
  accept: {
    "the same people counted by another word, and visits": [
      form("向15610名毕业生发放求职补贴", ["数量指标", "享受求职补贴人员数量", "≥15610人"]),
      form("向15610名毕业生发放求职补贴", ["数量指标", "求职补贴发放人次", "≥16510人次"]),
    ],
    "a part of what another row counts, an average and a longer name, each as in the goal": [
      form(
        "资助学生116名，其中住校女生42名，24小时水位预报平均误差不超过15%，大厅叫号设备故障率不高于2%",
        ["数量指标", "资助学生", "=116名"],
        ["数量指标", "资助住校女生", "=42名"],
        ["质量指标", "24小时水位预报平均误差", "≤15%"],
        ["质量指标", "大厅设备故障率", "≤2%"],
      ),
    ],
    "a part of something else, an average of something else": [
      form(
        "巡查水库40座，其中小型水库30座，平均每座投入2万元",
        ["数量指标", "巡查水库", "≥40座"],
        ["数量指标", "除险加固中型水库", "≥3座"],
      ),
    ],
    "words of the name beside other figures: new ones, those of another row, two in one clause, too few words": [
      form("为30户新增茶农实施老旧茶园改造", ["数量指标", "茶农老旧茶园改造", "≥95户"]),
      form("为30户茶农实施老旧茶园改造", ["数量指标", "茶农老旧茶园改造", "≥95户"], ["数量指标", "受益茶农", "=30户"]),
      form("为30户茶农实施老旧茶园改造并为25户修路", ["数量指标", "茶农老旧茶园改造", "≥95户"]),
      form("为30户茶农实施老旧茶园改造", ["数量指标", "茶农改造验收合格户数", "≥95户"]),
      form("茶园老旧设备更新率提高到30%", ["数量指标", "更新茶园老旧设备", "≥95%"]),
    ],
    "a rate that falls to the target": [
      form("图书破损率由9%降至5%以下", ["质量指标", "图书破损率", "≤5%"], ...UNRELATED),
    ],
    "a goal that states the total of several regions": [
      withSharedNames(
        form(
          "全年新建防火道90公里",
          ["数量指标", "新建防火道", "≥90公里"],
          ["数量指标", "新建防火道", "≥35公里"],
          ["数量指标", "新建防火道", "≥55公里"],
        ),
      ),
    ],
    "the whole of several years": [
      projectForm({
        amounts: { totalFunds: 150 },
        texts: { projectName: "通村公路硬化", period: "2023—2025年", annualGoal: "硬化通村公路，总投资600万元" },
        indicators: [["数量指标", "硬化道路长度", "≥8公里"]],
      }),
    ],
    "the money of the form in the goal, rounded, as a sum or as a part": [
      projectForm({
        amounts: { totalFunds: 179.6, superiorFunds: 60 },
        texts: { projectName: "通村公路硬化", annualGoal: "硬化通村公路8公里，总投资180万元" },
        indicators: [["数量指标", "硬化道路长度", "≥8公里"]],
      }),
      projectForm({
        amounts: { totalFunds: 179.6, superiorFunds: 60 },
        texts: { projectName: "通村公路硬化", annualGoal: "投入资金239.6万元硬化道路" },
        indicators: [["数量指标", "硬化道路长度", "≥8公里"]],
      }),
      projectForm({
        amounts: { totalFunds: 179.6, superiorFunds: 60 },
        texts: { projectName: "通村公路硬化", annualGoal: "每公里补助20万元" },
        indicators: [["数量指标", "硬化道路长度", "≥8公里"]],
      }),
      projectForm({
        amounts: { totalFunds: 179.6, superiorFunds: 60 },
        texts: { projectName: "通村公路硬化", annualGoal: "安排资金60万元和119.6万元，安排资金分两批" },
        indicators: [["数量指标", "硬化道路长度", "≥8公里"]],
      }),
    ],
    "money that is a hundredth more than the form's": [
      projectForm({
        amounts: { totalFunds: 198 },
        texts: { projectName: "通村公路硬化", annualGoal: "硬化通村公路8公里，总投资200万元" },
        indicators: [["数量指标", "硬化道路长度", "≥8公里"]],
      }),
    ],
    "upkeep with a row for it": [form("及时检修电梯等设备", ...UNRELATED, ["质量指标", "设备完好率", "≥98%"])],
    "outputs that share words with the goal": [form("维护自助设备，方便窗口收件", ...UNRELATED)],
    "an output that shares a word with the project's name": [
      form("及时检修电梯等设备", ["数量指标", "大厅客流", "≥500人"], ["质量指标", "事项办结比例", "≥95%"]),
    ],
    "a goal that names no work we know": [form("保持整洁有序", ...UNRELATED)],
    "a single output": [form("及时检修电梯等设备", ["数量指标", "窗口收件", "≥500件"])],
    "a flat table": [form("及时检修电梯等设备", ["", "窗口收件", "≥500件"], ["", "事项办结比例", "≥95%"])],
    "the same figure": [form("完成干部培训不少于300人次", ["数量指标", "干部培训人次", "≥300人次"])],
    "the same figure in another magnitude": [form("发放惠民手册2万份", ["数量指标", "发放惠民手册数量", "≥20000份"])],
    "water, of which a ton is a cubic metre": [form("处理污水460吨", ["数量指标", "处理污水", "≥460立方米"])],
    "another unit": [form("干部培训12期", ["数量指标", "干部培训人次", "≥300人次"])],
    "the same figure of the same kind": [form("新建岗亭12座", ["数量指标", "新建岗亭", "≥12处"])],
    "a figure of several years": [form("三年累计干部培训900人次", ["数量指标", "干部培训人次", "≥300人次"])],
    "the same digits for other work": [
      form(
        "维修水塔12座，清淤渠道21公里",
        ["数量指标", "硬化道路长度", "≥12公里"],
        ["数量指标", "新建公厕数", "≥21座"],
      ),
      projectForm({
        sheet: "P2",
        texts: { annualGoal: "组织巡查100次，培训人员10人次" },
        indicators: [
          ["数量指标", "隐患巡查次数", "≥100次"],
          ["数量指标", "培训骨干人次", "≥10人次"],
        ],
      }),
    ],
    "one digit for other work on the same thing": [form("修建水渠3公里", ["数量指标", "水渠清淤长度", "≥30公里"])],
    "no goal": [form("", ...UNRELATED)],
    "what is new of a thing, and the thing": [
      projectForm({
        texts: { annualGoal: "新增学位数量9600个。" },
        indicators: [["数量指标", "学位数量", "≥12000个"]],
      }),
    ],
  },
  reject: {
    "a part, an average and a rate with a longer name, unlike the goal": {
      forms: [
        form(
          "资助学生116名，其中住校女生42名，24小时水位预报平均误差不超过15%，大厅叫号设备故障率不高于2%",
          ["数量指标", "资助住校女生", "=142名"],
          ["质量指标", "24小时水位预报平均误差", "≤50%"],
          ["质量指标", "大厅设备故障率", "≤20%"],
        ),
      ],
      id: "figure",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“=142名”，绩效目标中写的是“42名”",
    },
    "rates of six characters with two and three more inside": {
      forms: [
        form(
          "热水器设备完好率达到98%，燃气灶和烟道完好率达到96%",
          ["质量指标", "热水器完好率", "≥89%"],
          ["质量指标", "燃气灶完好率", "≥69%"],
        ),
      ],
      id: "figure",
      at: ["P1 target:1", "P1 target:2"],
    },
    "a rate that falls to another figure, a name with a number, and a base of another size": {
      forms: [
        form(
          "图书破损率由9%降至5%以下；新书上架率达到97%；读者纠纷发生率控制在2.4‰以内",
          ["质量指标", "图书破损率", "≤15%"],
          ["质量指标", "指标2：新书上架率", "≥79%"],
          ["质量指标", "读者纠纷发生率", "≤2.4%"],
        ),
      ],
      id: ["figure", "figure", "unit"],
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
    "another figure among the words of the name": {
      forms: [
        form(
          "为30户茶农实施老旧茶园改造；返乡青年就业不少于280人",
          ["数量指标", "茶农老旧茶园改造", "≥95户"],
          ["社会效益指标", "就业返乡青年", "≥300人"],
        ),
      ],
      id: "figure",
      at: ["P1 target:1", "P1 target:2"],
      says: "“≥95户”，绩效目标中写的是“30户”",
    },
    "another figure beside three of the four pairs of characters in the name": {
      forms: [form("为3处旧祠堂修缮屋顶", ["数量指标", "修缮旧祠堂", "≥5处"])],
      id: "figure",
      at: ["P1 target:1"],
    },
    "digits in another order, with two characters of the name": {
      forms: [form("清运垃圾36吨", ["数量指标", "垃圾处置量", "≥63吨"])],
      id: "figure",
      at: ["P1 target:1"],
    },
    "digits in another order, under another wording": {
      forms: [form("受理信访事项6.4万件", ["数量指标", "信访事项办理量", "≥4.6万件"])],
      id: "figure",
      at: ["P1 target:1"],
      says: "绩效目标中写的是“6.4万件”",
    },
    "digits of people in another order, counted by another word": {
      forms: [form("向15610名毕业生发放求职补贴", ["数量指标", "享受求职补贴人员数量", "≥15160人"])],
      id: "figure",
      at: ["P1 target:1"],
      says: "绩效目标中写的是“15610名”",
    },
    "a magnitude left out": {
      forms: [form("保障农田灌溉和1.3万亩果园用水", ["社会效益指标", "保障果园灌溉面积", "≥1.3亩"])],
      id: "figure",
      at: ["P1 target:1"],
    },
    "other money than the form's": {
      forms: [
        projectForm({
          amounts: { totalFunds: 150 },
          texts: {
            projectName: "通村公路硬化",
            period: "2023年1-12月",
            annualGoal: "硬化通村公路8公里，总投资180万元",
          },
          indicators: [["数量指标", "硬化道路长度", "≥8公里"]],
        }),
      ],
      id: "money",
      at: ["P1 annualGoal"],
      related: ["P1 totalFunds"],
      says: "绩效目标写的资金是“180万元”，表内预算是 150 万元",
    },
    "upkeep that no output shows": {
      forms: [form("及时检修电梯等设备", ...UNRELATED)],
      id: "unmeasured",
      at: ["P1 annualGoal"],
      says: "绩效目标写的是设备设施维护",
    },
    "the same figure in a unit of another kind": {
      forms: [form("年产饲料36吨", ["经济效益指标", "年产饲料", "≥36", { unit: "人次" }])],
      id: "unit",
      at: ["P1 target:1"],
      says: "指标值为“≥36人次”，绩效目标中写的是“36吨”",
    },
    "the same figure as a weight and as a volume": {
      forms: [form("清理生活垃圾460吨", ["数量指标", "清理生活垃圾", "≥460立方米"])],
      id: "unit",
      at: ["P1 target:1"],
    },
    "a count that differs": {
      forms: [form("干部培训达到320人次", ["数量指标", "干部培训人次", "≥300人次"])],
      id: "figure",
      at: ["P1 target:1"],
      says: "指标值为“≥300人次”，绩效目标中写的是“320人次”",
    },
    "a count that differs, of a thing of three characters": {
      forms: [form("印发宣传册300份", ["数量指标", "宣传册数量", "≥200份"])],
      id: "figure",
      at: ["P1 target:1"],
    },
    "the same figure without 万, in other words": {
      forms: [form("为机关大院4.2万平方米提供保洁。", ["数量指标", "物业服务面积", "≥4.2平方米"])],
      id: "figure",
      at: ["P1 target:1"],
    },
    "a rate that differs": {
      forms: [form("居民满意度达95%以上", ["满意度指标", "居民满意度", "≥90%"])],
      id: "figure",
      at: ["P1 target:1"],
    },
    "what is new, in an indicator of weight": {
      forms: [
        projectForm({
          texts: { annualGoal: "改扩建校舍8.5万平方米，新增学位9600个。" },
          indicators: [["数量指标", "★新增学位数量", "≥6900个"]],
        }),
      ],
      id: "figure",
      at: ["P1 target:1"],
    },
  },
};
