import { flatMap } from "../flat-map";
/** A wrong spelling and its correction. */
export interface Typo {
  readonly wrong: string;
  readonly right: string;
  /** Another word that may be meant; only the author can tell. */
  readonly orElse?: string;
  /** Likely, but up to the author: never corrected automatically. */
  readonly isGuess?: boolean;
}

/**
 * Spellings that are wrong wherever they occur, each with its only correction. The lookarounds exclude words that are
 * merely adjacent: 前提很好, 反复盖章, 按装机容量, 适宜传播.
 */
const WRONG_WORDS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/提搞/, "提高"],
  [/以经(?=完成|建成|实现|开展|落实)/, "已经"],
  [/(?<![自利知一])己(?=完成|建成|办结|落实|验收|开展|支付)/, "已"],
  [/按装(?=率|设备|调试|完成|及|和|、|到位|$)/, "安装"],
  [/布署|部暑(?![期假])/, "部署"],
  [/(?<![反重])复盖(?![章印])/, "覆盖"],
  [/(?<=监督|督导|执法|专项|安全)检察(?!院|机关|官|长|室|部门|监督)/, "检查"],
  [/训炼/, "训练"],
  [/事顾(?!问)/, "事故"],
  [/捡(?=查|测)/, "检"],
  [/(?<=检|监)侧(?!面|重|翼|门)/, "测"],
  [/(?<![有没])没备(?![案份用])/, "设备"],
  [/(?<!屋)顶目(?!标)/, "项目"],
  [/咨金/, "资金"],
  [/(?<=基础|工程|项目)健设(?![施备])/, "建设"],
  [/维户(?![口外])/, "维护"],
  [/够置/, "购置"],
  [/(?<!浪)漫意(?![境大])/, "满意"],
  [/环镜/, "环境"],
  [/审记(?![录载名账])/, "审计"],
  [/纠份/, "纠纷"],
  [/(?<=隐患|风险|全面|专项)排察/, "排查"],
  [/按排(?![水放污序名])/, "安排"],
  [/通迅(?![速猛])/, "通讯"],
  [/防犯(?!罪)/, "防范"],
  [/竟(?=争(?!取)|赛)/, "竞"],
  [/坐谈/, "座谈"],
  [/(?<=鼓|奖)厉/, "励"],
  [/资询(?![价问])/, "咨询"],
  [/恢覆/, "恢复"],
  [/反溃/, "反馈"],
  [/(?<=效|频)律(?![师法令所])/, "率"],
  [/防碍/, "妨碍"],
  [/峻工/, "竣工"],
  [/慢意度|满易度|满意渡/, "满意度"],
  [/(?<=完成|合格|覆盖|达标|满意|及时|办结|知晓|到位)律(?![师法令所动])/, "率"],
  [/绩笑|(?<![后持连继延陆])续效(?=目标|指标|评价)|积效(?=目标|指标|评价)/, "绩效"],
  [/(?<![适便不最时权相])宜传(?![播承递统])/, "宣传"],
  [/陪训/, "培训"],
  [/气侯/, "气候"],
  [/幅射/, "辐射"],
  [/松驰/, "松弛"],
  [/弘杨/, "弘扬"],
  [/惯彻/, "贯彻"],
  [/再接再励|再接在厉/, "再接再厉"],
  [/相辅相承/, "相辅相成"],
  [/按步就班/, "按部就班"],
  // 师范 is a teachers' school; a model village or household is 示范.
  [/师范(?=村|户|岗|乡镇|社区(?!大学|学院)|窗口|带动|引领)/, "示范"],
];

/** Verbs of two characters that occur in names of rates and counts. */
const VERBS = ["办结", "完成", "覆盖", "合格", "达标", "验收", "支付", "拨付", "发放", "处置", "响应", "送达", "更新"];
/** When or how something is done; precedes the verb. */
const QUALIFIERS = "当天|当日|按时|按期|及时|限时|提前|全面";
/** A qualifier inside the verb: 办当天结率. */
const SPLIT_VERBS = VERBS.map(
  (verb) => [new RegExp(`${verb.charAt(0)}(${QUALIFIERS})${verb.charAt(1)}(?=率|量|数|$)`), verb] as const,
);

/** Measures of three characters at the end of a name. 利用率 is excluded because of 适用利率. */
const MEASURES =
  "办结率 覆盖率 合格率 完成率 满意度 满意率 知晓率 及时率 达标率 到位率 执行率 准确率 通过率 增长率 完好率 参与率 好评率 普及率 控制率 受益率 使用率 巩固率 就业率 验收率".split(
    " ",
  );
const inOrder = (text: string): string => Array.from(text).toSorted().join("");
const MEASURE_BY_CHARACTERS: ReadonlyMap<string, string> = new Map(
  MEASURES.map((measure) => [inOrder(measure), measure]),
);

/** Meant is 提高 or 提升. */
const UNCLEAR = /(?<!前)提很(?!好|多|快)/;

/** Matches any of the lists above: most texts have no typing error and are dismissed with this one test. */
const ANY_TYPO = new RegExp(
  [UNCLEAR.source, ...[...WRONG_WORDS, ...SPLIT_VERBS].map(([wrong]) => wrong.source)].join("|"),
);

/**
 * Typing errors in a text, in the order of the lists above. All but those with `orElse` have exactly one correction.
 */
export function typosIn(text: string): readonly Typo[] {
  if (!ANY_TYPO.test(text)) return [];
  const unclear = UNCLEAR.test(text) ? [{ wrong: "提很", right: "提高", orElse: "提升" }] : [];
  const words = flatMap(WRONG_WORDS, ([wrong, right]): readonly Typo[] => {
    const found = wrong.exec(text)?.[0];
    return found === undefined ? [] : [{ wrong: found, right }];
  });
  const split = flatMap(SPLIT_VERBS, ([pattern, verb]): readonly Typo[] => {
    const [found, qualifier = ""] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [{ wrong: found, right: `${qualifier}${verb}` }];
  });
  return [...unclear, ...words, ...split];
}

/** 出勤率达标 and 满意度满意: the last three characters begin with the end of another measure. */
const BEGINS_WITH_MEASURE = /^[率度]/;

/** Every measure has one of these characters. */
const OF_MEASURE = /[率度]/;

/** The measure at the end of a 三级指标 name if its characters are transposed: 合率格 → 合格率. */
export function transposedMeasure(name: string): Typo | null {
  const wrong = name.slice(-3);
  if (!OF_MEASURE.test(wrong)) return null;
  const right = MEASURE_BY_CHARACTERS.get(inOrder(wrong));
  return right === undefined || right === wrong || BEGINS_WITH_MEASURE.test(wrong) ? null : { wrong, right };
}
