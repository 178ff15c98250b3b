import { fieldName } from "../forms/field-names";
import type { EditionConstants } from "../editions/edition";
import type { LocalText } from "../local-text";
import { FORM_KINDS, INDICATOR_CATEGORIES, type FieldKey, type FormKind } from "../forms/form";
import { CATEGORY_NAMES } from "../indicators/category-names";
import { formatFen, type Fen } from "../values/amount";
import { levelOf } from "./criteria";
import { RULE_METAS } from "./codes";
import type { Level, Profile } from "./profile";

/** Names of the levels. */
export const LEVEL_NAMES: Readonly<Record<Level, LocalText>> = {
  error: { zh: "错误", en: "error" },
  todo: { zh: "待填", en: "to fill" },
  warning: { zh: "提醒", en: "warning" },
  info: { zh: "提示", en: "note" },
  off: { zh: "不检查", en: "off" },
};

/** A difference between a profile and the built-in criteria. */
export interface ProfileChange {
  /** The code of a rule, or a key of the profile: "CNT-MIN", "constants.minIndicators". */
  readonly key: string;
  /** For example 三级指标过少（CNT-MIN）. */
  readonly name: LocalText;
  /** For example 错误 → 提醒. */
  readonly change: LocalText;
}

/** Everything that a profile changes: rules by code, then thresholds, branches and fields. */
export const profileChanges = (profile: Profile): readonly ProfileChange[] => [
  ...ruleChanges(profile),
  ...constantChanges(profile.constants),
  ...INDICATOR_CATEGORIES.flatMap((category): readonly ProfileChange[] => {
    const isDemanded = profile.branches[category];
    if (isDemanded === undefined) return [];
    const change = isDemanded ? { zh: "必须设指标", en: "needs an indicator" } : { zh: "不要求", en: "not asked for" };
    return [{ key: `branches.${category}`, name: CATEGORY_NAMES[category], change }];
  }),
  ...FORM_KINDS.flatMap((kind): readonly ProfileChange[] => {
    const fields = profile.required[kind];
    return fields ? [{ key: `required.${kind}`, name: REQUIRED_NAMES[kind], change: namesOf(fields) }] : [];
  }),
];

/** The codes of rules that a profile switches off. */
export const offCodes = (profile: Profile): readonly string[] =>
  RULE_METAS.filter((meta) => levelOf(meta, profile) === "off").map(({ code }) => code);

/** Summary of the profile in one line: 青禾县财政局审核口径（2 条规则不检查，3 处与内置口径不同）. */
export function profileWords(profile: Profile): LocalText {
  const off = offCodes(profile).length;
  const others = profileChanges(profile).length - off;
  const zh = [off > 0 ? `${off} 条规则不检查` : "", others > 0 ? `${others} 处与内置口径不同` : ""].filter(Boolean);
  const en = [off > 0 ? `${off} rules off` : "", others > 0 ? `${others} changes` : ""].filter(Boolean);
  const name = profile.name === "" ? NO_NAME : { zh: profile.name, en: profile.name };
  return {
    zh: `${name.zh}${zh.length > 0 ? `（${zh.join("，")}）` : ""}`,
    en: `${name.en}${en.length > 0 ? ` (${en.join(", ")})` : ""}`,
  };
}

/** For levels given individually, without a profile. */
const NO_NAME: LocalText = { zh: "本次指定", en: "as given" };

