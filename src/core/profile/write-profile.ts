import type { EditionConstants } from "../editions/edition";
import { DIMENSIONS } from "../engine/dimension";
import { AMOUNT_NAMES, TEXT_NAMES } from "../forms/field-names";
import { INDICATOR_CATEGORIES } from "../forms/form";
import { USUAL_CONSTANTS } from "../editions/usual-constants";
import { CATEGORY_NAMES } from "../indicators/category-names";
import { FEN_PER_UNIT, type Fen, type MoneyUnit } from "../values/amount";
import { RULE_METAS } from "./codes";
import type { Profile, RuleSetting } from "./profile";
import type { ProfileFile } from "./profile-file";

/** A profile in its file format, as short as possible. */
export function profileFileOf({ name, rules, constants, branches, required }: Profile): ProfileFile {
  const given = {
    rules: Object.fromEntries(Object.entries(rules).map(([code, setting]) => [code, settingOf(setting)])),
    constants: constantsOf(constants),
    branches: Object.fromEntries(
      INDICATOR_CATEGORIES.flatMap((category) => {
        const isDemanded = branches[category];
        return isDemanded === undefined ? [] : [[CATEGORY_NAMES[category].zh, isDemanded] as const];
      }),
    ),
    required: {
      ...(required.department && { department: [...required.department] }),
      ...(required.project && { project: [...required.project] }),
    },
  };
  const filled = Object.entries(given).filter(([, part]) => Object.keys(part).length > 0);
  return { version: 1, name, ...Object.fromEntries(filled) };
}

type RuleJson = NonNullable<ProfileFile["rules"]>[string];

/** Settings with only a level are written as a string. */
const settingOf = ({ level, basis, isLocal }: RuleSetting): RuleJson => ({
  ...(level !== undefined && { level }),
  ...(basis !== undefined && { basis }),
  ...(isLocal !== undefined && { local: isLocal }),
});

function constantsOf(constants: Partial<EditionConstants>): NonNullable<ProfileFile["constants"]> {
  const { amountTolerance, amountPerPerson, unitCostLimits, weightTotals, standards, refusedCharacters, ...others } =
    constants;
  return {
    ...others,
    ...(weightTotals && { weightTotals: [...weightTotals] }),
    ...(amountTolerance !== undefined && { amountTolerance: figureOf(amountTolerance, "万元") }),
    ...(amountPerPerson && {
      amountPerPerson: { from: figureOf(amountPerPerson.from, "万元"), to: figureOf(amountPerPerson.to, "万元") },
    }),
    ...(unitCostLimits && {
      unitCostLimits: unitCostLimits.map((standard) => ({ ...standard, limit: figureOf(standard.limit, "元") })),
    }),
    ...(standards && { standards: [...standards] }),
    ...(refusedCharacters && { refusedCharacters: [...refusedCharacters] }),
  };
}

const figureOf = (fen: Fen, unit: MoneyUnit): number => fen / FEN_PER_UNIT[unit];

/** The shortest text of a profile, to be stored in a workbook. */
export const compactProfile = (profile: Profile): string => JSON.stringify(withPlainLevels(profileFileOf(profile)));

/** The text of a profile for people: one rule per line, with its title beside it. */
export function profileText(profile: Profile): string {
  const { rules = {}, ...others } = withPlainLevels(profileFileOf(profile));
  const { version, name, ...parts } = others;
  const lines = Object.entries(rules).map(([code, setting], index, { length }) => {
    const title = RULE_METAS.find((meta) => meta.code === code)?.title.zh ?? "";
    return `    ${JSON.stringify(code)}: ${inline(setting)}${index + 1 < length ? "," : ""} // ${title}`;
  });
  const sections = [
    `  "version": ${version}`,
    `  "name": ${JSON.stringify(name)}`,
    ...(lines.length > 0 ? [`  "rules": {\n${lines.join("\n")}\n  }`] : []),
    ...Object.entries(parts).map(([key, part]) => `  ${JSON.stringify(key)}: ${keyByKey(part)}`),
  ];
  return `{\n${sections.join(",\n")}\n}\n`;
}

