import { outsideOf } from "../../core/dropdowns/free-areas";
import { isOwnSource, sourceBelow } from "../../core/dropdowns/list-source";
import type { NewListValidation } from "../../core/plan/plan";
import { formatArea, type Area } from "../../core/workbook/address";
import { subtractFrom } from "../../core/workbook/areas";
import { insertChild, WORKSHEET_ORDER } from "./child-order";
import { xmlAttribute, xmlText } from "../package/escape";
import {
  appendInside,
  attributes,
  childNamed,
  childrenNamed,
  expand,
  openingTag,
  prefixOf,
  rootElement,
  spliced,
  withAttribute,
  withPrefix,
  type Splice,
  type XmlElement,
  type XmlSpan,
} from "../package/xml-element";
import { areasOf } from "./xml-patch";
import { decodeXml } from "../package/xml-text";

/** The data validations of a new sheet; "" if none. */
export const validationsXml = (validations: readonly NewListValidation[]): string =>
  validations.length === 0
    ? ""
    : `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;

function validationXml({ areas, source, ignoreBlanks, alert, prompt }: NewListValidation): string {
  return [
    `<dataValidation type="list" errorStyle="information"${ignoreBlanks ? ' allowBlank="1"' : ""}`,
    `${prompt ? ' showInputMessage="1"' : ""} showErrorMessage="1"`,
    ` errorTitle="${xmlAttribute(alert.title)}" error="${xmlAttribute(alert.message)}"`,
    prompt ? ` promptTitle="${xmlAttribute(prompt.title)}" prompt="${xmlAttribute(prompt.message)}"` : "",
    ` sqref="${areasText(areas)}"><formula1>${xmlText(source)}</formula1></dataValidation>`,
  ].join("");
}

/**
 * Adds dropdowns to a worksheet part's text. Cells with a validation of the user keep it; earlier ones of ours on these
 * cells are replaced.
 */
export function withDropdowns(text: string, wanted: readonly NewListValidation[]): string {
  const present = validationsOf(text);
  const users = present.filter(({ isOwn }) => !isOwn).flatMap(({ areas }) => areas);
  const added = wanted.flatMap((validation) => outsideOf(validation, users));
  const free = added.flatMap(({ areas }) => areas);
  const splices = present
    .filter(({ isOwn }) => isOwn)
    .flatMap((own): readonly Splice[] => {
      const left = free.reduce((rest, hole) => subtractFrom(rest, hole), own.areas);
      return left.length === 0 ? [{ ...own.element, text: "" }] : narrowed(text, own, left);
    });
  return withAdded(spliced(text, splices), added);
}

interface PresentValidation {
  readonly element: XmlSpan;
  readonly areas: readonly Area[];
  readonly source: string;
  readonly isOwn: boolean;
}

/** The replacements that restrict a validation to the remaining areas. */
function narrowed(
  text: string,
  { element, areas, source }: PresentValidation,
  left: readonly Area[],
): readonly Splice[] {
  const tag = withAttribute(openingTag(text, element), "sqref", areasText(left));
  const moved = sourceBelow(source, (left[0]?.row ?? 0) - (areas[0]?.row ?? 0));
  const formula = childNamed(expand(text, element), "formula1");
  return [
    { start: element.start, end: element.contentStart, text: tag },
    ...(formula ? [{ start: formula.contentStart, end: formula.contentEnd, text: xmlText(moved) }] : []),
  ];
}

/** The validations of a sheet, including those in extLst, which are never ours. */
function validationsOf(text: string): readonly PresentValidation[] {
  const worksheet = rootElement(text);
  const own = listed(text, worksheet).map((element): PresentValidation => {
    const [formula] = childrenNamed(expand(text, element), "formula1");
    const source = formula ? decodeXml(text.slice(formula.contentStart, formula.contentEnd), "") : "";
    const areas = areasOf(attributes(text, element).get("sqref") ?? null);
    return { element, areas, source, isOwn: isOwnSource(source) };
  });
  const extensions = childNamed(worksheet, "extLst");
  const later = (extensions ? expand(text, extensions).children : []).flatMap((extension) =>
    listed(text, expand(text, extension)).map((element): PresentValidation => {
      const reference = childNamed(expand(text, element), "sqref");
      const areas = areasOf(reference ? text.slice(reference.contentStart, reference.contentEnd) : "");
      return { element, areas, source: "", isOwn: false };
    }),
  );
  return [...own, ...later];
}

function listed(text: string, parent: XmlElement): readonly XmlSpan[] {
  const list = childNamed(parent, "dataValidations");
  return list ? childrenNamed(expand(text, list), "dataValidation") : [];
}

/** Adds validations and updates the count; an empty list is not allowed and is removed. */
function withAdded(text: string, added: readonly NewListValidation[]): string {
  const root = rootElement(text);
  const span = childNamed(root, "dataValidations");
  if (!span) return added.length === 0 ? text : insertChild(text, WORKSHEET_ORDER, validationsXml(added));
  const list = expand(text, span);
  const count = list.children.length + added.length;
  if (count === 0) return spliced(text, [{ start: list.start, end: list.end, text: "" }]);
  const tag = withAttribute(openingTag(text, list), "count", String(count));
  const xml = withPrefix(added.map(validationXml).join(""), prefixOf(root.name));
  return spliced(text, [{ start: list.start, end: list.contentStart, text: tag }, appendInside(text, list, xml)]);
}

const areasText = (areas: readonly Area[]): string => areas.map(formatArea).join(" ");
