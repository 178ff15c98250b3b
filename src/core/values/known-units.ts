import { isMoneyUnit, isPercentUnit, readUnit } from "./units";

/** Units for counting things (计量单位), from docs/domain.md 2.4. */
export const COUNT_UNITS: ReadonlySet<string> = new Set(
  "件 项 个 次 场 场次 期 人 人次 名 位 户 家 台 套 台（套） 辆 份 篇 册 本 部 条 批 批次 座 处 所 宗 起 例 支 只 头 株 棵 盏 块 面 幅 张 门 节 课时 间 栋 幢 列 艘 架 根 桶 箱 袋 瓶 盒 枚 封 组 队 班 片 段 款 种 类 级 村 社区 名次 户次 车次 班次 标段 点位 学时".split(
    " ",
  ),
);
/** Units of physical quantities. */
export const DIMENSION_UNITS: ReadonlySet<string> = new Set(
  "平方米 平方公里 公里 里 米 亩 公顷 立方米 立方 方 吨 千克 公斤 克 升 毫升 度 千瓦 千瓦时 兆瓦 倍 分 兆 M G GB TB 厘米 毫米 毫克/升 秒 分钟 小时 天 日 工作日 周 月 季度 年".split(
    " ",
  ),
);

/** Other units used after figures: compounds of people and things, spans of time, 元, other names of the units above. */
const FURTHER_UNITS =
  "元 件次 台次 家次 项次 个次 课次 篇次 车辆次 人天 人日 人月 人份 台班 台套 台件 台时 机时 个数 次数 人数 户数 件数 项数 页 届 轮 讲 班级 包 捆 匹 口 眼 孔 扇 双 对 副 颗 粒 层 顶 床 架次 航次 趟 笔 号 站 网点 站点 对象 平米 平方 千米 m2 m3 km km2 m cm mm kg g mg t L ml kW kWh MW MWh MB T dB °C 立方公里 万方 微克 毫克 标准箱 千字 字 版 幅次 秒钟 个月 个季度 个年度 个工作日 个自然日 自然日 个小时 个百分点 百分点 百分比 个点位 个标段 星期 旬 年度 月份 比例 比值 生 学生 床位 车位 泊位 户籍 学年 学期 天数 平方千米".split(
    " ",
  );

const UNITS: ReadonlySet<string> = new Set([...COUNT_UNITS, ...DIMENSION_UNITS, ...FURTHER_UNITS]);
const MAX_LENGTH = Math.max(...[...UNITS].map((unit) => unit.length));
/**
 * Units that more often begin a word than measure: 里程, 方案, 度假, 级别, 面积. They count as units only at the end of
 * a word.
 */
const ONLY_WHOLE = new Set("里 方 度 级 面 类 口 号 生 字 分 头 对 层 床 包 门 例 片 段 站 版 克 点".split(" "));
const LATIN_END = /[A-Za-z]$/;
const LATIN_START = /^[A-Za-z]/;
const LETTER = /^[\p{L}]/u;

/** The longest known unit at the beginning of a compact text, or "": 次培训 → 次, 人次以上 → 人次. */
export function knownUnitAtStart(text: string): string {
  for (let length = Math.min(MAX_LENGTH, text.length); length > 0; length -= 1) {
    const unit = text.slice(0, length);
    if (!UNITS.has(unit)) continue;
    const rest = text.slice(length);
    if ((ONLY_WHOLE.has(unit) && LETTER.test(rest)) || (LATIN_END.test(unit) && LATIN_START.test(rest))) continue;
    return unit;
  }
  return "";
}

/** Whether a compact text is a known unit. */
export const isUnit = (text: string): boolean => UNITS.has(text);

/** Whether a compact text is a unit in common use, alone or in a compound: 篇, 元/人/天, 万平方公里, %. */
export function isKnownUnit(text: string): boolean {
  const { unit } = readUnit(text);
  if (unit === null) return false;
  if (isPercentUnit(unit) || COUNT_UNITS.has(unit) || DIMENSION_UNITS.has(unit)) return true;
  const [first = "", ...rest] = unit.split(/[/·]/);
  const isMeasure = (part: string): boolean => COUNT_UNITS.has(part) || DIMENSION_UNITS.has(part);
  return (isMeasure(first) || isMoneyUnit(first)) && rest.every((part) => isMeasure(part) || part === "生");
}