/** Replaces `{"level": "off"}` by "off". */
function withPlainLevels(file: ProfileFile): Omit<ProfileFile, "rules"> & { readonly rules?: Record<string, unknown> } {
  const { rules, ...others } = file;
  if (!rules) return others;
  const plain = Object.entries(rules).map(([code, setting]) => {
    const { level, ...further } = setting;
    return [code, Object.keys(further).length === 0 ? level : setting] as const;
  });
  return { ...others, rules: Object.fromEntries(plain) };
}

const inline = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");

/** One key per line. */
const keyByKey = (part: object = {}): string =>
  `{\n${Object.entries(part)
    .map(([key, value]) => `    ${JSON.stringify(key)}: ${inline(value)}`)
    .join(",\n")}\n  }`;

/**
 * A profile to start from: every rule at its built-in level, the thresholds of most editions, and everything else that
 * can be set, explained line by line. Unchanged, it has no effect.
 */
export function profileTemplate(): string {
  const rules = RULE_METAS.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(
    ({ code, severity, title, dimension, isLocal }) =>
      `    ${JSON.stringify(code)}: ${JSON.stringify(severity)}, // ${title.zh}（${DIMENSIONS[dimension].zh}${isLocal ? "，地方要求" : ""}）`,
  );
  const branches = Object.values(CATEGORY_NAMES).map(({ zh }) => `    // ${JSON.stringify(zh)}: true,`);
  const fields = Object.entries({ ...AMOUNT_NAMES, ...TEXT_NAMES }).map(([key, { zh }]) => `${key} ${zh}`);
  return `// 绩效目标表助手的审核口径。双斜线后面是说明；不需要改的行可以删去，删去的按内置口径。
// 检查时用：jixiao check 文件夹 --profile 本文件；或在窗格右上角“设置 › 审核口径”中选用。
{
  "version": 1,
  // 口径名称，写在审核结果中
  "name": "×× 财政局审核口径",

  // 每条规则的级别：error 错误、todo 待填、warning 提醒、info 提示、off 不检查。
  // 需要写明依据或标为地方要求的，这样写：
  //   "CNT-SAT-REQUIRED": { "level": "error", "basis": "《××县预算绩效目标管理办法》", "local": true },
  "rules": {
${rules.join("\n")}
  },

  // 数值口径，对所有版式有效。多数版式的内置数值列在下面，需要改的去掉前面的双斜线。
  "constants": {
${templateConstants().join("\n")}
  },

  // 必须设指标的二级指标写 true，不要求的写 false；没有写的按版式。需要的行去掉前面的双斜线。
  "branches": {
${branches.join("\n")}
  },

  // 应填内容，代替版式的规定；没有写的按版式。可用的内容：
${fields.map((field) => `  //   ${field}`).join("\n")}
  "required": {
    // "department": ["departmentName", "totalFunds", "duties", "overallGoal"],
    // "project": ["projectName", "annualBudget", "annualGoal"]
  }
}
`;
}

function templateConstants(): readonly string[] {
  const { openDays, costCoverage, amountPerPerson, minIndicators, weightTotals, amountTolerance, standards } =
    constantsOf(USUAL_CONSTANTS);
  const lines: Readonly<Record<keyof EditionConstants, readonly [value: unknown, words: string]>> = {
    minIndicators: [minIndicators, "一张表至少有几个三级指标"],
    weightTotals: [weightTotals, "各指标权重之和可以是多少"],
    amountTolerance: [amountTolerance, "合计与各项之和可以相差多少（万元）"],
    openDays: [openDays, "一年开放、工作的天数，用来比较日均与全年"],
    costCoverage: [costCoverage, "成本指标至少应覆盖预算的比例（0 到 1）"],
    amountPerPerson: [amountPerPerson, "人均全年支出的合理范围（万元）"],
    unitCostLimits: [
      [{ name: "培训费", unit: "元/人·天", limit: 550 }],
      "支出标准：名称含 name、单位为 unit 的指标不超过 limit（元）；数字是示例，请按当地标准填写",
    ],
    standards: [standards, "“绩效标准”一栏可以填写的内容"],
    refusedCharacters: [["*", "_"], "一体化系统导入时不接受的字符"],
  };
  return Object.entries(lines).flatMap(([key, [value, words]]) => [
    `    // ${words}`,
    `    // ${JSON.stringify(key)}: ${inline(value)},`,
  ]);
}
