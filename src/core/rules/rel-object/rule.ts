import { defineFormRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import type { Form, Indicator } from "../../forms/form";
import { compactText, withoutEndings } from "../../values/text";
import { goalsOf, purposeOf } from "../../forms/goals";
import { nameOf } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { isSatisfaction } from "../../indicators/rates";
import { names, namesPublicOnly, servedByGoal } from "./audiences";

/** Projects that pay only for training: 业务培训费, 干部教育培训经费, but not 宣传培训费. */
const TRAINING = /(?:培训|轮训|研修)$/;
/** Words after it that add no meaning. */
const KIND_OF_PROJECT = ["班", "项目", "工作", "活动", "专项"];
const KIND_OF_MONEY = ["经费", "费用", "费", "资金", "补助"];
/** Training for the general public: 农民技能培训. */
const TRAINS_PUBLIC =
  /(?:群众|居民|市民|村民|农民|劳动者|百姓|社会|创业|技能|就业).{0,8}培训|培训.{0,8}(?:群众|居民|市民|村民|农民|劳动者)/;
/** Office logistics, which the staff rate. */
const LOGISTICS = /食堂|餐厅|就餐|用餐|餐饮|物业|保洁|宿舍|停车|班车|后勤/;
/** Projects that may include logistics. */
const MAY_COVER_LOGISTICS = /后勤|机关|运转|运行|运维|公用|综合|保障|办公|物业|租|服务中心|伙食/;

/** REL-OBJECT: the people surveyed are those whom the project serves. */
export const relObject = defineFormRule<{
  trainees: { name: string; project: string };
  staff: { name: string };
  public: { name: string };
  logistics: { name: string; project: string };
}>({
  meta: {
    code: "REL-OBJECT",
    severity: "warning",
    title: { zh: "满意度对象与服务对象不符", en: "Satisfaction of others than those served" },
    dimension: "relevance",
    basis: "满意度由项目的服务对象或受益者评价",
    yieldsTo: ["CAT-NOT-SATISFACTION"],
  },
  messages: {
    trainees: {
      zh: ({ name, project }) => `“${project}”的服务对象是参训人员，满意度却是“${name}”，请改为参训人员满意度`,
      en: ({ name, project }) => `“${project}” serves trainees, but asks “${name}”: ask the trainees`,
      headline: { zh: () => "满意度应由参训人员评价", en: () => "Trainees should be asked" },
    },
    staff: {
      zh: ({ name }) => `绩效目标首先服务工作人员，满意度只有“${name}”，请补充工作人员（使用者）满意度`,
      en: ({ name }) => `The goal serves the staff first, but only “${name}” is asked: ask the staff as well`,
      headline: { zh: () => "没有工作人员满意度", en: () => "The staff is not asked" },
    },
    public: {
      zh: ({ name }) => `绩效目标服务群众，满意度只有“${name}”，请补充服务对象满意度`,
      en: ({ name }) => `The goal serves the public, but only “${name}” is asked: ask those who are served`,
      headline: { zh: () => "没有服务对象满意度", en: () => "Those who are served are not asked" },
    },
    logistics: {
      zh: ({ name, project }) =>
        `“${name}”反映后勤服务，与项目“${project}”的内容和目标无关，请改为本项目服务对象的满意度`,
      en: ({ name, project }) => `“${name}” is about logistics, not about project “${project}”: ask those it serves`,
      headline: { zh: ({ name }) => `“${name}”与本项目无关`, en: ({ name }) => `“${name}” is not this project's` },
    },
  },
  *check(form) {
    if (form.kind !== "project") return;
    const rows = form.indicators.filter(asksPeople);
    const [first, ...further] = rows;
    if (!first) return;
    const name = first.level3.value;
    const project = compactText(form.texts.projectName?.value ?? "");
    const related = further.map(({ level3 }) => level3.at);
    const found = mismatch(form, rows.map(nameOf), project);
    if (found === "trainees" || found === "logistics")
      yield { messageId: found, params: { name, project }, at: first.level3.at, related };
    else if (found) yield { messageId: found, params: { name }, at: first.level3.at, related };
  },
});

const isTraining = (project: string): boolean =>
  TRAINING.test(withoutEndings(withoutEndings(project, KIND_OF_MONEY), KIND_OF_PROJECT)) && !project.includes("宣传");

const asksPeople = (indicator: Indicator): boolean =>
  !isNotApplicable(indicator) && (indicator.category === "satisfaction" || isSatisfaction(indicator));

function mismatch(
  form: Form,
  asked: readonly string[],
  project: string,
): "trainees" | "staff" | "public" | "logistics" | null {
  const goals = goalsOf(form).map(({ value }) => compactText(value));
  if (asked.every(namesPublicOnly)) {
    if (isTraining(project)) return TRAINS_PUBLIC.test(purposeOf(form)) ? null : "trainees";
    return goals[0] !== undefined && servedByGoal(goals[0]) === "staff" ? "staff" : null;
  }
  if (asked.every((name) => LOGISTICS.test(name))) return isForeignLogistics(form, asked, project) ? "logistics" : null;
  const staffOnly = asked.every((name) => names("staff", name) && !names("public", name));
  return staffOnly && goals[0] !== undefined && servedByGoal(goals[0]) === "public" ? "public" : null;
}

/** Whether neither the project, its goal nor another indicator mentions what is rated. */
function isForeignLogistics(form: Form, asked: readonly string[], project: string): boolean {
  const purpose = purposeOf(form);
  if (project === "" || goalsOf(form).length === 0 || MAY_COVER_LOGISTICS.test(project)) return false;
  const topics = flatMap(asked, (name) => LOGISTICS.exec(name) ?? []);
  const others = form.indicators.filter((indicator) => !asksPeople(indicator)).map(nameOf);
  return !topics.some((topic) => purpose.includes(topic) || others.some((other) => other.includes(topic)));
}
