import { isAchieved } from "./achieved";
import { MAY_BE_LIMITED } from "./by-branch";
import type { Named, Polarity } from "./kinds";
import type { NameWord, WordClass } from "./words";

/** Words that may stand between the deciding word and the end of a name without changing its meaning. */
const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  `
  发生 出现 产生 引发 造成 导致 行为 问题 现象 事项 事件 案件 案 平均 年均 月均 日均 人均 年 月 日 总 新增 累计 有效 责任
  相关 各类 单位 企业 人员 人口 群众 项目 工程 任务 工作 目标 计划 政策 服务 质量 设备 设施 系统 数据 资金 信息 等级 综合
  水平 程度 情况 指数 件 次 人 户 起 宗 例 家 个 处 条 台 辆 批 场 天 的 数 数量 总数 量 总量 率 比率 比例 占比 比重
  套 台套 台次 艘次 架次 车次 航次 家次 批次 场次 枚 根 组 份 篇 页 卷 册 期 宗 盏 座 棵 株 头 只 尾 艘 张 块 具 册次 断面 点位 站点 网点 工单 门诊
  百分比 度 感 性 值 额 总额 金额 面 面积 里程 长度 浓度 时间 时长 时限 次数 人数 件数 起数 人次 户数 级 强度 幅度
`
    .trim()
    .split(/\s+/),
);
const LONGEST = Math.max(...[...NEUTRAL_WORDS].map((word) => word.length));

/** Whether a text consists of neutral words. */
function isNeutral(text: string): boolean {
  const ends = new Set([0]);
  for (let from = 0; from < text.length; from += 1) {
    if (!ends.has(from)) continue;
    for (let to = from + 1; to <= Math.min(from + LONGEST, text.length); to += 1) {
      if (NEUTRAL_WORDS.has(text.slice(from, to))) ends.add(to);
    }
  }
  return ends.has(text.length);
}

/** Characters that may turn a name into its opposite, in parts of the name that are not known words: 错付, 空报, 终本. */
const NEGATIVE =
  /[错误漏延迟拒缺欠逾违撤废弃坏损失败劣亡虚假空终亏负降减]|退(?!役|休|耕|牧)|断(?!面)|停(?!车)|返(?![乡岗校还])/;
/** Not what is merely filled or consumed: CPU使用率, 水资源开发利用率, 电子烟使用率. */
const USED =
  /^(?!.*(?:CPU|内存|磁盘|硬盘|带宽|存储|缓存|端口|信道|开发利用|烟|酒|塑料|一次性|抗菌|抗生素|激素|农药|化肥|燃煤|散煤|地下水))/i;

/** What is found is none of the work: 抽查问题率. */
const FOUND = /问题|行为|现象|事件|案件/;

/** 不予受理率 may be wished for or not. */
const REFUSED = /不予|拒绝/;

/** Words whose direction depends on what they are about, and what makes them desirable or not. */
const AMBIVALENT: readonly (readonly [word: string, wished: RegExp])[] = [
  ["覆盖", /^(?!.*(?:云|雪|冰|雾|霾|杂草|藻))/],
  ["赔付", /^(?!)/],
  ["预警", /发布|信息|灾害|气象|洪水|地震|监测/],
  ["传播", /信息|新闻|文化|宣传|作品|内容|品牌|节目|媒体|知识|政策|科普/],
  ["密度", /免疫|路网|管网|网点|站点|公交|服务|监测|布点/],
  ["使用", USED],
  ["利用", USED],
  ["应用", USED],
];

/** What is wished to grow. Prices, debts and complaints are not. */
const WISHED =
  /收入|产值|生产总值|GDP|增加值|投资|消费|销售|游客|旅客|客流|就业|参保|能力|效率|效益|满意|素质|素养|产量|亩产|单产|覆盖|税收|利润|贸易|进出口|外资|主体|专利|阅读|知晓/;

const has = (word: NameWord | undefined, ...classes: readonly WordClass[]): boolean =>
  word !== undefined && classes.some((wordClass) => word.classes.has(wordClass));

