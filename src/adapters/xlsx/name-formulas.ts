import { xmlText } from "../package/escape";
import { childNamed, expand, rootElement, spliced, type Splice, type XmlSpan } from "../package/xml-element";
import { attributeOf, contentOf } from "./xml-patch";
import { decodeXstring } from "../package/xml-text";

/** The name of a definedName element, as spelled in the file. */
export const nameOf = (text: string, element: XmlSpan): string =>
  decodeXstring(attributeOf(text, element, "name") ?? "");

/** The workbook part with the formulas of names changed; `change` receives the name as spelled in the file. */
export function withNameFormulas(text: string, change: (formula: string, name: string) => string): string {
  const list = childNamed(rootElement(text), "definedNames");
  const elements = list ? expand(text, list).children : [];
  return spliced(
    text,
    elements.flatMap((element): readonly Splice[] => {
      const formula = decodeXstring(contentOf(text, element));
      const changed = change(formula, nameOf(text, element));
      return changed === formula
        ? []
        : [{ start: element.contentStart, end: element.contentEnd, text: xmlText(changed) }];
    }),
  );
}
