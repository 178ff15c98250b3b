import { definePackRule } from "../../engine/rule";
import { formsOf, type Form } from "../../forms/form";
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
  },
  *check(pack) {
    const byName = new Map<string, Form>();
    const byIndicators = new Map<string, Form>();
    const byGoal = new Map<string, Form>();
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
