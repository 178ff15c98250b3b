import { withoutCode } from "../values/text";
import { gluedLevels, isLevel1, isLevel2 } from "./lexicon/categories";

/** What the text of a cell may be, each from 0 (no) to 1 (certainly). Judged by the text alone. */
export interface CellFeatures {
  /** A 一级 or 二级 category. */
  readonly level1: number;
  readonly level2: number;
  /** A 指标值 with comparator, number or unit; words such as 有效提升 score lower. */
  readonly target: number;
  /** Nothing but a comparator: ≥, 大于等于, 定性. */
  readonly comparator: number;
  /** 正向, 反向, 定量: not a comparator. */
  readonly polarity: number;
  readonly unit: number;
  /** A number alone. */
  readonly number: number;
  /** An amount of money, with or without its unit. */
  readonly amount: number;
  /** The name of an indicator. */
  readonly name: number;
  /** A sentence or longer. */
  readonly prose: number;
  /** The name of a body: …局, …中心. */
  readonly body: number;
}

const COMPARATOR =
  /^(?:[≥≤><=≧≦⩾⩽＝]|>=|<=|=>|=<|大于|小于|等于|大于或?等于|小于或?等于|不低于|不高于|不少于|不超过|不大于|不小于|定性|高于|低于)$/;
const POLARITY = /^(?:(?:正|反|负|逆)向(?:指标)?|定量(?:指标)?|定性指标|适度指标|[是否])$/;
const STARTS_COMPARED =
  /^(?:[≥≤><=≧≦⩾⩽》《]|不低于|不高于|不少于|不超过|不大于|不小于|不多于|至少|大于|小于|等于|控制在|低于|高于|达到)/;
const MEASURE =
  /^约?[-+]?\d[\d,]*(?:\.\d+)?[余多]?[十百千万亿]*\(?(?:[%‰℃]|[\u4e00-\u9fff/㎡²³a-zA-Z·*]{1,9})\)?(?:以上|以内|以下|左右|及以上|之内|内|前|底前)?[.。]?$/;
const DATED = /(?:^|[^\d])(?:1[0-2]|0?[1-9])月(?:\d{1,2}日)?(?:底|份)?(?:前|内|底前|以前|完成)|^20\d{2}年|年底|季度/;
const COUNTED = /^[一二两三四五六七八九十百]+(?:次|支|个|项|份|场|期|人|家|处|座|批|套|台|篇|部|名)$/;
const RATE_IN_WORDS =
  /(?:率|度|占比|比例|以上|以内|增长|下降|提高|降低|减少|节约)[≥≤=><达到为约]*\d[\d.]*(?:%|个百分点)?/;
const GRADE =
  /^(?:是|否|优|良|好|高|中|低|无|有|较?[优良好高强大低少][秀良好]?|全部|不涉及|及时|按时|按期|准时|达标|合格|完成|已?完成|有效|显著|明显|持续|长期|稳定|合理|健全|完善|规范|正常|可控|逐步|不断|进一步|大幅|有所|基本|达到预期|按.{1,8}(?:完成|发放|执行|支付)|应.尽.)(?:.{0,8})$|^.{0,8}(?:提升|提高|改善|增强|降低|减少|优化|完善|保障|明显|显著|有效|良好|稳定|及时|增加|推动|促进|支撑|到位|达标|满意)$/;