function ruleChanges(profile: Profile): readonly ProfileChange[] {
  return RULE_METAS.toSorted((a, b) => (a.code < b.code ? -1 : 1)).flatMap((meta): readonly ProfileChange[] => {
    const level = levelOf(meta, profile);
    const { basis, isLocal } = profile.rules[meta.code] ?? {};
    const changes: readonly LocalText[] = [
      ...(level === meta.severity
        ? []
        : [
            {
              zh: `${LEVEL_NAMES[meta.severity].zh} → ${LEVEL_NAMES[level].zh}`,
              en: `${LEVEL_NAMES[meta.severity].en} → ${LEVEL_NAMES[level].en}`,
            },
          ]),
      ...(basis === undefined || basis === meta.basis ? [] : [{ zh: `依据：${basis}`, en: `basis: ${basis}` }]),
      ...(isLocal === undefined || isLocal === (meta.isLocal ?? false)
        ? []
        : [isLocal ? { zh: "地方要求", en: "local" } : { zh: "非地方要求", en: "not local" }]),
    ];
    if (changes.length === 0) return [];
    const { code, title } = meta;
    return [
      { key: code, name: { zh: `${title.zh}（${code}）`, en: `${title.en} (${code})` }, change: joined(changes) },
    ];
  });
}

const CONSTANT_NAMES: Readonly<Record<keyof EditionConstants, LocalText>> = {
  minIndicators: { zh: "最少的三级指标个数", en: "Fewest indicators" },
  weightTotals: { zh: "权重之和", en: "Total of weights" },
  amountTolerance: { zh: "合计允许的差额", en: "Tolerance of sums" },
  openDays: { zh: "一年开放天数", en: "Open days a year" },
  costCoverage: { zh: "成本覆盖预算的比例", en: "Share of the budget that costs cover" },
  amountPerPerson: { zh: "人均全年支出", en: "Yearly amount per head" },
  unitCostLimits: { zh: "支出标准", en: "Unit cost standards" },
  standards: { zh: "绩效标准", en: "Standards" },
  refusedCharacters: { zh: "系统不接受的字符", en: "Refused characters" },
};

function constantChanges(constants: Partial<EditionConstants>): readonly ProfileChange[] {
  const { minIndicators, weightTotals, amountTolerance, openDays, costCoverage, amountPerPerson } = constants;
  const { unitCostLimits, standards, refusedCharacters } = constants;
  const words: Readonly<Record<keyof EditionConstants, LocalText | undefined>> = {
    minIndicators: minIndicators === undefined ? undefined : same(String(minIndicators)),
    weightTotals: weightTotals && list(weightTotals.map(String)),
    amountTolerance: amountTolerance === undefined ? undefined : money(amountTolerance),
    openDays: openDays && same(`${openDays.from}–${openDays.to}`),
    costCoverage: costCoverage === undefined ? undefined : same(String(costCoverage)),
    amountPerPerson: amountPerPerson && {
      zh: `${formatFen(amountPerPerson.from)}–${formatFen(amountPerPerson.to)} 万元`,
      en: `${formatFen(amountPerPerson.from)}–${formatFen(amountPerPerson.to)} 万元`,
    },
    unitCostLimits:
      unitCostLimits &&
      list(unitCostLimits.map(({ name, unit, limit }) => `${name} ≤${formatFen(limit, "元")} ${unit}`)),
    standards: standards && list(standards),
    refusedCharacters: refusedCharacters && list(refusedCharacters),
  };
  return (Object.keys(CONSTANT_NAMES) as readonly (keyof EditionConstants)[]).flatMap((key) => {
    const change = words[key];
    return change ? [{ key: `constants.${key}`, name: CONSTANT_NAMES[key], change }] : [];
  });
}

const REQUIRED_NAMES: Readonly<Record<FormKind, LocalText>> = {
  department: { zh: "部门整体表应填", en: "Department forms must fill" },
  project: { zh: "项目表应填", en: "Project forms must fill" },
};

const namesOf = (fields: readonly FieldKey[]): LocalText => joined(fields.map(fieldName), "、", ", ");

const same = (text: string): LocalText => ({ zh: text, en: text });
const list = (texts: readonly string[]): LocalText => ({ zh: texts.join("、"), en: texts.join(", ") });
const money = (fen: Fen): LocalText => ({ zh: `${formatFen(fen)} 万元`, en: `${formatFen(fen)} 万元` });

const joined = (texts: readonly LocalText[], zhBetween = "；", enBetween = "; "): LocalText => ({
  zh: texts.map(({ zh }) => zh).join(zhBetween),
  en: texts.map(({ en }) => en).join(enBetween),
});
