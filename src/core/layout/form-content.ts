import { keyName } from "../forms/field-names";
import type { LocalText } from "../local-text";
import type { FieldKey, FormKind, IndicatorColumn } from "../forms/form";

/** The content of a rendered form, cell by cell: numbers as numbers, texts as typed. */
export interface FormContent {
  readonly title: string;
  /** The budget year, if the layout prints it outside the title; null to leave space for filling it in by hand. */
  readonly year?: number | null;
  /** Absent or "" leaves the cell blank. */
  readonly fields: Readonly<Partial<Record<FieldKey, string | number>>>;
  /** Fields that only the layout knows, by key. */
  readonly own?: Readonly<Record<string, string | number>>;
  readonly indicators: readonly IndicatorContent[];
}

/** One row of the indicator table. Branches are found by name or by the category that the name denotes. */
export interface IndicatorContent {
  readonly level2: string;
  readonly level3: string;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, string | number>>>;
}

/** Why a form cannot be rendered. Nothing is dropped silently: content without a place is a problem. */
export interface RenderProblem {
  readonly kind: "no-layout" | "unknown-branch" | "no-such-field" | "no-such-column" | "too-long";
  readonly message: LocalText;
}

/** `kind` is set if the edition has layouts, but none for this kind of form. */
export const noLayout = (edition: string, kind: FormKind | null = null): RenderProblem => ({
  kind: "no-layout",
  message:
    kind === null
      ? {
          zh: `版式“${edition}”只供读取，没有可生成的空白表`,
          en: `Edition "${edition}" can only be read; it has no layout for new forms`,
        }
      : {
          zh: `版式“${edition}”没有${kind === "department" ? "部门整体支出" : "项目支出"}绩效目标表`,
          en: `Edition "${edition}" has no layout for ${kind} forms`,
        },
});

export const unknownBranch = ({ level2, level3 }: IndicatorContent, edition: string): RenderProblem => ({
  kind: "unknown-branch",
  message: {
    zh: `版式“${edition}”没有二级指标“${level2}”（三级指标“${level3}”）`,
    en: `Edition "${edition}" has no second-level branch "${level2}" (indicator "${level3}")`,
  },
});

/** `field`: key of a field, or of an amount that only a layout knows. */
export const noSuchField = (field: string, edition: string): RenderProblem => ({
  kind: "no-such-field",
  message: {
    zh: `版式“${edition}”的表中没有“${nameOf(field).zh}”栏，其内容无处填写`,
    en: `Forms of edition "${edition}" have no cell for ${nameOf(field).en}`,
  },
});

/** `indicator` is the first one with a value for the column. */
export const noSuchColumn = (column: string, { level3 }: IndicatorContent, edition: string): RenderProblem => ({
  kind: "no-such-column",
  message: {
    zh: `版式“${edition}”的指标表没有“${nameOf(column).zh}”列，其内容（如“${level3}”一行）无处填写`,
    en: `The indicator table of edition "${edition}" has no column for the ${nameOf(column).en}, which "${level3}" and others may fill`,
  },
});

/** The key stands for itself where it has no name. */
const nameOf = (key: string): LocalText => keyName(key) ?? { zh: key, en: key };

/** Maximum number of characters in an Excel cell. */
export const MAX_CELL_TEXT = 32_767;

export const tooLong = (text: string): RenderProblem => ({
  kind: "too-long",
  message: {
    zh: `文字过长，一个单元格最多 ${MAX_CELL_TEXT} 个字符：“${text.slice(0, 20)}…”`,
    en: `A cell holds at most ${MAX_CELL_TEXT} characters: "${text.slice(0, 20)}…"`,
  },
});