/**
 * Whether the part of a name that decides its direction consists of known words, so that a comparator against the direction
 * is certainly wrong. In 补贴资金错付率 and 欠税催缴提醒户次 the words behind the last known one may say the opposite.
 */
export function isUnderstood({ name }: Pick<Named, "name">, words: readonly NameWord[], { about }: Polarity): boolean {
  if (about === "time-limit") return isTimeUnderstood(name, words);
  if (about === "count") return !MAY_BE_LIMITED.test(name) && isAchieved(name, words, surroundings(name, words));
  if (about !== "harm" && about !== "rate") return true;
  const last = words.at(-1);
  if (!last || !isNeutral(name.slice(last.to))) return false;
  return about === "harm" || (!FOUND.test(name.slice(last.to)) && isRateUnderstood(name, words, last));
}

const surroundings = (name: string, words: readonly NameWord[]) => ({
  isTailNeutral: isNeutral(name.slice(words.at(-1)?.to ?? 0)),
  mayBeTurned: NEGATIVE.test(unknownParts(name, words)),
});

/** A rate is good if nothing in its name says that something goes wrong, unless that is dealt with: 隐患整改率. */
function isRateUnderstood(name: string, words: readonly NameWord[], last: NameWord): boolean {
  const before = words.slice(0, -1);
  const isHarmed = before.some((word) => has(word, "harm", "turn") && !has(word, "cure"));
  if (isHarmed && !has(last, "cure", "good", "grow", "reduce") && !before.some((word) => has(word, "cure", "without")))
    return false;
  if (has(last, "grow") && !WISHED.test(name)) return false;
  const [, wished = null] = AMBIVALENT.find(([word]) => word === last.word) ?? [];
  if (wished?.test(name) === false || REFUSED.test(name)) return false;
  return has(last, "cure", "reduce") || !NEGATIVE.test(unknownParts(name, words));
}

/** Between the act and its time there is nothing unknown, and the act is one to get done: a long 阅读时长 is welcome. */
function isTimeUnderstood(name: string, words: readonly NameWord[]): boolean {
  const [act, time] = words.slice(-2);
  if (!act || !time) return true;
  const isToGetDone = ALWAYS_TAKEN.has(time.word) || has(act, "harm") || HANDLED.test(act.word);
  return isNeutral(name.slice(act.to, time.from)) && isToGetDone;
}

/** Words for time that is taken, whatever for. */
const ALWAYS_TAKEN: ReadonlySet<string> = new Set(["时限", "用时", "耗时", "工期"]);
const HANDLED =
  /响应|反应|办理|办结|办件|办复|办毕|修复|修补|恢复|到达|完成|处置|处理|处罚|[审查验核](?!访)|鉴定|检测|检验|化验|等候|等待|排队|候|滞留|住院|答复|回复|反馈|支付|拨付|发放|兑现|兑付|缴纳|整改|整治|送达|送检|出具|受理|立案|审理|执行|结案|结算|决算|清算|评审|评定|认定|评估|登记|备案|公布|公开|发布|报送|上报|首报|报告|抢修|抢通|抢险|抢救|急救|救援|出动|出警|到场|接警|接通|采购|到货|供货|安装|建设|建成|施工|改造|签订|签约|调拨|调运|清运|清理|清除|清扫|转运|转办|转诊|转送|交办|交付|移交|归档|录入|更新|投递|配送|分发|扑灭|扑救|拆除|化解|调解|销号|退款|退换|赔付|理赔|报销|通知|告知|编制|印发|提交|制定|投产|投用|开工|竣工|完工|验收|就诊|取药|诊断|解决|排除|消除|纠正|更换|维修|检修/;

/** The characters of a name outside its known words. */
const unknownParts = (name: string, words: readonly NameWord[]): string =>
  Array.from(name)
    .filter((_, index) => words.every(({ from, to }) => index < from || index >= to))
    .join("");
