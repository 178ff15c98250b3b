import { insertChild, WORKSHEET_ORDER } from "../../../adapters/xlsx/child-order";
import { xmlText } from "../../../adapters/package/escape";
import {
  appendInside,
  childNamed,
  childrenNamed,
  closedWith,
  expand,
  openingTag,
  prefixOf,
  rootElement,
  spliced,
  withPrefix,
  type Splice,
} from "../../../adapters/package/xml-element";
import { formatArea } from "../../../core/workbook/address";
import type { ValidationData, ValidationRule } from "../model/book-data";
import { OPERATORS, sourceOf, validationAreas, validationSpans, type ValidationSpan } from "./read-rules";
import {
  changedTag,
  childOf,
  fragmentOf,
  listed,
  removed,
  withAttributes,
  type AttributeChanges,
} from "../../../adapters/xlsx/xml-patch";

const TYPES: Readonly<Record<ValidationRule["kind"], string>> = {
  list: "list",
  custom: "custom",
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
};

/** Updates the validations of a worksheet part; unchanged ones keep their text. */
export function withValidations(
  text: string,
  before: readonly ValidationData[],
  now: readonly ValidationData[],
  part: string,
): string {
  const spans = validationSpans(text, rootElement(text));
  const taken = new Set<number>();
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const validation of now) {
    const index = sourceOf(validation.source)?.index ?? -1;
    const old = before.find(({ source }) => sourceOf(source)?.index === index);
    const span = spans[index];
    if (sourceOf(validation.source)?.part !== part || !old || !span || taken.has(index)) {
      added.push(validationXml(null, validation));
      continue;
    }
    taken.add(index);
    if (JSON.stringify(old) === JSON.stringify(validation)) continue;
    const isMoved = span.isExtension && settingsOf(old) !== settingsOf(validation);
    if (isMoved) added.push(validationXml(null, validation));
    splices.push(isMoved ? removed(span.element) : changed(text, span, old, validation));
  }
  for (const { source } of before) {
    const index = sourceOf(source)?.index ?? -1;
    const span = spans[index];
    if (span && !taken.has(index)) splices.push(removed(span.element));
  }
  return withAdded(withoutEmptyLists(spliced(text, splices)), added);
}

/** Removes the validations that have no cell left from a worksheet part. */
export function withoutLostValidations(text: string): string {
  const lost = validationSpans(text, rootElement(text)).filter((span) => validationAreas(text, span).length === 0);
  return lost.length === 0
    ? text
    : withoutEmptyLists(
        spliced(
          text,
          lost.map(({ element }) => removed(element)),
        ),
      );
}

const settingsOf = ({ rule, ignoreBlanks, errorAlert, prompt }: ValidationData): string =>
  JSON.stringify([rule, ignoreBlanks, errorAlert, prompt]);

const areasText = ({ areas }: ValidationData): string => areas.map(formatArea).join(" ");

function changed(
  text: string,
  { element, isExtension }: ValidationSpan,
  old: ValidationData,
  now: ValidationData,
): Splice {
  const [list] = childrenNamed(element, "sqref");
  if (isExtension && list) return { start: list.contentStart, end: list.contentEnd, text: areasText(now) };
  if (settingsOf(old) === settingsOf(now)) return changedTag(text, element, { sqref: areasText(now) });
  const xml = withPrefix(validationXml(fragmentOf(text, element), now), prefixOf(element.name));
  return { start: element.start, end: element.end, text: xml };
}

/** A dataValidation element; an existing one keeps the attributes that the host does not know. */
function validationXml(old: string | null, validation: ValidationData): string {
  const { rule, ignoreBlanks, errorAlert, prompt } = validation;
  const flag = (isOn: boolean): string | null => (isOn ? "1" : null);
  const textOf = (value: string): string | null => (value === "" ? null : value);
  const attributes: AttributeChanges = {
    type: TYPES[rule.kind],
    errorStyle: errorAlert.style === "Stop" ? null : errorAlert.style.toLowerCase(),
    operator: "operator" in rule ? operatorOf(rule.operator) : null,
    allowBlank: flag(ignoreBlanks),
    showDropDown: flag(rule.kind === "list" && !rule.inCellDropDown),
    showInputMessage: flag(prompt.showPrompt),
    showErrorMessage: flag(errorAlert.showAlert),
    errorTitle: textOf(errorAlert.title),
    error: textOf(errorAlert.message),
    promptTitle: textOf(prompt.title),
    prompt: textOf(prompt.message),
    sqref: areasText(validation),
  };
  const tag = old === null ? "<dataValidation/>" : closedWith(openingTag(old, rootElement(old)), "/>");
  const formulas = formulasOf(rule).map(
    (formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`,
  );
  return `${closedWith(withAttributes(tag, attributes), ">")}${formulas.join("")}</dataValidation>`;
}

const operatorOf = (operator: string): string | null =>
  Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? null;

function formulasOf(rule: ValidationRule): readonly string[] {
  if (rule.kind === "list") {
    return [rule.source.startsWith("=") ? rule.source.slice(1) : `"${rule.source.replaceAll('"', '""')}"`];
  }
  if (rule.kind === "custom") return [rule.formula.replace(/^=/, "")];
  return [rule.formula1, ...(rule.formula2 === null ? [] : [rule.formula2])].map((formula) =>
    formula.replace(/^=/, ""),
  );
}

/**
 * Removes empty lists of validations, which are not allowed in the sheet or its extensions, and corrects the counts of
 * the others.
 */
function withoutEmptyLists(text: string): string {
  const root = rootElement(text);
  const extensions = childOf(text, root, "extLst");
  const later = listed(text, root, "extLst", "ext").map((span) => expand(text, span));
  const isGone = (list: ReturnType<typeof childOf>): boolean => list?.children.length === 0;
  const gone = later.filter((ext) => isGone(childOf(text, ext, "dataValidations")));
  const counted = later.flatMap((ext) => {
    const list = childOf(text, ext, "dataValidations");
    return list && !gone.includes(ext) ? countOf(text, list) : [];
  });
  const own = childOf(text, root, "dataValidations");
  const ofSheet = own ? (isGone(own) ? [removed(own)] : countOf(text, own)) : [];
  const isWholeGone = extensions !== undefined && gone.length > 0 && gone.length === extensions.children.length;
  return spliced(text, [...ofSheet, ...(isWholeGone ? [removed(extensions)] : [...gone.map(removed), ...counted])]);
}

/** Corrects the count of a list where it is wrong. */
function countOf(text: string, list: NonNullable<ReturnType<typeof childOf>>): readonly Splice[] {
  const count = String(list.children.length);
  const tag = changedTag(text, list, { count });
  return tag.text === text.slice(list.start, list.contentStart) ? [] : [tag];
}

function withAdded(text: string, added: readonly string[]): string {
  if (added.length === 0) return text;
  const root = rootElement(text);
  const span = childNamed(root, "dataValidations");
  if (!span) {
    const list = `<dataValidations count="${added.length}">${added.join("")}</dataValidations>`;
    return insertChild(text, WORKSHEET_ORDER, list);
  }
  const list = expand(text, span);
  const count = String(list.children.length + added.length);
  return spliced(text, [
    changedTag(text, list, { count }),
    appendInside(text, list, withPrefix(added.join(""), prefixOf(root.name))),
  ]);
}
