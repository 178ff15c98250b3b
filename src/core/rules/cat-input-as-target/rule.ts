import { isBenefit, isCost } from "../../forms/category";
import { defineFormRule } from "../../engine/rule";
import { formBudget, known } from "../../forms/amounts";
import type { Form, Indicator } from "../../forms/form";
import { FEN_PER_UNIT } from "../../values/amount";
import { compactText } from "../../values/text";
import { nameOf } from "../../indicators/measure";
import { catalogIndicator } from "../../indicators/catalog-names";
import { isNotApplicable } from "../../indicators/not-applicable";

/** Money or resources being provided: 资金到位率, 人员到位情况. 整改到位率 and 责任落实到位 are results. */
const ARRIVES =
  /(?:资金|经费|拨款|专款|款项|配套|补助|补贴|投资|费用|工资|人员|物资|设备|装备|设施)(?:及时|足额|按时|全部)?到位(?:率|情况|比例)?$|^到位率$/;
/** Money paid out or left over, as a share, as progress or as an action: 预算执行率, 资金当年下达率, 资金结余率, 资金支出进度. */
const IS_SPENT =
  /(?:预算|资金|经费|专款|拨款|款项)(?:的|当年|年度|全年|本年|及时|足额|按时|全部|实际){0,2}(?:执行|支出|拨付|支付|使用|下达|分配|结余|结转|落实|安排)(?:完成)?(?:率|进度|比例|情况)$|^(?:全部|按时|及时|按期)?完成(?:资金|经费|预算|款项)(?:支付|拨付|支出|执行|使用|下达)$/;
/** Money put in or requested: 资金投入, 投入养护资金, 争取财政拨款, 配套资金额. */
const PUT_IN =
  /(?:资金|经费|财政|人力|物力)投入(?:额|金额|总额|量)?$|^投入(?:额|金额)$|^(?:投入|争取|筹措|安排|落实)[^率]{0,8}(?:资金|经费|拨款|预算|款项|专款)(?:额|金额|总额)?$|(?:资金|经费)配套(?:率|额)?$|配套(?:资金|经费)(?:额|金额)?$/;
/** Purchases stated as a benefit: 新增设备原值. */
const BOUGHT = /原值(?:增加|新增|增长)?额?$|(?:设备|资产|物资|车辆|软件)(?:购置|采购)(?:额|金额|总额|费)?$/;
/** Money of others that the project attracts is an effect: 带动社会资金投入. */
const DRAWN_IN = /带动|拉动|撬动|引导|吸引|引进|筹集|募集|社会资本|社会资金|招商/;

/** Money by its name alone: 工程资金金额. */
const MONEY = /(?:资金|经费|投资|预算|拨款)(?:总)?(?:金额|额度?|总额|总量|规模)?$/;

/** Money that reaches those who are served, or work told by its investment. */
const GIVEN_OR_DONE = /发放|兑[现付]|拨付|支付|补助|补贴|奖补|救助|完成|贷款|融资/;

/** The whole budget stated as an output: 工程资金金额 43.2 beside a budget of 43.2万元. */
function isBudget({ category, target: { value } }: Indicator, name: string, form: Form): boolean {
  const budget = known(formBudget(form));
  if (category !== "quantity" || !budget || budget.value.fen === 0 || !MONEY.test(name) || GIVEN_OR_DONE.test(name))
    return false;
  const fen = value.kind === "amount" ? Math.round(Number(value.number) * FEN_PER_UNIT.元) : null;
  const isBare = value.kind === "quantity" && value.unit === null;
  return fen === budget.value.fen || (isBare && Number(value.figure) === Number(compactText(budget.text)));
}

/** CAT-INPUT-AS-TARGET: indicators state results, not the money, staff or material put in. */
export const catInputAsTarget = defineFormRule<{ input: { name: string }; bought: { name: string } }>({
  meta: {
    code: "CAT-INPUT-AS-TARGET",
    severity: "warning",
    title: { zh: "以投入作绩效目标", en: "Input stated as a goal" },
    dimension: "appropriateness",
    basis: "资金、人员、物资等投入不得作为绩效目标",
    yieldsTo: ["CAT-MISFILED"],
  },
  messages: {
    input: {
      zh: ({ name }) => `“${name}”是投入或过程，不反映产出和效果，请换成工作完成的时间、数量或质量`,
      en: ({ name }) =>
        `“${name}” is an input or a step, not a result: state when, how much or how well the work is done`,
      headline: { zh: ({ name }) => `“${name}”是投入，不是绩效`, en: ({ name }) => `“${name}” is an input, no result` },
    },
    bought: {
      zh: ({ name }) => `“${name}”是购置投入，不是效益，请换成由此带来的收入、节约或服务效果`,
      en: ({ name }) => `“${name}” is what is bought, not a benefit: state what it brings`,
      headline: { zh: ({ name }) => `“${name}”是购置，不是效益`, en: ({ name }) => `“${name}” is bought, no benefit` },
    },
  },
  *check(form) {
    for (const indicator of form.indicators) {
      if (indicator.category === null || isCost(indicator.category) || isNotApplicable(indicator)) continue;
      const messageId = inputKind(indicator, form);
      if (messageId) yield { messageId, params: { name: indicator.level3.value }, at: indicator.level3.at };
    }
  },
});

function inputKind(indicator: Indicator, form: Form): "input" | "bought" | null {
  const name = nameOf(indicator);
  if (DRAWN_IN.test(name) || catalogIndicator(name)) return null;
  if (ARRIVES.test(name) || IS_SPENT.test(name) || PUT_IN.test(name) || isBudget(indicator, name, form)) return "input";
  return isBenefit(indicator.category) && BOUGHT.test(name) ? "bought" : null;
}
