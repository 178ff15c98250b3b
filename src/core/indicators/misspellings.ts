import { CATALOG } from "../catalog/catalog";
import { flatMap } from "../flat-map";
import { groupBy } from "../group-by";
import { adjacentPairs } from "../values/text";
import homophones from "./homophones.json";
import { FIELD_WORDS } from "./lexicon";

/** A known term with one wrong character. */
export interface Misspelling {
  readonly wrong: string;
  readonly right: string;
}

/** Merges readings that typists confuse: 平翘舌, 前后鼻音, n and l. */
const looseReading = (reading: string): string =>
  reading
    .replace(/^([zcs])h/, "$1")
    .replace(/ng$/, "n")
    .replace(/^l/, "n");

/** Groups of characters that look alike. */
const LOOK_ALIKES =
  "末未 己已巳 日目曰 侯候 暑署 峻竣骏 幅辐福副 慢漫蔓 拨拔 析折拆 采彩踩 缉辑 栽裁载 贷货 贫贪 冶治 扰忧优 技枝 持特待 场扬 挽换 控挖 概慨 检捡险验 获荻 植值殖 即既 密蜜 坚竖 彻沏 沽估 辨辩辫 瞻赡 徽微 宣宜 续绩积 搞高 几凡 千干 土士 园圆 问间闻 晴睛 狠狼很 令今 抓爪 枪抢 材村杜 社杜 讯迅 设没 推椎准淮谁 住往佳 师帅 帐账 粮娘 辆俩 放收 效郊 务各 质盾 率卒 量重 算箕 知如 复夏 盖益 合台 格各 标杯 完宗 成戍 及乃 办为 结洁 满漏 意竟 度席 支友 付什 拔拨 发友 就熟 业亚 投没 诉拆 事亊 故敌 培陪 训圳 数教 环坏 境镜 经径 费贵 经轻 保堡 障漳 资姿 金全 项顷 目自 部陪 门们 管菅 理埋 建健 设投 服朋 公么 共其 群裙 众从 参叁 与写 受爱 益盖 产严 出击 社杜 会合 生主 态志 可叮 护沪 维唯 修俢 巡迅 查杳".split(
    " ",
  );

let readings: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function readReadings(): ReadonlyMap<string, ReadonlySet<string>> {
  const byCharacter = new Map<string, Set<string>>();
  const groups = [
    ...Object.entries(homophones).map(([reading, characters]) => [looseReading(reading), characters] as const),
    ...LOOK_ALIKES.map((characters, index) => [`look-alike ${index}`, characters] as const),
  ];
  for (const [key, characters] of groups) {
    for (const character of characters) byCharacter.set(character, (byCharacter.get(character) ?? new Set()).add(key));
  }
  return byCharacter;
}

/** Whether one character may be typed for the other because it sounds or looks alike. */
export function isConfusable(a: string, b: string): boolean {
  readings ??= readReadings();
  const [first, second] = [readings.get(a), readings.get(b)];
  return first !== undefined && second !== undefined && [...first].some((key) => second.has(key));
}

/** Correct words that differ from a known term in one character: 及时 and 即时, 维护 and 围护. */
const RIGHT_PAIRS =
  "即时 即期 实效 失效 受益 收益 公证 法制 制订 纪录 权力 权利 反映 检察 监察 试验 年检 就诊 志愿 自愿 围护 公式 公布 工序 公务 公物 供给 实际 时机 以及 其中 期中 中期 长期 常年 长年 成果 结果 截至 截止 定期 期限 权限 必须 必需 做到 作到 账务 帐务 财务 事务 实务 税务 适用 试用 实用 施用 使用 食用 专用 转用 通过 经过 公路 工路 水利 水力 人力 人利 能力 效力 效率 效益 收入 输入 投入 进入 产值 产量 质量 数量 总量 重量 容量 流量 用量 完整 完善 整治 政治 治理 管理 修理 整理 处理 办理 监理 医疗 治疗 预防 防御 防治 防止 制止 指示 指导 引导 辅导 培养 营养 疗养 休养 修养 保养 抚养 扶养 供养 公益 工艺 权益 利益 效应 适应 反应 响应 公开 公示 公告 工程 公共 机制 体制 机构 机关 建构 结构 合理 和谐 核查 合格 何种 稽查 复查 检查 抽查 调查 审查 侦查 侦察 督查 督察 巡查 巡察 视察 考察 观察 违约 违纪 违规 围栏 围墙 培育 保育 体育 教育 生育 养育 植物 职务 业务 义务 任务 服务 公费 工费 经费 免费 消费 收费 话费 花费 化肥 会费 汇费 支付 拨付 交付 缴付 给付 预付 代付 整改 政改 修改 更改 土改 房改 改造 建造 构造 制造 创造 结业 就业 失业 创业 农业 产业 企业 行业 事业 实业 物业 专业 职业 企事业 指标 目标 达标 商标 招标 投标 中标 坐标 位置 配置 购置 处置 闲置 装置 设置 安置 布置 市场 试场 现场 会场 场所 厂所 处所 居民 军民 居住 具体 集体 整体 主体 总体 全体 载体 实体 媒体".split(
    " ",
  );

let bigrams: ReadonlySet<string> | null = null;

