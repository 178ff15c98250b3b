import type { LocalText } from "../core/local-text";
import type { FormJson, IndicatorJson } from "../core/forms/forms-json";
import { rolesWithoutColumn, templateRow, type RowProblem, type TemplateTexts } from "../core/import-template/rows";
import type { TemplateRole } from "../core/import-template/role";
import { findTemplate, type ImportTemplate, type TemplateProblem } from "../core/import-template/template";
import type { CellEdit, Plan } from "../core/plan/plan";
import { fail, ok, type Result } from "../core/result";
import { cellLabel, contains } from "../core/workbook/address";
import type { SnapshotCell, WorkbookSnapshot } from "../core/workbook/snapshot";

/** A filled import template: the edits, and what was left out. */
export interface TemplateFill {
  readonly plan: Plan;
  /** Number of filled rows. */
  readonly rows: number;
  /** Indicators that were left out, each with advice. */
  readonly refused: readonly LocalText[];
  /** What the forms contain and the template has no column for. */
  readonly remarks: readonly LocalText[];
}

/**
 * Fills the import template (导入模板) of a 预算管理一体化 system with the indicators of forms: texts become items of its lists,
 * rows without a matching item are left out and reported, and existing content stays. Takes one form only, unless the
 * template has a column for project names.
 */
export function planTemplate(forms: readonly FormJson[], snapshot: WorkbookSnapshot): Result<TemplateFill, LocalText> {
  const found = findTemplate(snapshot);
  if (!found.ok) return fail(problemWords(found.error));
  const template = found.value;
  if (forms.length > 1 && !template.columns.has("projectName")) return fail(tooManyForms(forms));
  const edits: CellEdit[] = [];
  const refused: LocalText[] = [];
  const regrouped = new Map<string, LocalText>();
  let row = template.firstFreeRow;
  const rows = forms.flatMap((form) => form.indicators.map((indicator, index) => ({ form, indicator, index })));
  for (const { form, indicator, index } of rows) {
    const { texts, problems, isRegrouped } = templateRow(template, indicator, form.fields.projectName?.value ?? "");
    const [problem] = problems;
    if (problem || !hasRoom(template, texts, row)) {
      refused.push(refusal(form, indicator, index, problem ? rowWords(problem) : roomWords(template, row)));
      continue;
    }
    if (isRegrouped) regrouped.set(texts.get("level2") ?? "", groupWords(texts));
    edits.push(...editsOf(template, texts, row));
    row += 1;
  }
  return ok({
    plan: { newSheets: [], edits },
    rows: row - template.firstFreeRow,
    refused,
    remarks: [
      ...regrouped.values(),
      ...remarksOf(
        template,
        rows.map(({ indicator }) => indicator),
      ),
    ],
  });
}

const groupWords = (texts: TemplateTexts): LocalText => ({
  zh: `按模板的分类，“${texts.get("level2") ?? ""}”填在“${texts.get("level1") ?? ""}”下`,
  en: `By the lists of the template, "${texts.get("level2") ?? ""}" goes under "${texts.get("level1") ?? ""}"`,
});

const editsOf = ({ sheet, columns }: ImportTemplate, texts: TemplateTexts, row: number): readonly CellEdit[] =>
  [...columns].flatMap(([role, { column }]) => {
    const value = texts.get(role) ?? "";
    return value === "" ? [] : [{ at: { sheet, row, column }, before: "", value }];
  });

/** Whether the lists of all columns with a text include the row. */
const hasRoom = ({ columns }: ImportTemplate, texts: TemplateTexts, row: number): boolean =>
  [...columns].every(
    ([role, { column, listed }]) =>
      !texts.has(role) || listed.length === 0 || listed.some((area) => contains(area, { row, column })),
  );

function refusal({ sheet }: FormJson, { level3, cells }: IndicatorJson, index: number, why: LocalText): LocalText {
  const cell = [sheet, cells?.level3].filter((part) => part !== undefined && part !== null).join("!");
  const at = cell === "" ? { zh: "", en: "" } : { zh: `（${cell}）`, en: ` (${cell})` };
  return {
    zh: `第 ${index + 1} 条指标“${level3}”${at.zh}未写入：${why.zh}`,
    en: `Indicator ${index + 1} "${level3}"${at.en} was left out: ${why.en}`,
  };
}

/** Maximum number of list items named in a message. */
const MAX_ITEMS = 12;

const shortened = (items: readonly string[]): readonly string[] =>
  items.length <= MAX_ITEMS ? items : [...items.slice(0, MAX_ITEMS), "……"];

