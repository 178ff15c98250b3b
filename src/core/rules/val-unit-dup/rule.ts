import { defineFormRule } from "../../engine/rule";
import { compactText } from "../../values/text";
import { readUnit } from "../../values/units";
import { typedTarget } from "../../indicators/measure";
import { ownValue } from "../../indicators/units";
import { unitInName } from "../../values/name-hints";

/** VAL-UNIT-DUP: the unit is written in only one place. */
export const valUnitDup = defineFormRule<{
  column: { value: string; unit: string };
  name: { name: string; value: string; unit: string };
  nameOther: { name: string; value: string; unit: string };
}>({
  meta: {
    code: "VAL-UNIT-DUP",
    severity: "warning",
    title: { zh: "计量单位重复填写", en: "Unit is written twice" },
    dimension: "completeness",
    hasOneRemedy: true,
    basis: "计量单位只在一处填写",
    yieldsTo: ["VAL-UNIT-KIND", "VAL-PLACEHOLDER"],
  },
  messages: {
    column: {
      zh: ({ value, unit }) => `单位栏已有“${unit}”，指标值“${value}”又写了单位，请只留一处`,
      en: ({ value, unit }) => `The unit column says “${unit}”, and the value “${value}” repeats it: keep one`,
      headline: { zh: ({ unit }) => `单位“${unit}”写了两处`, en: ({ unit }) => `Unit “${unit}” is written twice` },
    },
    name: {
      zh: ({ name, value, unit }) => `“${name}”的名称里已有单位“${unit}”，指标值“${value}”又写了单位，请只留一处`,
      en: ({ name, value, unit }) => `The name “${name}” holds the unit “${unit}”, and the value “${value}” repeats it`,
      headline: {
        zh: ({ unit }) => `单位“${unit}”在名称里又写一次`,
        en: ({ unit }) => `Unit “${unit}” repeats in the name`,
      },
    },
    nameOther: {
      zh: ({ name, value, unit }) =>
        `“${name}”的名称里写的单位是“${unit}”，与指标值“${value}”的单位不一致，请改正其中一处`,
      en: ({ name, value, unit }) => `The name “${name}” holds the unit “${unit}”, the value “${value}” another one`,
      headline: { zh: () => "名称里的单位与指标值不同", en: () => "Name and value differ in their unit" },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const { level3, target, unit: cell } = indicator;
      const own = ownValue(indicator).unit;
      const value = typedTarget(indicator);
      const columnUnit = readUnit(compactText(cell?.value ?? "")).unit;
      if (own !== null && own === columnUnit && cell) {
        const params = { value, unit: compactText(cell.value) };
        yield { messageId: "column", params, at: target.at, related: [cell.at] };
        continue;
      }
      const named = unitInName(level3.value);
      const unit = own ?? columnUnit;
      // A placeholder （≥**人） in the name is reported by VAL-PLACEHOLDER.
      if (named === null || unit === null || /[*＊]/.test(level3.value)) continue;
      const params = { name: level3.value, value: value.endsWith(unit) ? value : value + unit, unit: named };
      yield { messageId: named === unit ? "name" : "nameOther", params, at: target.at };
    }
  },
});
