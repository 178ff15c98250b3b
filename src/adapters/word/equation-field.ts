import { UNKNOWN_CHARACTER } from "../../core/document/block";

/** The instruction of a field that shows a formula: EQ \o\ac(□,√). Blanks are removed from all of these. */
const EQUATION = /^eq(?![a-z])/i;
/** A sign put around another (带圈字符). */
const ENCLOSED = /\\o\\ac\((.)[,，;]([^()]{1,4})\)/i;
/** A text with its pronunciation above (拼音指南), which is the first of the two. */
const RUBY = /\\o(?:\\a[clrd])?\(\\s\\up\d{1,3}\([^()]{0,80}\)[,，;]([^()]{0,80})\)/i;

/** Programs whose objects are equations, by the start of their names (ProgID): of Word, WPS and MathType. */
const EQUATION_PROGRAM = /^(?:equation|mathtype)/i;

/** Whether the name of the program that made an embedded object is one for equations. */
export const isEquationProgram = (name: string): boolean => EQUATION_PROGRAM.test(name);

/** Whether a field embeds an equation: EMBED Equation.3. */
export const isEquationObject = (instruction: string): boolean =>
  isEquationProgram(/^\s*embed\s+(\S*)/i.exec(instruction)?.[1] ?? "");

/**
 * The text of a field that ends without a result: fields for formulas show their instruction. 〓 where the formula is not
 * understood, as in embedded equations; "" for other fields, such as marks of an index, which show nothing.
 */
export function equationText(instruction: string): string {
  if (isEquationObject(instruction)) return UNKNOWN_CHARACTER;
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