function rowWords(problem: RowProblem): LocalText {
  switch (problem.kind) {
    case "not-listed":
      return {
        zh: `模板“${problem.head}”的选项中没有“${problem.text}”，只有 ${shortened(problem.items).join("、")}`,
        en: `"${problem.text}" is none of the items of "${problem.head}": ${shortened(problem.items).join(", ")}`,
      };
    case "unknown-list":
      return {
        zh: `模板“${problem.head}”的下拉列表无法读出，请在模板中自行选择`,
        en: `the list of "${problem.head}" cannot be made out; choose from it in the template`,
      };
    case "no-comparator":
      return {
        zh: `指标值“${problem.text}”没有比较符，模板的“${problem.head}”无从选择，请先补上 ≥、≤ 或 =`,
        en: `its value "${problem.text}" has no comparator, which "${problem.head}" needs; add ≥, ≤ or =`,
      };
    case "not-split":
      return {
        zh: `指标值“${problem.text}”拆不成符号、数值和单位，请先改写`,
        en: `its value "${problem.text}" cannot be split into comparator, figure and unit; rewrite it`,
      };
  }
}

const roomWords = ({ sheet }: ImportTemplate, row: number): LocalText => ({
  zh: `模板“${sheet}”的下拉列表只到第 ${row} 行，已经填满，请另下载一份模板`,
  en: `the lists of "${sheet}" end in row ${row}; download another template for it`,
});

const HEADS: Readonly<Partial<Record<TemplateRole, LocalText>>> = {
  level1: { zh: "一级指标", en: "level 1" },
  level2: { zh: "二级指标", en: "level 2" },
  standard: { zh: "绩效标准", en: "standard" },
  weight: { zh: "权重", en: "weight" },
  explanation: { zh: "指标解释", en: "explanation" },
  scoring: { zh: "评分标准", en: "scoring" },
  note: { zh: "备注", en: "note" },
};

function remarksOf(template: ImportTemplate, indicators: readonly IndicatorJson[]): readonly LocalText[] {
  const roles = new Set(indicators.flatMap((indicator) => rolesWithoutColumn(template, indicator)));
  const names = [...roles].flatMap((role) => HEADS[role] ?? []);
  const columns =
    names.length === 0
      ? []
      : [
          {
            zh: `模板没有这些栏，未写入：${names.map(({ zh }) => zh).join("、")}`,
            en: `The template has no column for: ${names.map(({ en }) => en).join(", ")}`,
          },
        ];
  const [example] = template.present;
  const present = example ? [presentWords(template.sheet, example)] : [];
  const others = template.otherHeads;
  const blank =
    others.length === 0
      ? []
      : [{ zh: `模板的这些栏没有填：${others.join("、")}`, en: `Columns left blank: ${others.join(", ")}` }];
  return [...present, ...columns, ...blank, INDICATORS_ONLY];
}

const presentWords = (sheet: string, cell: SnapshotCell): LocalText => ({
  zh: `模板原有内容（${cellLabel({ sheet, ...cell })}“${cell.text}”等）未改动，指标写在其后；如果是示例，导入前请删去`,
  en: `What stood in the template (${cellLabel({ sheet, ...cell })} "${cell.text}" …) was kept, the indicators follow it; delete it before the import if it is an example`,
});

const INDICATORS_ONLY: LocalText = {
  zh: "模板只收指标，金额、绩效目标等请在系统中填写",
  en: "The template takes indicators only; fill amounts and goals in the system itself",
};

function problemWords(problem: TemplateProblem): LocalText {
  switch (problem.kind) {
    case "no-table":
      return {
        zh: "不是导入模板：没有带“三级指标”和“指标值”表头的工作表。请从系统下载模板",
        en: "This is no import template: no sheet has heads for indicators and their values. Download it from the system",
      };
    case "several-tables":
      return {
        zh: `模板中有几张指标表（${problem.sheets.join("、")}），不知填哪一张。请只留一张`,
        en: `The template has several tables of indicators (${problem.sheets.join(", ")}); leave only one`,
      };
    case "doubtful-column":
      return {
        zh: `模板“${problem.sheet}”中“${problem.heads.join("”和“")}”两栏意思相同，不知填哪一栏。请核对模板`,
        en: `Two columns of "${problem.sheet}" mean the same: ${problem.heads.join(", ")}. Look at the template`,
      };
  }
}

function tooManyForms(forms: readonly FormJson[]): LocalText {
  const names = forms.map(({ sheet }, index) => sheet ?? String(index + 1));
  return {
    zh: `模板只能填一张表，这里有 ${forms.length} 张：${names.join("、")}。请用 --form 指定一张`,
    en: `The template takes one form, here are ${forms.length}: ${names.join(", ")}. Choose one with --form`,
  };
}
