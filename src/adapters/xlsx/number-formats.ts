import { countAttribute, parseXml } from "../package/xml";

/**
 * Built-in number formats as shown by a Chinese Excel (ECMA-376 part 1, 18.8.30, all languages and zh-cn), except
 * General.
 */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'AM/PMh"时"mm"分"'],
  [35, 'AM/PMh"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'AM/PMh"时"mm"分"'],
  [56, 'AM/PMh"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The number format code of each cell style (cellXfs) in a styles part, null for General. Throws PartFailure. */
export function readNumberFormats(text: string, part: string): readonly (string | null)[] {
  const codes = new Map(BUILT_IN_FORMATS);
  const ids: number[] = [];
  let section = "";
  parseXml(part, text, {
    open: (name, attributes) => {
      if (name === "numFmts" || name === "cellXfs") section = name;
      const id = countAttribute(attributes, "numFmtId") ?? 0;
      if (name === "numFmt" && section === "numFmts") codes.set(id, attributes.get("formatCode") ?? "");
      if (name === "xf" && section === "cellXfs") ids.push(id);
    },
    close: (name) => {
      if (name === section) section = "";
    },
  });
  return ids.map((id) => formatCode(codes.get(id)));
}

/** Excel's limit for format codes; longer ones are ignored. */
const MAX_CODE_LENGTH = 255;

const formatCode = (code: string | undefined): string | null =>
  code === undefined || code === "" || code.length > MAX_CODE_LENGTH || code.toLowerCase() === "general" ? null : code;
