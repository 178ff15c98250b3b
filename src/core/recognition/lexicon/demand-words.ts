import { flatMap } from "../../flat-map";
import type { Demand } from "../../forms/form";
import { numberInWords } from "../../values/numerals";
import { CIRCLED, compactText, normalised } from "../../values/text";

/** A demand as its clause states it. */
export type StatedDemand = Omit<Demand, "note">;

const LEAST =
  "(?:原则上)?(?:一般)?(?:应当|应该|应|须|需|要)?(?:不少于|不得少于|不应少于|不能少于|不低于|不得低于|最少|至少)(?:应当|应|须|需)?(?:填报|填写|填列|设置|设定|设立|编制|选取|选择|填|设|列|有|选)?";
const NUMBER = "(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个|条|项)";
/** The names of a 一级 or 二级 in notes. */
const NAME =
  "(?:项目)?(?:产出|效益|成本|经济成本|社会成本|生态环境成本|数量|质量|时效|经济效益|社会效益|生态效益|可持续影响|(?:社会公众或|服务|受益)?(?:对象)?满意度?)";
const KIND = "(?:类)?(?:三级|绩效|考核)?(?:指标)?";
const INDICATORS = "(?:三级|末级|具体|绩效|明细|细化)?指标(?:总?数量?|个数|总数|合计)?";

const ALL = new RegExp(`(?:三级|末级|具体|绩效|明细|细化)指标(?:总?数量?|个数|总数|合计)?\\(?${LEAST}${NUMBER}`);
const ALL_BEHIND = new RegExp(`${LEAST}${NUMBER}(?:以上)?(?:的)?(?:三级|末级|具体|绩效|明细|细化)指标`);
const EACH = new RegExp(
  `(?:每(?:一?(?:个|项|类)|一)?|各(?:个|项|类)?)([一二])级指标(?:下|中|内)?(?:的|均|都)?(?:${INDICATORS})?${LEAST}${NUMBER}`,
);
const NAMED = new RegExp(`(${NAME})${KIND}\\(?${LEAST}${NUMBER}`);
const MUST =
  "(?:均|都|皆|一律)?(?:为|是|属于)?(?:必填|必设|必选|必须(?:填写|填报|设置|设定|填|设|有)|不得(?:为空|空白|缺少|缺项|漏填|空缺|遗漏)|不能(?:为空|空白|空缺))";
const LIST = `${NAME}${KIND}(?:[、,和及与]${NAME}${KIND}){0,8}`;
const OBLIGATORY = new RegExp(`(${LIST})\\(?${MUST}`);
const OBLIGATORY_BEHIND = new RegExp(`(?:必须|务必|应当|应)(?:填写|填报|设置|设定|设有)(${LIST})$`);
const EACH_NAME = new RegExp(NAME, "g");

/** Sentences that allow exceptions. */
const EXCEPTION = /如|若|可不|可以不|视情况|酌情|不涉及|除外/;
/** Clauses that ask for something else: points, an example, one of several. */
const UNCLEAR = /选填|可选|例|扣|得分|计分|或.{0,40}(?:至少|不少于)/;
const IN_GENERAL = /原则上|一般|尽量/;
/** Longer clauses say more than what is looked for. */
const MAX_LENGTH = 60;

/** Whether a compact text may ask for something: each of the expressions above needs one of these words. */
export const mayDemand = (compact: string): boolean => /[少必应]|低于|不[得能]/.test(compact);

/** A clause of a note and what it asks. */
export interface DemandingClause {
  readonly clause: string;
  readonly demands: readonly StatedDemand[];
}

/** The clauses of a note that ask something of the indicators. */
export const demandingClauses = (text: string): readonly DemandingClause[] =>
  flatMap(
    normalised(text.replace(CIRCLED, "\n"))
      .split(/[。;!\n]/)
      .filter((sentence) => !EXCEPTION.test(sentence)),
    (sentence) => sentence.split(","),
  )
    .map((clause) => compactText(clause).replace(LEAD, ""))
    .map((clause) => ({ clause, demands: demandsOf(clause) }))
    .filter(({ demands }) => demands.length > 0);

/** 注：, 填报说明：, 1. */
const LEAD = /^(?:[^:]{0,8}:)?(?:\(?\d{1,2}[).、])?/;

/** What a compact clause asks of the indicators; empty if it asks for nothing, or not clearly. */
function demandsOf(clause: string): readonly StatedDemand[] {
  if (clause.length > MAX_LENGTH || UNCLEAR.test(clause)) return [];
  const isFirm = !IN_GENERAL.test(clause);
  const each = EACH.exec(clause);
  if (each) return stated({ kind: "each", level: each[1] === "一" ? 1 : 2 }, each[2], isFirm);
  if (/每|各/.test(clause)) return [];
  const named = NAMED.exec(clause);
  if (named?.[1]) return stated({ kind: "named", name: named[1] }, named[2], isFirm);
  const all = ALL.exec(clause) ?? ALL_BEHIND.exec(clause);
  if (all) return stated({ kind: "all" }, all[1], isFirm);
  const list = (OBLIGATORY.exec(clause) ?? OBLIGATORY_BEHIND.exec(clause))?.[1] ?? "";
  return Array.from(list.matchAll(EACH_NAME), ([name]) => ({ of: { kind: "named", name }, least: 1, isFirm }));
}

function stated(of: Demand["of"], figure: string | undefined, isFirm: boolean): readonly StatedDemand[] {
  const least = countOf(figure ?? "");
  return least === null || least < 1 ? [] : [{ of, least, isFirm }];
}

const countOf = (figure: string): number | null => (/^\d+$/.test(figure) ? Number(figure) : numberInWords(figure));
