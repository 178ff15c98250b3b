import { defineFormRule } from "../../engine/rule";
import { isBlankValue } from "../../completeness/blank";
import type { Fix } from "../../engine/finding";
import type { Indicator } from "../../forms/form";
import { editValue } from "../edits";
import { nameOf, typedTarget } from "../../indicators/measure";
import { isNotApplicable } from "../../indicators/not-applicable";
import { isKnownUnit } from "../../values/known-units";
import { parseTarget } from "../../values/parse-target";
import type { TargetValue } from "../../values/target";

/**
 * A figure with a unit at the end of a name: 举办培训班12期, 好评率达到90%以上. 第2期, 前10名, 近3年 and 7×24小时 tell which, not how many.
 */
const FIGURE_AT_END =
  /(?:[≥≤><=]|不低于|不少于|不超过|至少)?(?<![\d.第前近后每×xX*—–~-])\d+(?:\.\d+)?[余多]?([十百千万亿]{0,8}[\p{L}%‰]{1,4}?)(?:以上|以下|以内)?$/u;
/** A calendar year or day is not a target, nor is the number of a phase or a class. */
const NO_TARGET = /^(?:19|20)\d\d年|月$|[日号]$|(?:工程|项目|建设)[一二三四\d]期$|级$/;
/** A column or a row may be named by its year. */
const YEAR = /^(?:19|20)\d\d年/;
/** 5G is a name, 5期 is a count. */
const WRITTEN_UNIT = /[\p{Script=Han}%‰]/u;

type Kind = "nameless" | "inName" | "blank" | "differs" | "unit" | "repeats";

/** VAL-IN-NAME: the target is in the value cell, not in the name. */
export const valInName = defineFormRule<Readonly<Record<Kind, { name: string; value: string; figure: string }>>>({
  meta: {
    code: "VAL-IN-NAME",
    severity: "warning",
    title: { zh: "目标值写进了指标名称", en: "Target stands in the name" },
    dimension: "quantified",
    basis: "三级指标名称写衡量什么，指标值写达到多少",
  },
  messages: {
    nameless: {
      zh: ({ figure }) => `三级指标名称只有“${figure}”，没有写衡量什么，请写明指标名称，把“${figure}”填到指标值`,
      en: ({ figure }) => `The name is only “${figure}” and does not say what is measured: name it`,
      headline: {
        zh: ({ figure }) => `名称只有“${figure}”`,
        en: ({ figure }) => `The name is only “${figure}”`,
      },
    },
    inName: {
      zh: ({ name, value, figure }) =>
        `“${name}”把目标“${figure}”写进了名称，指标值却是“${value}”，请把“${figure}”填到指标值`,
      en: ({ name, value, figure }) => `The name “${name}” holds the target “${figure}” while the value is “${value}”`,
      headline: {
        zh: ({ figure }) => `名称里写了目标“${figure}”`,
        en: ({ figure }) => `The name holds the target “${figure}”`,
      },
    },
    blank: {
      zh: ({ name, figure }) => `“${name}”把目标“${figure}”写进了名称，指标值却空着，请把“${figure}”移到指标值`,
      en: ({ name, figure }) =>
        `The name “${name}” holds the target “${figure}” while the value is blank: move it there`,
      headline: {
        zh: ({ figure }) => `名称里写了目标“${figure}”`,
        en: ({ figure }) => `The name holds the target “${figure}”`,
      },
    },
    differs: {
      zh: ({ name, value, figure }) =>
        `“${name}”的名称里写的是“${figure}”，指标值却是“${value}”，前后不一，请统一，目标只写在指标值里`,
      en: ({ name, value, figure }) =>
        `The name “${name}” says “${figure}”, its value says “${value}”: make them agree and keep the value only`,
      headline: {
        zh: ({ figure, value }) => `名称写“${figure}”，值写“${value}”`,
        en: ({ figure, value }) => `Name says ${figure}, value ${value}`,
      },
    },
    unit: {
      zh: ({ name, value, figure }) => `“${name}”的名称里写的是“${figure}”，指标值却是“${value}”，单位不一致，请统一`,
      en: ({ name, value, figure }) => `The name “${name}” says “${figure}”, its value “${value}” has another unit`,
      headline: {
        zh: ({ figure, value }) => `名称写“${figure}”，值写“${value}”`,
        en: ({ figure, value }) => `Name says ${figure}, value ${value}`,
      },
    },
    repeats: {
      zh: ({ name, figure }) => `“${name}”把目标“${figure}”写进了名称，与指标值重复，名称只写衡量什么`,
      en: ({ name, figure }) => `The name “${name}” repeats the target “${figure}”: keep it in the value only`,
      headline: {
        zh: ({ figure }) => `名称里写了目标“${figure}”`,
        en: ({ figure }) => `The name holds the target “${figure}”`,
      },
    },
  },
  *check({ indicators }) {
    for (const indicator of indicators) {
      const name = nameOf(indicator);
      if (isFigure(name)) {
        const params = { name, value: valueOf(indicator), figure: name };
        yield { messageId: "nameless", params, at: indicator.level3.at };
        continue;
      }
      const figure = isNotApplicable(indicator) ? null : figureInName(indicator);
      const kind = figure && (isBlankValue(indicator.target.text) ? "blank" : kindOf(figure, indicator.target.value));
      if (!figure || !kind) continue;
      const params = { name: indicator.level3.value, value: valueOf(indicator), figure: figure.text };
      const fix = kind === "blank" ? moveToValue(indicator, figure.text) : null;
      yield { messageId: kind, params, at: indicator.target.at, related: [indicator.level3.at], fix };
    }
  },
});

