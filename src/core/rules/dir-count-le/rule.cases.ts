import { projectForm, projectWith, type RuleCases } from "../cases";
import { dirCountLe } from "./rule";

export const cases: RuleCases = {
  rule: dirCountLe,
  accept: {
    "the lowest that can be detected": [
      projectForm({
        indicators: [
          ["数量指标", "监测能力震级下限", "≤1.5级"],
          ["数量指标", "水质检测项目检出限", "≤0.5毫克"],
        ],
      }),
    ],
    "loads, ranks, staff and spreading harms": [
      projectWith(
        ["数量指标", "人均管护林地", "≤60亩"],
        ["数量指标", "单家企业申报次数", "≤2次"],
        ["数量指标", "审批层级", "≤3级"],
        ["数量指标", "专职护林员人数", "≤40人"],
        ["数量指标", "新增红火蚁疫点", "≤1个"],
      ),
    ],
    "lower limits and fixed numbers": [
      projectWith(["数量指标", "网络设备维护数量", "≥2055台"], ["数量指标", "购置设备数量", "=10台"]),
    ],
    "counts under benefits that are not known to be wished for": [
      projectWith(["社会效益指标", "道路堵点条数", "≤4条"], ["质量指标", "督查发现问题数", "≤6个"]),
    ],
    "what is to be kept down, and people who may be paid": [
      projectWith(
        ["数量指标", "租赁车辆数量", "≤5辆"],
        ["数量指标", "会议天数", "≤6天"],
        ["数量指标", "驻外工作人员人数", "≤18人"],
        ["数量指标", "全年用水量", "≤3000吨"],
        ["数量指标", "投诉件数", "≤5件"],
        ["社会效益指标", "医疗纠纷赔付起数", "≤6起"],
      ),
    ],
    "costs, and staff in other branches": [
      projectWith(["成本指标", "租用摊位数量", "≤300个"], ["社会效益指标", "聘用讲解员人数", "≤12人"]),
    ],
  },
  reject: {
    "what is named without a word for a number, people served, and harms that are dealt with": {
      forms: [
        projectWith(
          ["数量指标", "新创木偶戏剧目", "≤3部"],
          ["数量指标", "参训茶农人数", "≤200人"],
          ["数量指标", "治理滑坡隐患点数量", "≤9处"],
        ),
      ],
      id: "limit",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
    "numbers in the benefit branches": {
      forms: [projectWith(["社会效益指标", "受益茶农人口", "≤2万人"], ["经济效益指标", "成果转化数", "≤3项"])],
      id: "limit",
      at: ["P1 target:1", "P1 target:2"],
    },
    "work to be done": {
      forms: [
        projectWith(["数量指标", "网络系统设备维护数量", "≤2055台"], ["数量指标", "改造老旧小区个数", "不超过12个"]),
      ],
      id: "limit",
      at: ["P1 target:1", "P1 target:2"],
      says: "“网络系统设备维护数量”是要完成的数量，“≤2055台”只限制最多做多少",
    },
  },
};
