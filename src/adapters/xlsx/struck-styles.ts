import { countAttribute, parseXml } from "../package/xml";

/**
 * Whether each cell style (cellXfs) of a styles part strikes text through (删除线); [] if none does. Throws PartFailure.
 */
export function readStruckStyles(text: string, part: string): readonly boolean[] {
  // Hardly any workbook has such a font, and parsing takes its time.
  if (!text.includes("strike")) return [];
  const fonts: boolean[] = [];
  const styles: boolean[] = [];
  let section = "";
  parseXml(part, text, {
    open: (name, attributes) => {
      if (name === "fonts" || name === "cellXfs") section = name;
      if (name === "font" && section === "fonts") fonts.push(false);
      if (name === "strike" && section === "fonts" && fonts.length > 0)
        fonts[fonts.length - 1] = !/^(0|false)$/.test(attributes.get("val") ?? "");
      if (name === "xf" && section === "cellXfs")
        styles.push(fonts[countAttribute(attributes, "fontId") ?? 0] ?? false);
    },
    close: (name) => {
      if (name === section) section = "";
    },
  });
  return styles.includes(true) ? styles : [];
}
