import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { compactText } from "../../values/text";
import type { Form, Indicator } from "../../forms/form";
import { outputRows, purposeOf } from "../../forms/goals";
import { nameOf } from "../../indicators/measure";
import { commonPiece } from "../../indicators/names";
import { isNotApplicable } from "../../indicators/not-applicable";
import { explainedSubjects, subjectsOf } from "../../indicators/subjects";

/** Projects that keep an office running (运转保障类): about purchases and services, not about the office's decisions. */
const SUPPORT =
  /水电|电费|水费|燃气|供暖|取暖|采暖|空调|物业|保洁|绿化|租金|房租|租赁|租用|停车|维修|维护|修缮|养护|检修|设备|家具|印刷|培训|网络费|通讯|通信|邮电|食堂|伙食|班车|公务用车|车辆/;
/** Systems and hotlines are part of the business itself. */
const CARRIES_BUSINESS = /系统|平台|信息化|软件|数据|热线|专网|网站|劳务|聘用|人员/;
/** Words for handling cases; each line is one kind of business. */
const BUSINESSES: readonly RegExp[] = [
  /审批|许可|证照|收件|接件|办件|预审|办结|受理/,
  /立案|结案|办结|办案|案件|执法|处罚|侦破/,
  /信访|接访|来访/,
];
/** Handling that belongs to the support itself: 故障受理, 报修办结率. */
const OF_SUPPORT = /报修|维修|维护|故障|报障|工单|投诉|诉求|设备|设施|缴费|采购|物业/;

/** REL-PROJECT: the outputs of a support project are about what it pays for. */
export const relProject = defineFormRule<{
  foreign: { names: string; project: string; count: number };
  other: { names: string; project: string; count: number };
}>({
  meta: {
    code: "REL-PROJECT",
    severity: "warning",
    title: { zh: "指标与项目内容无关", en: "Indicator not about the project" },
    dimension: "relevance",
    basis: "绩效指标与项目内容和资金用途直接相关",
  },
  messages: {
    foreign: {
      zh: ({ names, project, count }) =>
        `项目“${project}”的产出指标${count > 1 ? `有 ${count} 个` : ""}写的是部门业务（${names}），与项目资金的用途无关，请改为本项目直接产生的成果`,
      en: ({ names, project, count }) =>
        `${count} output(s) of project “${project}” are about the unit's business (${names}), not about what it pays for`,
      headline: {
        zh: ({ count }) => `${count} 个产出指标与项目无关`,
        en: ({ count }) => `${count} outputs of other work`,
      },
    },
    other: {
      zh: ({ names, project, count }) =>
        `项目“${project}”的产出指标${count > 1 ? `有 ${count} 个` : ""}属于别的工作（${names}），项目名称、目标都没有提到，请核对是否从别的项目抄来`,
      en: ({ names, project, count }) =>
        `${count} output(s) of project “${project}” are about other work (${names}), of which name and goal say nothing`,
      headline: {
        zh: ({ count }) => `${count} 个产出指标与项目无关`,
        en: ({ count }) => `${count} outputs of other work`,
      },
    },
  },
  *check(form) {
    const project = compactText(form.texts.projectName?.value ?? "");
    if (form.kind !== "project" || project === "") return;
    const business = SUPPORT.test(project) && !CARRIES_BUSINESS.test(project) ? businessRows(form) : [];
    const other = ofOtherWork(form).filter((row) => !business.includes(row));
    for (const [messageId, rows] of [
      ["foreign", business],
      ["other", other],
    ] as const) {
      const [first, ...further] = rows;
      if (!first) continue;
      const params = { names: rows.map(({ level3 }) => level3.value).join("、"), project, count: rows.length };
      yield { messageId, params, at: first.level3.at, related: further.map(({ level3 }) => level3.at) };
    }
  },
});

/** Outputs about the unit's business that the purpose of a support project does not mention. */
function businessRows(form: Form): readonly Indicator[] {
  const purpose = purposeOf(form);
  return outputRows(form).filter((indicator) => {
    const name = nameOf(indicator);
    const businesses = BUSINESSES.filter((words) => words.test(name));
    return businesses.length > 0 && !businesses.some((words) => words.test(purpose)) && !OF_SUPPORT.test(name);
  });
}

/** Projects that may pay for anything: 乡村振兴, 工作经费. */
const OF_ANYTHING =
  /乡村|农村|衔接|人居环境|综合|以工代赈|一事一议|民生|移民|扶贫|基层|工作经费|业务经费|专项经费|运转|运行经费|建设资金|补助资金|转移支付|债券|基金/;

/** Words in the names of projects of every kind. */
const OF_ANY_PROJECT =
  /项目|专项|资金|经费|补助|补贴|奖补|服务|建设|改造|工程|工作|管理|管护|维护|维修|运行|运营|运维|保障|购买|购置|采购|设备|设施|培训|宣传|提升|年度?|[\d()（）“”]+/;
/** Number of consecutive characters that make a common word. */
const WORD = 2;

/** Outputs about an area of work that neither the unit nor the project mentions, if the project's own area is known. */
function ofOtherWork(form: Form): readonly Indicator[] {
  const { departmentName, unitName, duties } = form.texts;
  const purpose = purposeOf(form);
  const unit = [departmentName, unitName, duties].map((text) => compactText(text?.value ?? "")).join("\n");
  const known = new Set([...explainedSubjects(purpose), ...explainedSubjects(unit)]);
  if (subjectsOf(purpose).length === 0 || OF_ANYTHING.test(compactText(form.texts.projectName?.value ?? ""))) return [];
  const isOther = (subject: string): boolean => !known.has(subject);
  const ownWords = compactText(form.texts.projectName?.value ?? "").split(OF_ANY_PROJECT);
  const outputs = outputRows(form).filter((indicator) => {
    const name = nameOf(indicator);
    const subjects = isNotApplicable(indicator) ? [] : subjectsOf(name);
    const sharesWords = ownWords.some((words) => commonPiece(words, name).length >= WORD);
    return subjects.length > 0 && subjects.every(isOther) && !sharesWords;
  });
  return [...outputs, ...satisfactionOfOthers(form, isOther)];
}

/** Satisfaction of people from another area of work, of which no other indicator says anything: 受资助学生家长满意度. */
function satisfactionOfOthers({ indicators }: Form, isOther: (subject: string) => boolean): readonly Indicator[] {
  const rows = indicators.filter(({ category }) => category === "satisfaction");
  const elsewhere = new Set(
    flatMap(
      indicators.filter((row) => !rows.includes(row)),
      (row) => explainedSubjects(nameOf(row)),
    ),
  );
  return rows.filter((indicator) => {
    const subjects = isNotApplicable(indicator) ? [] : subjectsOf(nameOf(indicator));
    return subjects.length > 0 && subjects.every((subject) => isOther(subject) && !elsewhere.has(subject));
  });
}
