import Big from "big.js";
import type { Indicator } from "../../forms/form";
import { parseTarget } from "../../values/parse-target";
import { compactName, compactText, withoutEndings } from "../../values/text";
import { isPercentUnit } from "../../values/units";
import { compactNameOf, isCeiling, isFloor, nameOf } from "../../indicators/measure";
import { isRate } from "../../indicators/rates";

/** A shorter name may occur in any explanation. */
const MIN_NAME = 4;
/** What may follow a name that an explanation repeats: 达95%以上. Anything else makes it a sentence on another subject. */
const REST =
  /^(?:应|要|须|保持)?(?:达到?|为|不低于|不少于|不高于|不超过|大于|小于|等于|[≥≤><=])*[\d%‰.]*(?:以上|以下|以内)?$/;
const VERB = /^(?:反映|考核|体现|衡量|确保|保证|实现)+/;

/** A row with the variants of its name: with and without the text in brackets. */
export interface NamedRow {
  readonly indicator: Indicator;
  readonly names: readonly string[];
}

/** Rows with a name, prepared for `namesakeOf`. */
export const namedRows = (indicators: readonly Indicator[]): readonly NamedRow[] =>
  indicators.map((indicator) => ({
    indicator,
    names: [...new Set([compactNameOf(indicator), compactName(nameOf(indicator))])].filter((name) => name !== ""),
  }));

/** The row whose name the explanation repeats instead of its own; null if it repeats its own or none. */
export function namesakeOf({ indicator, names }: NamedRow, rows: readonly NamedRow[]): Indicator | null {
  const text = compactName(indicator.explanation?.value ?? "").replace(VERB, "");
  if (names.some((name) => text.includes(name) || name.includes(text))) return null;
  const isOther = (name: string): boolean =>
    name.length >= MIN_NAME && !names.some((own) => own.includes(name) || name.includes(own));
  const namesake = rows.find((row) =>
    row.names.some((name) => text.startsWith(name) && isOther(name) && REST.test(text.slice(name.length))),
  );
  return namesake?.indicator ?? null;
}

/** Measures of bad events: 安全事故发生率, 投诉件数, 不合格数量. */
const BAD_MEASURE =
  /(?:事故|差错|错误|不合格|投诉|违规|违约|故障|缺陷|失误|逾期|超时)(?:事件|案件)?(?:的?发生)?(?:率|总?数量?|次数|件数|起数|人数|比例)$/;
const GOOD_MEASURE = /(?:安全|合格|准确|正确|及时|完好|满意|达标|完成|优良)(?:率|度|比例)$/;
const BAD = /事故|差错|错误|不合格|投诉|违规|违约|故障|缺陷|失误|逾期|超时|事件|隐患|风险/;
/** Words that reverse a measure: 未发生事故, 零投诉, 1-差错率, 故障排除率. */
const TURNED = /零|无|未|不|非|没有|[1１]-|100%-|减|降|控制|处理|处置|整改|解决|排除|办结|回复|修复|除以/;

/** The measure that an explanation computes: the numerator of a formula, or else its whole text. */
function explainedMeasure(indicator: Indicator): string {
  const text = compactText(indicator.explanation?.value ?? "").replace(/^.{0,20}=/, "");
  const numerator = text.split(/[/÷]|占|与/, 1)[0] ?? "";
  return numerator.replace(/[()（）。；;]/g, "").replace(/×?100%$|[≥≤=><]?(?<!\d)\d+(?:\.\d+)?%?$/, "");
}

/** The explanation's measure if it means the opposite of the name (安全率 against 事故发生率); otherwise null. */
export function oppositeMeasure(indicator: Indicator): string | null {
  const name = nameOf(indicator);
  const measure = explainedMeasure(indicator);
  const { number, unit } = indicator.target.value;
  if (number === null || !isPercentUnit(unit) || !isRate(indicator)) return null;
  if (TURNED.test(name) || TURNED.test(measure.replaceAll("不合格", ""))) return null;
  const isHigh = new Big(number).gte(50);
  if (isHigh && GOOD_MEASURE.test(name) && !BAD.test(name) && BAD_MEASURE.test(measure)) return measure;
  return !isHigh && BAD_MEASURE.test(name) && GOOD_MEASURE.test(measure) && !BAD.test(measure) ? measure : null;
}

/** An explanation that is just a figure, perhaps with the kind of standard after it: 90%(计划标准), 合格率达到95%以上. */
const FIGURE_ALONE =
  /^(?:应|须|保持|确保)?(?:达到?|不低于|不少于|为)?[≥≤=]?(\d+(?:\.\d+)?%)(?:及?以上|以内)?(?:\([^()\d]*\))?$/;

/** The percentage that an explanation states if it differs from the target's; otherwise null. */
export function otherPercentage(indicator: Indicator): string | null {
  const { number, unit } = indicator.target.value;
  const text = compactText(indicator.explanation?.value ?? "").replace(/[。；;]$/, "");
  const figure = FIGURE_ALONE.exec(withoutNameInFront(text, nameOf(indicator)))?.[1];
  if (figure === undefined || number === null || !isPercentUnit(unit)) return null;
  return Number(figure.slice(0, -1)) === Number(number) ? null : figure;
}

