import { xmlText } from "../package/escape";
import type { PackageEdit } from "../package/package-edit";
import { decodeXml, decodeXstring } from "../package/xml-text";

/** A reference in a chart: `<c:f>'附件1-1'!$A$1</c:f>` */
const REFERENCE = /(<(?:[\w.-]+:)?f(?:\s[^<>]*)?>)([^<]*)/g;

/** Changes the formulas of all charts in a package. */
export function changeChartFormulas(edit: PackageEdit, change: (formula: string) => string): void {
  for (const part of edit.current.names.filter((name) => /\/charts\/[^/]+\.xml$/.test(name))) {
    edit.update(part, (text) =>
      text.replace(REFERENCE, (whole, tag: string, content: string) => {
        const formula = decodeXstring(decodeXml(content, part));
        const changed = change(formula);
        return changed === formula ? whole : `${tag}${xmlText(changed)}`;
      }),
    );
  }
}
