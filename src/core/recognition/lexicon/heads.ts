import type { TableColumn } from "../../forms/form";
import { ADJUSTED, APPROVED } from "./adjusted";
import { namesPlace, partOfYear } from "./part-heads";
import { withoutRequiredMarks } from "./required-mark";

/** The roles of an indicator table's columns; some are recognised only so that they are not mistaken for others. */
export type ColumnRole =
  | TableColumn
  /** 指标方向 正向/反向, 定量/定性: kinds without a comparator. */
  | "polarity"
  /** Values of other years or of the whole period, or results. */
  | "otherValue"
  /** Values for a part of the year. */
  | "part"
  | "aside";

/** How well the words of a head suit each role, 0 to 3; other roles are absent. */
export type HeadFit = Readonly<Partial<Record<ColumnRole, number>>>;

/** 级, 层级 and what may follow: 一级绩效指标, 二级分类, 第三层级; 一级造价工程师 is the name of an indicator. */
const OF_LEVEL =
  "(?:级|层级|层次|层)(?:绩效|考核|评价)?(?:指标|分类|类别|目标|内容|名称|要素|指标名称|指标内容|指标类别|指标类型|目录|维度)?$";
const LEVEL1 = new RegExp(
  `^第?(?:一|1|I|Ⅰ|首)${OF_LEVEL}|^指标(?:一级|层级一)$|^绩效指标分类$|^(?:指标)?大类$|^一类(?:指标)?$`,
);
const LEVEL2 = new RegExp(`^第?(?:二|2|II|Ⅱ)${OF_LEVEL}|^指标(?:二级|层级二)$|^(?:指标)?[小中子]类$|^二类(?:指标)?$`);
const LEVEL3 = new RegExp(
  `^第?(?:三|四|3|4|III|Ⅲ|末)${OF_LEVEL}|^(?:具体|明细|细化|细分|考核|绩效|评价|量化|个性|核心|末级|监测|观测)+(?:的)?(?:指标|项目|事项|要素|要点|点)(?:名称)?$|^指标(?:三级|细项|明细)$|^具体指标内容$|^三类(?:指标)?$`,
);
const GROUP = /(?:类别|分类|类型|大类|维度|方面|名目|类目|种类)$/;
const NAME =
  /^(?:绩效|考核|评价|产出)?(?:指标|考核|绩效)(?:的)?(?:具体|详细|主要)?(?:内容|名称|事项|要素|要点)$|^指标项目?$|^(?:绩效)?指标$/;
const VALUE_NOUN =
  /(?:值|数值|量值)(?:及单位|和单位|及计量单位)?$|^[*★]*(?:预期目标|指标及?目标|(?:绩效|年度|项目|考核|预期)?目标内容|量化目标|目标任务)$|(?:目标|计划|任务|预期|标准|考核|控制|预计|设定|达标|应达|量化)(?:数|量|数量|数据|要求|标准|水平)$/;
const VALUE_VERB =
  /(?:预期|预计|期望|计划|拟|应|需|年度|全年|当年|本年|要求|设定|目标).{0,10}(?:达到|实现|完成|目标|水平|要求|程度)|^(?:年度|全年|当年|本年度?|本期|20\d{2}年度?)(?:(?:绩效|预期)?目标|预期|预计)$|^(?:达到|完成|考核)(?:的)?(?:标准|要求|目标|水平)$|^目标$/;
const OTHER_YEAR =
  /上年|去年|以前年度|调整前|变更前|原指标值|原目标值|基期|上期|同期|现状|近[一两二三五]?年|上一年|历史|往年|前[一二三]年|实际|完成情况|实现情况|完成(?:指标|目标)?值|实现值|基准值|自评|得分|执行|参考|示例|样例|举例/;
/** Heads that are nothing but a time: 上年 | 本年, with or without a head over both. */
const PAST_ALONE =
  /^(?:上年|去年|上一年|往年|前[一二三]年|近[一两二三五]?年|历年|历史|上期|同期|基期|基准年|现状)度?(?:同期|平均|年均)?(?:数|水平|实绩|基数|情况|数据|底数)?$/;
const PRESENT_ALONE = /^(?:(?:本年|当年|今年)度?(?:数|水平)?|全年(?:合计|累计|总计|数)?)$/;
/** 指标值合计 beside the values of regions. */
const SUM_BEHIND = /(?<=.{2})(?:合计|总计|汇总)$/;
/** 优 | 良 | 中 | 差: the best grade of a scale is the target. */
const BEST_GRADE = /^(?:优秀?|A[级档]?|第?[一1][档等]|[一1]等级)$/;
const EXPECTED = /预期|预计|计划|拟|目标|期望|应/;
const LONG_RUN = /中期|建设期|实施期|实施周期|长期|全周期|总体|项目期|周期/;
const HALF = /半年|季度|前[三二]季/;
const YEAR = /20\d{2}年|年度|全年|当年|本年|今年/;
const COMPARATOR =
  /符号|比较符?|算符|运算|关系符|计算关系|操作符|^(?:绩效)?指标值?(?:性质|类型|方向)|指标值类型|判断|^(?:性质|符|方向)$/;
const UNIT = /^(?:绩效|指标|指标值|目标值|数值)?(?:的)?(?:计量|度量|计算|量化|测量|数量|计数|计值|值)?(?:单位|量纲)$/;
const WEIGHT = /权重|权数|占分|分值|分数|配分|比重|满分|标准分|赋分值?$/;
const STANDARD =
  /^(?:绩效|评价)?标准(?:类型|类别|来源)?$|设定依据|^绩效标准(?!值)|取值依据|值(?:确定|设定)?依据|标准或依据|^依据|参考标准|标准依据/;
