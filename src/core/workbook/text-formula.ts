/** Excel limits a string literal in a formula to 255 characters. */
const MAX_LITERAL = 250;

/** A text as a formula, `"…"&"…"`, split between characters; used to store texts in hidden names. */
export function textFormula(text: string): string {
  const pieces: string[] = [""];
  for (const character of text) {
    const last = pieces.at(-1) ?? "";
    if (last.length + character.length > MAX_LITERAL) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

const LITERAL = /"((?:[^"]|"")*)"/gs;

/** The text of a formula made by `textFormula`, or of a part of one. */
export const textOfFormula = (formula: string): string =>
  [...formula.matchAll(LITERAL)].map(([, literal = ""]) => literal.replaceAll('""', '"')).join("");
