import type { Area } from "../../../core/workbook/address";
import { xmlText } from "../../../adapters/package/escape";
import { childrenNamed, expand, type Splice, type XmlElement } from "../../../adapters/package/xml-element";
import { decodeXstring } from "../../../adapters/package/xml-text";
import type { ConditionalFormatData, ConditionalFormatKind, ValidationData, ValidationRule } from "../model/book-data";
import { readDrawnRule } from "./read-drawn-rule";
import { PLAIN_LOOK, type Looks } from "./read-looks";
import {
  areasOf,
  attributeOf,
  changedTag,
  childOf,
  contentOf,
  flagOf,
  listed,
  numberOf,
} from "../../../adapters/xlsx/xml-patch";

/** The position of a rule in the opened file. */
export interface RuleSource {
  readonly part: string;
  /** Index of conditional formats and validations, counted from 0 in the order of the part. */
  readonly index: number;
}

/** Kinds of rules (ST_CfType) by the host's names; all others are "PresetCriteria". */
const KINDS: Readonly<Record<string, ConditionalFormatKind>> = {
  expression: "Custom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
};

/** A rule of a conditionalFormatting element. */
export interface FormatSpan {
  readonly block: XmlElement;
  readonly rule: XmlElement;
}

/** All rules of a worksheet in the order of the part. */
export const formatSpans = (text: string, worksheet: XmlElement): readonly FormatSpan[] =>
  childrenNamed(worksheet, "conditionalFormatting").flatMap((span) => {
    const block = expand(text, span);
    return childrenNamed(block, "cfRule").map((rule) => ({ block, rule: expand(text, rule) }));
  });

/** The conditional formats of a worksheet by priority; those in extLst only are not read. */
export function readConditionalFormats(
  text: string,
  worksheet: XmlElement,
  part: string,
  looks: Looks,
  theme: readonly string[],
): readonly ConditionalFormatData[] {
  const rules = formatSpans(text, worksheet).flatMap(({ block, rule }, index) => {
    const areas = areasOf(attributeOf(text, block, "sqref"));
    if (areas.length === 0) return [];
    const kind = KINDS[attributeOf(text, rule, "type") ?? ""] ?? "PresetCriteria";
    const [formula] = childrenNamed(rule, "formula");
    const drawn = kind === "Custom" ? null : readDrawnRule(text, rule, areas, theme);
    const operands = kind === "Custom" ? [] : operandsOf(text, rule).map(({ formula: operand }) => `=${operand}`);
    const format: ConditionalFormatData = {
      id: `{${part.replace(/^.*\//, "")}-${index}}`,
      kind,
      areas,
      formula: kind === "Custom" && formula ? `=${decodeXstring(contentOf(text, formula))}` : "",
      look: looks.conditional[numberOf(text, rule, "dxfId") ?? -1] ?? PLAIN_LOOK,
      stopIfTrue: flagOf(text, rule, "stopIfTrue"),
      ...(drawn === null ? {} : { drawn }),
      ...(operands.length === 0 ? {} : { operands }),
      source: { part, index },
    };
    return [{ format, priority: numberOf(text, rule, "priority") ?? Number.MAX_SAFE_INTEGER }];
  });
  return rules.toSorted((a, b) => a.priority - b.priority).map(({ format }) => format);
}

/** A formula of a non-custom rule, and the replacement that changes it. */
export interface Operand {
  readonly formula: string;
  readonly replaced: (formula: string) => Splice;
}

/** The formulas of a rule: its own, then those of the points of its bar, scale or icon set. */
export function operandsOf(text: string, rule: XmlElement): readonly Operand[] {
  const own = childrenNamed(rule, "formula").map((span): Operand => ({
    formula: decodeXstring(contentOf(text, span)),
    replaced: (formula) => ({ start: span.contentStart, end: span.contentEnd, text: xmlText(formula) }),
  }));
  const points = rule.children
    .flatMap((child) => childrenNamed(expand(text, child), "cfvo"))
    .filter((point) => attributeOf(text, point, "type") === "formula")
    .map((point): Operand => ({
      formula: decodeXstring(attributeOf(text, point, "val") ?? ""),
      replaced: (formula) => changedTag(text, point, { val: formula }),
    }));
  return [...own, ...points];
}

