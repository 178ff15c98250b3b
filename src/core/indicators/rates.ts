import type { Indicator } from "../forms/form";
import { compactText } from "../values/text";
import { measureName } from "./measure";
import { oncePer } from "../once-per";

/** Words after the thing measured: 满意度情况, 合格率指标. */
const TRAILING = /(指标|情况|水平|测评结果|目标)$/;
/** 频率, 功率 and the like contain 率 but are not shares of a whole; 成功率 and 有效率 are. */
const RATE = /(?<!频|速|(?<!成)功|汇|倍|码|帧|心|(?<!有)效|周转|分辨|容积)率$|占比$|比例$|比重$|百分比$/;
const SATISFACTION = /(满意度|满意率|满意程度|好评率|好评度|认可度|幸福度)$/;
/**
 * Shares that may exceed 100%: growth, yields, plans that can be surpassed, gross enrolment, loan loss coverage. 使用率
 * and 利用率 are included because beds and roads are used beyond their design capacity.
 */
const OPEN_ENDED =
  /增长|增加|增幅|增速|提高|提升|上升|增值|保值|降低|下降|减少|节约|变动|变化|超|负荷|收益|回报|利润|产出|产销|产值|入学率|拨备|流动|速动|杠杆|偿|撬动|放大|投入|溢价|周转|贡献|倍|债务|赔付|存贷|充足/;
/** A rate per number of people, vehicles or money: 万车死亡率, 亿元GDP生产安全事故死亡率. */
const PER_NUMBER =
  /(?:[十百千万亿]|每)(?:元|人|车|台|辆|吨|户|件|床|套|公里|工时|小时|平方|平米|亩|头|只|门|用户|例|次|航班|架次|列|班次|学生|名|株|线路).{0,20}(?:死亡|伤亡|伤害|失能|工伤|受伤|发生|发案|发病|患病|火灾|投诉|事故|事故征候|征候|故障|犯罪|拥有|警情|差错|缺陷|报警|感染|跌倒|坠床|压疮|信访|纠纷|诉讼|伤残|流失|爆管|停电|违章)(?:发生)?率$/;
const PLANNED = /完成率|实现率|达成率|执行率|使用率|利用率|控制率/;

const head = (name: string): string => measureName(name).replace(TRAILING, "");

/** Whether the name ends in a satisfaction measure (满意度, 好评率); 满意度调查次数 does not. */
export const isSatisfactionName = (name: string): boolean => SATISFACTION.test(head(name));

/** Whether the name ends in a share of a whole: 覆盖率, 占比, 满意度. 频率 and 容积率 are not. */
export function isRateName(name: string): boolean {
  const measured = head(name);
  return SATISFACTION.test(measured) || (RATE.test(measured) && !PER_NUMBER.test(measured));
}

/** `isSatisfactionName` for an indicator. */
export const isSatisfaction = oncePer(({ level3 }: Indicator): boolean => isSatisfactionName(level3.value));

/** `isRateName` for an indicator. */
export const isRate = oncePer(({ level3 }: Indicator): boolean => isRateName(level3.value));

/** Whether the name says what its figure is counted per, so that it is no percentage: 万人火灾发生率. */
export const isPerNumberName = (name: string): boolean => PER_NUMBER.test(head(name));

/** Whether a share with this name may exceed 100%: 增长率, 资产保值增值率. */
export const isOpenEndedName = (name: string): boolean => OPEN_ENDED.test(compactText(name));

/** Whether a share with this name measures a plan or capacity that can be surpassed: 完成率, 使用率. */
export const isPlannedName = (name: string): boolean => PLANNED.test(compactText(name));
