import Big from "big.js";
import { flatMap } from "../../flat-map";
import type { Indicator, Located } from "../../forms/form";
import { COUNT_UNITS, DIMENSION_UNITS } from "../../values/known-units";
import { parseTarget } from "../../values/parse-target";
import type { TargetValue } from "../../values/target";
import { adjacentPairs, compactText } from "../../values/text";
import { commonPiece, measuredName, measuredObject } from "../../indicators/names";
import { oncePer } from "../../once-per";

/** Words between a measure and its figure: 培训人次达到200人次, 满意度不低于90%. */
const LINK =
  /^(?:的?(?:总?数量?|人次|人数|次数|场次|面积|总量))?(?:[由从](?:上年|去年|目前|现在)?的?\d[\d.]*[^\d，。；、,;：:]{0,4}?(?=降|提|升|增|减|压|缩|上升|下降))?(?:应|须|要|保持|提高|提升|控制|降低?|下降|上升|升|增加|增长|减少|压减|压缩|缩短)?(?:为|约|共|在|到|达|至|完成|不少于|不低于|不小于|不超过|不高于|大于|高于|低于|小于|[≥≤><=])*(?=\d)/;
const EVERY_FIGURE = /\d[\d,.]*[^，。；、,;：:\d]{0,6}/g;
const FIGURE = /^\d[\d,.]*[^，。；、,;：:\d]{0,6}/;
/** Figures for another time or for a part: 三年累计, 每月, 较上年提高. */
const OTHER_SCOPE =
  /累计|十四五|十五五|规划期|[二两三四五2-5]年内?|到20\d\d年|每|日均|月均|年均|人均|平均|其中|较|比上年|同比|环比|增长|提高\d/;
const EVERY_OTHER_SCOPE = new RegExp(OTHER_SCOPE.source, "g");
/** New things are a different measure from all things. */
const NEW = "新增";
/** A shorter object occurs in too many clauses. */
const MIN_OBJECT = 3;

/** The figures that a goal states for the measure of an indicator, in its unit. Empty if the wording differs. */
export function goalFigures(goal: Located<string>, indicator: Indicator): readonly TargetValue[] {
  const { unit, number } = indicator.target.value;
  if (number === null || unit === null) return [];
  const name = measuredName(indicator.level3.value);
  const clauses = clausesOfScope(goal, name);
  const object = measuredObject(indicator.level3.value);
  const pieces = unit === "%" || object.length < MIN_OBJECT ? [name] : [name, object];
  return flatMap(
    clauses.filter((clause) => name.includes(NEW) || !clause.includes(NEW)),
    (clause) => flatMap(pieces, (piece) => figureBehind(clause, piece) ?? figureOfLongerName(clause, piece) ?? []),
  ).filter((value) => value.unit === unit && value.number !== null);
}

/** The clauses whose figures refer to the goal's own scope, or to that of the name: 平均误差, 每周开放天数, 其中重残儿童38名. */
function clausesOfScope(goal: Located<string>, name: string): readonly string[] {
  return [
    ...figureClauses(goal),
    ...flatMap(scopedClauses(goal), ({ clause, scopes }) => {
      if (scopes.every((scope) => name.includes(scope))) return clause;
      const part = AMONG.exec(clause);
      // The name of the part follows 其中 and stands at the end of the indicator's.
      return part?.[1] && part[2] && name.endsWith(part[1]) ? `${name}${part[2]}` : [];
    }),
  ];
}

/** 其中重残儿童38名: a part and its figure. */
const AMONG = /^其中[:：]?([\p{Script=Han}]{4,10}?)((?:达到?|不少于|不低于|约|为)?\d.*)$/u;

/** A rate whose name the goal states with up to three more characters inside: 查验场地设备故障率不高于2%. */
function figureOfLongerName(clause: string, name: string): TargetValue | null {
  if (!/[率比度差]$/.test(name) || name.length < MIN_LONG_NAME) return null;
  for (let more = 1; more <= MOST_INSERTED; more += 1) {
    for (let begin = LEAST_AROUND; begin <= name.length - LEAST_BEHIND; begin += 1) {
      const [first, last] = [name.slice(0, begin), name.slice(begin)];
      const start = clause.indexOf(first);
      if (start < 0) continue;
      const end = start + begin + more;
      if (clause.startsWith(last, end)) return figureBehind(clause, clause.slice(start, end + last.length));
    }
  }
  return null;
}

const MIN_LONG_NAME = 6;
const MOST_INSERTED = 3;
/** Characters of the name before and behind what is inserted. */
const LEAST_AROUND = 2;
const LEAST_BEHIND = 3;

