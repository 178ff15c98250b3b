import { projectForm, projectWith, type RuleCases } from "../cases";
import { valVague } from "./rule";

export const cases: RuleCases = {
  rule: valVague,
  accept: {
    "what is still to fill": [projectForm({ indicators: [["质量指标", "堤防完好率", "≥   %"]] })],
    "rates whose words are a figure": [
      projectForm({
        indicators: [
          ["质量指标", "验收合格率", "全部合格"],
          ["数量指标", "社区覆盖率", "全覆盖"],
          ["满意度指标", "居民满意度", "九成以上"],
        ],
      }),
    ],
    "grades and states to reach": [
      projectWith(["质量指标", "服务水平", "优良"]),
      projectWith(["社会效益指标", "街区秩序", "持续改善"]),
      projectWith(["时效指标", "物资供应", "及时"]),
    ],
    "nothing of what nobody wants": [projectWith(["质量指标", "安全责任事故", "无"])],
    "a direction, a sentence and the name of a measure where the column asks for 定性": [
      projectWith(
        ["社会效益指标", "道路景观", "提升", { comparator: "定性" }],
        ["社会效益指标", "人才发展", "激发青年科技人才创新活力", { comparator: "定性" }],
        ["质量指标", "出行服务质量", "保障程度", { comparator: "定性" }],
      ),
    ],
    "states that are name and value": [
      projectWith(["质量指标", "专款专用", "专款专用"], ["质量指标", "渠道衬砌质量达标", "渠道衬砌质量达标"]),
    ],
    "costs in words, which COST-MISSING tells": [projectWith(["成本指标", "仪器成本", "有效"])],
    "rows without an indicator": [projectWith(["生态效益指标", "不涉及", "无"])],
    "dates of works and of money that say how much": [
      projectWith(["时效指标", "竣工时间", "11月底前"]),
      projectWith(["时效指标", "资金拨付进度", "11月底前完成"]),
      projectWith(["时效指标", "资金拨付进度", "11月底前达到90%"]),
    ],
  },
  reject: {
    "results instead of targets": {
      forms: [
        projectWith(
          ["质量指标", "应急救援演练", "已完成"],
          ["社会效益指标", "护林制度", "已全部建立"],
          ["时效指标", "渠道清淤", "均已按时完成"],
        ),
      ],
      id: "result",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“应急救援演练”的指标值“已完成”是完成后的结果，不是目标",
    },
    "the name once more": {
      forms: [projectWith(["经济效益指标", "指导茶园建设", "指导茶园建设"])],
      id: "nameAgain",
      at: ["P1 target:1"],
      says: "照抄了指标名称",
    },
    "a cost under 数量 that only the budget holds": {
      forms: [projectWith(["数量指标", "成本控制", "不超过预算"])],
      id: "budgetOnly",
      at: ["P1 target:1"],
      says: "没有写明金额",
    },
    "times that only rules or demands set": {
      forms: [
        projectForm({
          indicators: [
            ["时效指标", "救助资金结算时间", "按规定时间"],
            ["时效指标", "补贴发放时间", "在规定时限内"],
            ["时效指标", "材料报送时限", "按时限要求"],
          ],
        }),
      ],
      id: "numberInWords",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
    "satisfaction that rises": {
      forms: [projectWith(["满意度指标", "馆员满意度", "明显提升"])],
      id: "rateInWords",
      at: ["P1 target:1"],
    },
    "a little, and verbs without a measure": {
      forms: [
        projectWith(["社会效益指标", "居民阅读意识", "有所增强"]),
        projectWith(["社会效益指标", "家长陪护压力", "减轻"]),
        projectWith(["社会效益指标", "城乡差距", "缩小"]),
      ].map((form, index) => ({ ...form, sheet: `P${index + 1}` })),
      id: "direction",
      at: ["P1 target:1", "P1 target:1", "P1 target:1"],
    },
    "an indefinite number of anything": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "栽植护岸柳", "若干株"],
            ["数量指标", "巡堤", "大量人次"],
            ["质量指标", "出行服务质量", "据实满意度"],
          ],
        }),
      ],
      id: "indefinite",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
    "praise where the column asks for 定性": {
      forms: [projectWith(["社会效益指标", "群众反映", "比较好", { comparator: "定性" }])],
      id: "praise",
      at: ["P1 target:1"],
    },
    strength: {
      forms: [projectForm({ indicators: [["社会效益指标", "会议保障能力", "强"]] })],
      id: "praise",
      at: ["P1 target:1"],
    },
    "praise of an influence or its degree": {
      forms: [projectForm({ indicators: [["社会效益指标", "保护森林", "影响程度明显"]] })],
      id: "praise",
      at: ["P1 target:1"],
    },
    "rates in words": {
      forms: [
        projectForm({
          indicators: [
            ["时效指标", "按时完工率", "及时"],
            ["满意度指标", "用水户满意度", "基本满意"],
          ],
        }),
      ],
      id: "rateInWords",
      at: ["P1 target:1", "P1 target:2"],
      says: "是比率，指标值“及时”却是文字",
    },
    "bare directions and numbers that are none": {
      forms: [
        projectForm({
          indicators: [
            ["社会效益指标", "居住环境", "改善"],
            ["生态效益指标", "生态修复功能", "提高"],
            ["数量指标", "更新座椅数量", "若干"],
            ["数量指标", "更新垃圾箱数量", "一批"],
            ["社会效益指标", "居民生活负担", "有效"],
          ],
        }),
      ],
      id: ["direction", "direction", "indefinite", "indefinite", "praise"],
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4", "P1 target:5"],
      says: "“居住环境”的指标值“改善”只说了方向",
    },
    "sentences, names of measures, yes and a unit alone": {
      forms: [
        projectForm({
          indicators: [
            ["社会效益指标", "人才发展", "激发青年科技人才创新活力"],
            ["质量指标", "出行服务质量", "保障程度"],
            ["生态效益指标", "环境面貌", "是"],
            ["经济效益指标", "节约用水支出", "万元"],
          ],
        }),
      ],
      id: ["sentence", "measure", "yes", "unitOnly"],
      at: ["P1 target:1", "P1 target:2", "P1 target:3", "P1 target:4"],
      says: "是一句描述",
    },
    "praise without a measure": {
      forms: [
        projectForm({
          indicators: [
            ["社会效益指标", "群众反映", "比较好"],
            ["社会效益指标", "社会影响", "成效显著"],
            ["社会效益指标", "综合考评位次", "位居前列"],
          ],
        }),
      ],
      id: "praise",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“群众反映”的指标值“比较好”没有衡量标准",
    },
    "words for a number or a time": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "配发防寒服套数", "足额"],
            ["数量指标", "参训茶农人次", "全部完成"],
            ["时效指标", "水泵故障修复时间", "及时"],
          ],
        }),
      ],
      id: "numberInWords",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "没有数字，无法考核",
    },
    "a cost that nobody limits, beside an amount": {
      forms: [
        projectForm({
          indicators: [
            ["成本指标", "项目总成本", "≤20万元"],
            ["成本指标", "专家劳务费", "按规定执行"],
            ["成本指标", "单项委托成本", "符合相关规定"],
          ],
        }),
      ],
      id: "openCost",
      at: ["P1 target:2", "P1 target:3"],
      says: "没有限额",
    },
    "a time without an end": {
      forms: [projectWith(["可持续影响指标", "作用时限", "长期"])],
      id: "endless",
      at: ["P1 target:1"],
      says: "没有期限",
    },
    "nothing as a target": {
      forms: [projectWith(["社会效益指标", "日常工作正常开展", "无"])],
      id: "nothing",
      at: ["P1 target:1"],
      says: "等于没有目标",
    },
    "a date alone for money and rates": {
      forms: [
        projectForm({
          indicators: [
            ["时效指标", "资金拨付进度", "11月底前"],
            ["时效指标", "预算执行率", "2026年底"],
          ],
        }),
      ],
      id: "dateOnly",
      at: ["P1 target:1", "P1 target:2"],
      says: "只有时间没有比例",
    },
  },
};