/** A score or a share stands rather in the name's place, read from another column. */
const SCORE = /[分%‰]$/;

/** Whether a name is only a figure with its unit: 1年, 20万元. A year may name a row, and scores are left alone. */
function isFigure(name: string): boolean {
  const [figure, unit = ""] = FIGURE_AT_END.exec(name) ?? [];
  return figure === name && WRITTEN_UNIT.test(unit) && isKnownUnit(unit) && !YEAR.test(name) && !SCORE.test(name);
}

/** The target at the end of the name; null if there is none. */
function figureInName(indicator: Indicator): TargetValue | null {
  const name = nameOf(indicator);
  const [figure, unit] = FIGURE_AT_END.exec(name) ?? [];
  if (figure === undefined || unit === undefined || figure === name || NO_TARGET.test(figure)) return null;
  if (NO_TARGET.test(name) || !WRITTEN_UNIT.test(unit) || !isKnownUnit(unit)) return null;
  return parseTarget(figure);
}

/** Moves the target to the blank value cell; null if the name's cell holds other words behind it. */
function moveToValue({ level3, target }: Indicator, figure: string): Fix | null {
  const name = level3.text.trimEnd();
  if (!name.endsWith(figure)) return null;
  return {
    label: { zh: `把“${figure}”移到指标值`, en: `Move “${figure}” to the value` },
    edits: [editValue(level3, name.slice(0, -figure.length).trimEnd()), editValue(target, figure)],
  };
}

/** What is wrong with the figure in the name, given the value; null if it cannot be compared. */
function kindOf(figure: TargetValue, value: TargetValue): Kind | null {
  if (figure.number === null) return null;
  if (value.number === null) return value.kind === "qualitative" ? "inName" : null;
  if (value.unit === figure.unit || value.unit === null) {
    return Number(value.number) === Number(figure.number) ? "repeats" : "differs";
  }
  if (value.unit === "%" && value.number === "100") return "inName";
  return Number(value.number) === Number(figure.number) ? "unit" : null;
}

/** The value with the unit from its column. */
const valueOf = (indicator: Indicator): string => {
  const typed = typedTarget(indicator);
  const unit = indicator.unit?.value ?? "";
  return typed.endsWith(unit) ? typed : typed + unit;
};
