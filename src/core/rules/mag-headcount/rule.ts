import { defineFormRule } from "../../engine/rule";
import { known, projectBudget } from "../../forms/amounts";
import type { Indicator } from "../../forms/form";
import { formatFen } from "../../values/amount";
import { compactText } from "../../values/text";

/** Projects that pay staff: 编外人员工资, 辅警经费, 劳务派遣费用. */
const WAGES =
  /工资|薪酬|劳务派遣|(人员|辅警|协警|保安|网格员|协管员|代课教师|临聘|编外|聘用)(经费|报酬|劳务费|待遇|费用|补助|保险)/;
/** 人员培训费 and the like pay for something else. */
const NO_WAGES = /培训|差旅|设备|办公|装备|服装|体检|慰问|档案/;
/** People served, not paid. */
const SERVED = /受益|服务对象|培训|参训|救助|群众|参与|吸引|带动|就业|学生|访/;
const PERSON = /^(人|名|位)$/;

const isHeadcount = ({ target: { value }, level3, category }: Indicator): boolean =>
  (category === "quantity" || category === null) &&
  PERSON.test(value.unit ?? "") &&
  Number(value.number) > 0 &&
  !SERVED.test(level3.value);

/** MAG-HEADCOUNT: a project that pays staff states their number, and the amount is plausible for it. */
export const magHeadcount = defineFormRule<{
  missing: { project: string };
  perPerson: { amount: string; persons: string; each: string; from: string; to: string };
}>({
  meta: {
    code: "MAG-HEADCOUNT",
    severity: "info",
    title: { zh: "人员类项目的人数与金额", en: "Head count of a wages project" },
    dimension: "matching",
    basis: "人员类支出有人数指标，人均金额在合理范围",
  },
  messages: {
    missing: {
      zh: ({ project }) => `“${project}”是人员类支出，数量指标里没有人数，建议补充（如“聘用人员数量”）`,
      en: ({ project }) => `“${project}” pays people, but no indicator states their number: add one`,
      headline: { zh: () => "人员类支出没有人数指标", en: () => "No head count for staff expenditure" },
    },
    perPerson: {
      zh: ({ amount, persons, each, from, to }) =>
        `${amount} 万元 ÷ ${persons} 人 = 人均 ${each} 万元，不在 ${from} 至 ${to} 万元之间，请核对人数和金额`,
      en: ({ amount, persons, each, from, to }) =>
        `${amount} ÷ ${persons} persons = ${each} (10k CNY) each, outside ${from} to ${to}: check both figures`,
      headline: { zh: ({ each }) => `人均 ${each} 万元，请核对`, en: ({ each }) => `${each} (10k CNY) a head: check` },
    },
  },
  *check(form, { constants: { amountPerPerson: band } }) {
    const { projectName } = form.texts;
    if (form.kind !== "project" || !projectName || form.indicators.length === 0) return;
    const project = compactText(projectName.value);
    if (!WAGES.test(project) || NO_WAGES.test(project)) return;
    const counts = form.indicators.filter(isHeadcount);
    const [count, ...further] = counts;
    if (!count) {
      yield { messageId: "missing", params: { project }, at: projectName.at };
      return;
    }
    const budget = known(projectBudget(form));
    const persons = count.target.value.number;
    // How several groups of people share the amount is unknown.
    if (!budget || further.length > 0 || persons === null) return;
    const each = Math.round(budget.value.fen / Number(persons));
    if (each >= band.from && each <= band.to) return;
    yield {
      messageId: "perPerson",
      params: {
        amount: formatFen(budget.value.fen),
        persons,
        each: formatFen(Math.round(each / 100) * 100),
        from: formatFen(band.from),
        to: formatFen(band.to),
      },
      at: count.target.at,
      related: [budget.at],
    };
  },
});