/** Words and signs that make a figure the limit. */
const LIMIT_BEFORE = /(?:不超过|不多于|不高于|不大于|不少于|不低于|不小于|至少|至多|最多|最少|达到?|控制在|[≥≤=])为?$/;
const LIMIT_BEHIND = /^(?:以内|之内|内|以上|以下|之前|前)/;
/** Explanations that speak of another figure: of last year, of a part, of a step. */
const OTHER_FIGURE = /上年|去年|往年|基期|基数|原|由|从|比|较|每|满分|扣|得分|其中|占|提前|按|计划|总/;

/** The only figure of an explanation if it limits the indicator otherwise than its target does: 不超过30个工作日; otherwise null. */
export function otherLimit(indicator: Indicator): string | null {
  const { number, unit } = indicator.target.value;
  const text = compactText(indicator.explanation?.value ?? "");
  const [figure, ...further] = text.matchAll(/\d+(?:\.\d+)?/g);
  if (!figure || further.length > 0 || number === null || unit === null || OTHER_FIGURE.test(text)) return null;
  const before = text.slice(0, figure.index);
  const [typedUnit = ""] = [`个${unit}`, unit].filter((typed) =>
    text.startsWith(typed, figure.index + figure[0].length),
  );
  const behind = text.slice(figure.index + figure[0].length + typedUnit.length);
  const isLimit = LIMIT_BEFORE.test(before) || LIMIT_BEHIND.test(behind);
  return typedUnit !== "" && isLimit && !new Big(figure[0]).eq(number) ? `${figure[0]}${typedUnit}` : null;
}

/** The last characters of a name are enough to denote the measure: 合格率 for 书稿合格率. */
const MIN_TAIL = 3;

function withoutNameInFront(text: string, name: string): string {
  for (let from = 0; name.length - from >= MIN_TAIL; from += 1) {
    const tail = name.slice(from);
    if (text.startsWith(tail)) return text.slice(tail.length);
  }
  return text;
}

/** The sentence that says when full marks are given. */
const FULL_MARKS = /(?<![^。；;\n])[^。；;\n]*?(?:得|计|为|给)满分/;
const FIGURE_WITH_UNIT = /\d+(?:\.\d+)?[^\d，,。；;、\-—~～至（）()]{0,4}/g;
const BEHIND_FIGURE = "得满分 计满分 为满分 给满分 满分 及以上 及以下 及以内 以上 以下 以内 得 计".split(" ");
/** Scores for the size of a deviation, or counted in something else. */
const OTHER_SCALE = /偏离|偏差|误差|每|扣|减|排名|名次|第|提前|倍|进度|增长|提高|比上年|较/;

/** The figure that earns full marks, as typed, if it is not the target's; null if there is no certain answer. */
export function otherFullMark(indicator: Indicator): string | null {
  const { number, unit } = indicator.target.value;
  const sentence = FULL_MARKS.exec(compactText(indicator.scoring?.value ?? ""))?.[0];
  if (number === null || !sentence || OTHER_SCALE.test(sentence)) return null;
  const figures = [...sentence.matchAll(FIGURE_WITH_UNIT)].map(([text]) =>
    parseTarget(withoutEndings(text, BEHIND_FIGURE)),
  );
  const [figure] = figures;
  if (figures.length !== 1 || figure?.number == null) return null;
  const sameUnit = figure.unit === unit || (figure.unit === null && isPercentUnit(unit));
  const equals = [figure.number, new Big(figure.number).times(100).toFixed()].some((value) =>
    new Big(value).eq(number),
  );
  return sameUnit && !equals ? figure.text : null;
}

/**
 * Points deducted for each step down, or up; the step must directly follow the verb, otherwise something else is
 * counted.
 */
const LESS = /每(?:降低|下降|减少|低于?|少于?|下滑)([\d一二两][^，,。；;]{0,10}?)[，,]?(?:扣|减)[\d.一二两]*分?/;
const MORE =
  /每(?:增加|增长|上升|提高|高于?|多于?|超过?|超出)([\d一二两][^，,。；;]{0,10}?)[，,]?(?:扣|减)[\d.一二两]*分?/;
const PERCENT_STEP = /[%‰]|百分点|个点/;

/** The words that deduct points in the direction that the comparator allows (≤50% with 每降低1个百分点扣1分); otherwise null. */
export function oppositeDeduction(indicator: Indicator): string | null {
  const scoring = compactText(indicator.scoring?.value ?? "");
  const less = LESS.exec(scoring);
  const more = MORE.exec(scoring);
  const opposite = isCeiling(indicator) ? less : isFloor(indicator) ? more : null;
  // Deductions in both directions aim at one exact figure, whatever the comparator.
  if (!opposite || (less && more)) return null;
  const [words, step = ""] = opposite;
  const { unit } = indicator.target.value;
  const isSameUnit = isPercentUnit(unit) ? PERCENT_STEP.test(step) : unit !== null && step.includes(unit);
  return isSameUnit ? words : null;
}