/** A dataValidation element of the sheet's own list or of the newer one in extLst. */
export interface ValidationSpan {
  readonly element: XmlElement;
  readonly isExtension: boolean;
}

/** All validations of a worksheet in the order of the part. */
export function validationSpans(text: string, worksheet: XmlElement): readonly ValidationSpan[] {
  const own = listed(text, worksheet, "dataValidations", "dataValidation");
  const later = listed(text, worksheet, "extLst", "ext").flatMap((ext) =>
    listed(text, expand(text, ext), "dataValidations", "dataValidation"),
  );
  return [
    ...own.map((span) => ({ element: expand(text, span), isExtension: false })),
    ...later.map((span) => ({ element: expand(text, span), isExtension: true })),
  ];
}

/** The areas of a validation, in either notation. */
export const validationAreas = (text: string, { element }: ValidationSpan): readonly Area[] => {
  const [list] = childrenNamed(element, "sqref");
  return areasOf(list ? contentOf(text, list) : attributeOf(text, element, "sqref"));
};

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;
/** ST_DataValidationType by the host's kinds. */
const COMPARED = {
  whole: "wholeNumber",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;
/** ST_DataValidationOperator by the host's operators. */
export const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** The validations of a worksheet; those that only show a prompt are left in the file. */
export const readValidations = (text: string, worksheet: XmlElement, part: string): readonly ValidationData[] =>
  validationSpans(text, worksheet).flatMap((span, index): readonly ValidationData[] => {
    const { element } = span;
    const areas = validationAreas(text, span);
    const rule = ruleOf(text, element);
    if (areas.length === 0 || rule === null) return [];
    const textOf = (name: string): string => decodeXstring(attributeOf(text, element, name) ?? "");
    const style = attributeOf(text, element, "errorStyle");
    return [
      {
        areas,
        rule,
        ignoreBlanks: flagOf(text, element, "allowBlank"),
        errorAlert: {
          style: STYLES[style === "warning" || style === "information" ? style : "stop"],
          title: textOf("errorTitle"),
          message: textOf("error"),
          showAlert: flagOf(text, element, "showErrorMessage"),
        },
        prompt: {
          title: textOf("promptTitle"),
          message: textOf("prompt"),
          showPrompt: flagOf(text, element, "showInputMessage"),
        },
        source: { part, index },
      },
    ];
  });

/** `"是,否"`: an inline list as written in the file. */
const QUOTED = /^"((?:[^"]|"")*)"$/;
/** A formula that is just a number. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

function ruleOf(text: string, element: XmlElement): ValidationRule | null {
  const type = attributeOf(text, element, "type");
  const formula = (name: string): string | null => formulaOf(text, element, name);
  const first = formula("formula1") ?? "";
  if (type === "list") {
    const items = QUOTED.exec(first)?.[1]?.replaceAll('""', '"');
    // The attribute means the opposite of its name (18.3.1.32).
    return { kind: "list", source: items ?? `=${first}`, inCellDropDown: !flagOf(text, element, "showDropDown") };
  }
  if (type === "custom") return { kind: "custom", formula: `=${first}` };
  if (type === null || !isCompared(type)) return null;
  const second = formula("formula2");
  return {
    kind: COMPARED[type],
    operator: OPERATORS[attributeOf(text, element, "operator") ?? "between"] ?? "Between",
    formula1: operandOf(first),
    formula2: second === null ? null : operandOf(second),
  };
}

const isCompared = (type: string): type is keyof typeof COMPARED => type in COMPARED;
const operandOf = (formula: string): string => (NUMBER.test(formula) ? formula : `=${formula}`);

/** A formula's text; in extLst it has an element of its own. */
function formulaOf(text: string, element: XmlElement, name: string): string | null {
  const formula = childOf(text, element, name);
  if (!formula) return null;
  const [inner] = childrenNamed(formula, "f");
  return decodeXstring(contentOf(text, inner ?? formula));
}

/** The file's rule that a rule of the model came from; null for a new one. */
export function sourceOf(source: unknown): RuleSource | null {
  if (typeof source !== "object" || source === null || !("part" in source) || !("index" in source)) return null;
  const { part, index } = source;
  return typeof part === "string" && typeof index === "number" ? { part, index } : null;
}
