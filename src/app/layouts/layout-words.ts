import type { LocalText } from "../../core/local-text";
import type { SaveProblem } from "../../core/saved-layouts/save-layout";
import { keyName } from "../../core/forms/field-names";
import { formatCell } from "../../core/workbook/address";

/** Why a form cannot be saved as a layout, with advice. */
export function saveProblemWords(problem: SaveProblem): LocalText {
  switch (problem.kind) {
    case "no-form":
      return {
        zh: "这张工作表没有读到绩效目标表，不能存为版式",
        en: "No performance target form was read on this sheet, so no layout can be made of it",
      };
    case "several-in-one-cell": {
      const cell = formatCell(problem.at);
      return {
        zh: `${cell} 一个单元格里写了多个指标，没有可以逐行填写的指标表，不能存为版式`,
        en: `${cell} holds several indicators in one cell: there are no rows to fill, so no layout can be made of it`,
      };
    }
    case "no-table":
      return {
        zh: "没有读到指标表的各行，不能存为版式",
        en: "No rows of an indicator table were read, so no layout can be made of this form",
      };
    case "read-back": {
      const { step, key } = problem.fault;
      const what = keyWords(key);
      return step === "blank"
        ? {
            zh: `清空后的表读不回原来的样子（${what.zh}），为稳妥起见没有存为版式`,
            en: `The emptied form is not read as the form was (${what.en}), so nothing was saved`,
          }
        : {
            zh: `按版式重新填写后与原表不一致（${what.zh}），为稳妥起见没有存为版式`,
            en: `Filled in again, the form is not read as it was (${what.en}), so nothing was saved`,
          };
    }
  }
}

function keyWords(key: string): LocalText {
  const [, index] = /^indicators\.(\d+)/.exec(key) ?? [];
  if (index !== undefined) return { zh: `第 ${Number(index) + 1} 个指标`, en: `indicator ${Number(index) + 1}` };
  return KEYS[key] ?? keyName(key) ?? { zh: "个别栏目", en: key };
}

const KEYS: Readonly<Record<string, LocalText>> = {
  form: { zh: "整张表", en: "the form as a whole" },
  kind: { zh: "表的种类", en: "the kind of form" },
  indicators: { zh: "指标表", en: "the indicator table" },
  branches: { zh: "二级指标", en: "the second-level branches" },
  moneyUnit: { zh: "金额单位", en: "the unit of amounts" },
  year: { zh: "年度", en: "the year" },
};