const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const AMOUNT =
  /^[¥￥]?[-+]?\d[\d,]*(?:\.\d+)?(?:元|千元|万元?|百万元?|亿元?)?(?:整|[;；(（].*)?$|^[零壹贰叁肆伍陆柒捌玖拾佰仟萬万亿元整圆角分]{3,}$/;
const NIL = /^(?:-|—|–|\/|无)$/;
const UNIT =
  /^(?:[%‰]|百分比|百分点|万?[元人次件个户项份家场期篇座台套辆天日月年亩吨米处条名支部本册组批起例艘盏株头只间平]|[十百千万亿]?(?:元|人次|人|平方米|平方公里|公里|千米|立方米?|千瓦时|工作日|小时|分钟|个月|台套|台\/套|次数|个数|人数|次\/年|度|米|亩|公顷|吨|千克|公斤|户次|批次|场次|课时|学时|千伏安|家次|件次|分|比例|比值|GB|TB|M)|台\(套\)|个\(套\)|个次|[元万][/\u4e00-\u9fff·*./]{1,10}|km|m2|㎡|m|kg|t|个[\u4e00-\u9fff]?)$/;
const NAME_TAIL =
  /(?:率|数|量|度|数量|次数|人数|人次|成本|费用?|金额|额|标准|时间|时限|期限|时效|及时性|性|情况|水平|程度|覆盖面|面积|长度|比例|占比|支出|投入|收入|效果|能力|影响|环境|质量|满意|发展|建设|完成|工作|维护|保障|运转|\))$/;
const BODY_TAIL =
  /(?:局|委|委员会|办|办公室|厅|院|所|站|中心|学校|中学|小学|大学|学院|幼儿园|政府|镇|乡|街道(?:办事处)?|部|处|队|支队|大队|总队|法院|检察院|协会|联合会|医院|馆|集团|公司|本级|机关|党委|党校|社区|村委会|合作社|园区|林场|农场|牧场|苗圃|电视台|报社|供销社|文化宫|少年宫|管委会|基金会|银行|[市县区]委.{1,4}|处室)(?:\(.{1,12}\))?$/;
const PROSE = /[，。；;,、]|目标\d|^\d[.、]/;

/** The features of a blank cell. */
export const NO_FEATURES: CellFeatures = {
  level1: 0,
  level2: 0,
  target: 0,
  comparator: 0,
  polarity: 0,
  unit: 0,
  number: 0,
  amount: 0,
  name: 0,
  prose: 0,
  body: 0,
};

/** The features of a compact text. */
export function featuresOf(compact: string): CellFeatures {
  if (compact === "") return NO_FEATURES;
  const length = compact.length;
  const number = NUMBER.test(compact) ? 1 : 0;
  const comparator = length <= 8 && COMPARATOR.test(withoutCode(compact)) ? 1 : 0;
  const polarity = length <= 6 && POLARITY.test(compact) ? 1 : 0;
  const isGlued = gluedLevels(compact)?.rest === "";
  const level1 = isLevel1(compact) || isGlued ? 1 : 0;
  const level2 = isLevel2(compact) || isGlued ? 1 : 0;
  const unit = length <= 10 && UNIT.test(compact) ? 1 : 0;
  const target = comparator ? 0 : targetness(compact, number === 1);
  const prose = length > 24 || (length > 12 && PROSE.test(compact)) ? 1 : 0;
  const isWords = /[\u4e00-\u9fffA-Za-z]/.test(compact);
  const isName = isWords && length >= 2 && length <= 60 && level1 + level2 + comparator + unit === 0 && target < 0.8;
  return {
    level1,
    level2,
    target,
    comparator,
    polarity,
    unit,
    number,
    amount: length <= 60 && (AMOUNT.test(compact) || NIL.test(compact)) ? 1 : 0,
    name: isName ? (NAME_TAIL.test(compact) ? 1 : 0.7) : 0,
    prose,
    body: length <= 40 && BODY_TAIL.test(compact) ? 1 : 0,
  };
}

function targetness(compact: string, isNumber: boolean): number {
  const length = compact.length;
  if (isNumber) return 0.6;
  if (STARTS_COMPARED.test(compact) && length <= 40) return 1;
  if (length <= 24 && MEASURE.test(compact)) return 0.95;
  if (length <= 24 && (COUNTED.test(compact) || RATE_IN_WORDS.test(compact))) return 0.8;
  if (length <= 20 && DATED.test(compact)) return 0.8;
  if (length <= 14 && GRADE.test(compact)) return 0.6;
  return length <= 8 ? 0.15 : 0.05;
}
