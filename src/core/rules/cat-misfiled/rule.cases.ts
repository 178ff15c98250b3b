import { projectForm, projectWith, type RuleCases } from "../cases";
import { catMisfiled } from "./rule";

const slow = projectWith(
  ["质量指标", "书架完好率", "≥96%"],
  ["质量指标", "检索系统响应时间", "≤10分钟"],
  ["质量指标", "检索系统故障恢复时间", "≤4小时"],
  ["质量指标", "检索系统反应速度", "≤4秒"],
);
// On a sheet the rows of a branch share one merged cell.
const level2 = slow.indicators[0]?.level2 ?? null;
const merged = { ...slow, indicators: slow.indicators.map((row) => ({ ...row, level2 })) };

export const cases: RuleCases = {
  rule: catMisfiled,
  accept: {
    "counts under 时效 that say when or how late": [
      projectForm({
        indicators: [
          ["时效指标", "年底前改造户数", "≥30户"],
          ["时效指标", "逾期办理户数", "≤3户"],
          ["时效指标", "月度巡查次数", "≥4次"],
        ],
      }),
    ],
    "work done by plan": [projectForm({ indicators: [["时效指标", "展演按计划开展率", "=100%"]] })],
    "money that must not be paid": [projectForm({ indicators: [["质量指标", "奖补资金违规发放金额", "=0元"]] })],
    "how long a device or a treatment takes, and counts of what came late": [
      projectForm({
        indicators: [
          ["质量指标", "网站首页加载时间", "≤2秒"],
          ["质量指标", "患者平均住院日", "≤8天"],
          ["质量指标", "未按时归还图书数", "≤30册"],
        ],
      }),
    ],
    "a long name that speaks of time in the middle": [
      projectForm({ indicators: [["质量指标", "推动各乡镇及时化解矛盾纠纷的工作机制合格率", "≥95%"]] }),
    ],
    "rates of work that has its time, and of work done in time under outputs": [
      projectForm({
        indicators: [
          ["时效指标", "工程完工率", "=100%"],
          ["时效指标", "法定审限内结案率", "≥98%"],
          ["时效指标", "补助资金兑现率", "=100%"],
        ],
      }),
    ],
    "burdens on others and what people judge": [
      projectForm({
        edition: "national-2021",
        indicators: [
          ["社会成本指标", "群众出行时间", "≤15分钟"],
          ["生态环境成本指标", "施工扬尘", "≤2次"],
          ["社会成本指标", "减少拥堵", "有效减少"],
          ["满意度指标", "群众满意度", "≥95%"],
        ],
      }),
    ],
    "rows in their places": [
      projectWith(
        ["数量指标", "开放天数", "≥300天"],
        ["质量指标", "书目数据准确率", "≥98%"],
        ["时效指标", "新书上架及时率", "≥95%"],
        ["成本指标", "编目费用", "≤12万元"],
        ["经济效益指标", "节约购书费用", "≥3万元"],
        ["满意度指标", "读者满意度", "≥90%"],
      ),
    ],
    "times that should be long, and counts of things that concern time": [
      projectWith(
        ["质量指标", "设备平均无故障时间", "≥300小时"],
        ["质量指标", "设备使用年限", "≥5年"],
        ["数量指标", "时限督办次数", "≥4次"],
      ),
    ],
    "rates of money, standards of work, money that others pay": [
      projectWith(
        ["质量指标", "费用支付准确率", "≥98%"],
        ["质量指标", "高标准书库", "达标"],
        ["数量指标", "图书免费借阅", "≥20万册"],
        ["数量指标", "滞纳金收费", "≥2万元"],
        ["时效指标", "及时缴纳馆舍物业费", "=100%"],
      ),
    ],
    "rates that speak of time": [
      projectWith(
        ["时效指标", "按期维护率", "≥97%"],
        ["时效指标", "任务完成率", "=100%"],
        ["时效指标", "季度覆盖率", "≥90%"],
      ),
    ],
    "economic outcomes of running": [
      projectWith(["经济效益指标", "降低机关运行成本", "≥5%"], ["经济效益指标", "文创经营收入", "≥10万元"]),
    ],
    "surveys of satisfaction, and degrees of benefit": [
      projectWith(["数量指标", "满意度调查次数", "≥2次"], ["社会效益指标", "品牌认可度", "≥80%"]),
    ],
    "indicators of the catalog where another branch is a matter of what is stressed": [
      projectWith(
        ["质量指标", "政策知晓率", "≥85%"],
        ["社会效益指标", "培训对象覆盖率", "≥95%"],
        ["社会效益指标", "长效管理机制健全性", "健全"],
      ),
    ],
    "indicators of the catalog whose branch the edition does not have": [
      projectWith(["质量指标", "对社会公众生产生活的不利影响", "较小"]),
    ],
    "cost rows, which COST-NOT-COST checks": [
      projectWith(["成本指标", "减少群众借阅成本", "≥20%"], ["成本指标", "提升传习所绿化水平", "提升"]),
    ],
    "losses by accidents, accidents of machines, and accidents as an effect on society": [
      projectWith(
        ["经济效益指标", "减少火灾事故损失", "≥20万元"],
        ["经济效益指标", "压缩机设备事故率", "≤1%"],
        ["社会效益指标", "缆车安全事故起数", "=0起"],
        ["质量指标", "索道安全事故发生率", "=0%"],
        ["经济效益指标", "仔猪死亡率", "≤3%"],
        ["经济效益指标", "带动茶农增收，确保无安全事故，销路稳定", "完成"],
      ),
    ],
    "work on costs, and costs kept down where they belong": [
      projectWith(["数量指标", "成本控制培训场次", "≥3场"], ["成本指标", "成本控制", "≤12万元"]),
    ],
    "unknown branches and rows that are not set": [
      projectWith(["工作指标", "读者满意度", "≥90%"], ["社会成本指标", "无", "无"]),
    ],
  },
  reject: {
    "costs kept down as an output": {
      forms: [
        projectWith(
          ["数量指标", "成本控制", "不超过预算"],
          ["质量指标", "项目成本控制率", "≤100%"],
          ["时效指标", "有效控制工程成本", "控制"],
        ),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
      says: "“成本控制”反映的是成本控制，不宜列在“数量指标”下，可移到成本指标",
    },
    "accidents and crime under 经济效益": {
      forms: [
        projectWith(["经济效益指标", "人员伤亡事故", "0人次"], ["经济效益指标", "辖区犯罪率", "≤0.2%"]),
        projectForm({ sheet: "P2", indicators: [["经济效益指标", "杜绝安全事故发生", "=0起"]] }),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P2 level3:1"],
      says: "“人员伤亡事故”反映的是运转或安全，没有经济产出",
    },
    "a sentence under 经济效益 that is mostly about accidents and crime": {
      forms: [
        projectWith(["经济效益指标", "办好春季茶会，确保全年未发生一起安全事故，辖区犯罪率为零，茶乡安宁", "完成"]),
      ],
      id: "row",
      at: ["P1 level3:1"],
    },
    "accidents under 满意度": {
      forms: [projectWith(["满意度指标", "因断粮引起的安全事件发生数", "0起"])],
      id: "row",
      at: ["P1 level3:1"],
      says: "反映的是安全，不是满意度",
    },
    "people and extents under 时效, how many know under 经济效益": {
      forms: [
        projectForm({
          indicators: [
            ["时效指标", "惠及学生", "≥1.5万人次"],
            ["时效指标", "改造管网长度", "≥9公里"],
            ["经济效益指标", "灾害预警知晓率", "≥80%"],
          ],
        }),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
      says: "是完成的数量，不反映时间",
    },
    "safety that yields no money": {
      forms: [projectForm({ indicators: [["经济效益指标", "作业安全达标率", "≥98%"]] })],
      id: "row",
      at: ["P1 level3:1"],
    },
    "rates without any time, and work in time as a benefit": {
      forms: [
        projectForm({
          indicators: [
            ["时效指标", "刑事案件破案率", "≥70%"],
            ["社会效益指标", "及时发布政务新闻消息", "≥80%"],
          ],
        }),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2"],
    },
    "a feeling as a satisfaction": {
      forms: [projectForm({ edition: "national-2021", indicators: [["满意度指标", "农户获得感", "≥90%"]] })],
      id: "row",
      at: ["P1 level3:1"],
      says: "社会效益",
    },
    "benefits as costs of society and nature": {
      forms: [
        projectForm({
          edition: "national-2021",
          indicators: [
            ["社会成本指标", "对传统技艺传承", "影响长远"],
            ["生态环境成本指标", "提升传习所绿化水平", "提升"],
          ],
        }),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2"],
      says: "不是社会或环境付出的代价",
    },
    "satisfaction under 社会效益": {
      forms: [projectWith(["社会效益指标", "读者满意度", "≥90%"])],
      id: "row",
      at: ["P1 level3:1"],
      says: "“读者满意度”反映的是满意度，不宜列在“社会效益指标”下，可移到社会公众或服务对象满意度指标",
    },
    "times under 质量 and 数量": {
      forms: [
        projectWith(
          ["质量指标", "借阅事项提前办结率", "≥30%"],
          ["质量指标", "故障修复用时", "≤2小时"],
          ["数量指标", "新书上架及时率", "≥95%"],
          ["数量指标", "分馆竣工时间", "12月31日前"],
        ),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3", "P1 level3:4"],
    },
    "three times under 质量 as one finding at the branch": {
      forms: [merged],
      id: "rows",
      at: ["P1 level2:1"],
      says: "“质量指标”下有 3 个指标（检索系统响应时间、检索系统故障恢复时间、检索系统反应速度）反映的是时间要求",
    },
    "control rates, timeliness and things made under 效益": {
      forms: [
        projectWith(
          ["生态效益指标", "成本控制率", "≤100%"],
          ["社会效益指标", "信息发布及时性", "≥95%"],
          ["经济效益指标", "发布管理规范文件", "2份"],
          ["经济效益指标", "获得专利数", "40个"],
        ),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3", "P1 level3:4"],
      says: "“成本控制率”反映的是成本控制",
    },
    "costs kept down under 生态效益": {
      forms: [
        projectWith(["生态效益指标", "对控制工程成本影响程度", "明显"], ["生态效益指标", "治污成本降低率", "≥5%"]),
      ],
      id: "row",
      at: ["P1 level3:1"],
      says: "可移到经济效益指标",
    },
    "income under 社会效益, safety under 经济效益, people under 满意度": {
      forms: [
        projectWith(
          ["社会效益指标", "园区总收入", "≥500万元"],
          ["经济效益指标", "馆舍安全率", "=100%"],
          ["满意度指标", "受益人口", "≥800人"],
        ),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
    },
    "gains under 数量": {
      forms: [projectWith(["数量指标", "节约购书费用", "≥3万元"])],
      id: "row",
      at: ["P1 level3:1"],
      says: "经济效益指标",
    },
    "spending under 数量, 质量 and 社会成本": {
      forms: [
        projectWith(
          ["数量指标", "馆员工资总额", "≤30万元"],
          ["质量指标", "讲座费、劳务费", "≥90%"],
          ["社会成本指标", "基本支出", "≤300万元"],
        ),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
    },
    "a quality under 时效": {
      forms: [projectWith(["时效指标", "阅览秩序维护率", "≥97%"])],
      id: "row",
      at: ["P1 level3:1"],
      says: "可移到质量指标",
    },
    "indicators of the catalog under what they surely are not": {
      forms: [
        projectWith(
          ["经济效益指标", "培训人次", "≥260人次"],
          ["数量指标", "长效管理机制健全性", "健全"],
          ["时效指标", "政策知晓率", "≥85%"],
        ),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
      says: "“培训人次”在指标库中列在别处，不宜列在“经济效益指标”下，可移到数量指标",
    },
    "costs to society under 质量 where the edition has a branch for them": {
      forms: [
        projectForm({
          edition: "national-2021",
          indicators: [["质量指标", "对社会公众生产生活的不利影响", "较小"]],
        }),
      ],
      id: "row",
      at: ["P1 level3:1"],
      says: "可移到社会成本指标",
    },
    "rows of one branch that belong to different ones": {
      forms: [
        projectWith(
          ["经济效益指标", "培训人次", "≥260人次"],
          ["经济效益指标", "培训对象覆盖率", "≥95%"],
          ["经济效益指标", "车辆年检合格率", "=100%"],
        ),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2", "P1 level3:3"],
    },
    "running the office under 经济效益": {
      forms: [
        projectWith(["经济效益指标", "保障馆舍部门正常运转", "100%"], ["经济效益指标", "提高行政职能运行率", "≥30%"]),
      ],
      id: "row",
      at: ["P1 level3:1", "P1 level3:2"],
      says: "没有经济产出",
    },
  },
};
