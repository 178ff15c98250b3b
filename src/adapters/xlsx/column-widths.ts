import { attempt } from "../package/failure";
import { readText } from "../package/opc";
import { attributes, childNamed, childrenNamed, expand, rootElement } from "../package/xml-element";
import { openZip } from "../package/zip";
import { readWorkbookPart } from "./read-workbook-part";
import { maximumDigitWidth } from "./styles";
import { worksheetPart } from "./workbook-parts";

/** Forms have a dozen columns; widths of columns beyond this are ignored. */
const MAX_COLUMNS = 256;
/** Excel's default width, in digits. */
const DEFAULT_WIDTH = 9;

/** The widths of a sheet's columns in points, as far as the file states any; [] if it states none or cannot be read. */
export function columnWidthsOf(bytes: Uint8Array, sheet: string): readonly number[] {
  const widths = attempt(() => {
    const archive = openZip(bytes);
    if (!archive.ok) return [];
    const workbook = readWorkbookPart(archive.value);
    const text = readText(archive.value, worksheetPart(workbook, sheet));
    const columns = childNamed(rootElement(text), "cols");
    if (!columns) return [];
    const points = digitPoints(workbook.stylesPart === null ? null : readText(archive.value, workbook.stylesPart));
    const found: number[] = [];
    for (const column of childrenNamed(expand(text, columns), "col")) {
      const stated = attributes(text, column);
      const [from, to, width] = ["min", "max", "width"].map((name) => Number(stated.get(name) ?? NaN));
      if (from === undefined || to === undefined || width === undefined || !(from >= 1 && to >= from && width >= 0))
        continue;
      for (let index = from - 1; index < Math.min(to, MAX_COLUMNS); index++) found[index] = width * points;
    }
    return Array.from(found, (width: number | undefined) => width ?? DEFAULT_WIDTH * points);
  });
  return widths.ok ? widths.value : [];
}

/** Width of a digit in points; files state widths in digits of the default font. */
const digitPoints = (styles: string | null): number => ((styles === null ? 8 : maximumDigitWidth(styles)) * 72) / 96;
