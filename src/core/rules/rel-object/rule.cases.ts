import { departmentForm, projectForm, type FormSpec, type RuleCases } from "../cases";
import { relObject } from "./rule";

const project = (projectName: string, annualGoal: string, asked: readonly string[], more: Partial<FormSpec> = {}) =>
  projectForm({
    texts: { projectName, annualGoal },
    indicators: asked.map((name) => ["服务对象满意度指标", name, "≥90%"] as const),
    ...more,
  });

export const cases: RuleCases = {
  rule: relObject,
  accept: {
    "a training that asks its trainees": [project("窗口业务培训费", "提升服务能力", ["参训学员满意度"])],
    "a training that asks trainees and the public": [
      project("窗口业务培训费", "提升服务能力", ["参训人员满意度", "群众满意度"]),
    ],
    "a training of the people at large": [project("农民技能培训补助", "培训村民 500 人次", ["群众满意度"])],
    "a training beside publicity": [project("禁毒宣传培训费", "开展宣传和培训", ["社会公众满意度"])],
    "a goal that serves the public first": [
      project("大厅改造", "为办事群众提供便利，也为工作人员提供休息场所", ["群众满意度"]),
    ],
    "both in one phrase, the public first": [project("大厅改造", "为办事群众和工作人员提供便利", ["群众满意度"])],
    "staff who serve the public": [project("导办服务", "工作人员为群众提供引导服务", ["群众满意度"])],
    "staff asked as well": [project("职工之家建设", "为全体职工提供活动场所", ["群众满意度", "职工满意度"])],
    "a canteen of a project for logistics": [project("机关后勤保障经费", "保障正常办公", ["食堂就餐满意度"])],
    "a canteen that the goal speaks of": [project("中心业务经费", "办好食堂，推进监测", ["食堂就餐满意度"])],
    "logistics beside those served": [project("监测业务经费", "推进监测", ["食堂就餐满意度", "用户满意度"])],
    "no satisfaction at all": [project("窗口业务培训费", "提升服务能力", [])],
    "a department form": [
      departmentForm({
        texts: { overallGoal: "为干部职工提供保障" },
        indicators: [["服务对象满意度指标", "群众满意度", "≥90%"]],
      }),
    ],
  },
  reject: {
    "a training that asks the public": {
      forms: [project("窗口业务培训费", "让群众体验到更好的服务", ["社会公众满意度"])],
      id: "trainees",
      at: ["P1 level3:1"],
      says: "“窗口业务培训费”的服务对象是参训人员",
    },
    "a goal that serves the staff first": {
      forms: [project("通勤班车租赁", "为单位职工提供通勤便利，也方便群众", ["群众满意度"])],
      id: "staff",
      at: ["P1 level3:1"],
      says: "首先服务工作人员",
    },
    "a goal that serves the public and asks the staff": {
      forms: [project("便民点建设", "方便群众就近办事", ["窗口工作人员满意度"])],
      id: "public",
      at: ["P1 level3:1"],
      says: "服务群众",
    },
    "logistics that nothing else speaks of": {
      forms: [
        project("气象监测业务经费", "按计划推进监测", [], {
          indicators: [
            ["", "监测站点数量", "≥30个"],
            ["", "单位食堂满意度", "≥80%"],
          ],
        }),
      ],
      id: "logistics",
      at: ["P1 level3:2"],
    },
  },
};