/**
 * A figure that the goal states for the indicator by its name, equal but in a unit of another kind: 36吨 for 36人次. Null
 * if there is none.
 */
export function figureInOtherUnit(goal: Located<string>, { level3, target }: Indicator): TargetValue | null {
  const { unit, number } = target.value;
  const name = measuredName(level3.value);
  if (unit === null || number === null || kindOfUnit(unit) === null) return null;
  if (LIQUID.test(name) && /^(?:吨|立方米|方)$/.test(unit)) return null;
  const figures = flatMap(figureClauses(goal), (clause) => figureBehind(clause, name) ?? []);
  const own = new Big(number);
  const isOther = (figure: TargetValue): boolean =>
    figure.number !== null && own.eq(figure.number) && isOfOtherKind(figure.unit, unit);
  return figures.some((figure) => figure.unit === unit) ? null : (figures.find(isOther) ?? null);
}

function isOfOtherKind(stated: string | null, unit: string): boolean {
  const kind = stated === null ? null : kindOfUnit(stated);
  return kind !== null && kind !== kindOfUnit(unit);
}

/** A ton of it is a cubic metre. */
const LIQUID = /水|液|油|奶/;

/** People, extents (吨 apart from 公里), countable things or shares, which differ by their base; null for other units. */
function kindOfUnit(unit: string): string | null {
  if (unit === "%") return "percent";
  if (unit === "‰") return "per-thousand";
  if (/^\/\d*万$/.test(unit)) return "per-many";
  if (/^(?:人|人次|名|位|户)$/.test(unit)) return "people";
  if (DIMENSION_UNITS.has(unit)) return EXTENTS.find(([units]) => units.test(unit))?.[1] ?? "extent";
  return COUNT_UNITS.has(unit) ? "things" : null;
}

const EXTENTS: readonly (readonly [units: RegExp, kind: string])[] = [
  [/^(?:立方米|立方|方|升|毫升)$/, "volume"],
  [/^(?:平方米|平方公里|亩|公顷)$/, "area"],
  [/^(?:吨|千克|公斤|克)$/, "weight"],
  [/^(?:公里|里|米|厘米|毫米)$/, "length"],
];

/** Words that do not tell one piece of work from another. */
const COMMON = /全年|年度|完成|实现|达到|数量|次数|人数|保障|确保|不少于|不低于|以上/g;
/** The share of a name's pairs of neighbouring characters by which a clause speaks of its measure, and the fewest pairs. */
const [SAME_WORDS, MIN_PAIRS] = [0.75, 4];

/**
 * The only figure in the indicator's unit of a clause that says the words of its name in another order or with others
 * between: 为1900户困难重度残疾人家庭实施无障碍改造. Null if there is none.
 */
export function figureAmongWords(goal: Located<string>, { level3, target }: Indicator): TargetValue | null {
  const { unit, number } = target.value;
  if (number === null || unit === null || unit === "%") return null;
  const name = measuredName(level3.value).replace(COMMON, "");
  const pairs = adjacentPairs(name);
  if (pairs.length < MIN_PAIRS) return null;
  const found = flatMap(
    figureClauses(goal)
      .filter((clause) => clause.includes(unit))
      .filter((clause) => name.includes(NEW) || !clause.includes(NEW))
      .filter((clause) => pairs.filter((pair) => clause.includes(pair)).length >= pairs.length * SAME_WORDS),
    (clause) => figuresBeforeUnit(clause, unit),
  );
  const [figure, ...further] = found;
  return figure && further.length === 0 ? figure : null;
}

const figuresBeforeUnit = (clause: string, unit: string): readonly TargetValue[] =>
  flatMap([...clause.matchAll(/\d[\d,]*(?:\.\d+)?[万亿]?/g)], ({ 0: figure, index }) =>
    clause.startsWith(unit, index + figure.length) ? parseTarget(`${figure}${unit}`) : [],
  );

/** Common characters of clause and name: two if the figures have several digits, more for round ones. */
const [SHARED, SHARED_ROUND] = [2, 4];

/**
 * A figure of the goal in the indicator's unit with the same digits in another order or of another magnitude, in a clause
 * that shares words with the indicator's name: 8.6万件 against 6.8万件, 1.1万亩 against 1.1亩. Null if the goal states the
 * indicator's own figure anywhere.
 */