const EXPLANATION = /解释|说明|描述|含义|定义|公式|口径|释义|计算方法|阐述|指标值?内容|内涵/;
const SCORING = /评\(?扣?\)?分|扣分|评价标准|计分|赋分|评\(扣\)分|得分标准|打分|评分/;
const NOTE = /^备注|^附注|^说明$|^其他$|注$/;
const ASIDE = /是否|序号|核心|编码|编号|责任|来源|佐证|数据|增减|变动|部门$|完成时间$|偏差|原因/;

/**
 * Interprets the heads above a column, from top to bottom. The lowest one tells the role, those above distinguish
 * similar columns.
 */
export function readHead(path: readonly string[]): HeadFit {
  const own = withoutRequiredMarks(path.at(-1) ?? "");
  const whole = path.join("/");
  if (own === "") return {};
  const fit: Partial<Record<ColumnRole, number>> = {};
  const set = (role: ColumnRole, value: number): void => {
    if ((fit[role] ?? 0) < value) fit[role] = value;
  };
  const bare = own.replace(/\([^()]*\)/g, "").replace(/[:：]$/, "");
  if (LEVEL1.test(bare)) set("level1", 3);
  else if (LEVEL2.test(bare)) set("level2", 3);
  else if (LEVEL3.test(bare)) set("level3", 3);
  else if (GROUP.test(bare)) {
    set("level1", 1.5);
    set("level2", 1.4);
  }
  const isLevel = (fit.level1 ?? 0) + (fit.level2 ?? 0) >= 3;
  if (!isLevel) {
    if (UNIT.test(bare)) set("unit", 3);
    if (WEIGHT.test(bare)) set("weight", 3);
    if (SCORING.test(bare)) set("scoring", 3);
    else if (EXPLANATION.test(bare)) set("explanation", 2.8);
    if (COMPARATOR.test(bare)) {
      set("comparator", 2.6);
      set("polarity", 1.5);
    }
    if (STANDARD.test(bare)) set("standard", 2.6);
    if (NOTE.test(bare)) set("note", 2.5);
    if (NAME.test(bare)) set("level3", 2.4);
    // 绩效指标 may also head 产出指标, 效益指标.
    if (/^(?:绩效)?指标$/.test(bare)) set("level1", 0.3);
    if (ASIDE.test(bare)) set("aside", 1.5);
  }
  const others = Math.max(fit.unit ?? 0, fit.weight ?? 0, fit.scoring ?? 0, fit.explanation ?? 0, fit.comparator ?? 0);
  const isValueNoun = VALUE_NOUN.test(bare.replace(SUM_BEHIND, ""));
  if (!isLevel && others < 2 && (fit.standard ?? 0) < 2 && (isValueNoun || VALUE_VERB.test(bare))) {
    set("target", isValueNoun ? 3 : 2.2);
  }
  if (BEST_GRADE.test(bare)) set("target", 2.1);
  if (fit.target !== undefined || (!namesPlace(own) && path.slice(0, -1).some((head) => VALUE_NOUN.test(head)))) {
    const isOther = OTHER_YEAR.test(own) && !EXPECTED.test(own);
    if (isOther) set("otherValue", 3);
    // The heads above may belong to the form's head, so the column's own words take precedence.
    const isOfYear = YEAR.test(own) || (YEAR.test(whole) && !LONG_RUN.test(own));
    const bonus =
      ADJUSTED.test(own) || APPROVED.test(own)
        ? 1
        : isOfYear
          ? 0.6
          : LONG_RUN.test(whole)
            ? -0.5
            : HALF.test(whole)
              ? -0.8
              : 0;
    if (isOther) delete fit.target;
    else fit.target = Math.max(0, (fit.target ?? 2.4) + bonus);
    if (!isOther && !isOfYear && LONG_RUN.test(whole)) set("periodTarget", 2.5);
  } else if (/完成情况|实际|得分|自评/.test(own) || PAST_ALONE.test(bare)) set("otherValue", 2.5);
  else if (PRESENT_ALONE.test(bare)) set("target", 2.4);
  // Less than certain: where no column has the values of the year, these are the values.
  if (!isLevel && !path.some((head) => isResult(head)) && partOfYear(own)) set("part", 2);
  return fit;
}

/** 完成情况, 实际完成值: what was reached, not what is planned. */
const isResult = (head: string): boolean => OTHER_YEAR.test(head) && !EXPECTED.test(head);

/** What a head clearly says of its column in a row of heads. */
export interface ClearRoles {
  readonly level: "level1" | "level2" | "level3" | null;
  readonly isValue: boolean;
  /** One of the roles beside names, levels and values; null if it has none. */
  readonly other: ColumnRole | null;
}

const OTHER_ROLES = ["comparator", "unit", "weight", "standard", "explanation", "scoring"] as const;

/** The roles for which the words of a head are clear. */
export const clearRoles = (fit: HeadFit): ClearRoles => ({
  level: (["level1", "level2", "level3"] as const).find((role) => (fit[role] ?? 0) >= 2.4) ?? null,
  isValue: (fit.target ?? 0) >= 2.2 || (fit.otherValue ?? 0) >= 2.5,
  other: OTHER_ROLES.find((role) => (fit[role] ?? 0) >= 2.5) ?? null,
});

/** Whether the heads of a column refer to the budget year, not to the whole period or earlier years. */
export const speaksOfYear = (path: readonly string[]): boolean => YEAR.test(path.join("/"));

/** The best fit of a head for any role. */
export function headStrength(fit: HeadFit): number {
  let strength = 0;
  for (const one of Object.values(fit)) strength = Math.max(strength, one);
  return strength;
}
