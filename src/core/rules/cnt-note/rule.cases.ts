import type { Demand } from "../../forms/form";
import { projectForm, type IndicatorSpec, type RuleCases } from "../cases";
import { cntNote } from "./rule";

const ROWS: readonly IndicatorSpec[] = [
  ["数量指标", "巡河次数", "≥120次", { level1: "产出指标" }],
  ["数量指标", "清淤长度", "≥9公里", { level1: "产出指标" }],
  ["质量指标", "验收合格率", "100%", { level1: "产出指标" }],
  ["社会效益指标", "受益村庄", "≥8个", { level1: "效益指标" }],
];
const SATISFACTION: IndicatorSpec = ["服务对象满意度指标", "沿河居民满意度", "≥92%", { level1: "满意度指标" }];

const asked = (of: Demand["of"], least: number, clause: string, isFirm = true) => ({ of, least, isFirm, clause });
const form = (
  demand: ReturnType<typeof asked>,
  indicators: readonly IndicatorSpec[] = ROWS,
  emptyBranches: readonly string[] = [],
) => projectForm({ indicators, emptyBranches, demands: [demand] });

const SATISFIED = asked({ kind: "named", name: "满意度" }, 1, "满意度指标必填");

export const cases: RuleCases = {
  rule: cntNote,
  accept: {
    "what the notes ask is there": [
      form(asked({ kind: "all" }, 4, "三级指标不少于4个")),
      form(asked({ kind: "each", level: 2 }, 1, "每个二级指标至少设1个三级指标")),
      form(asked({ kind: "each", level: 1 }, 1, "每个一级指标不少于1个")),
      form(asked({ kind: "each", level: 2 }, 2, "每个二级指标不少于2个"), ROWS.slice(0, 2)),
      form(asked({ kind: "named", name: "数量" }, 2, "数量指标不少于2个")),
      form(asked({ kind: "named", name: "产出" }, 3, "产出指标不少于3个")),
      form(asked({ kind: "named", name: "效益" }, 1, "效益指标至少填写1项")),
      form(SATISFIED, [...ROWS, SATISFACTION]),
    ],
    "a branch marked as not applicable": [
      form(SATISFIED, [...ROWS, ["服务对象满意度指标", "无", "不涉及", { level1: "满意度指标" }]]),
    ],
    "a row of an unknown branch, a form without indicators, no notes": [
      form(SATISFIED, [...ROWS, ["", "沿河居民满意度", "≥92%"]]),
      form(SATISFIED, []),
      projectForm({ indicators: ROWS }),
    ],
  },
  reject: {
    "fewer indicators than asked": {
      forms: [form(asked({ kind: "all" }, 10, "三级指标不少于10个"))],
      id: "few",
      at: ["P1 level3:1"],
      says: "要求“三级指标不少于10个”，现有三级指标 4 个",
      related: ["P1 year"],
    },
    "fewer than asked in general": {
      forms: [form(asked({ kind: "all" }, 5, "三级指标原则上不少于5个", false))],
      id: "fewInGeneral",
      at: ["P1 level3:1"],
      says: "核对是否要补充",
    },
    "an obligatory branch without an indicator": {
      forms: [form(SATISFIED, ROWS, ["服务对象满意度指标"])],
      id: "none",
      at: ["P1 level2:5"],
      says: "要求“满意度指标必填”，“满意度指标”还没有指标",
      related: ["P1 year"],
    },
    "a branch with fewer than asked": {
      forms: [form(asked({ kind: "named", name: "数量" }, 3, "数量指标不少于3个"))],
      id: "branch",
      at: ["P1 level2:1"],
      says: "“数量指标”只有 2 个",
    },
    "branches with fewer than each is to have in general": {
      forms: [form(asked({ kind: "each", level: 2 }, 2, "原则上每个二级指标至少2个", false))],
      id: "branchInGeneral",
      at: ["P1 level2:3"],
      says: "“质量指标”现有 1 个，请核对是否要补充",
      related: ["P1 year", "P1 level2:4"],
    },
    "branches with fewer than each is to have": {
      forms: [
        form(asked({ kind: "each", level: 2 }, 1, "每个二级指标至少设1个三级指标"), ROWS, ["时效指标", "生态效益指标"]),
      ],
      id: "none",
      at: ["P1 level2:5"],
      says: "“时效指标”还没有指标",
      related: ["P1 year", "P1 level2:6"],
    },
  },
};