/** Pairs of adjacent characters in the catalog, in the known terms and in the list above. */
function readBigrams(): ReadonlySet<string> {
  const texts = flatMap(CATALOG.indicators, ({ name, synonyms, definition }) => [
    name,
    ...(synonyms ?? []),
    definition,
  ]);
  const pairs = flatMap([...texts, ...FIELD_WORDS], adjacentPairs);
  return new Set([...pairs, ...RIGHT_PAIRS]);
}

/** A term with one character left open. */
interface Pattern {
  readonly word: string;
  /** Index of the open character. */
  readonly open: number;
  /** The word before and behind it. */
  readonly head: string;
  readonly tail: string;
}

/** The known terms, prepared for being looked up. */
interface Terms {
  readonly words: ReadonlySet<string>;
  /** For each pair of places, by the slot of the characters there: few or none of them fit at a place of a text. */
  readonly patterns: readonly (readonly (readonly Pattern[] | undefined)[])[];
}

let terms: Terms | null = null;

/** The first two places of a term that are not open, if its first, second or a later character is open. */
const FIXED_PLACES = [
  [1, 2],
  [0, 2],
  [0, 1],
] as const;
/** So many that few pairs of characters share a slot. */
const SLOTS = 0x2000;
const slotOf = (first: number, second: number): number => (first * 31 + second) & (SLOTS - 1);

function readTerms(): Terms {
  const patterns = flatMap(FIELD_WORDS, (word) =>
    Array.from(word, (_, open): Pattern => ({ word, open, head: word.slice(0, open), tail: word.slice(open + 1) })),
  );
  const last = FIXED_PLACES.length - 1;
  return {
    words: new Set(FIELD_WORDS),
    patterns: FIXED_PLACES.map(([first, second], index) =>
      inSlots(
        patterns.filter(({ open }) => Math.min(open, last) === index),
        ({ word }) => slotOf(word.charCodeAt(first), word.charCodeAt(second)),
      ),
    ),
  };
}

function inSlots(patterns: readonly Pattern[], slotOfPattern: (pattern: Pattern) => number): Terms["patterns"][number] {
  const slots = new Array<readonly Pattern[] | undefined>(SLOTS).fill(undefined);
  for (const [slot, alike] of groupBy(patterns, slotOfPattern)) slots[slot] = alike;
  return slots;
}

/**
 * Known terms in a compact text that contain one character which sounds or looks like the right one: 满意渡, 政务服物.
 * Reported only if the pairs that the character forms with its neighbours are unknown, so that 即时率 and 收益人口 are
 * accepted.
 */
export function misspellingsIn(text: string): readonly Misspelling[] {
  terms ??= readTerms();
  const found: Misspelling[] = [];
  for (let from = 0; from < text.length;) {
    const misspelling = misspellingAt(text, from, terms);
    if (misspelling) found.push(misspelling);
    from += misspelling?.wrong.length ?? 1;
  }
  return found;
}

/** The longest misspelt term at a place; of several the one whose wrong character comes first. */
function misspellingAt(text: string, from: number, { words, patterns }: Terms): Misspelling | null {
  const fitting = patternsAt(text, from, patterns);
  if (fitting.length === 0) return null;
  const wrongIn = ({ word }: Pattern): string => text.slice(from, from + word.length);
  const found = fitting
    .toSorted((a, b) => b.word.length - a.word.length || a.open - b.open)
    .find((each) => !words.has(wrongIn(each)) && isMisspelled(text, from, wrongIn(each), each.word, each.open));
  return found ? { wrong: wrongIn(found), right: found.word } : null;
}

const NONE: readonly Pattern[] = [];

/** The patterns that a text fits from a place on, except for a correct word; there are none at most places. */
function patternsAt(text: string, from: number, patterns: Terms["patterns"]): readonly Pattern[] {
  let fitting: Pattern[] | null = null;
  for (let index = 0; index < FIXED_PLACES.length; index += 1) {
    const [first, second] = FIXED_PLACES[index] ?? FIXED_PLACES[0];
    const likely = patterns[index]?.[slotOf(text.charCodeAt(from + first), text.charCodeAt(from + second))];
    if (likely === undefined) continue;
    for (const pattern of likely) {
      const { word, open, head, tail } = pattern;
      const isWord = text.charCodeAt(from + open) === word.charCodeAt(open);
      if (!isWord && text.startsWith(tail, from + open + 1) && text.startsWith(head, from))
        (fitting ??= []).push(pattern);
    }
  }
  return fitting ?? NONE;
}

const HAN = /\p{Script=Han}/u;

/** Whether the character forms a known pair with one of its neighbours. */
export function isInKnownPair(text: string, place: number): boolean {
  bigrams ??= readBigrams();
  const character = text.charAt(place);
  return bigrams.has(text.charAt(place - 1) + character) || bigrams.has(character + text.charAt(place + 1));
}

function isMisspelled(text: string, from: number, wrong: string, word: string, open: number): boolean {
  const character = wrong.charAt(open);
  if (!HAN.test(character) || !isConfusable(character, word.charAt(open))) return false;
  const place = from + open;
  if (isInKnownPair(text, place)) return false;
  const [before, behind] = [text.charAt(place - 1), text.charAt(place + 1)];
  // At the edge of a short word the character may belong to the adjacent word.
  const isEdge = (open === 0 && HAN.test(before)) || (open === wrong.length - 1 && HAN.test(behind));
  return wrong.length > 3 || !isEdge;
}
