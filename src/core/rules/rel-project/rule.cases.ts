import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { relProject } from "./rule";

const project = (projectName: string, annualGoal: string, ...indicators: readonly IndicatorSpec[]) =>
  projectForm({ texts: { projectName, annualGoal }, indicators });
const reservoirs = (...indicators: readonly IndicatorSpec[]) =>
  projectForm({
    texts: {
      projectName: "小型水库维修养护",
      annualGoal: "完成18座小型水库维修养护",
      departmentName: "金湖县水利局",
    },
    indicators,
  });
const HANDLED: IndicatorSpec = ["数量指标", "窗口办件数量", "≥5000件"];

export const cases: RuleCases = {
  rule: relProject,
  accept: {
    "a subject of another area beside words of the project's name": [
      project("孤独症儿童康复训练服务", "为孤独症儿童提供康复训练", ["质量指标", "康复教师持证率", "=100%"]),
    ],
    "check-ups and health records of a health service": [
      project(
        "居民公共卫生服务",
        "为居民提供公共卫生服务",
        ["数量指标", "指标1：建立居民健康档案份数", "≥9000份"],
        ["数量指标", "指标2：70岁以上老年人体检人数", "≥800人"],
      ),
    ],
    "projects that may pay for anything, and those whose kind is not known": [
      projectForm({
        texts: {
          projectName: "农村人居环境整治",
          annualGoal: "治理村庄18个，清运垃圾",
          departmentName: "金湖县水利局",
        },
        indicators: [["数量指标", "图书借阅册数", "≥3000册"]],
      }),
      projectForm({
        texts: { projectName: "购买服务", annualGoal: "完成年度任务", departmentName: "金湖县水利局" },
        indicators: [["数量指标", "图书借阅册数", "≥3000册"]],
      }),
    ],
    "work that the goal, the unit or a neighbouring kind of work explains": [
      projectForm({
        texts: { projectName: "城区行道树绿化", annualGoal: "新增绿化带三处", departmentName: "泰和县城市管理局" },
        indicators: [
          ["质量指标", "苗木成活率", "≥95%"],
          ["时效指标", "病虫害处置时间", "≤24小时"],
        ],
      }),
      projectForm({
        texts: { projectName: "县道绿化提升", annualGoal: "完成两条公路的绿化", departmentName: "泰和县交通运输局" },
        indicators: [["数量指标", "栽植苗木", "≥3000株"]],
      }),
      projectForm({
        texts: { projectName: "高标准农田建设", annualGoal: "新建高标准农田2万亩", departmentName: "泰和县农业农村局" },
        indicators: [["数量指标", "修建灌溉渠道长度", "≥35公里"]],
      }),
      projectForm({
        texts: {
          projectName: "古树名木养护",
          annualGoal: "养护古树名木300株，树林管护",
          departmentName: "金湖县水利局",
        },
        indicators: [["数量指标", "巡查水库次数", "≥12次"]],
      }),
      reservoirs(["数量指标", "培训场次", "≥3场"], ["数量指标", "购置设备数量", "≥3台"]),
    ],
    "pests and waste of greening, and files that any work keeps of its people": [
      projectForm({
        texts: {
          projectName: "街头游园及道路绿化养护",
          annualGoal: "养护道路两侧绿地与行道树",
          departmentName: "泰和县城市管理局",
        },
        indicators: [
          ["质量指标", "病虫害受害率", "≤5%"],
          ["时效指标", "园林垃圾清运用时", "≤24小时"],
        ],
      }),
      projectForm({
        texts: { projectName: "残疾人康复", annualGoal: "为残疾人提供康复服务", departmentName: "泰和县残疾人联合会" },
        indicators: [["质量指标", "康复服务档案建档率", "≥95%"]],
      }),
      projectForm({
        texts: { projectName: "教师人事档案", annualGoal: "理清教师档案", departmentName: "泰和县教育局" },
        indicators: [["数量指标", "档案数字化卷数", "≥600卷"]],
      }),
    ],
    "outputs of the project itself": [
      project("空调设备维修", "保障空调正常运行", ["数量指标", "维修空调台数", "≥20台"]),
    ],
    "a project for the business": [project("窗口服务经费", "办好各类事项", HANDLED)],
    "a system that carries the business": [project("审批系统运行维护", "保障系统稳定", HANDLED)],
    "staff who do the business": [project("窗口设备管理人员工资", "保障运行", HANDLED)],
    "a goal that names the business": [project("大厅物业费", "保障每年 5000 件办件顺利进行", HANDLED)],
    "handling of repairs": [project("办公楼维修费", "保障办公楼正常使用", ["质量指标", "报修受理及时率", "≥95%"])],
    "a business that the purpose calls otherwise": [
      project("办案设备购置", "添置取证设备", ["数量指标", "案件办结数", "≥60件"]),
      project("证照印刷费", "印制各类证照", ["数量指标", "许可证发放办件量", "≥800件"]),
    ],
    "an effect on the business": [
      project("办公设备购置", "改善办公条件", ["社会效益指标", "审批效率提升情况", "明显"]),
    ],
  },
  reject: {
    "outputs of another project": {
      forms: [
        reservoirs(
          ["数量指标", "维修养护水库座数", "18座"],
          ["数量指标", "图书借阅册数", "≥3000册"],
          ["质量指标", "患者治愈率", "≥90%"],
        ),
      ],
      id: "other",
      at: ["P1 level3:2"],
      says: "有 2 个属于别的工作（图书借阅册数、患者治愈率）",
      related: ["P1 level3:3"],
    },
    "work on archives, and pests, of other projects": {
      forms: [reservoirs(["数量指标", "馆藏档案整理卷数", "≥600卷"], ["质量指标", "病虫害受害率", "≤5%"])],
      id: "other",
      at: ["P1 level3:1"],
      says: "有 2 个属于别的工作",
      related: ["P1 level3:2"],
    },
    "the business of the office, once for all its rows": {
      forms: [
        project("办公楼水电费", "保障用水用电", ["数量指标", "用电量", "≤30万度"], HANDLED, [
          "质量指标",
          "事项按时办结率",
          "≥95%",
        ]),
      ],
      id: "foreign",
      at: ["P1 level3:2"],
      says: "有 2 个写的是部门业务（窗口办件数量、事项按时办结率）",
    },
    "the satisfaction of people of another area": {
      forms: [
        project(
          "水库除险加固",
          "加固水库大坝2座",
          ["数量指标", "加固水库大坝座数", "≥2座"],
          ["满意度指标", "受资助学生家长满意度", "≥90%"],
        ),
      ],
      id: "other",
      at: ["P1 level3:2"],
      says: "的产出指标属于别的工作（受资助学生家长满意度）",
    },
    "another business": {
      forms: [project("车辆租赁费", "保障公务出行", ["数量指标", "查办案件数", "≥60件"])],
      id: "foreign",
      at: ["P1 level3:1"],
      says: "的产出指标写的是部门业务（查办案件数）",
    },
  },
};
