import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { relProject } from "./rule";

const project = (projectName: string, annualGoal: string, ...indicators: readonly IndicatorSpec[]) =>
  projectForm({ texts: { projectName, annualGoal }, indicators });
const HANDLED: IndicatorSpec = ["数量指标", "窗口办件数量", "≥5000件"];

export const cases: RuleCases = {
  rule: relProject,
  accept: {
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
    "the business of the office, once for all its rows": {
      forms: [
        project("办公楼水电费", "保障用水用电", ["数量指标", "用电量", "≤30万度"], HANDLED, [
          "质量指标",
          "事项按时办结率",
          "≥95%",
        ]),
      ],
      at: ["P1 level3:2"],
      says: "有 2 个写的是部门业务（窗口办件数量、事项按时办结率）",
    },
    "another business": {
      forms: [project("车辆租赁费", "保障公务出行", ["数量指标", "查办案件数", "≥60件"])],
      at: ["P1 level3:1"],
      says: "的产出指标写的是部门业务（查办案件数）",
    },
  },
};
