import { projectSums } from "../../budget/budget-sums";
import { flatMap } from "../../flat-map";
import { pairForms } from "../../forms/pairing";
import { definePackRule } from "../../engine/rule";
import { projectBudget } from "../../forms/amounts";
import { formsOf, type Form } from "../../forms/form";
import type { CellRef } from "../../workbook/address";

/** Number of sheets named in the message; the related cells contain all. */
const NAMED = 3;

/** XF-PAIR: which forms of a workbook were compared with each other, if this is not obvious, and which were not. */
export const xfPair = definePackRule<{
  departments: { count: number; sheets: string };
  otherYear: { count: number; sheets: string };
  hidden: { count: number; sheets: string };
  hiddenCounted: { count: number; sheets: string };
  unpaired: { count: number; sheets: string };
}>({
  meta: {
    code: "XF-PAIR",
    severity: "info",
    title: { zh: "各表的对应关系", en: "How the forms belong together" },
    dimension: "completeness",
    basis: "部门表与所属项目表按年度和部门对应",
  },
  messages: {
    departments: {
      zh: ({ count, sheets }) => `工作簿中有 ${count} 张部门表（${sheets}），已按年度和部门分别与项目表核对`,
      en: ({ count, sheets }) =>
        `The workbook has ${count} department forms (${sheets}); each was checked with the projects of its year and name`,
      headline: { zh: ({ count }) => `有 ${count} 张部门表，分别核对`, en: ({ count }) => `${count} department forms` },
    },
    otherYear: {
      zh: ({ count, sheets }) =>
        `${count} 张项目表（${sheets}）的年度与部门表不同，没有与部门表核对合计、目标值和部门名称`,
      en: ({ count, sheets }) =>
        `${count} project forms (${sheets}) are of another year than the department form and were not checked against it`,
      headline: { zh: ({ count }) => `${count} 张项目表是其他年度的`, en: ({ count }) => `${count} of another year` },
    },
    hidden: {
      zh: ({ count, sheets }) =>
        `隐藏的工作表（${sheets}）中有 ${count} 张绩效目标表，没有与其他表核对，报送前请删去或取消隐藏`,
      en: ({ count, sheets }) =>
        `Hidden sheets (${sheets}) hold ${count} forms that were not checked against others: delete or show them before submission`,
      headline: { zh: ({ count }) => `隐藏的工作表中有 ${count} 张表`, en: ({ count }) => `${count} forms are hidden` },
    },
    hiddenCounted: {
      zh: ({ count, sheets }) =>
        `隐藏的工作表（${sheets}）中有 ${count} 张绩效目标表，已计入项目合计，请确认是否一并报送`,
      en: ({ count, sheets }) =>
        `Hidden sheets (${sheets}) hold ${count} forms that are in the sum of projects: are they meant?`,
      headline: { zh: ({ count }) => `隐藏的工作表中有 ${count} 张表`, en: ({ count }) => `${count} forms are hidden` },
    },
    unpaired: {
      zh: ({ count, sheets }) =>
        `看不出 ${count} 张项目表（${sheets}）属于哪张部门表，没有与部门表核对合计、目标值和部门名称，请填写部门名称和年度`,
      en: ({ count, sheets }) =>
        `${count} project forms (${sheets}) belong to no certain department form and were not checked against any: state department and year`,
      headline: {
        zh: ({ count }) => `${count} 张项目表未对应部门表`,
        en: ({ count }) => `${count} forms not assigned`,
      },
    },
  },
  *check(pack, editionOf) {
    const { ofOtherYears, hidden, unpaired, sets } = pairForms(pack);
    const counted = new Set(flatMap(projectSums(pack, editionOf), ({ lines }) => lines));
    const isCounted = (form: Form): boolean => {
      const budget = projectBudget(form);
      return budget !== undefined && counted.has(budget);
    };
    const departments = formsOf(pack, "department").filter((form) =>
      sets.some(({ department }) => department === form),
    );
    if (departments.length > 1) yield { messageId: "departments", ...told(departments) };
    const left = ofOtherYears.filter((form) => !isCounted(form));
    if (left.length > 0 && departments.length > 0) yield { messageId: "otherYear", ...told(left) };
    const [kept, out] = [hidden.filter(isCounted), hidden.filter((form) => !isCounted(form))];
    if (kept.length > 0) yield { messageId: "hiddenCounted", ...told(kept) };
    if (out.length > 0) yield { messageId: "hidden", ...told(out) };
    if (unpaired.length > 0) yield { messageId: "unpaired", ...told(unpaired) };
  },
});

/** Location and names for a list of forms: the start of the first form, and all sheets. */
function told(forms: readonly Form[]) {
  const sheets = [...new Set(forms.map(({ sheet }) => sheet))];
  const [at, ...related] = forms.map(headOf);
  if (!at) throw new RangeError("there is a form to tell of");
  const named = `${sheets.slice(0, NAMED).join("、")}${sheets.length > NAMED ? "…" : ""}`;
  return { params: { count: forms.length, sheets: named }, at, related };
}

const headOf = ({ title, sheet, area }: Form): CellRef => title?.at ?? { sheet, row: area.row, column: area.column };
