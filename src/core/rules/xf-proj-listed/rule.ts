import { unmatchedProjects } from "../../budget/listed-projects";
import { definePackRule } from "../../engine/rule";
import { formsOf } from "../../forms/form";
import { pairForms } from "../../forms/pairing";

/** XF-PROJ-LISTED: the projects that a department form lists are those that have forms, under the same names. */
export const xfProjListed = definePackRule<{
  missing: { name: string };
  unlisted: { name: string };
  renamed: { name: string; listed: string };
}>({
  meta: {
    code: "XF-PROJ-LISTED",
    severity: "warning",
    title: { zh: "部门表所列项目与项目表不对应", en: "Projects listed and project forms differ" },
    dimension: "completeness",
    basis: "部门表所列的项目与各项目表一一对应、名称一致",
  },
  messages: {
    missing: {
      zh: ({ name }) => `部门表列有“${name}”，没有它的项目支出绩效目标表，请补报；不需单独填报的，不用修改`,
      en: ({ name }) => `The department form lists “${name}”, which has no form: submit it, unless it needs none`,
      headline: { zh: ({ name }) => `没有“${name}”的项目表`, en: ({ name }) => `No form of “${name}”` },
    },
    unlisted: {
      zh: ({ name }) => `项目“${name}”不在部门表所列的项目中，请核对是否漏列或多报`,
      en: ({ name }) => `The department form does not list “${name}” among its projects: was it left out there?`,
      headline: { zh: ({ name }) => `部门表没有列“${name}”`, en: ({ name }) => `“${name}” is not listed` },
    },
    renamed: {
      zh: ({ name, listed }) => `项目名称写作“${name}”，部门表所列的是“${listed}”，请核对是否同一项目，并统一名称`,
      en: ({ name, listed }) =>
        `The project is called “${name}”, the department form lists “${listed}”: are they the same?`,
      headline: { zh: ({ listed }) => `部门表写作“${listed}”`, en: ({ listed }) => `Listed as “${listed}”` },
    },
  },
  *check(pack) {
    const all = formsOf(pack, "project");
    for (const { department, projects, isCertain } of pairForms(pack).sets) {
      if (!isCertain) continue;
      const { lines, forms } = unmatchedProjects(department, projects, all);
      const [line, ...furtherLines] = lines;
      const [form, ...furtherForms] = forms;
      const own = form?.texts.projectName;
      if (line && own && furtherLines.length + furtherForms.length === 0) {
        const params = { name: own.value.trim(), listed: line.name.value.trim() };
        yield { messageId: "renamed", params, at: own.at, related: [line.name.at] };
        continue;
      }
      for (const { name } of lines) yield { messageId: "missing", params: { name: name.value.trim() }, at: name.at };
      for (const { texts } of forms) {
        const name = texts.projectName;
        if (name) yield { messageId: "unlisted", params: { name: name.value.trim() }, at: name.at };
      }
    }
  },
});
