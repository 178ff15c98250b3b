import type { Draw } from "./draw";

/** An indicator as it was meant. */
export interface MeantIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly comparator: "≥" | "≤" | "=";
  /** As typed: "1200", "95", "3.5". */
  readonly figure: string;
  /** With its magnitude, as typed: 人次, 万元, %. */
  readonly unit: string;
}

/** A project form as it was meant, before it is laid out. Amounts are in 万元. */
export interface MeantForm {
  readonly year: number;
  readonly texts: Readonly<Record<"projectName" | "departmentName" | "unitName" | "annualGoal", string>>;
  readonly periodGoal: string | null;
  readonly period: string | null;
  readonly amounts: Readonly<Record<"totalFunds" | "fiscalFunds" | "otherFunds", number>>;
  readonly indicators: readonly MeantIndicator[];
}

const PLACES = ["青禾县", "云溪区", "白石市", "柳河镇", "松岭县"] as const;
const DEPARTMENTS = ["农业农村局", "水利局", "文化和旅游局", "教育局", "卫生健康局", "交通运输局"] as const;
const UNITS = ["农技推广站", "水库管理所", "图书馆", "第二小学", "疾控中心", "公路养护站"] as const;
const THINGS = ["灌渠", "图书", "校舍", "路灯", "疫苗", "农机", "苗木", "档案"] as const;
const WORKS = ["维护", "采购", "改造", "更新", "普查", "推广"] as const;

interface Kind {
  readonly level1: string;
  readonly level2: string;
  readonly name: (thing: string, work: string) => string;
  readonly comparator: MeantIndicator["comparator"];
  readonly figure: (draw: Draw) => string;
  readonly unit: readonly [string, ...string[]];
}

const count = (draw: Draw): string => String(draw.int(2, 90) * draw.pick([1, 1, 10, 100]));
const share = (draw: Draw): string => String(draw.int(80, 100));

const KINDS: readonly Kind[] = [
  {
    level1: "产出",
    level2: "数量",
    name: (thing, work) => `${work}${thing}数量`,
    comparator: "≥",
    figure: count,
    unit: ["个", "台", "套", "处", "万件"],
  },
  {
    level1: "产出",
    level2: "数量",
    name: (thing) => `${thing}培训人次`,
    comparator: "≥",
    figure: count,
    unit: ["人次"],
  },
  {
    level1: "产出",
    level2: "质量",
    name: (thing) => `${thing}验收合格率`,
    comparator: "≥",
    figure: share,
    unit: ["%"],
  },
  {
    level1: "产出",
    level2: "质量",
    name: (thing, work) => `${thing}${work}达标率`,
    comparator: "=",
    figure: () => "100",
    unit: ["%"],
  },
  {
    level1: "产出",
    level2: "时效",
    name: (thing, work) => `${thing}${work}及时率`,
    comparator: "≥",
    figure: share,
    unit: ["%"],
  },
  {
    level1: "产出",
    level2: "时效",
    name: (thing) => `${thing}故障响应时间`,
    comparator: "≤",
    figure: (draw) => String(draw.int(1, 48)),
    unit: ["小时", "天"],
  },
  {
    level1: "产出",
    level2: "成本",
    name: (thing, work) => `${thing}${work}费用`,
    comparator: "≤",
    figure: (draw) => (draw.int(10, 900) / 10).toString(),
    unit: ["万元"],
  },
  {
    level1: "效益",
    level2: "经济效益",
    name: (thing) => `${thing}带动增收户数`,
    comparator: "≥",
    figure: count,
    unit: ["户"],
  },
  {
    level1: "效益",
    level2: "社会效益",
    name: (thing) => `${thing}受益群众人数`,
    comparator: "≥",
    figure: count,
    unit: ["人", "万人"],
  },
  {
    level1: "效益",
    level2: "生态效益",
    name: (thing) => `${thing}节水量`,
    comparator: "≥",
    figure: count,
    unit: ["吨", "万立方米"],
  },
  {
    level1: "效益",
    level2: "可持续影响",
    name: (thing) => `${thing}使用年限`,
    comparator: "≥",
    figure: (draw) => String(draw.int(2, 20)),
    unit: ["年"],
  },
  {
    level1: "满意度",
    level2: "服务对象满意度",
    name: (thing) => `${thing}服务对象满意度`,
    comparator: "≥",
    figure: share,
    unit: ["%"],
  },
];

/** Draws a filled form; two rows never have the same name. */
export function meantForm(draw: Draw): MeantForm {
  const place = draw.pick(PLACES);
  const [thing, work] = [draw.pick(THINGS), draw.pick(WORKS)];
  const fiscal = draw.int(20, 9000) / draw.pick([1, 10, 100]);
  const other = draw.chance(0.5) ? 0 : draw.int(1, 500) / 10;
  return {
    year: draw.int(2022, 2027),
    texts: {
      projectName: `${thing}${work}${draw.pick(["项目", "经费", "工程", ""])}`,
      departmentName: `${place}${draw.pick(DEPARTMENTS)}`,
      unitName: `${place}${draw.pick(UNITS)}`,
      annualGoal: `完成${thing}${work}${draw.int(2, 60)}处，${draw.pick(["保障群众正常使用", "受益群众满意", "按期通过验收"])}。`,
    },
    periodGoal: draw.chance(0.3) ? `三年内${work}全部${thing}，形成长效管护机制。` : null,
    period: draw.chance(0.4) ? draw.pick(["2025年1月至2026年12月", "1年", "2026年1月-2026年12月"]) : null,
    amounts: { totalFunds: fen(fiscal + other), fiscalFunds: fen(fiscal), otherFunds: fen(other) },
    indicators: draw.some(KINDS, draw.int(5, KINDS.length)).map((kind) => ({
      level1: kind.level1,
      level2: kind.level2,
      level3: kind.name(thing, work),
      comparator: kind.comparator,
      figure: kind.figure(draw),
      unit: draw.pick(kind.unit),
    })),
  };
}

/** Whole 分, so that sums are exact. */
const fen = (amount: number): number => Math.round(amount * 1e6) / 1e6;
