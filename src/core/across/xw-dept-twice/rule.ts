import type { AcrossFinding, AcrossRule } from "../across-rule";
import { findingBetween } from "../finding-between";
import { sameForms, type FiledForm } from "../same-unit";

const META: AcrossRule["meta"] = {
  code: "XW-DEPT-TWICE",
  severity: "warning",
  title: { zh: "同一部门同一年度有两份部门表", en: "Two department forms of one year" },
  dimension: "completeness",
  basis: "一个部门一个年度只有一份部门整体支出绩效目标表",
};

/** XW-DEPT-TWICE: one department form per unit and year. */
export const xwDeptTwice: AcrossRule = {
  meta: META,
  check: (packs) =>
    sameForms(packs)
      .filter(([first]) => first?.form.kind === "department")
      .flatMap((group) =>
        group.flatMap((later, index) => {
          const first = group
            .slice(0, index)
            .find(({ pack, form }) => pack.file !== later.pack.file && form.year === later.form.year);
          return first && later.form.year !== null ? [finding(first, later, later.form.year)] : [];
        }),
      ),
};

function finding(first: FiledForm, later: FiledForm, year: number): AcrossFinding {
  const name = later.pack.unit ?? "";
  return findingBetween(
    META,
    { ...later, cell: placeOf(later) },
    { ...first, cell: placeOf(first) },
    {
      headline: { zh: `${year} 年的部门表有两份`, en: `Two department forms of ${year}` },
      message: {
        zh: `“${name}”${year} 年的部门表在另一个文件中已有一份，请只保留定稿`,
        en: `Another file holds a department form of “${name}” for ${year}: keep the final one only`,
      },
      params: { unit: name, year },
    },
  );
}

/** The cell of the form's total, or A1 if it states none. */
const placeOf = ({ form }: FiledForm): string => form.budget?.cell ?? "A1";
