import { UNKNOWN_CHARACTER } from "../../core/document/block";

/** Longer instructions are kept up to here: those that show something are short. */
export const MAX_INSTRUCTION = 400;

/** The instruction of a field that shows a formula: EQ \o\ac(□,√). Blanks are removed from all of these. */
const EQUATION = /^eq(?![a-z])/i;
/** A sign put around another (带圈字符). */
const ENCLOSED = /\\o\\ac\((.)[,，;]([^()]{1,4})\)/i;
/** A text with its pronunciation above (拼音指南), which is the first of the two. */
const RUBY = /\\o(?:\\a[clrd])?\(\\s\\up\d{1,3}\([^()]{0,80}\)[,，;]([^()]{0,80})\)/i;

/**
 * The text of a field that ends without a result: fields for formulas show their instruction. 〓 where the formula is not
 * understood; "" for other fields, such as marks of an index, which show nothing.
 */
export function equationText(instruction: string): string {
  const compact = instruction.replace(/\s+/g, "");
  if (!EQUATION.test(compact)) return "";
  const base = RUBY.exec(compact)?.[1];
  if (base !== undefined) return base;
  const [, around = "", inside = ""] = ENCLOSED.exec(compact) ?? [];
  return enclosed(around, inside);
}

function enclosed(around: string, inside: string): string {
  if (/[□■◻☐]/.test(around) && /^[√✓✔]$/.test(inside)) return "☑";
  if (/[□■◻☐]/.test(around) && /^[×✕✗xX]$/.test(inside)) return "☒";
  const number = /^\d{1,2}$/.test(inside) && /[○〇◯]/.test(around) ? Number(inside) : 0;
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : UNKNOWN_CHARACTER;
}
