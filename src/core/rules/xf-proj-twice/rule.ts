import { definePackRule } from "../../engine/rule";
import { formsOf, type Form } from "../../forms/form";
import { compactNameOf, typedTarget } from "../../indicators/measure";
import { formLabel } from "../../indicators/same-measure";
import { compactName, compactText } from "../../values/text";
import type { CellRef } from "../../workbook/address";

/** With fewer indicators two small projects may have the same ones. */
const MIN_INDICATORS = 4;

/** XF-PROJ-TWICE: every project has only one form, with its own indicators. */
export const xfProjTwice = definePackRule<{
  name: { name: string; sheet: string };
  indicators: { name: string; other: string; count: number };
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
  },
  *check(pack) {
    const byName = new Map<string, Form>();
    const byIndicators = new Map<string, Form>();
    for (const form of formsOf(pack, "project")) {
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
      if (name !== "" && !namesake) byName.set(`${owner} ${name}`, form);
      if (indicators !== null && !twin) byIndicators.set(`${owner} ${indicators}`, form);
    }
  },
});

const headOf = ({ title, sheet, area }: Form): CellRef => title?.at ?? { sheet, row: area.row, column: area.column };

/** All names and values of a form as one text; null for a form with few of them. */
function indicatorsOf({ indicators }: Form): string | null {
  const rows = indicators.filter(({ level3 }) => level3.value !== "");
  if (rows.length < MIN_INDICATORS) return null;
  return rows
    .map((row) => [compactText(row.level2?.value ?? ""), compactNameOf(row), typedTarget(row)].join("|"))
    .join("\n");
}
