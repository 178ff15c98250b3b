/** A cell's text with visible blanks: line breaks as ↵, wide and outer blanks as ␣. */
export const withVisibleBlanks = (text: string | number): string =>
  String(text)
    .replace(/\r?\n/g, "↵")
    .replace(/[\u3000\u00a0\t]/g, "␣")
    .replace(/^ +|(?<! ) +$/g, (blanks) => "␣".repeat(blanks.length));
