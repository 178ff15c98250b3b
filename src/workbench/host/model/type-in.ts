import { parseValue } from "numfmt";
import { invalidArgument } from "../fault";
import { ERROR_CODES, type CellContent } from "./univer-cell";

/** The result of an entry into a cell: its content, and the number format that comes with it. */
export interface Entry {
  readonly content: CellContent | null;
  readonly numberFormat: string | null;
}

/** Number formats that Excel assigns to typed values, by their built-in numbers, in en-US. */
const TYPED_FORMATS: Readonly<Record<number, string>> = {
  3: "#,##0",
  4: "#,##0.00",
  6: "$#,##0_);[Red]($#,##0)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
};

/** An "=" or a sign followed by something. */
const FORMULA_START = /^[=+\-@]./su;
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
/** Excel fails with an internal error for a text of this length or more that starts with a sign. */
const MAX_SIGNED_TEXT = 8_200;

/**
 * What Excel makes of a value that a program or the user enters into a cell with this number format: texts are read as
 * in en-US, "=", "+", "-" and "@" start formulas, the format "@" and a leading apostrophe keep a text as it is. Throws
 * InvalidArgument for an invalid formula.
 */
export function entryOf(
  value: string | number | boolean,
  numberFormat: string,
  isFormula: (text: string) => boolean,
): Entry {
  if (typeof value !== "string") return { content: { value }, numberFormat: null };
  if (value === "") return { content: null, numberFormat: null };
  if (value.length > MAX_TEXT) throw invalidArgument();
  if (numberFormat === "@") return { content: { value }, numberFormat: null };
  if (value.startsWith("'")) return { content: { value: value.slice(1) }, numberFormat: null };
  if (ERROR_CODES.has(value.toUpperCase())) {
    return { content: { value: value.toUpperCase(), isError: true }, numberFormat: null };
  }
  const parsed = parseValue(value);
  if (parsed && !value.startsWith("=")) {
    const format = parsed.formatId === undefined ? undefined : TYPED_FORMATS[parsed.formatId];
    const isGeneral = numberFormat === "General";
    return { content: { value: parsed.value }, numberFormat: isGeneral ? (format ?? null) : null };
  }
  if (!FORMULA_START.test(value)) return { content: { value }, numberFormat: null };
  if (!value.startsWith("=") && value.length >= MAX_SIGNED_TEXT) throw invalidArgument();
  const formula = value.startsWith("=") ? value : value.startsWith("@") ? `=${value.slice(1)}` : `=${value}`;
  if (formula.length > MAX_FORMULA || !isFormula(formula)) throw invalidArgument(value);
  return { content: { formula, result: null }, numberFormat: null };
}
