import type { FormKind, Located, TextField } from "../forms/form";
import type { RawField } from "./candidates/raw-field";
import type { FormFields } from "./form-fields";
import { located } from "./located";
import type { JudgedCell, View } from "./view";

type Owners = Partial<Record<Extract<TextField, "departmentName" | "unitName">, Located<string>>>;

/**
 * The department and the unit of a form that names one body only. In a form of a unit (单位整体…, 单位名称) it is both;
 * 预算单位 of a project that names no 主管部门 likewise. A form that names none may name it in its title: 青禾市水务局2025年项目支出绩效目标表. Of a project it is
 * both.
 */
export function ownersOf(
  view: View,
  { texts, ranked }: Pick<FormFields, "texts" | "ranked">,
  kind: FormKind,
  title: JudgedCell | null,
): Owners {
  const { departmentName, unitName } = texts;
  if (!departmentName && !unitName) {
    const inTitle = title && bodyInTitle(view, title);
    if (!inTitle) return {};
    return kind === "project" ? { departmentName: inTitle, unitName: inTitle } : { departmentName: inTitle };
  }
  const isUnits = (field: RawField | undefined): boolean => {
    const label = field?.label.compact ?? "";
    return label.includes("单位") && (!label.includes("部门") || (title?.compact.includes("单位整体") ?? false));
  };
  if (kind === "department" && departmentName && !unitName && isUnits(ranked.get("departmentName")?.[0]))
    return { unitName: departmentName };
  const isBudgetUnit = ranked.get("unitName")?.[0]?.label.compact.includes("预算单位") === true;
  return kind === "project" && unitName && !departmentName && isBudgetUnit ? { departmentName: unitName } : {};
}

const IN_TITLE =
  /^([\u4e00-\u9fff]{4,24}?)(?:\(.{1,8}\))?(?:关于)?20\d{2}年|^20\d{2}年度?([\u4e00-\u9fff]{4,24}?)(?:项目|部门|整体|预算|专项)/;

function bodyInTitle(view: View, title: JudgedCell): Located<string> | null {
  const [, before, behind] = IN_TITLE.exec(title.compact) ?? [];
  const name = before ?? behind;
  return name !== undefined && view.features(name).body === 1 ? { ...located(title, name), text: name } : null;
}
