import { projectForm, type RuleCases } from "../cases";
import { valUnitKind } from "./rule";

export const cases: RuleCases = {
  rule: valUnitKind,
  accept: {
    "events and materials in units of their own, expenses waived or paid by cases": [
      projectForm({
        indicators: [
          ["数量指标", "举办文化活动", "≥150场"],
          ["数量指标", "开展技能培训", "≥6期"],
          ["数量指标", "翻译语料库条目", "≥6万条"],
          ["数量指标", "减免基本丧葬费用", "≥2600例"],
          ["数量指标", "补贴参保费用", "≥800人"],
        ],
      }),
    ],
    "fees in money, per thing or in times, and those of others": [
      projectForm({
        indicators: [
          ["成本指标", "渠首物业费", "≤8万元"],
          ["成本指标", "监测井维护费", "≤300元/个"],
          ["数量指标", "支付水泵检测费", "≥8台"],
          ["数量指标", "拨付闸门维修费", "≥2次"],
          ["数量指标", "减免房屋租赁费", "≥6家"],
        ],
      }),
    ],
    "a rate with its share in the name": [projectForm({ indicators: [["质量指标", "水质检测合格率100%", "=100%"]] })],
    "words for the whole in %, and words in a unit of degrees": [
      projectForm({
        indicators: [
          ["质量指标", "闸门验收", "全部合格", { unit: "%" }],
          ["社会效益指标", "灌区用水秩序", "明显改善", { unit: "级" }],
          ["社会效益指标", "灌区用水秩序", "", { unit: "%" }],
        ],
      }),
    ],
    "the power of a device": [projectForm({ indicators: [["数量指标", "水泵功率", "≥30台"]] })],
    "people among things, and things in their own units": [
      projectForm({
        indicators: [
          ["数量指标", "购置机器人数量", "≥3台"],
          ["数量指标", "采购服务人员数", "≥3人"],
          ["数量指标", "维修住房数量", "≥30户"],
          ["数量指标", "法人数量", "≥3个"],
        ],
      }),
    ],
    "rates of so many": [projectForm({ indicators: [["社会效益指标", "千户投诉率", "≤3件"]] })],
    "units that fit": [
      projectForm({
        indicators: [
          ["满意度指标", "居民满意度", "≥92%"],
          ["满意度指标", "居民满意度测评", "≥90分"],
          ["数量指标", "覆盖社区数", "≥12个"],
          ["数量指标", "义诊服务次数", "≥300人次"],
          ["数量指标", "编印简报数量", "≥6期"],
          ["数量指标", "修缮面积", "≥1.2万平方米"],
        ],
      }),
    ],
    "names that only contain a rate": [
      projectForm({
        indicators: [
          ["数量指标", "满意度调查次数", "≥2次"],
          ["数量指标", "开设班次", "46个"],
          ["数量指标", "主体班次", "≥12期"],
          ["质量指标", "巡查频率", "≥4次"],
          ["时效指标", "处置及时性", "≤30分钟"],
        ],
      }),
    ],
    "a change of a count": [
      projectForm({
        indicators: [
          ["社会效益指标", "进馆人次", "较上年增加5%"],
          ["社会效益指标", "事故减少次数", "≥5%"],
        ],
      }),
    ],
    "odd units that are in use": [
      projectForm({
        indicators: [
          ["数量指标", "抽样检测数量", "≥300个次"],
          ["生态效益指标", "延误系数", "≤1.6比值"],
        ],
      }),
    ],
    "unusual units of indicators of the catalog": [
      projectForm({
        indicators: [
          ["经济效益指标", "节约财政资金额", "≥5%"],
          ["时效指标", "项目完成时间", "≤10个月"],
          ["数量指标", "培训人次", "≥40人"],
          ["可持续影响指标", "成果持续使用年限", "≥3年"],
        ],
      }),
    ],
    "a unit that value and column share": [
      projectForm({ indicators: [["成本指标", "印刷费用", "3万元", { comparator: "≤", unit: "万元" }]] }),
    ],
  },
  reject: {
    "events and materials in square metres and kilometres": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "举办文化活动", "≥150平方米"],
            ["数量指标", "开展科普讲座", "≥6公里"],
            ["数量指标", "翻译语料库条目", "≥60公里"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
    "words in per cent": {
      forms: [projectForm({ indicators: [["社会效益指标", "保障灌溉用水", "应灌尽灌", { unit: "%" }]] })],
      id: "words",
      at: ["P1 target:1"],
      says: "单位栏写“%”，指标值“应灌尽灌”却是文字",
    },
    "fees and rates with their share in the name, counted in things": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "渠首物业费", "8个"],
            ["数量指标", "巡检设备配备率100%", "600件"],
            ["质量指标", "闸门维护率达到95%以上", "5个"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“渠首物业费”衡量的是金额，指标值“8个”却以“个”计",
    },
    "rates and events in the unit of something else": {
      forms: [
        projectForm({
          indicators: [
            ["质量指标", "移植手术成功率", "≥97", { unit: "次" }],
            ["质量指标", "卷宗著录差错率", "≤0.2页"],
            ["数量指标", "送戏下乡场次", "≥30人"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 unit:1", "P1 target:2", "P1 target:3"],
      says: "衡量的是比率",
    },
    "how long something lasts, and how fast help comes": {
      forms: [
        projectForm({
          indicators: [
            ["可持续影响指标", "健身器材使用年限", "≥8人"],
            ["时效指标", "救援队伍到场时间", "≤20天"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 target:1", "P1 target:2"],
      says: "衡量的是时间",
    },
    "people who are named without a number, and units counted in money": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "引进高层次人才", "≥30个"],
            ["社会效益指标", "参赛单位数", "≥40万元"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 target:1", "P1 target:2"],
    },
    "people in pieces, machines in persons and areas in places": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "培训传承人数量", "≥100个"],
            ["数量指标", "购置CT数量", "1人"],
            ["数量指标", "维修改造面积", "≥3200所"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
    },
    "a satisfaction in times and a rate in money or hours": {
      forms: [
        projectForm({
          indicators: [
            ["满意度指标", "居民满意度", "≤2次"],
            ["质量指标", "项目验收合格率", "≥30万元"],
            ["时效指标", "报修处置及时率", "≤4小时"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“居民满意度”衡量的是满意度，指标值“≤2次”却以“次”计",
    },
    "things counted in another thing's unit": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "惠及社区数", "=8件"],
            ["数量指标", "媒体刊发次数", "≥2000人次"],
            ["数量指标", "修缮面积", "300", { comparator: "≥", unit: "户" }],
            ["数量指标", "聘用人员数量", "≥5万元"],
            ["社会效益指标", "进馆人次", "≥95%"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 target:1", "P1 target:2", "P1 unit:3", "P1 target:4", "P1 target:5"],
    },
    "units of another kind of value than the catalog's": {
      forms: [
        projectForm({
          indicators: [
            ["时效指标", "项目完成时间", "≥95%"],
            ["经济效益指标", "节约财政资金额", "≥5项"],
            ["数量指标", "发表论文篇数", "≥5%"],
          ],
        }),
      ],
      id: "thing",
      at: ["P1 target:1", "P1 target:2", "P1 target:3"],
      says: "“项目完成时间”衡量的是时间，指标值“≥95%”却以“%”计",
    },
    "nouns that are no unit, once a form": {
      forms: [
        projectForm({
          indicators: [
            ["数量指标", "新建站点数量", "3", { comparator: "≥", unit: "个数" }],
            ["数量指标", "改造站点数量", "≥5个数"],
          ],
        }),
      ],
      id: "noUnit",
      at: ["P1 unit:1"],
      says: "“个数”不是计量单位（本表 2 处），请改为“个”",
      fixes: { "P1 unit:1": "个", "P1 target:2": "≥5个" },
    },
    "times for something that appears in issues": {
      forms: [projectForm({ indicators: [["数量指标", "编发工作简报", "≥6次数"]] })],
      id: "noUnit",
      at: ["P1 target:1"],
      says: "请改为“个”“期”“份”等量词",
    },
    "a share by its noun": {
      forms: [projectForm({ indicators: [["质量指标", "检测合格率", "≥0.97比例"]] })],
      id: "noUnit",
      at: ["P1 target:1"],
      says: "“比例”不是计量单位，请改为“%”",
    },
    "a value with another unit than its column": {
      forms: [projectForm({ indicators: [["成本指标", "印刷费用", "3万元", { comparator: "≤", unit: "%" }]] })],
      id: "columns",
      at: ["P1 target:1"],
      says: "指标值“3万元”自带的单位与单位栏的“%”不一致",
    },
    "something done in time, in persons": {
      forms: [projectForm({ indicators: [["质量指标", "按时发放补助", "≥1人"]] })],
      id: "thing",
      at: ["P1 target:1"],
    },
  },
};
