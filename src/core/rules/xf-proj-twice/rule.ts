import { definePackRule } from "../../engine/rule";
import { flatMap } from "../../flat-map";
import { formsOf, type Form, type Pack } from "../../forms/form";
import { isSummaryLine } from "../../forms/pairing";
import { compactNameOf, typedTarget } from "../../indicators/measure";
import { formLabel } from "../../indicators/same-measure";
import { commonPiece } from "../../indicators/names";
import { compactName, compactText } from "../../values/text";
import type { CellRef } from "../../workbook/address";

/** With fewer indicators two small projects may have the same ones. */
const MIN_INDICATORS = 4;
/** A shorter goal may suit several projects. */
const MIN_GOAL = 16;

/** XF-PROJ-TWICE: every project has only one form, with its own indicators. */
export const xfProjTwice = definePackRule<{
  name: { name: string; sheet: string };
  indicators: { name: string; other: string; count: number };
  goal: { name: string; other: string };
  named: { name: string; other: string };
}>({
  meta: {
    code: "XF-PROJ-TWICE",
    severity: "warning",
    title: { zh: "项目重复申报", en: "Project reported twice" },
    dimension: "completeness",
    basis: "同一项目只申报一次，各项目按自身内容设定指标",
  },
  messages: {
    name: {
      zh: ({ name, sheet }) =>
        `项目“${name}”在“${sheet}”已有一张同名的表，请核对是否重复；确是两个项目的，请在名称中区别`,
      en: ({ name, sheet }) => `“${sheet}” holds a form of project “${name}” already: is it reported twice?`,
      headline: { zh: ({ name }) => `项目“${name}”报了两次`, en: ({ name }) => `“${name}” is reported twice` },
    },
    indicators: {
      zh: ({ name, other, count }) =>
        `“${name}”的 ${count} 个指标和指标值与项目“${other}”完全相同，请按本项目的内容填写`,
      en: ({ name, other, count }) => `All ${count} indicators of “${name}” equal those of “${other}”: state its own`,
      headline: { zh: ({ other }) => `指标与“${other}”相同`, en: ({ other }) => `Indicators equal “${other}”` },
    },
    goal: {
      zh: ({ name, other }) => `“${name}”的年度绩效目标与项目“${other}”一字不差，请按本项目的内容填写`,
      en: ({ name, other }) => `The goal of “${name}” is that of “${other}”, word for word: state its own`,
      headline: { zh: ({ other }) => `目标与“${other}”相同`, en: ({ other }) => `Same goal as “${other}”` },
    },
    named: {
      zh: ({ name, other }) => `“${name}”的绩效目标写的是另一个项目“${other}”，请核对是否从该项目抄来`,
      en: ({ name, other }) => `The goal of “${name}” speaks of another project, “${other}”: was it copied?`,
      headline: { zh: ({ other }) => `目标写的是“${other}”`, en: ({ other }) => `Goal speaks of “${other}”` },
    },
  },
  *check(pack) {
    const byName = new Map<string, Form>();
    const byIndicators = new Map<string, Form>();
    const byGoal = new Map<string, Form>();
    yield* goalsOfOthers(pack);
    for (const form of formsOf(pack, "project").filter((one) => !isSummaryLine(one, pack))) {
      const { projectName } = form.texts;
      const owner = `${form.year?.value ?? ""} ${compactName(form.texts.departmentName?.value ?? "")}`;
      const name = compactName(projectName?.value ?? "");
      const namesake = name === "" ? undefined : byName.get(`${owner} ${name}`);
      const indicators = indicatorsOf(form);
      const twin = indicators === null ? undefined : byIndicators.get(`${owner} ${indicators}`);
      const at = projectName?.at ?? headOf(form);
      if (namesake && projectName) {
        const params = { name: projectName.value, sheet: namesake.sheet };
        yield { messageId: "name", params, at, related: [namesake.texts.projectName?.at ?? headOf(namesake)] };
      } else if (twin) {
        const params = { name: formLabel(form), other: formLabel(twin), count: form.indicators.length };
        yield { messageId: "indicators", params, at, related: [twin.texts.projectName?.at ?? headOf(twin)] };
      }
      const goal = goalOf(form);
      const source = goal === null || namesake || twin ? undefined : byGoal.get(`${owner} ${goal.text}`);
      if (source && goal) yield copiedGoal(goal.form, source);
      if (goal !== null && !source) byGoal.set(`${owner} ${goal.text}`, goal.form);
      if (name !== "" && !namesake) byName.set(`${owner} ${name}`, form);
      if (indicators !== null && !twin) byIndicators.set(`${owner} ${indicators}`, form);
    }
  },
});