export function slippedFigure(goal: Located<string>, { level3, target }: Indicator): TargetValue | null {
  const { unit, number } = target.value;
  if (number === null || unit === null || unit === "%") return null;
  const clauses = figureClauses(goal).map((clause) => ({ clause, figures: figuresIn(clause, unit) }));
  const own = new Big(number);
  const isStated = clauses.some(({ figures }) => figures.some((figure) => own.eq(figure.number ?? "0")));
  const name = measuredName(level3.value).replace(COMMON, "");
  const digits = digitsOf(number);
  if (isStated || digits === "") return null;
  const least = digits.length > 1 ? SHARED : SHARED_ROUND;
  const sharesWords = ({ clause }: { readonly clause: string }): boolean =>
    commonPiece(name, clause.replace(COMMON, "")).length >= least;
  const slipped = flatMap(clauses.filter(sharesWords), ({ figures }) => figures).find(
    (figure) => digitsOf(figure.number ?? "") === digits,
  );
  if (slipped || digits.length < 2) return slipped ?? null;
  // The same digits ten thousand times larger or smaller are no coincidence, whatever the words.
  return flatMap(clauses, ({ figures }) => figures).find(({ number: stated }) => lacksWan(own, stated)) ?? null;
}

const WAN = 10_000;

/** Whether two figures differ by 万: 4.2万平方米 and 4.2平方米. */
function lacksWan(own: Big, stated: string | null): boolean {
  const other = new Big(stated ?? "0");
  return other.times(WAN).eq(own) || own.times(WAN).eq(other);
}

/** The digits of a decimal string other than 0, in ascending order: 18000 and 10.8 → 18. */
const digitsOf = (number: string): string =>
  Array.from(number.replace(/[^1-9]/g, ""))
    .toSorted()
    .join("");

const figuresIn = (clause: string, unit: string): readonly TargetValue[] =>
  [...clause.matchAll(EVERY_FIGURE)]
    .map(([figure]) => parseTarget(figure.replace(BEHIND_PEOPLE, "$1")))
    .filter((value) => value.number !== null && (value.unit === unit || arePeople(value.unit, unit)));

/** 15610名毕业生: the people are behind the figure. */
const BEHIND_PEOPLE = /^(\d[\d,.]*[余多]?万?[余多]?名)[^\d]*$/;
const PEOPLE = /^[人名位]$/;

/** 15610名 and 15160人 count the same. */
const arePeople = (one: string | null, other: string): boolean => PEOPLE.test(one ?? "") && PEOPLE.test(other);

/** The clauses of a goal with figures, and the words in each that limit them to another time or a part. */
const allClauses = oncePer(({ value }: Located<string>) =>
  compactText(value)
    .split(/[。；;，,\n]/)
    .filter((clause) => /\d/.test(clause))
    .map((clause) => ({ clause, scopes: clause.match(EVERY_OTHER_SCOPE) ?? [] })),
);

/** The clauses of a goal whose figures refer to the goal's own scope. */
const figureClauses = oncePer((goal: Located<string>): readonly string[] =>
  flatMap(allClauses(goal), ({ clause, scopes }) => (scopes.length === 0 ? clause : [])),
);

const scopedClauses = oncePer((goal: Located<string>) => allClauses(goal).filter(({ scopes }) => scopes.length > 0));

/** Total money mentioned in a goal: 总投资180万元, 安排资金120万元. 每亩补助 and 节约资金 are other money. */
const WHOLE_MONEY =
  /(?:总投资|投资总额|投资规模|资金总额|预算总额|项目总?预算|项目总?资金|年度预算|总预算|预算资金|申请资金|申请预算|安排(?:财政|专项|预算)?(?:资金|经费)|投入(?:财政|专项)?(?:资金|经费)|专项经费|总经费|总金额)(?:总额|合计|共计|约|共|为|达到?|不超过|[:：])?(\d[\d,]*(?:\.\d+)?[万亿]?元)/g;

/** The only total amount that a goal states; null if it states none or several. */
export function goalMoney({ value }: Located<string>): TargetValue | null {
  const found = flatMap([...compactText(value).matchAll(WHOLE_MONEY)], ([, figure]) => figure ?? []);
  const [first, ...further] = [...new Set(found)];
  return first === undefined || further.length > 0 ? null : parseTarget(first);
}

/** The value that follows the words in a clause. */
function figureBehind(clause: string, words: string): TargetValue | null {
  const start = words.length < MIN_OBJECT ? -1 : clause.indexOf(words);
  if (start < 0) return null;
  const rest = clause.slice(start + words.length);
  const link = LINK.exec(rest);
  const figure = link ? FIGURE.exec(rest.slice(link[0].length))?.[0] : undefined;
  return figure === undefined ? null : parseTarget(figure);
}