/** The goal of a form for the year, compact; null for one that is short enough to suit several projects. */
function goalOf(form: Form): { readonly form: Form; readonly text: string } | null {
  const text = compactText(form.texts.annualGoal?.value ?? "");
  return text.length < MIN_GOAL ? null : { form, text };
}

/** A shorter name may be a common word: 学生资助. */
const MIN_PROJECT = 6;
/** The end of a project's name that a goal may leave out. */
const KIND = /(?:专项)?(?:项目|工程|经费|资金)$/;

/** Goals that name the project of another form of the workbook, but not their own. */
function* goalsOfOthers(pack: Pack) {
  const projects = flatMap(formsOf(pack, "project"), (form) => {
    const name = compactName(form.texts.projectName?.value ?? "").replace(KIND, "");
    return name.length >= MIN_PROJECT ? [{ form, name }] : [];
  });
  const named = new Map(projects.map((project) => [project.name, project]));
  const lengths = new Set([...named.keys()].map(({ length }) => length));
  for (const { form, name } of projects) {
    for (const goal of [form.texts.annualGoal, form.texts.periodGoal, form.texts.overallGoal]) {
      const text = compactName(goal?.value ?? "");
      if (!goal || text.includes(name)) continue;
      const other = firstNamed(text, named, lengths);
      if (!other || other.form === form || areRelated(other.name, name)) continue;
      const params = { name: formLabel(form), other: formLabel(other.form) };
      yield {
        messageId: "named" as const,
        params,
        at: goal.at,
        related: [other.form.texts.projectName?.at ?? headOf(other.form)],
      };
      break;
    }
  }
}

/** The first project whose name stands in the text; one look-up for each place and length of a name. */
function firstNamed<T>(text: string, named: ReadonlyMap<string, T>, lengths: ReadonlySet<number>): T | null {
  for (let from = 0; from < text.length; from += 1) {
    for (const length of lengths) {
      const found = named.get(text.slice(from, from + length));
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** One project may be a part of the other, or its continuation: 道路改造, 道路改造二期. */
const areRelated = (a: string, b: string): boolean =>
  a.includes(b) || b.includes(a) || commonPiece(a, b).length >= MIN_PROJECT;

/** Of two projects with one goal, the one to whose name and indicators it is less related copied it. */
function copiedGoal(form: Form, other: Form) {
  const [copy, source] = relationToGoal(form) <= relationToGoal(other) ? [form, other] : [other, form];
  const cellOf = ({ texts, ...rest }: Form): CellRef => texts.annualGoal?.at ?? headOf({ texts, ...rest });
  const params = { name: formLabel(copy), other: formLabel(source) };
  return { messageId: "goal" as const, params, at: cellOf(copy), related: [cellOf(source)] };
}

/** How many characters the goal shares with the project's name and its indicators, each at its longest. */
function relationToGoal(form: Form): number {
  const goal = compactText(form.texts.annualGoal?.value ?? "");
  const names = [form.texts.projectName?.value ?? "", ...form.indicators.map(({ level3 }) => level3.value)];
  return names.reduce((sum, name) => sum + commonPiece(compactName(name), goal).length, 0);
}

const headOf = ({ title, sheet, area }: Form): CellRef => title?.at ?? { sheet, row: area.row, column: area.column };

/** All names and values of a form as one text; null for a form with few of them. */
function indicatorsOf({ indicators }: Form): string | null {
  const rows = indicators.filter(({ level3 }) => level3.value !== "");
  if (rows.length < MIN_INDICATORS) return null;
  return rows
    .map((row) => [compactText(row.level2?.value ?? ""), compactNameOf(row), typedTarget(row)].join("|"))
    .join("\n");
}
